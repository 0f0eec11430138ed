import { addMinutes, type Moment } from '../../../core/civil.ts';
import type { Facts } from '../../../core/facts.ts';
import { leaveOn } from '../../../core/leaves.ts';
import { directoryOf } from '../../../core/names/directory.ts';
import { nameKey } from '../../../core/names/fold.ts';
import { levelNumber, type PostLevel } from '../../../core/postLevels.ts';
import type { OpenDesk } from '../../kit/desk.ts';
import type { Visit } from '../record.ts';
import { receptionDay } from './shape.ts';

/** Minutes at the beginning of a visit for which a host has to be free. */
const RECEIVING = 30;

/** Hosts that are proposed. */
const PROPOSED = 5;

/**
 * People whose level is within some steps of the guest's and who are free when the guests arrive: not on leave, and in no entry of the
 * schedule. The highest level comes first, then the order of names.
 */
export const freeHosts = (
  visit: Visit,
  level: PostLevel | null,
  desk: Pick<OpenDesk, 'drawers' | 'records'>,
  facts: Facts,
): readonly string[] => {
  const arrival = visit.expectedAt ?? visit.arrivedAt;
  if (level === null || arrival === null) return [];
  const busy = busyAt(arrival, visit, desk, facts);
  const { labelOf } = directoryOf(facts.contacts);
  return facts.contacts
    .flatMap((contact) => (contact.level == null ? [] : [{ contact, step: levelNumber(contact.level) }]))
    .filter(({ step }) => Math.abs(step - levelNumber(level)) <= facts.settings.hostSteps)
    .filter(({ contact }) => leaveOn(contact, receptionDay(visit)) === null)
    .sort((a, b) => a.step - b.step || (a.contact.rank ?? LAST) - (b.contact.rank ?? LAST))
    .map(({ contact }) => labelOf(contact.id))
    .filter((name) => !busy.has(nameKey(name)))
    .slice(0, PROPOSED);
};

const LAST = 1_000_000;

const busyAt = (
  arrival: Moment,
  visit: Visit,
  { drawers, records }: Pick<OpenDesk, 'drawers' | 'records'>,
  facts: Facts,
): ReadonlySet<string> => {
  const day = receptionDay(visit);
  const until = addMinutes(arrival, RECEIVING);
  const entries = drawers.flatMap((drawer) => {
    const rows = records(drawer).filter(({ id }) => id !== visit.id);
    return drawer.bindings?.(rows, facts, day, day) ?? drawer.entries(rows, facts, day, day);
  });
  return new Set(
    entries
      .filter(({ start, end, isFree }) => isFree !== true && start < until && end > arrival)
      .flatMap(({ people }) => people.map(nameKey)),
  );
};
