import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { idSet } from './idSet.ts';
import { uidSet } from './uidSet.ts';

const id = fc
  .tuple(fc.constantFrom('N', 'F', 'V'), fc.integer({ min: 0, max: 40 }))
  .map(([letter, n]) => `${letter}${n}`);
const odd = fc.constantFrom(
  ...['', 'F', 'F01', 'f1', 'F99999', 'F10000000', 'F12345678901', 'ÆF1', '[1', '@1'],
  ...['00000000-0000-0000-0000-000000000000', 'F1\n', '一', '\u0146\u0131'],
);
const uuid = fc.uuid();
const identity = fc.oneof(
  id,
  odd,
  uuid,
  uuid.map((text) => text.toUpperCase()),
  uuid.map((text) => `${text.slice(1)}g`),
  uuid.map((text) => text.replace('-', '_')),
  // Characters of which the lowest byte is that of the digit.
  uuid.map((text) => text.replaceAll('a', '\u0161')),
);
const isAscii = (text: string): boolean => [...text].every((one) => one < '\x80');

describe.each([
  ['ids', idSet],
  ['uids', uidSet],
])('a set of %s', (_, made) => {
  it('is a set of texts, wherever they stand', () => {
    fc.assert(
      fc.property(fc.array(identity, { maxLength: 60 }), fc.array(identity, { maxLength: 20 }), (added, asked) => {
        const [set, read, plain] = [made(), made(), new Set<string>()];
        for (const one of [...added, ...added.slice(0, 5)]) {
          expect(set.add(one)).toBe(!plain.has(one));
          const bytes = Buffer.from(`"${one}"`);
          expect(isAscii(one) ? read.addIn(bytes, 1, bytes.length - 1) : read.add(one)).toBe(!plain.has(one));
          plain.add(one);
        }
        for (const one of [...added, ...asked])
          expect([set.has(one), read.has(one)]).toEqual([plain.has(one), plain.has(one)]);
      }),
    );
  });
});

describe('a set of uids', () => {
  it('holds thousands, also where their digits are alike', () => {
    const set = uidSet();
    const nth = (n: number): string => `0000000${n % 2}-0000-4000-8000-${`${n}`.padStart(12, '0')}`;
    for (let n = 0; n < 5000; n += 1) expect(set.add(nth(n))).toBe(true);
    for (let n = 0; n < 5000; n += 1) expect(set.has(nth(n)) && !set.add(nth(n))).toBe(true);
    expect(set.has(nth(5000))).toBe(false);
  });
});

describe('a set of ids', () => {
  it('knows the highest number of each letter, and which ids are in no other set', () => {
    const someIds = fc.array(fc.oneof(id, odd));
    const setOf = (ids: readonly string[]) => {
      const set = idSet();
      for (const one of ids) set.add(one);
      return set;
    };
    fc.assert(
      fc.property(someIds, fc.array(someIds, { maxLength: 3 }), (added, others) => {
        const set = setOf(added);
        const known = new Set(others.flat());
        expect(new Set(set.outside(others.map(setOf)))).toEqual(new Set(added.filter((one) => !known.has(one))));
        const numbers = added
          .filter((one) => /^[A-Z][1-9]\d*$/.test(one))
          .map((one) => [one.charAt(0), Number(one.slice(1))] as const);
        expect(set.highest()).toEqual(Object.fromEntries(numbers.toSorted(([, a], [, b]) => a - b)));
      }),
    );
  });
});
