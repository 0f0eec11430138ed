import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { firstShown, screenRows, spotIn } from './screenRows.ts';
import { clustersOf, widthOf } from './width.ts';

const rowsOf = (text: string, width: number): readonly string[] =>
  screenRows(text, width).map(({ start, end }) => text.slice(start, end));

describe('rows on the screen', () => {
  it.each([
    ['', 4, ['']],
    ['abcd', 4, ['abcd']],
    ['abcde', 4, ['abcd', 'e']],
    ['一二三', 4, ['一二', '三']],
    ['a一二三', 4, ['a一', '二三']],
    ['ab  cd', 4, ['ab  ', 'cd']],
    ['👨‍👩‍👧a', 4, ['👨‍👩‍👧', 'a']],
  ])('%j in %i columns', (text, width, rows) => {
    expect(rowsOf(text, width)).toEqual(rows);
  });

  const writing = fc.string({ unit: fc.constantFrom(...'a一，。 é👍', 'e\u0301'), maxLength: 60 });

  it('hold the whole text, none too wide', () => {
    fc.assert(
      fc.property(writing, fc.integer({ min: 4, max: 30 }), (text, width) => {
        const rows = rowsOf(text, width);
        expect(rows.join('')).toBe(text);
        for (const row of rows) expect(widthOf(row)).toBeLessThanOrEqual(width);
      }),
    );
  });

  it('give the cursor a place on the row of the character it stands on', () => {
    fc.assert(
      fc.property(writing, fc.integer({ min: 4, max: 30 }), fc.nat(), (text, width, seed) => {
        const clusters = clustersOf(text);
        const units = clusters.slice(0, seed % (clusters.length + 1)).join('').length;
        const rows = screenRows(text, width);
        const { row, column } = spotIn(text, rows, units);
        const { start = 0, end = 0 } = rows[row] ?? {};
        expect(units >= start && (units < end || (units === end && row === rows.length - 1))).toBe(true);
        expect(column).toBe(widthOf(text.slice(start, units)));
      }),
    );
  });

  it('show a part with the cursor in it', () => {
    const rows = screenRows('一'.repeat(50), 10);
    expect([0, 3, 9].map((row) => firstShown(rows, { row, column: 0 }, 4))).toEqual([0, 3, 6]);
    expect(firstShown(rows, { row: 9, column: 0 }, 20)).toBe(0);
  });
});
