import { alternating } from './merged.ts';
import { type Seat, type SeatBand, type SeatPlan, seatAt, seatMark } from './plan.ts';
import type { Sitter, Sitters } from './sitters.ts';
import type { Door } from './table.ts';
import { seatWords as w } from './words.ts';

/** The seats of a round table: the one that faces the door, the one opposite, and the sides from the top down, as the picture has them. */
type Ring = {
  readonly top: Seat;
  readonly left: readonly Seat[];
  readonly right: readonly Seat[];
  readonly bottom: Seat | null;
};

/**
 * A round table, drawn with the door at the bottom. Without guests 1 faces the door and the others alternate, 2 at the left hand of 1. At a
 * banquet the host faces the door, guest 1 at the right hand, 2 at the left; the second host sits opposite, guest 3 at the right hand, 4 at
 * the left.
 */
export const roundPlan = (
  { guests, hosts }: Pick<Sitters, 'guests' | 'hosts'>,
  { door, isAlternate }: { readonly door: Door; readonly isAlternate: boolean },
): SeatPlan => {
  const isBanquet = guests.length > 0 && hosts.length > 0;
  const ring = isBanquet ? banquet(guests, hosts, isAlternate) : ringOf(guests.length > 0 ? guests : hosts);
  return {
    bands: [...(ring === null ? [] : bandsOf(ring)), seatMark(w.doors[door])],
    walk: ring === null ? [] : around(ring),
    rules: [isBanquet ? w.banquet : w.round],
  };
};

const ringOf = (people: readonly Sitter[]): Ring | null => {
  const seats = people.map((sitter) => seatAt(sitter));
  const [top, ...others] = seats;
  if (top === undefined) return null;
  const bottom = seats.length % 2 === 0 ? (others.pop() ?? null) : null;
  const side = (parity: number): readonly Seat[] => others.filter((_, at) => at % 2 === parity);
  return { top, right: side(0), left: side(1), bottom };
};

/** The guests who sit at the hands of the first and the second host. */
const OF_HONOUR = 4;

const banquet = (guests: readonly Sitter[], hosts: readonly Sitter[], isAlternate: boolean): Ring | null => {
  const visitors = guests.map((sitter) => seatAt(sitter, 'guest'));
  const [top, bottom = null, ...rest] = hosts.map((sitter) => seatAt(sitter, 'host'));
  if (top === undefined) return null;
  const after = visitors.slice(OF_HONOUR);
  const others = [...visitors.slice(0, OF_HONOUR), ...(isAlternate ? alternating(rest, after) : [...after, ...rest])];
  const { left, right } = handsOf(others.length, bottom !== null);
  const seated = (turns: readonly number[]): readonly Seat[] =>
    turns.map((turn) => others[turn]).filter((seat) => seat !== undefined);
  return { top, bottom, left: seated(left), right: seated(right) };
};

/**
 * The turns of the seats on the two sides, from the top down. First comes the right hand of the host, who faces down, so that it is on the
 * left of the picture, and then the left hand. The right and the left hand of the second host follow, if there is one, and so on to the
 * middle.
 */
const handsOf = (count: number, hasSecond: boolean) => {
  const [lefts, rights] = [Math.ceil(count / 2), Math.floor(count / 2)];
  const steps = Array.from({ length: count }, (_, at) => [
    ...[`left ${at}`, `right ${at}`],
    ...(hasSecond ? [`right ${rights - 1 - at}`, `left ${lefts - 1 - at}`] : []),
  ]);
  const names = (side: string, length: number) => Array.from({ length }, (_, at) => `${side} ${at}`);
  const [left, right] = [names('left', lefts), names('right', rights)];
  const turns = [...new Set(steps.flat())].filter((seat) => left.includes(seat) || right.includes(seat));
  const turnOf = (seat: string): number => turns.indexOf(seat);
  return { left: left.map(turnOf), right: right.map(turnOf) };
};

const bandsOf = ({ top, left, right, bottom }: Ring): readonly SeatBand[] => {
  const alone = (seat: Seat): SeatBand => ({ kind: 'row', label: null, cells: [seat] });
  const sides = Array.from(
    { length: Math.max(left.length, right.length) },
    (_, at): SeatBand => ({ kind: 'ends', left: left[at] ?? 'gap', right: right[at] ?? 'gap' }),
  );
  return [alone(top), ...sides, ...(bottom === null ? [] : [alone(bottom)])];
};

/** The seats around the table from the first one on, clockwise in the picture. */
const around = ({ top, left, right, bottom }: Ring): readonly Seat[] => [
  ...[top, ...right],
  ...(bottom === null ? [] : [bottom]),
  ...[...left].reverse(),
];
