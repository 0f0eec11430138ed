import type { Block } from '../core/page.ts';
import { type Ink, inkOf, paintedWithin } from './ink.ts';
import type { Look } from './look.ts';

/** Columns that a grid takes where there is no terminal, and at most. */
const [USUAL, WIDEST] = [80, 126];

const NOTHING: Ink = { plain: '', width: 0, runs: [] };

/** Rows of columns of one width, each row as high as its highest cell. Lines that are too long are cut. */
export const layGrid = ({ columns, rows }: Extract<Block, { kind: 'grid' }>, look: Look): string[] => {
  const room = Number.isFinite(look.width) ? Math.min(look.width, WIDEST) : USUAL;
  const width = Math.max(1, Math.floor((room + 1) / columns) - 1);
  return rows.flatMap((row) => {
    const cells = row.map((lines) => lines.map((line) => inkOf(line, look)));
    const height = Math.max(1, ...cells.map((lines) => lines.length));
    return Array.from({ length: height }, (_, at) =>
      cells
        .map((lines) => paintedWithin(lines[at] ?? NOTHING, width, 'left', look.paint))
        .join(' ')
        .trimEnd(),
    );
  });
};
