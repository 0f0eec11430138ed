import { Complaint } from '../../core/complaint.ts';
import type { DrawerName, Row } from '../../core/record.ts';
import { PARTS } from '../changes.ts';
import { knownNames } from '../forms.ts';
import type { Reach } from '../live/adapter.ts';
import { type Contents, recordsOf } from '../live/contents.ts';
import { journalEntries } from './entries.ts';
import { type Life, type Lives, livesIn, type State, stateOf, uidIn } from './lives.ts';
import { type Lost, lostFrom, type Verdict } from './verdict.ts';

/** A record of which another version is not on the desk. */
export type Loss = {
  readonly verdict: Verdict;
  readonly drawer: DrawerName;
  /** The record in the journal or in the copy; null where it was removed. */
  readonly there: Row | null;
  /** The record on the desk or in the archive; null where there is none. */
  readonly here: Row | null;
  /** True if it was lost with an older desk, and not in another way, such as by hand. */
  readonly isByOlderDesk: boolean;
};

/** A part of the desk, such as the settings, that the desk has in an earlier state. */
export type PartLoss = { readonly part: (typeof PARTS)[number]; readonly there: unknown };

export type Survey = { readonly losses: readonly Loss[]; readonly parts: readonly PartLoss[] };

/** Whether the person of a record was forgotten. Such a record never gets the person back. */
export type IsForgotten = (drawer: DrawerName, row: Row) => boolean;

/** The records of the desk and its archive, by uid. */
export const standingIn = ({ drawers }: Contents, reach: Reach): ReadonlyMap<string, Row> =>
  new Map(
    knownNames(reach.reading).flatMap((name) => recordsOf(drawers, name).map((row): [string, Row] => [row.uid, row])),
  );

/** The desk that is compared with its journal. */
export type SurveyedDesk = {
  /** At revision 0 the desk is gone, and everything is lost. */
  readonly contents: Contents;
  /** All records of the desk and its archive. Of a record that is in both, the one of the desk comes last. They are gone through twice. */
  readonly rows: () => Iterable<Row>;
};

/** Compares the desk with its journal: what the journal has last of each record, and the desk has not. */
export const surveyJournal = (reach: Reach, { contents, rows }: SurveyedDesk, isForgotten: IsForgotten): Survey => {
  const all = livesIn(journalEntries(reach));
  // The records themselves may not fit into memory, so that only their digests are kept.
  const states = new Map<string, State>();
  for (const row of all.lives.size === 0 ? [] : rows()) if (all.lives.has(row.uid)) states.set(row.uid, stateOf(row));
  const isGone = contents.revision === 0;
  const missed = [...all.lives].flatMap(([key, life]) => {
    const part = life.drawer === null ? (isGone ? GONE : stateOf(contents[key as (typeof PARTS)[number]])) : null;
    const found = lostFrom(life, life.drawer === null ? part : (states.get(key) ?? null));
    const isLeft = found !== null && !isGone && found.revision < (all.left.get(key) ?? 0);
    return found === null || isLeft ? [] : [{ key, life, ...found }];
  });
  const here = rowsOfUids(new Set(missed.flatMap(({ key }) => (states.has(key) ? [key] : []))), rows);
  const lost = missed.map((one) => ({ ...one, here: here.get(one.key) ?? null }));
  const values = valuesAt(reach, lost);
  return {
    losses: lost.flatMap((one) =>
      lossOf(one, values, reach, { isForgotten, isByOlderDesk: byOlderDesk(all, contents) }),
    ),
    parts: lost.flatMap(({ key, life, verdict }) =>
      life.drawer === null && verdict !== 'conflict' && verdict !== 'unknown'
        ? [{ part: key as (typeof PARTS)[number], there: values.get(key) }]
        : [],
    ),
  };
};

const rowsOfUids = (uids: ReadonlySet<string>, rows: SurveyedDesk['rows']): ReadonlyMap<string, Row> => {
  const found = new Map<string, Row>();
  for (const row of uids.size === 0 ? [] : rows()) if (uids.has(row.uid)) found.set(row.uid, row);
  return found;
};

/** The state of a part on a desk that is gone: a part that a command wrote is missing then. */
const GONE = null;

type Found = Lost & { readonly key: string; readonly life: Life; readonly here: Row | null };

const lossOf = (
  { key, life: { drawer }, here, verdict: found, revision }: Found,
  values: ReadonlyMap<string, unknown>,
  reach: Reach,
  { isForgotten, isByOlderDesk }: Judging,
): readonly Loss[] => {
  if (drawer === null || !knownNames(reach.reading).includes(drawer)) return [];
  const [there, mine] = [(values.get(key) ?? null) as Row | null, here];
  const isBare = mine !== null && isForgotten(drawer, mine);
  // An older desk brings back a person whom a purge has forgotten. A record edited by hand stands.
  const isForgottenThere = there !== null && !isBare && isForgotten(drawer, there);
  if (found === 'unknown' && !isForgottenThere) return [];
  const verdict = found === 'unknown' ? 'older' : found;
  if (there !== null && (!isFit(drawer, there, reach) || (isBare && !isForgotten(drawer, there)))) return [];
  return [{ verdict, drawer, there, here: mine, isByOlderDesk: isByOlderDesk(revision) }];
};

type Judging = { readonly isForgotten: IsForgotten; readonly isByOlderDesk: (revision: number) => boolean };

/** Whether a change with that revision was lost with an older desk: with the present one, or with one that a command began from. */
const byOlderDesk =
  ({ gaps }: Lives, contents: Contents) =>
  (revision: number): boolean =>
    revision > contents.revision || gaps.some(([over, end]) => over < revision && revision < end);

/** Whether the schema of its drawer takes the record. */
export const isFit = (drawer: DrawerName, row: Row, { reading }: Reach): boolean => {
  try {
    reading.check(drawer, row);
    return true;
  } catch (error) {
    if (error instanceof Complaint) return false;
    throw error;
  }
};

/** The records and parts as the journal has them at these revisions. The journal is read a second time, because it may be large. */
const valuesAt = (reach: Reach, lost: readonly Found[]): ReadonlyMap<string, unknown> => {
  const wanted = new Map(lost.map(({ key, revision }) => [key, revision]));
  const values = new Map<string, unknown>();
  for (const entry of wanted.size === 0 ? [] : journalEntries(reach)) {
    for (const { before, after } of entry.changes)
      if (wanted.get(uidIn(before, after)) === entry.revision) values.set(uidIn(before, after), after);
    for (const part of PARTS) if (wanted.get(part) === entry.revision) values.set(part, entry[part]?.after);
  }
  return values;
};
