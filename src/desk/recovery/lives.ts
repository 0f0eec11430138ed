import { createHash } from 'node:crypto';
import type { DrawerName, Row } from '../../core/record.ts';
import { PARTS } from '../changes.ts';
import type { JournalEntry } from '../journal/entry.ts';

/** A state of a record as the journal has it: a digest of its fields; null for a record that is not there. */
export type State = string | null;

/** A command's change of one record or one part of the desk. */
type Step = { readonly revision: number; readonly before: State; readonly after: State };

/** Everything that a journal says about one record, or about a part such as the settings. The oldest step comes first. */
export type Life = { readonly drawer: DrawerName | null; readonly steps: readonly Step[] };

/** The lives of all records in a journal by their uids, and of the parts of the desk by their names. */
export type Lives = {
  readonly lives: ReadonlyMap<string, Life>;
  /** Records and parts whose loss was accepted, and the revision at which that was said. */
  readonly left: ReadonlyMap<string, number>;
  /** Revisions that were lost when a command began from an older desk: those above the first number and below the second. */
  readonly gaps: readonly (readonly [number, number])[];
};

/** The digest of a value: ten years of a journal do not fit into memory. */
export const stateOf = (value: unknown): State =>
  value === null || value === undefined ? null : createHash('sha1').update(JSON.stringify(value)).digest('base64');

/** Sums up the entries of a journal, in any order. */
export const livesIn = (entries: Iterable<JournalEntry>): Lives => {
  const lives = new Map<string, { drawer: DrawerName | null; steps: Step[] }>();
  const left = new Map<string, number>();
  const gaps: [number, number][] = [];
  let restored = 0;
  const note = (key: string, drawer: DrawerName | null, step: Step): void => {
    const life = lives.get(key) ?? { drawer, steps: [] };
    life.steps.push(step);
    lives.set(key, life);
  };
  for (const { revision, changes, ...entry } of entries) {
    if (entry.over !== undefined) gaps.push([entry.over, revision]);
    if (entry.restored !== undefined) restored = Math.max(restored, revision);
    for (const key of entry.recovered?.left ?? []) left.set(key, Math.max(left.get(key) ?? 0, revision));
    for (const { drawer, before, after } of changes)
      note(uidIn(before, after), drawer, { revision, before: stateOf(before), after: stateOf(after) });
    for (const part of PARTS) {
      const turn = entry[part];
      if (turn !== undefined) note(part, null, { revision, before: stateOf(turn.before), after: stateOf(turn.after) });
    }
  }
  for (const { steps } of lives.values()) steps.sort((a, b) => a.revision - b.revision);
  // A restore replaced the desk on purpose, whatever it had lost by then.
  return { lives, left, gaps: gaps.filter(([, end]) => end > restored) };
};

/** The uid of a changed record. */
export const uidIn = (before: Row | null, after: Row | null): string => (after ?? before)?.uid ?? '';
