import { dayText } from '../../calendar/speak.ts';
import { dayOf } from '../../core/civil.ts';
import type { Text } from '../../core/text.ts';
import { maskPersonal } from '../../core/words.ts';
import { earlierVisits } from './earlier.ts';
import type { Particulars } from './particulars.ts';
import type { Visit } from './record.ts';
import { visitWords as w } from './words.ts';

const GIST = 20;

const gistOf = ({ purpose }: Visit): string | null => {
  if (purpose === null) return null;
  const plain = maskPersonal(purpose).replace(/\s+/g, ' ');
  return plain.length > GIST ? `${plain.slice(0, GIST)}…` : plain;
};

/** An earlier visit in a few words. */
export const earlierNamed = (visit: Visit): Text =>
  w.earlier(visit.id, dayText(dayOf(visit.arrivedAt ?? visit.createdAt)), gistOf(visit));

/** Names the earlier visits; for a petition also how to mark it as a repeat, since the program asks and never merges. */
const cameBefore = (visit: Visit, records: readonly Visit[]): readonly Text[] => {
  if (visit.repeatOf !== null) return [];
  const earlier = earlierVisits(visit, records);
  const [latest] = earlier;
  if (latest === undefined) return [];
  return [
    w.cameBefore(earlier.map(earlierNamed)),
    ...(visit.kind === 'petition' ? [w.sameMatter(visit.id, latest.id)] : []),
  ];
};

type Arrived = {
  readonly visit: Visit;
  /** All visits, among which the earlier ones are. */
  readonly records: readonly Visit[];
  readonly byName: boolean;
  readonly runsFor: Visit | null;
  /** Whoever is at the door has said already which of them it repeats, or none. */
  readonly isSettled: boolean;
};

/** What the clerk should hear besides the news. */
export const asides = {
  afterArrival: ({ visit, records, byName, runsFor, isSettled }: Arrived): readonly Text[] => [
    ...(byName && visit.expectedAt !== null ? [w.wasExpected(visit.id)] : []),
    ...(runsFor === null ? [] : [w.clockRuns(runsFor.id)]),
    ...(isSettled ? [] : cameBefore(visit, records)),
  ],
  afterEdit: (touched: readonly Visit[], said: Particulars, runsFor: Visit | null): readonly Text[] => [
    ...(runsFor === null ? [] : [w.clockRuns(runsFor.id)]),
    ...touched
      .filter(({ kind, arrivedAt }) => said.repeatOf != null && kind === 'petition' && arrivedAt !== null)
      .filter(() => runsFor === null)
      .map(({ id }) => w.clockStays(id)),
  ],
};
