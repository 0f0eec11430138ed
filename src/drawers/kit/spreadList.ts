import { addDays, type Day, dayOf } from '../../core/civil.ts';
import type { Drawer } from '../../core/drawer.ts';
import type { Fields, Values } from '../../core/field.ts';
import type { Narrowing } from '../../core/narrowing.ts';
import { dim } from '../../core/page.ts';
import { commonWords as c } from '../../core/words.ts';
import { type PaperCall, writePaper } from './paper.ts';
import { type Range, rangeLine, rangeOf } from './range.ts';
import { manyRecords } from './saying.ts';
import type { Spread } from './spread.ts';
import type { Answer, AnyCall } from './verb.ts';
import { dailyWords as w } from './words.ts';

/** The number of days of a list whose last day is not given. */
const USUAL_DAYS = 366;

/** The options of `list` that every drawer has. */
export type ListOptions = {
  readonly from?: Day | null;
  readonly to?: Day | null;
  readonly limit?: number | null;
  readonly all?: boolean | null;
  readonly out?: string | null;
};

type Listing = Pick<AnyCall, 'desk' | 'lens' | keyof PaperCall> & {
  readonly options: Values<Fields>;
  readonly narrowing: Narrowing;
};

/**
 * The answer with the days of the records instead of the records, on the screen or in a file. A range without a first day begins today.
 * Throws `badValue` if it would end before.
 */
export const spreadAnswer = (
  drawer: Drawer,
  spread: Spread,
  range: Range | null,
  { options, desk, lens, narrowing, ...call }: Listing,
): Answer | Promise<Answer> => {
  const { limit, out } = options as ListOptions;
  const first = range?.from ?? dayOf(lens.facts.now);
  const last = range?.to ?? addDays(first, USUAL_DAYS);
  const shownRange = rangeOf({ from: first, to: last });
  const records = desk.all(drawer).filter((record) => narrowing.passes(record, options, lens.facts));
  const lines = spread.linesOf(records, lens, first, last);
  const shown = limit == null ? lines : lines.slice(0, limit);
  const rows = shown.map(({ printed }) => printed);
  if (out != null)
    return writePaper(out, { tables: [{ title: spread.titleOf(first, last), heads: spread.heads, rows }] }, call);
  const hidden = lines.length - shown.length;
  return {
    get json() {
      return { ...manyRecords(drawer, records, lens), days: shown.map(({ json }) => json), hidden, range: shownRange };
    },
    page: [
      ...rangeLine(shownRange),
      shown.length === 0
        ? { kind: 'lines', lines: [c.nothingHere] }
        : { kind: 'table', columns: spread.columns, rows: shown.map(({ cells }) => cells) },
      {
        kind: 'lines',
        lines: [...(hidden === 0 ? [] : [w.more(hidden)]), ...spread.notes(lens, first, last).map((note) => dim(note))],
      },
    ],
  };
};
