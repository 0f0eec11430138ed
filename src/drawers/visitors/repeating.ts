import { inPassing } from '../kit/saying.ts';
import type { AnyCall } from '../kit/verb.ts';
import { type Arrival, arrive } from './arriving.ts';
import { earlierIn, earlierVisits } from './earlier.ts';
import { earlierNamed } from './notes.ts';
import { key, type Visit } from './record.ts';
import type { Who } from './rules.ts';
import { visitWords as w } from './words.ts';

type Asked = Pick<AnyCall, 'ask' | 'desk' | 'facts'>;

/**
 * Which earlier petition a petitioner comes again about, as whoever is at the terminal says: before it is saved, because a matter
 * of its own starts a clock of its own. Null for a new matter; undefined where nobody is asked, or there is nothing to ask. Throws
 * as the arrival does.
 */
export const repeatAsked = async (
  who: Who,
  said: Arrival,
  { ask, desk, facts }: Asked,
): Promise<string | null | undefined> => {
  if (ask === null || said.repeatOf !== undefined) return undefined;
  const nobody = { id: '', uid: '', createdAt: facts.now, updatedAt: facts.now };
  const [visit] = arrive(desk.records(key), who, said, { facts, mint: () => nobody }).touched;
  if (visit.kind !== 'petition' || visit.repeatOf !== null) return undefined;
  const earlier = earlierVisits(visit, inPassing(desk, key, earlierIn(visit)).records.filter(isBefore(visit)));
  if (earlier.length === 0) return undefined;
  const answer = await ask({
    message: w.repeatOf,
    hint: w.whichRepeatsHint,
    choices: [
      { value: '', label: w.newMatter },
      ...earlier.map((other) => ({ value: other.id, label: earlierNamed(other) })),
    ],
    required: false,
    check: () => null,
  });
  return answer === '' ? null : answer;
};

const isBefore =
  (visit: Visit) =>
  ({ kind, arrivedAt }: Visit): boolean =>
    kind === 'petition' && arrivedAt !== null && visit.arrivedAt !== null && arrivedAt <= visit.arrivedAt;
