import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { codeKey, codeParts, codeText, doublesIn, holesIn, nextSerial } from './serial.ts';

const serials = fc.uniqueArray(fc.integer({ min: 1, max: 60 }), { maxLength: 20 });
const numbered = (all: readonly number[]) => all.map((serial) => ({ year: 2026, serial }));

describe('serials', () => {
  it('are one more than the last, so that numbers given out in turn leave no hole', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 500 }), fc.integer({ min: 1, max: 30 }), (first, count) => {
        const all = [first];
        for (let n = 1; n < count; n += 1) all.push(nextSerial(numbered(all), 2026));
        expect(holesIn(numbered(all), 2026)).toEqual([]);
        expect(all.at(-1)).toBe(first + count - 1);
      }),
      { numRuns: 30 },
    );
  });

  it('and their holes are together all numbers from the first to the last', () => {
    fc.assert(
      fc.property(serials, (all) => {
        const holes = holesIn(numbered(all), 2026);
        const [first = 1, last = 0] = [Math.min(...all), Math.max(...all)];
        expect([...all, ...holes].length).toBe(all.length === 0 ? 0 : last - first + 1);
        expect(holes.filter((hole) => all.includes(hole))).toEqual([]);
      }),
      { numRuns: 50 },
    );
    expect(nextSerial(numbered([3]), 2027)).toBe(1);
    expect(doublesIn(numbered([4, 2, 4, 3, 4]), 2026)).toEqual([4]);
    expect(doublesIn(numbered([4, 2, 3]), 2026)).toEqual([]);
  });
});

it.each([
  ['浙人办〔2026〕12号', '浙人办[2026]012号'],
  ['浙人办〔2026〕12号', '浙人办【２０２６】第12号'],
  ['浙人办〔2026〕12号', ' 浙人办(2026) 12 号'],
])('%s is the code %s', (one, other) => {
  expect(codeKey(one)).toBe(codeKey(other));
  expect(codeParts(other)).toEqual({ body: '浙人办', year: 2026, serial: 12 });
});

it('a code that is written is read back', () => {
  fc.assert(
    fc.property(fc.constantFrom('办发', '常办函', 'x'), fc.integer({ min: 1, max: 9999 }), (body, serial) => {
      expect(codeParts(codeText(body, 2026, serial))).toEqual({ body, year: 2026, serial });
    }),
    { numRuns: 30 },
  );
  expect(codeParts('无文号')).toBeNull();
});
