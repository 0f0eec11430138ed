import type { Facts } from '../../../core/facts.ts';
import type { Text } from '../../../core/text.ts';
import type { OpenDesk } from '../../kit/desk.ts';
import { guestLevel } from '../receptions.ts';
import type { Visit } from '../record.ts';
import { freeHosts } from './hosts.ts';
import type { ReceptionPart } from './record.ts';
import { levelOfPerson } from './shape.ts';
import { receptionWords as r } from './words.ts';

/** Notes on a reception: who could receive the guests, what is not known of the host, and how many come more than the letter names. */
export const notesOnReception = (
  visit: Visit,
  part: ReceptionPart,
  desk: Pick<OpenDesk, 'drawers' | 'records'>,
  facts: Facts,
): readonly Text[] => {
  const level = guestLevel(part);
  const { leader, guests } = part;
  return [
    ...(leader === null && level !== null && visit.leftAt === null
      ? [r.propose(visit.id, freeHosts(visit, level, desk, facts))]
      : []),
    ...(leader !== null && level !== null && levelOfPerson(leader, facts) === null ? [r.levelUnknown(leader)] : []),
    ...(guests.length > 0 && visit.headcount > guests.length ? [r.moreCame(guests.length, visit.headcount)] : []),
  ];
};
