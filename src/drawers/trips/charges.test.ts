import fc from 'fast-check';
import { expect, it } from 'vitest';
import { sharesOf } from './charges.ts';

const among = (...shares: number[]) => shares.map((share, n) => ({ name: `${n}`, share }));

it('shares an amount to the cent, what is left over to the first named', () => {
  expect(sharesOf(10_000, among(1, 1, 1))).toEqual([3334, 3333, 3333]);
  expect(sharesOf(10_001, among(1, 1))).toEqual([5001, 5000]);
  expect(sharesOf(10_000, among(2, 1))).toEqual([6667, 3333]);
});

it('loses and invents no cent, and nobody pays more than a cent beyond the part', () => {
  const shares = fc.array(fc.integer({ min: 1, max: 100 }), { minLength: 1, maxLength: 9 });
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 10_000_000_000_000 }), shares, (cents, parts) => {
      const found = sharesOf(cents, among(...parts));
      const whole = parts.reduce((sum, part) => sum + part, 0);
      expect(found.reduce((sum, part) => sum + part, 0)).toBe(cents);
      expect(found.every((part, n) => Math.abs(part * whole - cents * (parts[n] ?? 0)) <= whole)).toBe(true);
    }),
  );
});
