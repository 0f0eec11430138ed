import { yearOf } from '../../core/civil.ts';
import { late } from '../../core/once.ts';
import { away, MONTH, monthNumber } from './date.ts';
import { months, partOf } from './period.ts';
import type { DayPhrase, Meant, On, Period } from './phrase.ts';
import { inYear, inYearBegun, quarterAt, spokenMonthAt, weekAt, weekendAt, yearAt } from './whole.ts';

const WHOLE: Readonly<Record<string, (on: On, count: number) => Period | null>> = {
  week: weekAt,
  month: ({ today }, count) => spokenMonthAt(today, count),
  quarter: ({ today }, count) => quarterAt(today, count),
  year: ({ today }, count) => yearAt(today, count),
};
const INITIALS: Readonly<Record<string, string>> = { w: 'week', m: 'month', q: 'quarter', y: 'year' };

/** A part of a week, month, quarter or year. The end of a week is its last working day, as in 本周内. */
const part = (on: On, edge: string, word: string, unit: string): Meant =>
  partOf(WHOLE[unit]?.(on, away(word)) ?? null, unit === 'week' && edge === 'end' ? 'within' : edge, on);

const EDGE = '(beginning|start|early|mid|middle|end|late|within)';
const UNIT = '(week|month|quarter|year)(?![a-z])';
const NOT_ITS_WEEKDAY = '(?!,? (?:on )?(?:mon|tue|wed|thu|fri|sat|sun))';

const unitPhrases = (): readonly DayPhrase[] => [
  [new RegExp(`^(?:the )?${EDGE}[ -](?:of )?(?:the )?(?:(this|next|last) )?${UNIT}`), part],
  [new RegExp(`^(?:the )?(this|next|last) ${UNIT}${NOT_ITS_WEEKDAY}`), (on, word, unit) => part(on, '', word, unit)],
  [new RegExp(`^the ${UNIT}(?![ -]end)`), (on, unit) => part(on, '', '', unit)],
  [/^(week|month|quarter|year)[ -]end(?![a-z])/, (on, unit) => part(on, 'end', '', unit)],
  [/^eo([wmqy])(?![a-z])/, (on, initial) => part(on, 'end', '', INITIALS[initial] ?? '')],
  [/^(?:the )?(?:(this|next|last) )?weekend(?![a-z])/, (on, word) => weekendAt(on, away(word))],
];

type Said = { readonly edge: string; readonly word: string; readonly written: string };

/** A month by its name. `last December` is the last one that is over, `next December` the next one that has not begun. */
const namedMonth = (on: On, month: number, { edge, word, written }: Said): Meant => {
  const inOne = (year: number): Period | null => partOf(months(year, month, 1), edge, on);
  const thisYear = yearOf(on.today);
  const ours = months(thisYear, month, 1);
  if (word === '' || word === 'this' || ours === null)
    return inYear(on, { written, word: word === '' ? '' : '今' }, inOne);
  if (word === 'last') return inOne(ours.last < on.today ? thisYear : thisYear - 1);
  return inOne(ours.first > on.today ? thisYear : thisYear + 1);
};

const YEAR = String.raw`(?:,? (\d{4})(?![\d:]))?`;

const namedPhrases = (): readonly DayPhrase[] => [
  [
    new RegExp(
      String.raw`^(?:the )?(?:${EDGE}[ -](?:of )?)?(?:(this|next|last) )?${MONTH}(?![a-z]| day)${YEAR}(?! ?\d)`,
    ),
    (on, edge, word, month, written) => namedMonth(on, monthNumber(month), { edge, word, written }),
  ],
  [
    new RegExp(`^(?:(?:the )?${EDGE}[ -](?:of )?)?q([1-4])${YEAR}(?: (end))?(?![a-z])`),
    (on, edge, number, written, end) =>
      inYearBegun(on, { written, word: '' }, (year) =>
        partOf(months(year, 3 * Number(number) - 2, 3), edge || end, on),
      ),
  ],
];

/**
 * The phrases for weeks, months, quarters, years and their parts: `end of month`, `next week`, `mid December`, `eow`, `last month`, `q4`.
 */
export const ENGLISH_PARTS = late((): readonly DayPhrase[] => [...unitPhrases(), ...namedPhrases()]);
