import { describe, expect, test } from 'vitest';
import type { Column, Page } from '../core/page.ts';
import { same, text } from '../core/text.ts';
import { layPage } from './lay.ts';
import type { Look } from './look.ts';
import { noPaint } from './paint.ts';
import { widthOf } from './width.ts';

const look: Look = { lang: 'zh', width: 40, paint: noPaint, fancy: true };
const lay = (blocks: Page, more: Partial<Look> = {}) => layPage(blocks, { ...look, ...more });

const COLUMNS: readonly Column[] = [
  { head: text('Id', '编号') },
  { head: text('Title', '标题'), grow: true },
  { head: text('Score', '分'), align: 'right' },
];
const ROWS = [
  ['F9', '督促财政局报送上半年预算执行情况的说明', '2.73'],
  ['N12', '周例会', '0.9'],
];

describe('rows', () => {
  test('line up by columns, the growing one cut', async () => {
    expect(await lay([{ kind: 'rows', columns: COLUMNS, rows: ROWS }], { width: 34 })).toEqual([
      '编号  标题                      分',
      'F9    督促财政局报送上半年…   2.73',
      'N12   周例会                   0.9',
    ]);
  });

  test('a column that has to be read to the end takes more lines', async () => {
    const columns = COLUMNS.map((column) => (column.grow === true ? { ...column, isWhole: true } : column));
    expect(await lay([{ kind: 'rows', columns, rows: ROWS }], { width: 34 })).toEqual([
      '编号  标题                      分',
      'F9    督促财政局报送上半年预  2.73',
      '      算执行情况的说明',
      'N12   周例会                   0.9',
    ]);
  });

  test('are as wide as need be in a pipe', async () => {
    const lines = await lay([{ kind: 'rows', columns: COLUMNS, rows: ROWS }], { width: Infinity });
    expect(lines[1]).toBe('F9    督促财政局报送上半年预算执行情况的说明  2.73');
  });

  test('without heads have none', async () => {
    expect(await lay([{ kind: 'rows', columns: [{}, { grow: true }], rows: [['1', 'a']] }])).toEqual(['1  a']);
  });

  test('a row that is too short is filled up', async () => {
    expect(await lay([{ kind: 'rows', columns: [{}, {}], rows: [['a'], ['b', 'c']] }])).toEqual(['a', 'b  c']);
  });
});

describe('table', () => {
  test('has a rule under its heads', async () => {
    expect(await lay([{ kind: 'table', columns: COLUMNS, rows: ROWS.slice(1) }])).toEqual([
      '编号 │ 标题   │  分',
      '─────┼────────┼────',
      'N12  │ 周例会 │ 0.9',
    ]);
  });

  test('wraps what is too wide, in ASCII if it must; the first column says where a row begins', async () => {
    expect(await lay([{ kind: 'table', columns: COLUMNS, rows: ROWS }], { width: 30, fancy: false })).toEqual([
      '编号 | 标题             |   分',
      '-----+------------------+-----',
      'F9   | 督促财政局报送上 | 2.73',
      '     | 半年预算执行情况 |',
      '     | 的说明           |',
      'N12  | 周例会           |  0.9',
    ]);
  });

  test('seven columns fit 80', async () => {
    const columns = Array.from({ length: 7 }, (_, n): Column => ({ head: same(`第${n}列`), grow: n === 2 }));
    const row = ['V103', '2026-11-23 09:00', '了解农村公路养护经费的落实情况', '张三', '业务', '138****5678', '在内'];
    const lines = await lay([{ kind: 'table', columns, rows: [row, row] }], { width: 80 });
    for (const line of lines) expect(widthOf(line)).toBeLessThanOrEqual(80);
    expect(lines.join('\n')).toContain('2026-11-23 09:00');
  });

  test('words, numbers and dates are broken only if they do not fit', async () => {
    const columns: readonly Column[] = [
      { head: same('Name') },
      { head: same('Without leave'), align: 'right' },
      { head: same('Ends') },
    ];
    const table = { kind: 'table', columns, rows: [['Duan Mingyuan', '2/5 40.0%', '2026-12-31']] } as const;
    expect(await lay([table], { width: 33 })).toEqual([
      'Name     │   Without │ Ends',
      '         │     leave │',
      '─────────┼───────────┼───────────',
      'Duan     │ 2/5 40.0% │ 2026-12-31',
      'Mingyuan │           │',
    ]);
    // The blanks beside the lines go before a word is broken.
    expect(await lay([table], { width: 30, fancy: false })).toEqual([
      'Name     |  Without|Ends',
      '         |    leave|',
      '---------+---------+----------',
      'Duan     |2/5 40.0%|2026-12-31',
      'Mingyuan |         |',
    ]);
    for (const line of await lay([table], { width: 20 })) expect(widthOf(line)).toBeLessThanOrEqual(20);
  });

  test('has no rules in a pipe', async () => {
    expect(await lay([{ kind: 'table', columns: COLUMNS, rows: ROWS.slice(1) }], { width: Infinity })).toEqual([
      '编号  标题     分',
      'N12   周例会  0.9',
    ]);
  });

  test('without rows shows its heads', async () => {
    expect(await lay([{ kind: 'table', columns: COLUMNS, rows: [] }])).toEqual(['编号 │ 标题 │ 分']);
  });

  test('without heads or columns still draws', async () => {
    expect(await lay([{ kind: 'table', columns: [{}, {}], rows: [['a', 'X']] }])).toEqual(['a │ X']);
    expect(await lay([{ kind: 'table', columns: [{}], rows: [] }])).toEqual([]);
  });
});
