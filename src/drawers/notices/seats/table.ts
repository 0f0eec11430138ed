import { Complaint } from '../../../core/complaint.ts';
import { centred } from './centred.ts';
import { isSeat, type SeatBand, type SeatPlan, seatCells, seatMark } from './plan.ts';
import type { Sitter, Sitters } from './sitters.ts';
import { seatWords as w } from './words.ts';

/** The wall in which the door is. Pictures have the north at the top. */
export type Door = 'south' | 'north' | 'east' | 'west';

/**
 * A long table (谈判桌) of two parties, drawn with its long sides at the top and bottom. With the door at a long side the guests face it. With
 * the door at an end of the table the guests are on the right of those who come in; sources disagree, so `isSwapped` exchanges the sides.
 * Of each party 1 is in the middle and 2 at the right hand of 1. Throws `missingValue` if there are no guests.
 */
export const tablePlan = (
  { guests, hosts }: Pick<Sitters, 'guests' | 'hosts'>,
  { door, isSwapped }: { readonly door: Door; readonly isSwapped: boolean },
): SeatPlan => {
  if (guests.length === 0) throw new Complaint('missingValue', w.twoParties, w.twoPartiesHint);
  const areGuestsAbove = (door === 'south' || door === 'east') !== isSwapped;
  const above = side(areGuestsAbove ? guests : hosts, areGuestsAbove ? 'guest' : 'host', true);
  const below = side(areGuestsAbove ? hosts : guests, areGuestsAbove ? 'host' : 'guest', false);
  const [ours, theirs] = areGuestsAbove ? [below, above] : [above, below];
  const atEnd = door === 'east' || door === 'west';
  return {
    bands: [
      ...(door === 'north' ? [seatMark(w.doors.north)] : []),
      ...[above.band, seatMark(w.table)],
      ...(door === 'east'
        ? [seatMark(w.doors.east, 'right')]
        : door === 'west'
          ? [seatMark(w.doors.west, 'left')]
          : []),
      below.band,
      ...(door === 'south' ? [seatMark(w.doors.south)] : []),
    ],
    walk: [...theirs.seats, ...ours.seats],
    rules: [atEnd ? w.atEnd(isSwapped) : w.facing(isSwapped), w.rightHand],
  };
};

/** A side of the table from left to right. The right hand of those above, who face down, is on the left of the picture. */
const side = (people: readonly Sitter[], party: 'guest' | 'host', isAbove: boolean) => {
  const numbers = centred(people.length, 'a');
  const cells = seatCells(isAbove ? [...numbers].reverse() : numbers, people, party);
  const band: SeatBand = { kind: 'row', label: w.parties[party], cells };
  return { band, seats: cells.filter(isSeat) };
};
