import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PaperBlock } from '../../core/paperBlocks.ts';
import { clustersOf, widthOf } from '../../terminal/width.ts';
import { gridRows } from './grid.ts';
import { wordText } from './lines.ts';
import { OFFICIAL_POINTS } from './measures.ts';
import { headSize } from './official.ts';
import { layoutOfText } from './ofText.ts';
import { plateSize } from './plates.ts';
import { signedIndents } from './signed.ts';
import { titleLines } from './title.ts';
import { cellSize, columnWidths } from './widths.ts';

const han = (most: number) =>
  fc.string({ unit: fc.constantFrom(...'云岭县人大常委会办公室关于召开的会议通知'), minLength: 1, maxLength: most });
const words = fc.string({ unit: fc.constantFrom(...'县人大 a1：，。\t'), maxLength: 60 });

describe('a red head', () => {
  it('stands in one line however long it is, and is no larger than 初号', () => {
    fc.assert(
      fc.property(han(40), (head) => {
        expect(headSize(head) * clustersOf(head).length).toBeLessThanOrEqual(OFFICIAL_POINTS);
        expect(headSize(head)).toBeLessThanOrEqual(42);
      }),
    );
  });
});

describe('a nameplate', () => {
  it('has the name in one line, in letters that stand in half a page', () => {
    fc.assert(
      fc.property(han(20), (name) => {
        expect((plateSize(name) * widthOf(name)) / 2).toBeLessThanOrEqual(760);
        expect(plateSize(name)).toBeLessThanOrEqual(180);
      }),
    );
    expect(plateSize('欧阳上官司马诸葛')).toBeLessThan(plateSize('沈砚清'));
  });
});

describe('a title', () => {
  it('keeps every character, and has no line that is longer than it may be', () => {
    fc.assert(
      fc.property(han(70), (title) => {
        const lines = titleLines(title, 20);
        expect(lines.join('')).toBe(title);
        if (title.length > 40) expect(lines.length).toBeGreaterThan(1);
      }),
    );
  });

  it('is broken between words, into lines of about equal length', () => {
    expect(titleLines('关于召开云岭县第十七届人民代表大会常务委员会第三十二次会议的通知', 20)).toEqual([
      '关于召开云岭县第十七届人民代表',
      '大会常务委员会第三十二次会议的通知',
    ]);
    expect(titleLines('云岭县人大常委会办公室一周安排（2026年11月23日 周一 – 2026年11月29日 周日）', 24)).toEqual([
      '云岭县人大常委会办公室一周安排',
      '（2026年11月23日 周一 – 2026年11月29日 周日）',
    ]);
  });
});

describe('signature and date', () => {
  it('are centred over each other, and neither beyond the edge nor nearer to it than four characters together', () => {
    fc.assert(
      fc.property(han(30), han(12), (office, date) => {
        const at = signedIndents(office, date);
        expect(at.office + office.length / 2).toBeCloseTo(at.date + date.length / 2);
        expect(Math.min(at.office, at.date)).toBeGreaterThanOrEqual(0);
        expect(at.date).toBeGreaterThanOrEqual(4);
      }),
    );
  });
});

describe('the columns of a table', () => {
  it('fill the page exactly, and none is lost', () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(words, { minLength: 1, maxLength: 12 }), { minLength: 1, maxLength: 5 }),
        fc.integer({ min: 4000, max: 15_000 }),
        (rows, whole) => {
          const widths = columnWidths(rows, whole);
          expect(widths.reduce((a, b) => a + b, 0)).toBe(whole);
          expect(Math.min(...widths)).toBeGreaterThan(0);
        },
      ),
    );
  });

  it('have smaller letters rather than days and names that are broken in two', () => {
    const heads = Array.from({ length: 12 }, () => '办结日期');
    const rows = [heads.map(() => '2026-11-23')];
    const size = cellSize({ heads, rows }, 13_000);
    expect(size).toBeLessThan(21);
    for (const width of columnWidths([heads, ...rows], 13_000, size))
      expect(width).toBeGreaterThanOrEqual((10 * 105 * size) / 21);
    expect(cellSize({ heads: ['姓名'], rows: [['罗景和']] }, 13_000)).toBe(21);
  });

  it('leave short words in one line beside a long passage', () => {
    const [day = 0] = columnWidths([['11-23 周一', '很长的内容'.repeat(30)]], 9000);
    expect(day).toBeGreaterThanOrEqual(10 * 105);
  });
});

const said = (block: PaperBlock): string => {
  if ('text' in block) return block.text;
  if (block.kind === 'form') return block.pairs.flat().join('');
  return block.kind === 'places' ? block.labels.join('') : '';
};

const bare = (text: string): string => text.replace(/[\s：:]/g, '');

describe('the rows of a form', () => {
  const cell = fc.record({
    ...{ label: words, value: words },
    lines: fc.option(fc.integer({ min: 1, max: 6 }), { nil: undefined }),
  });

  it('keep every cell in its place; at most two stand in a row, both with room and neither asking for lines', () => {
    fc.assert(
      fc.property(fc.array(cell, { maxLength: 20 }), fc.integer({ min: 4, max: 40 }), (made, room) => {
        const cells = made.map(({ lines, ...rest }) => (lines === undefined ? rest : { ...rest, lines }));
        const rows = gridRows(cells, room);
        expect(rows.flat()).toEqual(cells);
        for (const row of rows.filter(({ length }) => length !== 1)) {
          expect(row).toHaveLength(2);
          for (const { value, lines } of row) expect(lines === undefined && widthOf(value) <= room).toBe(true);
        }
      }),
    );
  });
});

describe('a text as a paper', () => {
  it('keeps every word', () => {
    fc.assert(
      fc.property(fc.array(words, { maxLength: 12 }), (lines) => {
        const text = ['标题', ...lines].join('\n');
        expect(bare(layoutOfText(text).blocks.map(said).join(''))).toBe(bare(text));
      }),
    );
  });

  it('knows a form, headings, paragraphs and places to sign', () => {
    const text =
      '纪要  N1\n\n时间：今天\n地点：三楼\n列席：\n  到会 2\n\n议程：\n  1. 甲\n\n记录：林晓禾        签发：';
    expect(layoutOfText(text).blocks).toEqual([
      { kind: 'title', text: '纪要' },
      { kind: 'subtitle', text: 'N1' },
      {
        kind: 'form',
        pairs: [
          ['时间', '今天'],
          ['地点', '三楼'],
          ['列席', '到会 2'],
        ],
      },
      { kind: 'gap' },
      { kind: 'heading', level: 1, text: '议程：' },
      { kind: 'body', text: '1. 甲' },
      { kind: 'gap' },
      { kind: 'places', labels: ['记录：林晓禾', '签发：'] },
    ]);
  });
});

it('no character is written that XML does not carry', () => {
  expect(wordText('甲\u0000\u0008\ud800乙\ufffe\t\n\u{20BB7}')).toBe('甲乙\t\n\u{20BB7}');
});
