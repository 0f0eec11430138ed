import type { Life, State } from './lives.ts';

/**
 * Meaning of another version of a record for the desk.
 * - `missing`: the desk has no such record.
 * - `older`: the desk has an earlier state of it.
 * - `removed`: the desk has it, though it was removed on purpose.
 * - `conflict`: it was changed in both.
 */
export type Verdict = 'missing' | 'older' | 'removed' | 'conflict';

/** A verdict, and the revision at which the journal has the other version. */
export type Lost = { readonly verdict: Verdict | 'unknown'; readonly revision: number };

const OF: Life = { drawer: null, steps: [] };

/** The states of a record up to its last one, without that. */
const earlier = ({ steps }: Life): ReadonlySet<State> => {
  const last = steps.at(-1)?.after ?? null;
  return new Set(steps.flatMap(({ before, after }) => [before, after]).filter((state) => state !== last));
};

/**
 * Compares the desk with the last state of a record in the journal; null if nothing is lost. `unknown`: the desk has a state that the journal
 * does not know, because somebody edited the file by hand, or because a purge has forgotten the person in the journal.
 */
export const lostFrom = (life: Life, here: State): Lost | null => {
  const last = life.steps.at(-1);
  if (last === undefined) return null;
  const { revision, after } = last;
  if (here === after) return overwritten(life);
  if (here === null) return { verdict: 'missing', revision };
  if (!earlier(life).has(here)) return after === null ? null : { verdict: 'unknown', revision };
  return { verdict: after === null ? 'removed' : 'older', revision };
};

/**
 * The state that a command overwrote without knowing it: the desk was an older one at that time, so the command began from an earlier state
 * than the last one. Null if there is none, or if it came back later, or if the record was removed since.
 */
const overwritten = ({ steps }: Life): Lost | null => {
  if (steps.at(-1)?.after === null) return null;
  let lost: Lost | null = null;
  const seen = new Set<State>();
  for (const [n, { before }] of steps.entries()) {
    const last = steps[n - 1];
    if (last !== undefined && last.after !== before && last.after !== null && seen.has(before))
      if (!steps.slice(n).some(({ after }) => after === last.after))
        lost = { verdict: 'conflict', revision: last.revision };
    seen.add(before);
    if (last !== undefined) seen.add(last.after);
  }
  return lost;
};

/**
 * Compares the desk with the state of a record in a copy; null if the copy has nothing that the desk lacks.
 * @param common the last revision of the journal that the copy is known to descend from
 */
export const lostInCopy = (life: Life = OF, there: State, here: State, common: number): Verdict | null => {
  const last = life.steps.at(-1);
  // A state that the journal knows is brought back from the journal.
  if (there === here || life.steps.some(({ before, after }) => before === there || after === there)) return null;
  if (here === null) return last?.after === null ? null : 'missing';
  return last !== undefined && last.after === here && last.revision <= common ? 'older' : 'conflict';
};

/** The last revision of the journal that a copy with these states, by uid, has something of: it does not descend from an older desk. */
export const commonRevision = (lives: ReadonlyMap<string, Life>, states: ReadonlyMap<string, State>): number => {
  let common = 0;
  for (const [uid, { steps }] of lives) {
    const there = states.get(uid);
    if (there === undefined) continue;
    for (const { revision, before, after } of steps)
      if (before === null || after === there) common = Math.max(common, revision);
  }
  return common;
};
