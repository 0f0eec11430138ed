import type { Moment } from '../../core/civil.ts';
import type { Row } from '../../core/record.ts';
import { archivedRows } from '../archive/archive.ts';
import { isSameChange, PARTS, type RecordChange } from '../changes.ts';
import { history } from '../journal/history.ts';
import type { Reach } from '../live/adapter.ts';
import { type Contents, recordsOf } from '../live/contents.ts';
import type { Lacks } from '../live/note.ts';

/** The records and parts of the desk that were changed above the revision of these contents and are not so in them; null if there are none. */
export const lacksOf = (reach: Reach, contents: Contents, end: number): Lacks | null => {
  const lacking: { readonly id: string; readonly at: Moment }[] = [];
  const met = new Set<string>();
  const isNew = (what: string): boolean => !met.has(what) && met.add(what) !== undefined;
  for (const line of history(reach, end)) {
    if ('torn' in line) continue;
    const { revision, at, restored, recovered, changes, ...parts } = line.entry;
    // A restore replaced the desk on purpose, and `office recover` has settled what was lacking before it.
    if (revision <= contents.revision || restored !== undefined || recovered?.from === null) break;
    for (const change of changes)
      if (isNew((change.after ?? change.before)?.uid ?? change.id) && isLacking(change, contents, reach))
        lacking.push({ id: change.id, at });
    for (const part of PARTS) {
      const turn = parts[part];
      if (turn !== undefined && isNew(part) && !isSameChange(turn.after, contents[part])) lacking.push({ id: '', at });
    }
  }
  const [newest] = lacking;
  return newest === undefined ? null : { count: lacking.length, ...newest };
};

const isLacking = ({ drawer, id, after }: RecordChange, contents: Contents, reach: Reach): boolean => {
  const isIt = (row: Row): boolean => row.id === id && (after === null || row.uid === after.uid);
  const here = recordsOf(contents.drawers, drawer).find(isIt) ?? archivedRows(reach, drawer, { ids: [id] }).find(isIt);
  return !isSameChange(here ?? null, after);
};
