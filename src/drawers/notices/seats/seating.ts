import { Complaint } from '../../../core/complaint.ts';
import type { Facts } from '../../../core/facts.ts';
import { listed, type Text, text } from '../../../core/text.ts';
import type { Notice } from '../record.ts';
import type { SeatRule } from './centred.ts';
import { daisPlan, horseshoePlan } from './dais.ts';
import { hallPlan, type Numbering } from './hall.ts';
import { byUnit, merged } from './merged.ts';
import { type SeatBand, type SeatPlan, seatMark } from './plan.ts';
import { roundPlan } from './round.ts';
import { type OrderSaid, type Sitters, sittersOf } from './sitters.ts';
import type { RowSize } from './sizes.ts';
import { type Door, tablePlan } from './table.ts';
import { seatWords as w } from './words.ts';

export type Layout = 'dais' | 'long' | 'u' | 'round' | 'rows';

/** Everything that decides who sits where. */
export type SeatingSaid = OrderSaid & {
  readonly layout: Layout;
  readonly rule: SeatRule;
  readonly rows: readonly RowSize[] | null;
  /** Guests and hosts in turn instead of the guests first. */
  readonly isAlternate: boolean;
  readonly door: Door | null;
  readonly isSwapped: boolean;
  readonly first: number;
  readonly number: Numbering;
};

/** The people of a meeting in a room. */
export type Seating = { readonly sitters: Sitters; readonly plan: SeatPlan };

/**
 * The people of a meeting at their seats. Throws `ruleViolated` if nobody has a place in the order or if there are too few chairs, `missingValue` for
 * rows without their sizes and for a long table without guests.
 */
export const seatingOf = (n: Notice, said: SeatingSaid, facts: Facts): Seating => {
  const found = sittersOf(n, said, facts);
  // People in a hall sit by their units, so that nobody needs a rank there.
  const isByUnit = said.layout === 'rows' && said.order === null;
  const sitters = isByUnit ? { ...found, hosts: byUnit(found), unranked: [], tied: [] } : found;
  const plan = planOf(sitters, said);
  if (plan.walk.length === 0)
    throw new Complaint(
      'ruleViolated',
      words.nobodySeated(
        n.id,
        sitters.unranked.map(({ name }) => name),
      ),
      w.unrankedHint,
    );
  return { sitters, plan: { ...plan, bands: withDoor(plan.bands, said) } };
};

const planOf = (sitters: Sitters, said: SeatingSaid): SeatPlan => {
  const { layout, rows, rule, isAlternate } = said;
  const door = said.door ?? 'south';
  switch (layout) {
    case 'dais':
      return daisPlan(merged(sitters, isAlternate), rows, rule);
    case 'u':
      return horseshoePlan(merged(sitters, isAlternate), rows, rule);
    case 'long':
      return tablePlan(sitters, { ...said, door });
    case 'round':
      return roundPlan(sitters, { door, isAlternate });
    case 'rows':
      if (rows === null) throw new Complaint('missingValue', words.noRows, words.noRowsHint);
      return hallPlan(merged(sitters, isAlternate), rows, said);
  }
};

/** The picture with the door, in a room where the door decides nothing. */
const withDoor = (bands: readonly SeatBand[], { layout, door }: SeatingSaid): readonly SeatBand[] => {
  if (door === null || layout === 'long' || layout === 'round') return bands;
  const side = door === 'west' ? 'left' : door === 'east' ? 'right' : 'centre';
  const there = seatMark(w.doors[door], side);
  return door === 'north' ? [there, ...bands] : [...bands, there];
};

const words = {
  nobodySeated: (id: string, names: readonly string[]): Text =>
    text(
      `Nobody of ${id} has a place in the order: ${listed(names).en}`,
      `${id} 的人员名次均未定：${listed(names).zh}`,
    ),
  noRows: text('How many chairs has each row?', '每排几个座位？'),
  noRowsHint: text(
    'Add --rows 16,16,16 or, with aisles, --rows 4+8+4x3',
    '请加 --rows 16,16,16；有过道写 --rows 4+8+4x3',
  ),
} as const;
