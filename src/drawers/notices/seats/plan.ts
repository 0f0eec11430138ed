import type { Text } from '../../../core/text.ts';
import type { Sitter } from './sitters.ts';

/** A seat with the person who sits there. */
export type Seat = {
  readonly sitter: Sitter;
  readonly party: 'guest' | 'host' | null;
  /** The chair of a hall that has numbers of its own; null elsewhere. */
  readonly chair: { readonly row: number; readonly number: number } | null;
};

/** A place in a row: a seat, a chair that stays free, or a gap. */
export type SeatCell = Seat | 'free' | 'gap';

/** A line of the picture: a row of seats, the two ends of a row, or words such as 门. */
export type SeatBand =
  | { readonly kind: 'row'; readonly label: Text | null; readonly cells: readonly SeatCell[] }
  | { readonly kind: 'ends'; readonly left: SeatCell; readonly right: SeatCell }
  | { readonly kind: 'mark'; readonly text: Text; readonly at: 'left' | 'centre' | 'right' };

/** A room with its seats, as it is drawn from top to bottom. */
export type SeatPlan = {
  readonly bands: readonly SeatBand[];
  /** The seats in the order in which somebody walks along them. */
  readonly walk: readonly Seat[];
  /** Sentences on the rule and on the side from which left and right are meant. */
  readonly rules: readonly Text[];
};

export const isSeat = (cell: SeatCell): cell is Seat => typeof cell !== 'string';

export const seatAt = (sitter: Sitter, party: Seat['party'] = null): Seat => ({ sitter, party, chair: null });

export const seatMark = (text: Text, at: 'left' | 'centre' | 'right' = 'centre'): SeatBand => ({
  kind: 'mark',
  text,
  at,
});

/** The people at their places: the numbers say who sits where. */
export const seatCells = (numbers: readonly number[], people: readonly Sitter[], party: Seat['party'] = null) =>
  numbers.map((number): SeatCell => {
    const sitter = people[number - 1];
    return sitter === undefined ? 'free' : seatAt(sitter, party);
  });
