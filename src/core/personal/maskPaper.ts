import type { PaperText } from '../paper.ts';
import type { PaperBlock } from '../paperBlocks.ts';
import { both } from '../text.ts';
import { maskPersonal } from './mask.ts';

/** A paper without telephones and identity numbers, in its plain text and in its layout. */
export const maskedPaper = ({ words, layout }: PaperText): PaperText => ({
  words: both((lang) => maskPersonal(words[lang])),
  ...(layout === undefined
    ? {}
    : {
        layout: (lang) => {
          const laid = layout(lang);
          return { ...laid, blocks: laid.blocks.map(maskedBlock) };
        },
      }),
});

const maskedRows = (rows: readonly (readonly string[])[]) => rows.map((row) => row.map((said) => maskPersonal(said)));

const maskedBlock = (block: PaperBlock): PaperBlock => {
  switch (block.kind) {
    case 'title':
    case 'subtitle':
    case 'heading':
    case 'body':
    case 'flush':
      return { ...block, text: maskPersonal(block.text) };
    case 'form':
      return { ...block, pairs: block.pairs.map(([label, value]) => [label, maskPersonal(value)]) };
    case 'grid':
      return { ...block, cells: block.cells.map((cell) => ({ ...cell, value: maskPersonal(cell.value) })) };
    case 'table':
    case 'picture':
      return { ...block, rows: maskedRows(block.rows) };
    case 'annexes':
      return { ...block, items: block.items.map((item) => maskPersonal(item)) };
    default:
      return block;
  }
};
