import fc from 'fast-check';
import { expect, it } from 'vitest';
import { quorumOf } from './numbers.ts';

it('a quorum is more than half of all members, or two thirds of the deputies', () => {
  expect([29, 30, 1, 2].map((all) => quorumOf('half', all))).toEqual([15, 16, 1, 2]);
  expect([200, 3, 4].map((all) => quorumOf('twoThirds', all))).toEqual([134, 2, 3]);
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 3000 }), (all) => {
      expect(2 * quorumOf('half', all)).toBeGreaterThan(all);
      expect(2 * (quorumOf('half', all) - 1)).toBeLessThanOrEqual(all);
      expect(3 * quorumOf('twoThirds', all)).toBeGreaterThanOrEqual(2 * all);
    }),
    { numRuns: 50 },
  );
});
