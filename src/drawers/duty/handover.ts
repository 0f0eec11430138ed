import type { Moment } from '../../core/civil.ts';
import { Complaint } from '../../core/complaint.ts';
import type { Facts } from '../../core/facts.ts';
import { isSame } from '../../core/isSame.ts';
import { amend } from '../../core/records.ts';
import type { Change } from '../../core/rule.ts';
import { type Lang, type Text, text } from '../../core/text.ts';
import * as field from '../kit/fields/index.ts';
import { recorded } from '../kit/saying.ts';
import { type AnyCall, verb } from '../kit/verb.ts';
import { changeMindfully } from './minding.ts';
import { openPoints, pointsIn } from './points.ts';
import { type Handover, key, type Shift } from './record.ts';
import { after, before, hasOpenPoints, latestStarted, onDutyAt } from './roster.ts';
import { handoverWords as w } from './words.ts';

export const handOverDuty = verb({
  name: 'handover',
  zh: '交接',
  summary: text('Hand the post over', '交接班'),
  examples: [
    {
      typed: text(
        'office duty handover --to "Li Na" --undone "Call the water company back"',
        'office duty handover --to 李娜 --undone 给水务公司回电',
      ),
      does: text('with what is left to do', '写明未办事项'),
    },
  ],
  args: {},
  options: {
    to: field.called(text('Next', '接班人'), field.needed(field.name(text('who takes over', '接班人')))),
    undone: field.needed(field.passage(text('what is not done yet', '未办事项'))),
    done: field.asked(field.passage(text('what is done', '已办事项'))),
  },
  run: async ({ options, ...call }) => {
    const open = openMatters(call);
    const along = unnamedIn(options.undone, open, call.lang);
    const said = { to: options.to, undone: options.undone, along, done: options.done ?? null };
    const changed = await changeMindfully(call.desk, (records, { facts }) => handOver(records, said, facts));
    const answer = recorded(call, key, changed, ({ handover }) => [w.handedOver(handover?.from ?? null, said.to)]);
    return {
      ...answer,
      notes: [
        ...changed.notes,
        ...replaced(changed.change),
        ...otherNext(changed.change.next, said.to),
        ...open.map(w.goesAlong),
        ...toTick(changed.change, call.facts.now),
      ],
    };
  },
});

/** A note how the undone points are ticked off, and one about points of earlier handovers that are still open. */
const toTick = ({ records, touched }: HandedOver, now: Moment): readonly Text[] => {
  const open = openPoints(records, now).filter(({ at }) =>
    touched.every(({ handover }) => handover?.happenedAt !== at),
  );
  const left = touched.filter(hasOpenPoints).map(({ id }) => w.toTick(id));
  return [...left, ...(open.length === 0 ? [] : [w.leftBefore(open)])];
};

/** A note with the words of the earlier handover of the same shift, which no longer stand, unless they are the same. */
const replaced = ({ former, touched }: HandedOver): readonly Text[] =>
  touched.flatMap(({ id, handover }) =>
    former === null || isSame({ ...former, happenedAt: '' }, { ...handover, happenedAt: '' })
      ? []
      : [w.replaced(id, former)],
  );

/** Open matters of other drawers that whoever takes over has to know of, such as an incident with its next report. */
const openMatters = ({ desk, facts }: Pick<AnyCall, 'desk' | 'facts'>): readonly Text[] =>
  desk.drawers.flatMap((drawer) => drawer.handingOver?.(desk.records(drawer), facts) ?? []);

/** The open matters that the words for what is undone do not name by their ids. */
const unnamedIn = (undone: string, open: readonly Text[], lang: Lang): readonly string[] =>
  open.map((one) => one[lang]).filter((one) => !undone.includes(one.split(' ')[0] ?? one));

/** A note if the next shift is rostered to somebody else than the person who took over. */
const otherNext = (next: Shift | null, to: string): readonly Text[] =>
  next === null || next.officer === null || next.officer === to ? [] : [w.someoneElseNext(next.id, next.officer)];

type Handing = {
  readonly to: string;
  readonly undone: string;
  readonly along: readonly string[];
  readonly done: string | null;
};

/** The result of a handover, with the next shift, null if the roster has none, and the earlier handover of the shift. */
type HandedOver = Change<Shift> & { readonly next: Shift | null; readonly former: Handover | null };

/**
 * Hands the post over: the shift keeps the handover, and the next shift gets a copy. Throws `ruleViolated` if there is nobody to hand over.
 */
export const handOver = (records: readonly Shift[], said: Handing, { now }: Facts): HandedOver => {
  const from = handingShift(records, said.to, now);
  if (from === null) throw new Complaint('ruleViolated', w.nothingToHandOver(said.to), w.nothingToHandOverHint);
  if (from.officer === null)
    throw new Complaint('ruleViolated', w.nobodyHandsOver(from.id), w.nobodyHandsOverHint(from.id));
  const points = [...pointsIn(said.undone)];
  const handover: Handover = { happenedAt: now, from: from.officer, ...said, along: [...said.along], points };
  const [next, former] = [after(records, from), from.handover];
  const handed = amend(records, from.id, now, (shift) => ({ ...shift, handover }));
  if (next === null) return { ...handed, next, former };
  const taken = amend(handed.records, next.id, now, (shift) => ({ ...shift, takeover: handover }));
  return { records: taken.records, touched: handed.touched, next, former };
};

/**
 * The shift that is handed over: the shift on duty. Handovers are often signed late, so if the person taking over is already on duty, it is
 * the shift before.
 */
const handingShift = (records: readonly Shift[], to: string, now: Moment): Shift | null => {
  const shift = onDutyAt(records, now) ?? latestStarted(records, now);
  if (shift === null || shift.officer !== to) return shift;
  const earlier = before(records, shift);
  return earlier === null || earlier.officer === to ? null : earlier;
};
