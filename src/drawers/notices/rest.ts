import { addWorkdays } from '../../calendar/working/workdays.ts';
import { type Day, dayOf, LAST_DAY } from '../../core/civil.ts';
import type { Facts } from '../../core/facts.ts';
import { rehearsalDue } from './dues.ts';
import type { Notice } from './record.ts';

/**
 * The day from which a list asks by the hour about a meeting: when its last rehearsal comes near, which looks at what others do at the hours of
 * its lines, and at what is late by the hour. A meeting that is past stays so until it is recorded.
 */
export const wakesOn = (n: Notice, facts: Facts): Day =>
  n.heldAt !== null || n.cancelledAt !== null
    ? LAST_DAY
    : addWorkdays(facts.calendar, dayOf(rehearsalDue(n, facts)), -facts.settings.leadDays);

/**
 * Meetings in the middle of a chain: they belong to another and others belong to them. A list follows the chain through them to tell that
 * a meeting within a meeting does not clash with the outermost.
 */
export const stays = (records: readonly Notice[]): readonly Notice[] => {
  const above = new Set(records.map(({ parent }) => parent));
  return records.filter(({ id, parent }) => parent !== null && above.has(id));
};
