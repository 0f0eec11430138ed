import type { Block, Cell, Page } from '../core/page.ts';
import { inLang, type Text } from '../core/text.ts';
import { harmless } from './harmless.ts';
import { inkOf, painted } from './ink.ts';
import type { Look } from './look.ts';
import { layRows } from './rows.ts';
import { layTable } from './table.ts';
import { cut, padEnd, widthOf } from './width.ts';
import { breakLines } from './wrap.ts';

const HANG = 2;

/** Lays out a sentence. Its later lines are indented two columns more than its first. */
const layLine = (cell: Cell, look: Look): string[] => {
  const ink = inkOf(cell, look, { breaks: true });
  const indent = Math.min(ink.plain.search(/[^ ]|$/) + HANG, Math.floor(look.width / 2));
  return breakLines(ink.plain, look.width, indent).map(
    ({ start, end }, n) => `${n === 0 ? '' : ' '.repeat(indent)}${painted(ink, look.paint, start, end)}`,
  );
};

const layTitle = (cell: Cell, look: Look): string[] => {
  const ink = inkOf(cell, look, { base: 'strong' });
  return breakLines(ink.plain, look.width).map(({ start, end }) => painted(ink, look.paint, start, end));
};

/** Lays out a card: names in one column of at most half the page, values beside them. Later lines of a value stand under its first. */
const layCard = (pairs: readonly (readonly [Text, Cell])[], look: Look): string[] => {
  const names = pairs.map(([name]) => cut(harmless(inLang(name, look.lang)), Math.floor(look.width / 2)));
  const indent = names.reduce((most, name) => Math.max(most, widthOf(name)), 0) + HANG;
  return pairs.flatMap(([, cell], row) => {
    const ink = inkOf(cell, look, { breaks: true });
    return breakLines(ink.plain, look.width - indent).map(({ start, end }, n) => {
      const name = look.paint('dim', padEnd(n === 0 ? (names[row] ?? '') : '', indent));
      return `${name}${painted(ink, look.paint, start, end)}`.trimEnd();
    });
  });
};

const layBlock = async (block: Block, look: Look): Promise<string[]> => {
  switch (block.kind) {
    case 'title':
      return layTitle(block.cell, look);
    case 'lines':
      return block.lines.flatMap((cell) => layLine(cell, look));
    case 'rows':
      return layRows(block.columns, block.rows, look);
    case 'table':
      return layTable(block.columns, block.rows, look);
    case 'grid':
      return (await import('./grid.ts')).layGrid(block, look);
    case 'card':
      return layCard(block.pairs, look);
    case 'verbatim':
      return harmless(inLang(block.text, look.lang), { breaks: true }).split('\n');
    case 'exact':
      // A finite width means a terminal, which must not be steered. A file or a pipe gets every byte.
      return (look.width === Infinity ? block.text : harmless(block.text, { breaks: true }))
        .replace(/\n$/, '')
        .split('\n');
    case 'gap':
      return [''];
  }
};

/**
 * A page as lines of a terminal, without line ends: in the look's language, harmless, and no line wider than `look.width` columns
 * except in `verbatim` blocks. Asynchronous only because the table library is loaded when there is a table.
 */
export const layPage = async (page: Page, look: Look): Promise<string[]> =>
  (await Promise.all(page.map((block) => layBlock(block, look)))).flat();
