import { addWorkdays } from '../../../../calendar/working/workdays.ts';
import { at, dayOf, type Moment } from '../../../../core/civil.ts';
import type { Facts } from '../../../../core/facts.ts';
import type { Reading } from '../../../../core/field.ts';
import { type Text, text } from '../../../../core/text.ts';
import { markNotes } from '../../../kit/fields/index.ts';
import type { FollowupParticulars } from '../../matter.ts';
import { type Followup, isPlain, type Source } from '../../record.ts';
import { followupWords as w } from '../../words.ts';

/** Working days in which a leader's instruction is carried out unless a date was given. */
const INSTRUCTION_DAYS = 3;

/**
 * The due date of a matter that nobody gave one (domain.md, Ranking): a matter of a superior is due today, or after closing time on the next
 * working day; an instruction of a leader in three working days; any other matter has none.
 */
export const usualDue = (source: Source | null | undefined, { now, calendar, settings }: Facts): Moment | null => {
  const { close } = settings.hours;
  const today = dayOf(now);
  if (source === 'leader') return at(addWorkdays(calendar, today, INSTRUCTION_DAYS), close);
  if (source !== 'superior') return null;
  return at(today, close) > now ? at(today, close) : at(addWorkdays(calendar, today, 1), close);
};

const SOURCES = Object.keys(w.sources) as readonly Source[];

/** The date that the prompt offers by the source, as it would be typed. */
export const offeredDue = ({ given, facts }: Reading): string | null => {
  const source = SOURCES.find((one) => one === given['source']);
  return usualDue(source, facts)?.slice(0, 16).replace('T', ' ') ?? null;
};

/** Notes on a date that nobody gave, and on a mark that the title asks for. */
export const assumed = (f: Followup, said: Pick<FollowupParticulars, 'due' | 'mark'>): readonly Text[] => {
  return [
    ...(said.due === undefined && f.due !== null && isPlain(f) ? [words.usuallyDue(f.id, w.sources[f.source])] : []),
    ...markNotes(f, said.mark),
  ];
};

const words = {
  usuallyDue: (id: string, source: Text): Text =>
    text(
      `No date was given: it follows from the source (${source.en}). Another: office followup extend ${id} --due WHEN --reason TEXT`,
      `未写时限，按来源（${source.zh}）而定。改期：office followup extend ${id} --due 时间 --reason 原因`,
    ),
} as const;
