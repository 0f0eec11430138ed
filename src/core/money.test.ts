import fc from 'fast-check';
import { expect, it } from 'vitest';
import { codeOf } from '../../test/facts.fixture.ts';
import { MOST_CENTS, readCents, yuanOf } from './money.ts';

it.each([
  ['86000', 8_600_000],
  ['86000.5', 8_600_050],
  ['86,000.05', 8_600_005],
  ['８６０００元', 8_600_000],
  ['￥0.07', 7],
  ['8.6万', 8_600_000],
  ['1.00000012万', null],
  ['8.600001万', 8_600_001],
  ['1亿', 10_000_000_000],
  ['0', 0],
])('reads %s', (typed, cents) => {
  if (cents === null) expect(codeOf(() => readCents(typed))).toBe('badValue');
  else expect(readCents(typed)).toBe(cents);
});

it.each(['', '-5', '1.005', '1.2.3', 'abc', '1e5', '.5', '100000000000.01'])('refuses %j', (typed) => {
  expect(codeOf(() => readCents(typed))).toBe('badValue');
});

it('reads what it printed, to the cent', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: MOST_CENTS }), (cents) => {
      expect(yuanOf(cents)).toMatch(/^\d+\.\d\d$/);
      expect(readCents(yuanOf(cents))).toBe(cents);
    }),
  );
});
