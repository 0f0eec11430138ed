import { text } from '../../core/text.ts';
import { choice, yes } from '../kit/register/choosing.ts';
import { line } from '../kit/register/kinds.ts';
import { may } from '../kit/register/spec.ts';
import { headCount, lastNightMoment } from './kinds.ts';
import { incidentWords as w } from './words.ts';

const quiet = { quiet: true } as const;

/** Options whose values follow from what stood before. */
export const options = {
  learned: may(
    lastNightMoment,
    w.learnedAt,
    text('when you learned of it; now unless said', '何时接报；不写即现在'),
    quiet,
  ),
  kind: may(
    choice(w.kinds),
    w.kind,
    text('the kind; guessed from the title unless said', '类别；不写则按标题推断'),
    quiet,
  ),
  level: may(
    choice(w.levels),
    w.level,
    text('the level; the clocks are counted anew from where they began', '级别；改级别后时限从原起点重算'),
    quiet,
  ),
  profile: may(
    choice(w.profiles),
    w.profile,
    text('which clocks; those of the setting incident-profile unless said', '按哪种时限；不写则按设置 突发时限'),
    quiet,
  ),
  casualties: may(line(), w.casualties, text('is anybody hurt; the words of whoever said so', '有无伤亡；按来电原话')),
  dead: may(
    headCount,
    w.counts.dead,
    text('how many died, as told: 2, about 8', '死亡人数，照原话，如 2、约8人'),
    quiet,
  ),
  missing: may(headCount, w.counts.missing, text('how many are missing, as told', '失联人数，照原话'), quiet),
  hurt: may(headCount, w.counts.hurt, text('how many are hurt, as told', '受伤人数，照原话'), quiet),
  trapped: may(headCount, w.counts.trapped, text('how many are trapped, as told', '被困人数，照原话'), quiet),
  stable: may(
    yes,
    w.stableAt,
    text('it is under control: updates daily, the final report is due', '事态已稳定：改为每日续报，开始计终报时限'),
    quiet,
  ),
};
