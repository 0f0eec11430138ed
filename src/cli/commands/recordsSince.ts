import type { RecordsOf } from '../../agenda/gather.ts';
import { type Day, dayOf } from '../../core/civil.ts';
import type { Facts } from '../../core/facts.ts';
import type { Row } from '../../core/record.ts';
import type { Text } from '../../core/text.ts';
import type { OpenDesk } from '../../drawers/kit/desk.ts';
import { inPassing } from '../../drawers/kit/saying.ts';

type Read = { readonly recordsOf: RecordsOf; readonly notes: readonly Text[] };

/** The records that days from the first on need: of days that are past also those that are filed away. */
export const recordsSince = (desk: OpenDesk, first: Day, { now }: Facts): Read => {
  if (first >= dayOf(now)) return { recordsOf: (drawer) => desk.records(drawer), notes: [] };
  const read = new Map(desk.drawers.map((drawer) => [drawer.name, inPassing<Row>(desk, drawer, { since: first })]));
  return {
    recordsOf: ({ name }) => read.get(name)?.records ?? [],
    notes: [...read.values()].flatMap(({ notes }) => notes),
  };
};
