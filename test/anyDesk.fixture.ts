import fc from 'fast-check';
import { PLATES } from '../src/core/plates.ts';
import type { Row } from '../src/core/record.ts';
import { type Contents, emptyContents } from '../src/desk/live/contents.ts';
import { everyNoun } from '../src/drawers/cabinet.ts';
import { contractOf } from '../src/drawers/kit/contract.fixture.ts';

// Arbitrary desks for properties: every field of every drawer, with every kind of value that it may hold.

const drawerOf = (one: fc.Arbitrary<object>) =>
  fc
    .uniqueArray(one as fc.Arbitrary<Row>, { maxLength: 4, selector: ({ id }) => id })
    .map((rows) => rows.sort((a, b) => Number(a.id.slice(1)) - Number(b.id.slice(1))));

const records = await Promise.all(
  (await everyNoun()).map(async (noun) => [noun.name, drawerOf((await contractOf(noun)).record)] as const),
);

/** Arbitrary desk, its records in the order of ids. Its counters stand at 300, above every id. */
export const anyDesk: fc.Arbitrary<Contents> = fc.record(Object.fromEntries(records)).map((drawers) => ({
  ...emptyContents(),
  settings: { office: '市人大办公室', hours: '08:00-17:00' },
  holidays: [{ year: 2026, days: [{ name: '元旦', date: '2026-01-01', isOffDay: true }] }],
  counters: Object.fromEntries(Object.values(PLATES).map(({ letter }) => [letter, 300])),
  drawers: { ...emptyContents().drawers, ...drawers },
  extra: { later: { kept: true } },
}));
