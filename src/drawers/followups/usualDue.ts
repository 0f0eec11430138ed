import { addWorkdays } from '../../calendar/working/workdays.ts';
import { at, dayOf, type Moment } from '../../core/civil.ts';
import type { Facts } from '../../core/facts.ts';
import type { Reading } from '../../core/field.ts';
import { type Text, text } from '../../core/text.ts';
import type { FollowupParticulars } from './matter.ts';
import type { Followup, Source } from './record.ts';
import { followupWords as w } from './words.ts';

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

/** Words in a title that ask for a mark. */
const FLASH = /特急|立即|马上|立刻|\b(?:at once|immediately)\b/iu;
const URGENT = /加急|急|\burgent(?:ly)?\b/iu;
/** Words with 急 in them that ask for none, as 应急 and 急救. */
const CALM = /应急|急救|急诊|着急|不急|缓急|急性/gu;

/** The mark that a title asks for; null if it asks for none. */
const markAskedIn = (title: string): 'flash' | 'urgent' | null => {
  const said = title.replace(CALM, '');
  return FLASH.test(said) ? 'flash' : URGENT.test(said) ? 'urgent' : null;
};

const SOURCES = Object.keys(w.sources) as readonly Source[];

/** The date that the prompt offers by the source, as it would be typed. */
export const offeredDue = ({ given, facts }: Reading): string | null => {
  const source = SOURCES.find((one) => one === given['source']);
  return usualDue(source, facts)?.slice(0, 16).replace('T', ' ') ?? null;
};

/** Notes on a date that nobody gave, and on a mark that the title asks for. */
export const assumed = (f: Followup, said: Pick<FollowupParticulars, 'due' | 'mark'>): readonly Text[] => {
  const asked = said.mark === undefined ? markAskedIn(f.title) : null;
  return [
    ...(said.due === undefined && f.due !== null ? [words.usuallyDue(f.id, w.sources[f.source])] : []),
    ...(asked === null ? [] : [words.markAsked(f.id, asked)]),
  ];
};

const words = {
  usuallyDue: (id: string, source: Text): Text =>
    text(
      `No date was given: it follows from the source (${source.en}). Another: office followup extend ${id} --due WHEN --reason TEXT`,
      `未写时限，按来源（${source.zh}）而定。改期：office followup extend ${id} --due 时间 --reason 原因`,
    ),
  markAsked: (id: string, mark: 'flash' | 'urgent'): Text =>
    text(
      `The title says that it is urgent. To mark it: office edit ${id} --mark ${mark}`,
      `标题中有急办字样。要标明：office edit ${id} --mark ${mark}`,
    ),
} as const;
