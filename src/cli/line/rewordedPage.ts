import type { Block, Cell, Page } from '../../core/page.ts';
import type { Text } from '../../core/text.ts';

type Reword = (said: Text) => Promise<Text>;

/** Whether a Chinese sentence may name a command or an option. Values, which are the same in both languages, stay as they are. */
export const mayNameCommand = ({ en, zh }: Text): boolean => en !== zh && /\boffice [a-z]|--[a-z]/.test(zh);

/** Adds those texts of a cell that name a command. Most cells have none, so no list is made for each. */
const gather = (cell: Cell, isNaming: (said: Text) => boolean, naming: Text[]): void => {
  if (typeof cell === 'string') return;
  if ('tone' in cell) gather(cell.text, isNaming, naming);
  else if ('en' in cell) {
    if (isNaming(cell)) naming.push(cell);
  }
  // By index: an iterator makes an object for each part.
  else for (let n = 0; n < cell.length; n++) gather(cell[n] ?? '', isNaming, naming);
};

const cellsOf = (block: Block): readonly Cell[] => {
  if (block.kind === 'title') return [block.cell];
  if (block.kind === 'lines') return block.lines;
  if (block.kind === 'rows' || block.kind === 'table') return block.rows.flat();
  return block.kind === 'card' ? block.pairs.flat() : [];
};

/** The page with each sentence that names a command reworded; the page itself if there is none. */
export const rewordedPage = async (
  page: Page,
  reword: Reword,
  isNaming: (said: Text) => boolean = mayNameCommand,
): Promise<Page> => {
  const naming: Text[] = [];
  for (const block of page) for (const cell of cellsOf(block)) gather(cell, isNaming, naming);
  if (naming.length === 0) return page;
  const spoken = new Map(await Promise.all(naming.map(async (said) => [said, await reword(said)] as const)));
  return page.map((block) => blockWith(block, (said) => spoken.get(said) ?? said));
};

const blockWith = (block: Block, reword: (said: Text) => Text): Block => {
  const cell = (one: Cell): Cell => cellWith(one, reword);
  if (block.kind === 'title') return { ...block, cell: cell(block.cell) };
  if (block.kind === 'lines') return { ...block, lines: block.lines.map(cell) };
  if (block.kind === 'rows' || block.kind === 'table')
    return { ...block, rows: block.rows.map((row) => row.map(cell)) };
  if (block.kind === 'card')
    return { ...block, pairs: block.pairs.map(([label, value]) => [reword(label), cell(value)] as const) };
  return block;
};

const cellWith = (cell: Cell, reword: (said: Text) => Text): Cell => {
  if (typeof cell === 'string') return cell;
  if ('tone' in cell) return typeof cell.text === 'string' ? cell : { ...cell, text: reword(cell.text) };
  return 'en' in cell ? reword(cell) : cell.map((part) => cellWith(part, reword));
};
