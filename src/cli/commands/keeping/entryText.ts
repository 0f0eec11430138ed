import type { Text } from '../../../core/text.ts';
import { type Changes, PARTS, type RecordChange } from '../../../desk/changes.ts';
import { commandText } from '../../../desk/journal/commandText.ts';
import type { JournalEntry } from '../../../desk/journal/entry.ts';
import { keepingWords as w } from './words.ts';

/** The kind of a change to a record. */
export type ChangeKind = 'created' | 'changed' | 'removed';

export const kindOf = ({ before, after }: RecordChange): ChangeKind =>
  before === null ? 'created' : after === null ? 'removed' : 'changed';

/** The effect of a command, for a line of the log. `isTakenBack` is true if it was undone and not redone. */
export const effectText = (entry: JournalEntry, isTakenBack: boolean): Text => {
  const { undoes, redoes, restored, purged, recovered, changes } = entry;
  const ids = idsByKind(changes);
  const kinds = (['created', 'changed', 'removed'] as const).flatMap((kind) =>
    ids[kind].length === 0 ? [] : [w.kinds[kind](ids[kind])],
  );
  return w.joined([
    ...(undoes === undefined ? [] : [w.undoes(undoes)]),
    ...(redoes === undefined ? [] : [w.redoes(redoes)]),
    ...(restored === undefined ? [] : [w.restoredFrom(restored.from)]),
    ...(purged === undefined ? [] : [w.purged(purged.records)]),
    ...(recovered === undefined ? [] : [w.recovered(recovered.from, recovered.left.length)]),
    ...kinds,
    ...PARTS.flatMap((part) => (entry[part] === undefined ? [] : [w.parts[part]])),
    ...(isTakenBack ? [w.nowTakenBack] : []),
  ]);
};

/** The ids of the changed records, in one pass: the changes may be read from the journal. */
const idsByKind = (changes: Changes): Readonly<Record<ChangeKind, string[]>> => {
  const ids: Record<ChangeKind, string[]> = { created: [], changed: [], removed: [] };
  for (const change of changes) ids[kindOf(change)].push(change.id);
  return ids;
};

/** The changes for `--json`: which records, and how they changed. */
export const recordChangesJson = (changes: Changes) =>
  Array.from(changes, (change) => ({ drawer: change.drawer, id: change.id, kind: kindOf(change) }));

/** An entry of the journal as `office log --json` shows it. */
export const journalEntryJson = (entry: JournalEntry, reveal: boolean, withOffset: (moment: string) => string) => ({
  revision: entry.revision,
  at: withOffset(entry.at),
  who: entry.who,
  command: commandText(entry, reveal),
  changes: recordChangesJson(entry.changes),
  parts: PARTS.filter((part) => entry[part] !== undefined),
  undoes: entry.undoes ?? null,
  redoes: entry.redoes ?? null,
  restored: entry.restored?.from ?? null,
  recovered: entry.recovered !== undefined,
});
