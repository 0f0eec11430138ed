import fc from 'fast-check';
import { expect, it } from 'vitest';
import { codeOf, facts } from '../../../test/facts.fixture.ts';
import { MOST, type Supply } from './record.ts';
import { afterMove, bookOf, isLow, type MoveSaid } from './stock.ts';

const NOW = '2026-11-23T08:30:00';

const supply = (quantity: number): Supply => ({
  ...{ id: 'S1', uid: '00000000-0000-4000-8000-000000000001', createdAt: NOW, updatedAt: NOW, snoozedUntil: null },
  ...{
    name: 'A4纸',
    quantity,
    unit: '包',
    minimum: 5,
    dates: [],
    state: 'inUse',
    keeper: null,
    remark: null,
    moves: [],
  },
});

const anySaid: fc.Arbitrary<MoveSaid> = fc
  .record({
    kind: fc.constantFrom('take' as const, 'put' as const, 'count' as const),
    number: fc.integer({ min: 1, max: 40 }),
  })
  .map((said) => ({ ...said, who: null, why: null }));

it('never has less than nothing, and the moves add up to what there is', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 50 }), fc.array(anySaid, { maxLength: 30 }), (first, all) => {
      let one = supply(first);
      for (const said of all) {
        const isTooMuch = said.kind === 'take' && said.number > one.quantity;
        expect(codeOf(() => afterMove(one, said, facts(NOW)))).toBe(isTooMuch ? 'ruleViolated' : 'done');
        if (!isTooMuch) one = afterMove(one, said, facts(NOW));
        if (said.kind === 'count') expect(one.quantity).toBe(said.number);
      }
      const book = bookOf(one);
      expect(one.quantity).toBe(one.moves.reduce((sum, { amount }) => sum + amount, first));
      expect(book.at(-1)?.left ?? first).toBe(one.quantity);
      expect(book.every(({ left }) => left >= 0)).toBe(true);
    }),
  );
});

it('runs low below the minimum, not at it', () => {
  expect([4, 5, 6].map((quantity) => isLow(supply(quantity)))).toEqual([true, false, false]);
  expect(isLow({ ...supply(0), minimum: null })).toBe(false);
});

it('holds no more than it can count', () => {
  expect(codeOf(() => afterMove(supply(MOST), { kind: 'put', number: 1, who: null, why: null }, facts(NOW)))).toBe(
    'badValue',
  );
});
