import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mendedRows } from './mended.ts';

const rowsOf = (cells: readonly (readonly string[])[]) => cells.map((row, n) => ({ line: n + 2, cells: row }));

describe('rows that are mended', () => {
  const cell = fc.constantFrom('', ' ', 'a', '#N/A', '#REF!', '####', 'Err:502', '#1', 'N/A');
  const table = fc.array(fc.array(cell, { minLength: 2, maxLength: 3 }), { maxLength: 8 });

  it('have lost their errors and nothing else, unless cells are filled', () => {
    fc.assert(
      fc.property(table, (cells) => {
        const { rows, emptied } = mendedRows(rowsOf(cells), 0, []);
        const isError = (one: string): boolean => ['#N/A', '#REF!', '####', 'Err:502'].includes(one);
        expect(rows).toEqual(rowsOf(cells.map((row) => row.map((one) => (isError(one) ? '' : one)))));
        expect(emptied).toEqual(
          rowsOf(cells)
            .filter((row) => row.cells.some(isError))
            .map(({ line }) => line),
        );
      }),
    );
  });

  it('take a filled column from above, in rows that say anything', () => {
    const { rows, lacking } = mendedRows(
      rowsOf([
        ['20', 'a'],
        ['', 'b'],
        ['', ''],
        ['', 'c'],
        ['21', 'd'],
      ]),
      0,
      [0],
    );
    expect(rows.map(({ cells }) => cells[0])).toEqual(['20', '20', '', '20', '21']);
    expect(lacking).toBe(0);
    expect(
      mendedRows(
        rowsOf([
          ['', 'a'],
          ['20', 'b'],
          ['', 'c'],
          ['', ''],
        ]),
        0,
        [],
      ).lacking,
    ).toBe(1);
  });
});
