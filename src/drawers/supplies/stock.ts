import { Complaint } from '../../core/complaint.ts';
import type { Facts } from '../../core/facts.ts';
import { isDisposed } from '../kit/register/thing.ts';
import { MOST, type StockMove, type Supply } from './record.ts';
import { supplyWords as w } from './words.ts';

/** A move as it is said. `count` tells how many there are; the others, by how much the stock changes. */
export type MoveSaid = Pick<StockMove, 'kind' | 'who' | 'why'> & { readonly number: number };

/**
 * A supply after a move. Throws `ruleViolated` if more is taken than there is or if the supply has been disposed of, and `badValue` if
 * there would be more than the desk counts.
 */
export const afterMove = (supply: Supply, { kind, number, who, why }: MoveSaid, { now }: Facts): Supply => {
  if (isDisposed(supply)) throw new Complaint('ruleViolated', w.gone(supply.name), w.goneHint(supply.id));
  const amount = amountOf(supply, kind, number);
  const quantity = supply.quantity + amount;
  if (quantity < 0)
    throw new Complaint('ruleViolated', w.only(supply.name, supply.quantity, supply.unit), w.onlyHint(supply.id));
  if (quantity > MOST) throw new Complaint('badValue', w.tooMany(MOST), w.tooManyHint);
  return { ...supply, quantity, moves: [...supply.moves, { kind, amount, who, at: now, why }] };
};

const amountOf = ({ quantity }: Supply, kind: StockMove['kind'], number: number): number => {
  if (kind === 'take') return -number;
  return kind === 'put' ? number : number - quantity;
};

export const isLow = ({ quantity, minimum, state }: Supply): boolean =>
  state === 'inUse' && minimum !== null && quantity < minimum;

/** A move with what was left after it. */
export type Booked = { readonly supply: Supply; readonly move: StockMove; readonly left: number };

/** The moves of a supply with what was left after each. The last one left the quantity that there is. */
export const bookOf = (supply: Supply): readonly Booked[] => {
  let left = supply.quantity - supply.moves.reduce((sum, { amount }) => sum + amount, 0);
  return supply.moves.map((move) => {
    left += move.amount;
    return { supply, move, left };
  });
};
