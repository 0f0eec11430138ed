import type { Day } from '../../core/civil.ts';
import { Complaint } from '../../core/complaint.ts';
import type { Drawer } from '../../core/drawer.ts';
import type { Facts, Lens } from '../../core/facts.ts';
import type { Fields, Values } from '../../core/field.ts';
import type { Page } from '../../core/page.ts';
import type { PaperTable } from '../../core/paper.ts';
import type { Row } from '../../core/record.ts';
import type { Text } from '../../core/text.ts';
import { rowsForScreen } from './form.ts';
import { tableOut, writePaper } from './paper.ts';
import { isInRange } from './range.ts';
import type { Verb } from './verb.ts';

/** The table of some days that `list` shows of a noun whose records hang on the wall. */
export type PostedDays<R extends Row = Row> = {
  /** The days that the options name; null if they ask for an ordinary list. */
  daysIn(options: Values<Fields>, facts: Facts): { readonly first: Day; readonly last: Day } | null;
  postedOf(records: readonly R[], lens: Lens, days: { readonly first: Day; readonly last: Day }): PaperTable;
  /** Sentences below the table, for the screen or for whoever had it written. */
  notes(posted: PaperTable, lens: Lens): readonly Text[];
  /** The complaint if nothing says which days are to be written. */
  readonly howTo: { readonly what: Text; readonly hint: Text };
};

/** The verb `list` that shows a table for the wall, and writes it with `--out`. Its JSON is that of an ordinary list of these days. */
export const postedList = (list: Verb, drawer: Drawer, wall: PostedDays): Verb => ({
  ...list,
  options: { ...list.options, out: tableOut },
  run: async (call) => {
    const { out, ...options } = call.options;
    const days = wall.daysIn(options, call.facts);
    if (days === null) {
      if (out != null) throw new Complaint('usage', wall.howTo.what, wall.howTo.hint);
      return list.run({ ...call, options });
    }
    const range = { from: days.first, to: days.last };
    const records = call.desk.all(drawer, { days }).filter((record) => isInRange(drawer.whenOf(record), range));
    const posted = wall.postedOf(records, call.lens, days);
    const notes = wall.notes(posted, call.lens);
    if (typeof out === 'string') return { ...(await writePaper(out, { tables: [posted] }, call)), notes };
    const answer = await list.run({ ...call, options: { ...options, all: true } });
    return { json: answer.json, page: pageOf(posted), notes };
  },
});

const pageOf = ({ title, heads, rows }: PaperTable): Page => [
  { kind: 'title', cell: title },
  { kind: 'table', columns: heads.map((head) => ({ head })), rows: rowsForScreen(rows) },
];
