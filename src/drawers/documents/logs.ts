import { shortMoment } from '../../calendar/speak.ts';
import { both, type Text } from '../../core/text.ts';
import { gateWords } from '../kit/gates/words.ts';
import { choice, yes } from '../kit/register/choosing.ts';
import { log } from '../kit/register/declaration.ts';
import { happened } from '../kit/register/deskKinds.ts';
import { passage, person, whole } from '../kit/register/kinds.ts';
import { may, needs } from '../kit/register/spec.ts';
import { documentWords as w } from './words.ts';

const at = needs(happened, w.at, w.at);
const by = may(person(), w.by, w.by);
const said = needs(passage, w.said, w.said);

/** `2026-11-23 10:00 罗景和：同意`, for a line of a card. */
const lineOf = (head: readonly (Text | string | null)[], written: string | null): Text =>
  both((lang) => {
    const before = head
      .flatMap((part) => (part === null ? [] : [typeof part === 'string' ? part : part[lang]]))
      .join(' ');
    if (written === null) return before;
    return before === '' ? written : `${before}${lang === 'zh' ? '：' : ': '}${written}`;
  });

const shortOf = (moment: string | null, now: string): Text | null =>
  moment === null ? null : shortMoment(moment, now);

/** The logs of a paper: proposals, instructions, circulation and reviews, oldest first. */
export const logs = {
  /** The proposals of the office (拟办意见), numbered, so that a leader can choose. */
  proposals: log({
    label: w.proposals,
    fields: { at, n: needs(whole(1, 99), w.no, w.no), by, text: said },
    by: 'at',
    cell: ({ n, by: who, text }) => (who === null ? `${n}. ${text}` : lineOf([`${n}.`, who], text)),
  }),
  /** The instructions of leaders (批示), word for word. */
  instructions: log({
    label: w.instructions,
    fields: {
      at,
      by: needs(person(), w.by, w.by),
      text: said,
      choice: may(whole(1, 99), w.no, w.no),
      via: may(choice(gateWords.vias), w.via, w.via),
      /** The moment when an instruction by phone was confirmed in writing. */
      confirmedAt: may(happened, w.confirmedAt, w.confirmedAt),
    },
    by: 'at',
    cell: (one, { facts }) =>
      lineOf(
        [shortMoment(one.at, facts.now), one.by, one.choice === null ? null : w.chose(one.choice), viaSaid(one)],
        one.text,
      ),
  }),
  /** The readers of the paper (传阅), in order. One without `sentAt` waits for their turn. */
  passes: log({
    label: w.passes,
    fields: {
      at,
      name: needs(person(), w.by, w.by),
      sentAt: may(happened, w.passedAt, w.passedAt),
      backAt: may(happened, w.backAt, w.backAt),
      note: may(passage, w.said, w.said),
    },
    by: 'at',
    cell: ({ name, sentAt, backAt, note }, { facts: { now } }) =>
      lineOf([name, w.passed(shortOf(sentAt, now), shortOf(backAt, now))], note),
  }),
  /** The reviews of a draft (审核), which let it pass or send it back. */
  reviews: log({
    label: w.reviews,
    fields: { at, by: needs(person(), w.by, w.by), text: said, isBack: needs(yes, w.isBack, w.isBack) },
    by: 'at',
    cell: ({ by: who, text, isBack }) => lineOf([who, isBack ? w.isBack : null], text),
  }),
};

const viaSaid = ({ via, confirmedAt }: { readonly via: string | null; readonly confirmedAt: string | null }) =>
  via === 'phone' ? (confirmedAt === null ? w.byPhoneOnly : w.byPhone) : null;
