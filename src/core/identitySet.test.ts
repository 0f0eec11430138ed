import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { identitySet } from './identitySet.ts';

const id = fc
  .tuple(fc.constantFrom('N', 'F', 'V'), fc.integer({ min: 0, max: 40 }))
  .map(([letter, n]) => `${letter}${n}`);
const odd = fc.constantFrom('', 'F', 'F01', 'f1', 'F12345678901', '00000000-0000-0000-0000-000000000000', 'F1\n', '一');
const uuid = fc.uuid();
const identity = fc.oneof(
  id,
  odd,
  uuid,
  uuid.map((text) => text.toUpperCase()),
  uuid.map((text) => `${text.slice(1)}g`),
);

describe('a set of identities', () => {
  it('is a set of texts', () => {
    fc.assert(
      fc.property(fc.array(identity, { maxLength: 60 }), fc.array(identity, { maxLength: 20 }), (added, asked) => {
        const [set, plain] = [identitySet(), new Set<string>()];
        for (const one of [...added, ...added.slice(0, 5)]) {
          expect(set.add(one)).toBe(!plain.has(one));
          plain.add(one);
        }
        for (const one of [...added, ...asked]) expect(set.has(one)).toBe(plain.has(one));
      }),
    );
  });

  it('holds thousands, also where their digits are alike', () => {
    const set = identitySet();
    const nth = (n: number): string => `0000000${n % 2}-0000-4000-8000-${`${n}`.padStart(12, '0')}`;
    for (let n = 0; n < 5000; n += 1) expect(set.add(nth(n))).toBe(true);
    for (let n = 0; n < 5000; n += 1) expect(set.has(nth(n)) && !set.add(nth(n))).toBe(true);
    expect(set.has(nth(5000))).toBe(false);
  });
});
