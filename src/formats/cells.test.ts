import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cellOf, cellOfText, csvText, meaningsOf, textOfCell } from './cells.ts';
import { csvOf } from './csv.ts';
import { decodedFile } from './decode.ts';

const readBack = async (text: string) =>
  (await csvOf(decodedFile(new TextEncoder().encode(text), 'x.csv', 'auto'), 'x.csv')).rows.map(({ cells }) => cells);

const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 30 }),
  fc.string({
    unit: fc.constantFrom(
      '=',
      '+',
      '-',
      '@',
      '＝',
      "'",
      '"',
      ',',
      '\n',
      '\r',
      '\t',
      ' ',
      '\0',
      'a',
      '0',
      '\uFEFF',
      '\uD800',
    ),
  }),
);

describe('a cell', () => {
  it.each([
    '=1+1',
    '+86',
    '-1',
    '@SUM(A1)',
    '＝1',
    '＋1',
    '－1',
    '＠a',
    '\t=1',
    ' =1',
    "'",
    "''a",
    '0571',
    '330106198001011234',
  ])('disarms %j behind an apostrophe', (written) => {
    expect(cellOfText(written)).toBe(`'${written}`);
    expect(textOfCell(`'${written}`)).toBe(written);
  });

  it('leaves alone what does no harm, and phones of eleven digits', () => {
    for (const written of ['李明', '13800138000', 'a=b', '"重要"']) expect(cellOfText(written)).toBe(written);
  });

  it('tells an empty text from none', () => {
    expect(cellOf(null)).toBe('');
    expect(cellOf('')).toBe("'");
    expect(meaningsOf('')).toEqual([null]);
    expect(meaningsOf("'")[0]).toBe('');
  });

  it('reads a day as a spreadsheet writes it again', () => {
    expect(meaningsOf('2026/3/9')).toContain('2026-03-09');
  });

  it('never begins with what runs, whatever it holds', () => {
    fc.assert(fc.property(anyText, (written) => !/^\s*[=+\-@＝＋－＠]/.test(cellOfText(written))));
  });
});

describe('a table', () => {
  it('opens in Excel: byte order mark, CRLF, quotation marks doubled', () => {
    expect(
      csvText([
        ['name', 'a"b'],
        ['李明', 'x,y'],
      ]),
    ).toBe('\uFEFFname,"a""b"\r\n李明,"x,y"\r\n');
  });

  it('comes back unharmed whatever is written in it', async () => {
    const table = fc.array(fc.array(anyText, { minLength: 3, maxLength: 3 }), { minLength: 1, maxLength: 6 });
    await fc.assert(
      fc.asyncProperty(table, async (rows) => {
        const back = await readBack(csvText([['a', 'b', 'c'], ...rows.map((cells) => cells.map(cellOf))]));
        expect(back.map((cells) => cells.map(textOfCell))).toEqual(rows);
      }),
      { numRuns: 500 },
    );
  });
});
