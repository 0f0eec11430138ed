import fc from 'fast-check';
import { expect, test } from 'vitest';
import { layGrid } from './grid.ts';
import type { Look } from './look.ts';
import { noPaint } from './paint.ts';
import { widthOf } from './width.ts';

const lookOf = (width: number): Look => ({ lang: 'zh', width, paint: noPaint, fancy: true });

const words = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 30 }),
  fc.constantFrom('值班', '9:00主任会议', '', '\u001b[31m红'),
);

test('a grid is never wider than the screen, and its columns begin below each other', () => {
  fc.assert(
    fc.property(
      fc.array(fc.array(fc.array(words, { maxLength: 3 }), { minLength: 7, maxLength: 7 })),
      fc.integer({ min: 14, max: 200 }),
      (rows, width) => {
        const lines = layGrid({ kind: 'grid', columns: 7, rows }, lookOf(width));
        for (const line of lines) expect(widthOf(line)).toBeLessThanOrEqual(width);
        expect(lines).toHaveLength(rows.reduce((sum, row) => sum + Math.max(1, ...row.map((cell) => cell.length)), 0));
      },
    ),
  );
});

test('a grid is 80 columns wide where there is no terminal', () => {
  const row = ['一', '二', '三'].map((one) => [one]);
  expect(layGrid({ kind: 'grid', columns: 3, rows: [row] }, lookOf(Number.POSITIVE_INFINITY))).toEqual([
    `一${' '.repeat(25)}二${' '.repeat(25)}三`,
  ]);
});
