import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Block, Column, Page } from '../core/page.ts';
import { same } from '../core/text.ts';
import { layPage } from './lay.ts';
import { noPaint } from './paint.ts';
import { widthOf } from './width.ts';

const lay = (page: Page, columns: number) => layPage(page, { lang: 'zh', width: columns, paint: noPaint, fancy: true });

const PLAIN = ['会', '议', '，', '（', 'a', 'Xx', '-', ' ', '…', '|', 'é', 'e\u0301', '😀', '👨‍👩‍👧', '🫠'];
const WRITTEN = [...PLAIN, '\u001b[31m', '\u202e'];
const cell = fc.array(fc.constantFrom(...WRITTEN), { maxLength: 30 }).map((parts) => parts.join(''));
const grid = fc.integer({ min: 1, max: 7 }).chain((columns) =>
  fc.record({
    grow: fc.nat(columns),
    rows: fc.array(fc.array(cell, { minLength: columns, maxLength: columns }), { minLength: 1, maxLength: 6 }),
  }),
);
const columnsFor = ({ grow, rows }: { grow: number; rows: string[][] }): readonly Column[] =>
  (rows[0] ?? []).map((_, n) => ({ head: same(`h${n}`), grow: n === grow, align: n % 3 === 1 ? 'right' : 'left' }));
const width = fc.integer({ min: 40, max: 120 });

/** The columns of the terminal at which the rules of a table stand in a line. */
const rulesIn = (line: string): number[] => [...line.matchAll(/│/g)].map(({ index }) => widthOf(line.slice(0, index)));

const bare = (text: string) => text.replaceAll('\u001b[31m', '').replaceAll('\u202e', '');

describe('whatever the cells hold', () => {
  test.each(['rows', 'table'] as const)('%s keep to the width', async (kind) => {
    await fc.assert(
      fc.asyncProperty(grid, width, async (given, columns) => {
        const block: Block = { kind, columns: columnsFor(given), rows: given.rows };
        for (const line of await lay([block], columns)) expect(widthOf(line)).toBeLessThanOrEqual(columns);
      }),
    );
  });

  test('columns of a table line up', async () => {
    await fc.assert(
      fc.asyncProperty(grid, width, async (given, columns) => {
        const [heads, , ...lines] = await lay(
          [{ kind: 'table', columns: columnsFor(given), rows: given.rows }],
          columns,
        );
        const rules = rulesIn(heads ?? '');
        for (const line of lines.filter((each) => !each.includes('─'))) {
          expect(rulesIn(line)).toEqual(rules.slice(0, rulesIn(line).length));
        }
      }),
    );
  });

  test('columns of rows line up', async () => {
    const closed = fc.array(fc.tuple(cell, cell, fc.constant('｜')), { minLength: 1, maxLength: 8 });
    await fc.assert(
      fc.asyncProperty(closed, width, async (rows, columns) => {
        const lines = await lay([{ kind: 'rows', columns: [{ align: 'right' }, { grow: true }, {}], rows }], columns);
        expect(new Set(lines.map(widthOf)).size).toBe(1);
      }),
    );
  });
});

describe('without a width', () => {
  test('a pipe gets every cell whole', async () => {
    await fc.assert(
      fc.asyncProperty(grid, async (given) => {
        for (const kind of ['rows', 'table'] as const) {
          const page = await lay([{ kind, columns: columnsFor(given), rows: given.rows }], Infinity);
          const all = page.join('\n');
          for (const each of given.rows.flat()) expect(all).toContain(bare(each).trim());
        }
      }),
    );
  });
});
