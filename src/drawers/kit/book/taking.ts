import type { Key, Row } from '../../../core/record.ts';
import type { RuleTools } from '../../../core/rule.ts';
import type { Text } from '../../../core/text.ts';
import { drawerOf, manyRecords } from '../saying.ts';
import type { AnyCall } from '../verb.ts';
import type { Book, BookFields, Numbered, Taken } from './book.ts';
import type { Said, Understood } from './view.ts';
import { bookWords as w } from './words.ts';

type Outcome<R extends Row> = { readonly taken: Taken<R>; readonly notes: readonly Text[] };

/** Takes the drafts in, all in one step; a dry run only finds out what would come of it. */
export const takeInto = async <F extends BookFields, D, R extends Row>(
  { key, takeIn, past }: Book<F, D, R>,
  drafts: readonly Numbered<D>[],
  dryRun: boolean,
  { desk, facts }: AnyCall,
): Promise<Outcome<R>> => {
  const rehearsed = takeIn(past === undefined ? desk.records(key) : desk.all(key, past), drafts, rehearsal(facts));
  // Nothing new writes nothing, so that importing again leaves no line in the log.
  if (dryRun || rehearsed.change.touched.length === 0) return { taken: rehearsed, notes: [] };
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

/** Clashes with what is to come; a long list of them is shown by `today`. */
const MOST_NOTES = 10;

/** Ids that are never written. */
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

/** The rows that would be entered, as a list of that drawer shows records: in place of the id stands the line. */
export const understoodAs = <R extends Row>({ added }: Taken<R>, key: Key<R>, { desk, lens }: AnyCall): Understood => {
  const drawer = drawerOf(desk, { name: key.name });
  const records = added.map(({ record }) => record);
  return {
    columns: drawer.columns.slice(1),
    rows: added.map(({ line, record }) => ({ line, cells: drawer.cells(record, lens).slice(1) })),
    get json() {
      const shown = manyRecords(drawer, records, lens).records;
      return shown.map((record, n) => ({ line: added[n]?.line, record: withoutIdentity(record) }));
    },
  };
};

/** Records that are not written have no id yet. */
const withoutIdentity = (record: unknown): object => {
  const { id: _, uid: __, createdAt: ___, updatedAt: ____, ...fields } = Object(record);
  return fields;
};

/** Changes of records that were there, by line. */
export const changesOf = async <R extends Row>(
  { updated }: Taken<R>,
  key: Key<R>,
  { desk, lens }: AnyCall,
): Promise<readonly Said[]> => {
  if (updated.length === 0) return [];
  const { changeLines } = await import('../whatChanged.ts');
  const drawer = drawerOf(desk, { name: key.name });
  const wording = (await drawer.wording?.()) ?? null;
  return updated.map(({ line, before, after }) => {
    const lines = changeLines(drawer, wording, { before, after }, lens);
    return { line, what: w.changed(after.id, drawer.titleOf(after), lines) };
  });
};
