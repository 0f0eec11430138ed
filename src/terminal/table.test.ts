import Table from 'cli-table3';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { noPaint } from './paint.ts';
import { layTable } from './table.ts';

const word = fc.stringMatching(/^[A-Za-z0-9]{1,12}$/);
const table = fc
  .integer({ min: 1, max: 6 })
  .chain((count) => fc.array(fc.array(word, { minLength: count, maxLength: count }), { minLength: 2, maxLength: 8 }));

it('a table is as cli-table3 draws it, row by row', async () => {
  await fc.assert(
    fc.asyncProperty(table, async ([heads = [], ...rows]) => {
      const columns = heads.map((head) => ({ head: { en: head, zh: head } }));
      const laid = await layTable(columns, rows, { lang: 'en', width: 120, paint: noPaint, fancy: true });
      const widths = heads.map((head, n) => Math.max(head.length, ...rows.map((row) => row[n]?.length ?? 0)));
      const whole = new Table({
        head: heads,
        colWidths: widths,
        chars: {
          ...{ top: '', 'top-mid': '', 'top-left': '', 'top-right': '', left: '', 'left-mid': '' },
          ...{ bottom: '', 'bottom-mid': '', 'bottom-left': '', 'bottom-right': '', right: '', 'right-mid': '' },
          ...{ mid: '─', 'mid-mid': '─┼─', middle: ' │ ' },
        },
        style: { 'padding-left': 0, 'padding-right': 0, head: [], border: [], compact: true },
      });
      whole.push(...rows);
      expect(laid).toEqual(
        whole
          .toString()
          .split('\n')
          .map((line) => line.trimEnd()),
      );
    }),
  );
});
