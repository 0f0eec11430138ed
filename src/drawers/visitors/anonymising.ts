import { addDays, dayOf } from '../../calendar/civil.ts';
import type { Change } from '../../drawer.ts';
import type { Facts } from '../../facts.ts';
import type { Visit } from './record.ts';
import { isOpen } from './states.ts';

/** Whether an ordinary visit has been kept its time; petitions follow the archive rule and stay whole (domain.md). */
const isDueToAnonymise = (visit: Visit, { now, settings }: Facts): boolean =>
  visit.kind !== 'petition' &&
  visit.anonymisedAt === null &&
  visit.leftAt !== null &&
  !isOpen(visit) &&
  addDays(dayOf(visit.leftAt), settings.keepVisits) < dayOf(now);

/** Takes the person out of every ordinary visit that has been kept its time; unit, kind, host and times stay, for counting. */
export const anonymise = (records: readonly Visit[], facts: Facts): Change<Visit> => {
  const after = records.map((visit) =>
    isDueToAnonymise(visit, facts)
      ? {
          ...visit,
          ...{ name: null, phone: null, purpose: null, answer: null, remark: null },
          anonymisedAt: facts.now,
          updatedAt: facts.now,
        }
      : visit,
  );
  return { records: after, touched: after.filter((visit, n) => visit !== records[n]) };
};
