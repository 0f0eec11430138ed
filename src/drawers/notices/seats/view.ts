import type { ScriptLens } from '../../../core/facts.ts';
import type { Notice } from '../record.ts';
import { isSeat, type Seat } from './plan.ts';
import type { Seating, SeatingSaid } from './seating.ts';
import type { Sitter } from './sitters.ts';

/** The seating as scripts read it, format `office.seats/1`. A row is given from left to right as it is drawn, a free chair or a gap is null. */
export const seatsJson = (
  n: Notice,
  { plan, sitters, said }: Seating & { readonly said: Pick<SeatingSaid, 'layout' | 'rule'> },
  { withOffset }: ScriptLens,
) => ({
  schema: 'office.seats/1',
  ...{ id: n.id, layout: said.layout, rule: said.rule },
  rows: plan.bands.flatMap((band) => {
    if (band.kind === 'mark') return [];
    const cells = band.kind === 'row' ? band.cells : [band.left, band.right];
    return [cells.map((cell) => (isSeat(cell) ? seatJson(cell) : null))];
  }),
  walk: plan.walk.map(({ sitter }) => sitter.name),
  aside: sitters.aside === null ? null : personJson(sitters.aside),
  unranked: sitters.unranked.map(personJson),
  ...{ away: sitters.away, tied: sitters.tied },
  printedAt: n.seating == null ? null : withOffset(n.seating.printedAt),
});

const personJson = ({ name, instead, title, org, isObserver }: Sitter) => ({
  ...{ name, for: instead, title, org, observer: isObserver },
});

const seatJson = ({ sitter, party, chair }: Seat) => ({ no: sitter.no, party, chair, ...personJson(sitter) });
