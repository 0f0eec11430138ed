import type { Drawer } from '../../core/drawer.ts';
import type { Facts, Lens } from '../../core/facts.ts';
import type { Narrowing } from '../../core/narrowing.ts';
import type { Row } from '../../core/record.ts';
import { compare, compareIds } from '../../core/records.ts';
import { text } from '../../core/text.ts';
import { commonWords as c } from '../../core/words.ts';
import type { OpenDesk } from './desk.ts';
import * as field from './fields/index.ts';
import type { Noun } from './noun.ts';
import { type PaperCall, tableOut, writePaper } from './paper.ts';
import { daysOf, isInRange, type Range, rangeLine, rangeOf } from './range.ts';
import { manyRecords } from './saying.ts';
import type { Spread } from './spread.ts';
import { type ListOptions, spreadAnswer } from './spreadList.ts';
import { type Answer, type Example, type Verb, verb } from './verb.ts';
import { dailyWords as w } from './words.ts';

const SPAN = {
  from: field.lookedFrom(w.fromHelp),
  to: field.lookedTo(w.toHelp),
  limit: field.whole(w.listLimitHelp),
  all: field.flag(w.allHelp),
};

/** The options of a list of days, which begins today. */
const AHEAD = { ...SPAN, to: field.lookedAhead(w.toHelp) };

/** The verb `list`, for example `office notice list`. It is the same for every drawer, except for the drawer's own filters. */
export const listVerb = (drawer: Noun, narrowing: Narrowing, spread: Spread | null = null): Verb =>
  verb({
    name: 'list',
    zh: '列表',
    summary: w.listDoes(drawer.many),
    examples: examplesOf(drawer),
    ...{ args: {}, letsSleep: true },
    options: { ...(spread === null ? SPAN : AHEAD), ...narrowing.filters, out: tableOut },
    run: ({ options, desk, lens, ...call }): Answer | Promise<Answer> => {
      const { from, to, limit, all, out } = options as ListOptions;
      const range = rangeOf({ from, to });
      if (spread !== null && (range !== null || out != null))
        return spreadAnswer(drawer, spread, range, { ...call, options, desk, lens, narrowing });
      // A list of some days includes finished records, as `--all` does.
      const isWhole = all === true || range !== null;
      const found = (isWhole ? desk.all(drawer, daysOf(range)) : desk.records(drawer))
        .filter((record) => isWhole || drawer.isOpen(record, lens.facts))
        .filter((record) => isInRange(drawer.whenOf(record), range))
        .filter((record) => narrowing.passes(record, options, lens.facts))
        .sort(byTime(drawer));
      const shown = limit == null ? found : found.slice(0, limit);
      if (out != null) return written(out, drawer, shown, { ...call, lens, range });
      const hidden = found.length - shown.length;
      return {
        get json() {
          return { ...manyRecords(drawer, shown, lens), hidden, range, next: nextIn(drawer, shown, desk, lens.facts) };
        },
        page: [
          ...rangeLine(range),
          shown.length === 0
            ? { kind: 'lines', lines: [c.nothingHere] }
            : { kind: 'table', columns: drawer.columns, rows: shown.map((record) => drawer.cells(record, lens)) },
          { kind: 'lines', lines: hidden === 0 ? [] : [w.more(hidden)] },
        ],
      };
    },
  });

type Listed = PaperCall & { readonly lens: Lens; readonly range: Range | null };

/** Writes the listed records as a table into a file. */
const written = async (out: string, drawer: Noun, records: readonly Row[], call: Listed): Promise<Answer> => {
  const { listTable, maskedNotes } = await import('./listTable.ts');
  const columns = (await drawer.paper?.())?.paperColumns ?? null;
  const table = listTable(drawer, records, { ...call, columns });
  return { ...(await writePaper(out, { tables: [table] }, call)), notes: maskedNotes(table, call.lens) };
};

/** The commands that settle what the records shown ask for now, by id. */
const nextIn = (drawer: Drawer, shown: readonly Row[], desk: OpenDesk, facts: Facts) => {
  const ids = new Set(shown.map(({ id }) => id));
  const found: Record<string, readonly (readonly string[])[]> = {};
  for (const { id, next } of drawer.actions(desk.records(drawer), facts))
    if (ids.has(id)) found[id] = [...(found[id] ?? []), next];
  return found;
};

/** The order of a list: the drawer's own, then by time, records without a time last; then by id. */
const byTime =
  (drawer: Drawer) =>
  (a: Row, b: Row): number =>
    (drawer.order?.(a, b) ?? 0) || compare(drawer.whenOf(a) ?? '9', drawer.whenOf(b) ?? '9') || compareIds(a.id, b.id);

const examplesOf = (drawer: Drawer): readonly Example[] => [
  {
    typed: text(`office ${drawer.noun} list --from today --to +7d`, `office ${drawer.noun} list --from 今天 --to +7d`),
    does: w.listExample,
  },
  { typed: `office ${drawer.noun} list --all`, does: w.listAllExample },
];
