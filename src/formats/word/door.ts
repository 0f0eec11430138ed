import type { PaperTable, PaperText } from '../../core/paper.ts';
import type { Lang } from '../../core/text.ts';
import { layoutOfTables } from './ofTables.ts';
import { layoutOfText } from './ofText.ts';
import type { WordHouse } from './paper.ts';
import { wordBytes } from './write.ts';

/** A text as a .docx file: as it is laid out, or else by its lines. */
export const wordOfText = ({ words, layout }: PaperText, lang: Lang, house: WordHouse): Promise<Uint8Array> => {
  const laid = layout?.(lang) ?? layoutOfText(words[lang]);
  const title = laid.blocks.find((block) => block.kind === 'title');
  return wordBytes({ ...laid, lang, house, name: title?.text ?? '' });
};

/** Tables as a .docx file. */
export const wordOfTables = (tables: readonly PaperTable[], lang: Lang, house: WordHouse): Promise<Uint8Array> =>
  wordBytes({ ...layoutOfTables(tables, lang), lang, house, name: tables[0]?.title[lang] ?? '' });
