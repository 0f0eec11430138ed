import type { Block, Cell, Page } from './page.ts';
import { maskPersonal } from './words/common.ts';
import type { Text } from './words/text.ts';

/** A sentence as a passer-by may see it. */
export const maskedText = ({ en, zh }: Text): Text => ({ en: maskPersonal(en), zh: maskPersonal(zh) });

const maskedCell = (cell: Cell): Cell => {
  if (typeof cell === 'string') return maskPersonal(cell);
  if ('tone' in cell)
    return { ...cell, text: typeof cell.text === 'string' ? maskPersonal(cell.text) : maskedText(cell.text) };
  return 'en' in cell ? maskedText(cell) : cell.map(maskedCell);
};

const maskedBlock = (block: Block): Block => {
  switch (block.kind) {
    case 'title':
      return { ...block, cell: maskedCell(block.cell) };
    case 'lines':
      return { ...block, lines: block.lines.map(maskedCell) };
    case 'rows':
    case 'table':
      return { ...block, rows: block.rows.map((row) => row.map(maskedCell)) };
    case 'card':
      return { ...block, pairs: block.pairs.map(([name, cell]) => [name, maskedCell(cell)] as const) };
    default:
      // What is to be copied or kept as a file is whole.
      return block;
  }
};

/** A page as a passer-by may see it, whatever field of a record a number was written in. */
export const maskedPage = (page: Page): Page => page.map(maskedBlock);

/** Names of fields that hold no words: their figures mean something else than a telephone. */
const WORDLESS = new Set(['uid', 'id', 'key', 'file', 'folder']);

/** A value of JSON as a passer-by may see it. */
export const maskedJson = (value: unknown): unknown => {
  if (typeof value === 'string') return maskPersonal(value);
  if (Array.isArray(value)) return value.map(maskedJson);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, field]) => [name, WORDLESS.has(name) ? field : maskedJson(field)]),
  );
};
