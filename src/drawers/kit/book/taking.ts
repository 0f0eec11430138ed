import type { Key, Row } from '../../../core/record.ts';
import type { RuleTools } from '../../../core/rule.ts';
import type { Text } from '../../../core/text.ts';
import { drawerOf, manyRecords } from '../saying.ts';
import type { AnyCall } from '../verb.ts';
import type { BookFields, Numbered, TableBook, Taken } from './book.ts';
import type { BookSaid, UnderstoodRows } from './view.ts';
import { bookWords as w } from './words.ts';

type Outcome<R extends Row> = { readonly taken: Taken<R>; readonly notes: readonly Text[] };

/** Imports the drafts, all in one step. A dry run only computes the result. */
export const takeInto = async <F extends BookFields, D, R extends Row>(
  { key, takeIn, past }: TableBook<F, D, R>,
  drafts: readonly Numbered<D>[],
  dryRun: boolean,
  { desk, facts }: AnyCall,
): Promise<Outcome<R>> => {
  const rehearse = (): Taken<R> =>
    takeIn(past === undefined ? desk.records(key) : desk.all(key, past), drafts, rehearsal(facts));
  // If there is nothing new nothing is written, so that repeating an import leaves no line in the journal. The rehearsal of an import that is
  // written is not kept in memory beside it.
  if (dryRun || rehearse().change.touched.length === 0) return { taken: rehearse(), notes: [] };
  const { change, notes } = await desk.change(
    key,
    (records, tools) => {
      const taken = takeIn(records, drafts, tools);
      return { ...taken.change, taken };
    },
    past === undefined ? {} : { past },
  );
  return { taken: change.taken, notes: notes.slice(0, MOST_NOTES) };
};

/** The most notes about clashes that are shown; `today` shows all. */
const MOST_NOTES = 10;

/** Tools for a rehearsal, with ids that are never written. */
const rehearsal = (facts: RuleTools['facts']): RuleTools => {
  let minted = 0;
  return {
    facts,
    mint: () => {
      minted += 1;
      const uid = `00000000-0000-4000-8000-${String(minted).padStart(12, '0')}`;
      return { id: `Z${minted}`, uid, createdAt: facts.now, updatedAt: facts.now };
    },
  };
};

/** The most records that are shown of a dry run; enough to see whether the columns are right. JSON has them all. */
const MOST_UNDERSTOOD = 50;

/** The records that would be added, as the drawer lists them, with the number of the line in place of the id. */
export const understoodAs = <R extends Row>(
  { added }: Taken<R>,
  key: Key<R>,
  { desk, lens }: AnyCall,
): UnderstoodRows => {
  const drawer = drawerOf(desk, { name: key.name });
  return {
    columns: drawer.columns.slice(1),
    rows: added.slice(0, MOST_UNDERSTOOD).map(({ line, record }) => ({
      line,
      cells: drawer.cells(record, lens).slice(1),
    })),
    more: Math.max(0, added.length - MOST_UNDERSTOOD),
    get json() {
      const records = added.map(({ record }) => record);
      const shown = manyRecords(drawer, records, lens).records;
      return shown.map((record, n) => ({ line: added[n]?.line, record: withoutIdentity(record) }));
    },
  };
};

/** A record without its id, because records that are not written have none yet. */
const withoutIdentity = (record: unknown): object => {
  const { id: _, uid: __, createdAt: ___, updatedAt: ____, ...fields } = Object(record);
  return fields;
};

/** The changes of existing records, by line. */
export const changesOf = async <R extends Row>(
  { updated }: Taken<R>,
  key: Key<R>,
  { desk, lens }: AnyCall,
): Promise<readonly BookSaid[]> => {
  if (updated.length === 0) return [];
  const { changeLines } = await import('../whatChanged.ts');
  const drawer = drawerOf(desk, { name: key.name });
  const wording = (await drawer.wording?.()) ?? null;
  return updated.map(({ line, before, after }) => {
    const lines = changeLines(drawer, wording, { before, after }, lens);
    return { line, what: w.changed(after.id, drawer.titleOf(after), lines) };
  });
};
