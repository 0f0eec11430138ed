import fc from 'fast-check';
import { expect, it } from 'vitest';
import { centred, type SeatRule } from './centred.ts';

it.each([
  [7, 'a', '7 5 3 1 2 4 6'],
  [7, 'b', '7 5 3 1 2 4 6'],
  [8, 'a', '7 5 3 1 2 4 6 8'],
  [8, 'b', '8 6 4 2 1 3 5 7'],
  [2, 'a', '1 2'],
  [2, 'b', '2 1'],
  [1, 'a', '1'],
  [0, 'a', ''],
] as const)('%i seats by rule %s: %s', (count, rule, row) => {
  expect(centred(count, rule).join(' ')).toBe(row);
});

it('seats each number once, the first in the middle, the others further out the higher they are', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 60 }), fc.constantFrom<SeatRule>('a', 'b'), (count, rule) => {
      const row = centred(count, rule);
      expect([...row].sort((a, b) => a - b)).toEqual(Array.from({ length: count }, (_, at) => at + 1));
      const away = (number: number): number => Math.abs(row.indexOf(number) - (count - 1) / 2);
      expect(away(1)).toBeLessThanOrEqual(0.5);
      for (let number = 2; number <= count; number += 1) expect(away(number)).toBeGreaterThanOrEqual(away(number - 1));
      const other = centred(count, rule === 'a' ? 'b' : 'a');
      expect(other).toEqual(count % 2 === 0 ? [...row].reverse() : row);
    }),
    { numRuns: 50 },
  );
});
