import type { Moment } from '../../core/civil.ts';
import type { DrawerName, Row } from '../../core/record.ts';
import { archivedRows, monthRows } from '../archive/archive.ts';
import { monthsOf } from '../archive/months.ts';
import { isSameChange, PARTS } from '../changes.ts';
import { history } from '../journal/history.ts';
import type { Reach } from '../live/adapter.ts';
import { type Contents, recordsOf } from '../live/contents.ts';
import type { Lacks } from '../live/lacking.ts';
import { type State, stateOf } from './lives.ts';

/** The last state that the journal has of a record. Of very many records no more than this is held. */
type Last = {
  readonly drawer: DrawerName;
  readonly id: string;
  /** Null for a record that was removed: none may be there under its id. */
  readonly uid: string | null;
  readonly state: State;
} & Command;

/** The command that changed something last. */
type Command = { readonly at: Moment; readonly revision: number };

/** The records and parts of the desk that were changed above the revision of these contents and are not so in them; null if there are none. */
export const lacksOf = (reach: Reach, contents: Contents, end: number): Lacks | null => {
  const { records, parts } = lastStates(reach, contents, end);
  const here = statesHere(records, contents, reach);
  const lacking = records.filter((last) => (here.get(last) ?? null) !== last.state);
  const [newest, part] = [lacking[0], parts[0]];
  const count = lacking.length + parts.length;
  if (part !== undefined && part.revision > (newest?.revision ?? 0)) return { count, id: '', at: part.at };
  return newest === undefined ? null : { count, id: newest.id, at: newest.at };
};

/** The last state of each record that was changed since, the newest change first, and when the parts were changed that the desk has otherwise. */
const lastStates = (reach: Reach, contents: Contents, end: number) => {
  const [records, parts]: [Last[], Command[]] = [[], []];
  const met = new Set<string>();
  const isNew = (what: string): boolean => !met.has(what) && met.add(what) !== undefined;
  for (const line of history(reach, end)) {
    if ('torn' in line) continue;
    const { revision, at, restored, recovered, changes, ...turned } = line.entry;
    // A restore replaced the desk on purpose, and `office recover` has settled what was lacking before it.
    if (revision <= contents.revision || restored !== undefined || recovered?.from === null) break;
    for (const { drawer, id, before, after } of changes)
      if (isNew((after ?? before)?.uid ?? id))
        records.push({ drawer, id, uid: after?.uid ?? null, state: stateOf(after), at, revision });
    for (const part of PARTS) {
      const turn = turned[part];
      if (turn !== undefined && isNew(part) && !isSameChange(turn.after, contents[part])) parts.push({ at, revision });
    }
  }
  return { records, parts };
};

/** The states in which these records are on the desk or in the archive; those that are not there are left out. */
const statesHere = (records: readonly Last[], contents: Contents, reach: Reach): ReadonlyMap<Last, State> => {
  const here = new Map<Last, State>();
  for (const drawer of new Set(records.map((last) => last.drawer))) {
    const sought = new Map<string, Last[]>();
    for (const last of records) if (last.drawer === drawer) sought.set(last.id, [...(sought.get(last.id) ?? []), last]);
    const meet = (row: Row): void => {
      const own = sought.get(row.id);
      if (own === undefined) return;
      const left = own.filter((last) => last.uid !== null && last.uid !== row.uid);
      for (const last of own) if (!left.includes(last)) here.set(last, stateOf(row));
      if (left.length === 0) sought.delete(row.id);
      else sought.set(row.id, left);
    };
    for (const row of recordsOf(contents.drawers, drawer)) meet(row);
    for (const row of archivedOf(drawer, [...sought.keys()], reach)) meet(row);
  }
  return here;
};

/** The number of records above which reading the whole archive is faster than looking for each of them. */
const MANY = 200;

/** Archived records of a drawer, these among them. A month is read once and not held. */
function* archivedOf(drawer: DrawerName, ids: readonly string[], reach: Reach): Iterable<Row> {
  if (ids.length <= MANY) yield* ids.length === 0 ? [] : archivedRows(reach, drawer, { ids });
  else for (const month of monthsOf(reach.folder, reach.disk.files, drawer)) yield* monthRows(month, reach);
}
