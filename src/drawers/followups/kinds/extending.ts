import { momentText } from '../../../calendar/speak.ts';
import type { Moment } from '../../../core/civil.ts';
import type { Row } from '../../../core/record.ts';
import { type Text, text } from '../../../core/text.ts';
import type { OpenDesk } from '../../kit/desk.ts';
import { type Gate, owedGate, owesAsk } from '../../kit/gates/gate.ts';
import { type Followup, gatesIn } from '../record.ts';
import { recordMeant } from './petition/accused.ts';

/** The date that the sender of a paper set, if the matter comes from one; null if it does not, or if the office set the date itself. */
export const senderDue = (desk: OpenDesk, { ref }: Pick<Followup, 'ref'>): Moment | null => {
  const paper = ref?.startsWith('W') === true ? recordMeant(desk, ref) : null;
  return paper === null ? null : dueOfSender(paper);
};

const dueOfSender = (paper: Row): Moment | null =>
  'isDueOurs' in paper && paper.isDueOurs === false && 'due' in paper && typeof paper.due === 'string'
    ? paper.due
    : null;

type Longer = { readonly due: Moment; readonly approvedBy: string | null };

/**
 * Why an extension that nobody approved has to be asked for before the matter is closed: it comes after the date, or the date is that of the
 * sender of a paper. Null if it has not.
 */
const whyAsk = (f: Followup, { due, approvedBy }: Longer, sent: Moment | null, now: Moment): Text | null => {
  // The law lets a suggestion of deputies have six months without an approval (代表法 2025, art. 51).
  if (approvedBy !== null || f.kind === 'suggestion') return null;
  if (sent !== null && due > sent) return words.sendersDue(sent);
  return f.due !== null && f.due < now ? words.late : null;
};

/** The gates of a matter after an extension, with the instruction that is owed for it. */
export const gatesExtended = (f: Followup, longer: Longer, sent: Moment | null, now: Moment): Gate[] => {
  const gates = gatesIn(f);
  const isOwed = whyAsk(f, longer, sent, now) !== null && !gates.some(owesAsk);
  return isOwed ? [...gates, owedGate('ask', null, now)] : [...gates];
};

/** The note about an extension that has to be asked for. */
export const extensionNotes = (f: Followup, longer: Longer, sent: Moment | null, now: Moment): readonly Text[] => {
  const why = whyAsk(f, longer, sent, now);
  if (why === null) return [];
  return [
    text(
      `${why.en}. Nobody approved it yet: office request ${f.id} TEXT --to NAME`,
      `${why.zh}，尚无人批准：office request ${f.id} 内容 --to 姓名`,
    ),
  ];
};

const words = {
  late: text('An extension after the date has to be approved', '逾期后延期须经批准'),
  sendersDue: (due: Moment): Text =>
    text(`${momentText(due).en} is the date of the sender`, `${momentText(due).zh} 是来文单位定的时限`),
} as const;
