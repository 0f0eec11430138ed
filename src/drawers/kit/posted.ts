import { cellWords } from '../../core/page.ts';
import type { Lang, Text } from '../../core/text.ts';
import { text } from '../../core/text.ts';
import { writeNew } from '../../formats/writeNew.ts';
import { widthOf } from '../../terminal/width.ts';
import { type Form, writtenForm } from './form.ts';
import type { Answer } from './verb.ts';

/** A table that hangs on the wall: its columns stand below each other, and a line for signatures ends it. */
export type Posted = Form & { readonly signature: Text };

/** Writes the table to a new file: as text in columns, or in another format that `writtenForm` knows. Throws what that throws. */
export const writtenPosted = async (path: string, posted: Posted, lang: Lang): Promise<Answer> => {
  if (!/\.txt$/i.test(path)) return writtenForm(path, posted, lang);
  await writeNew(path, `${linesOf(posted, lang).join('\n')}\n`);
  return {
    json: { schema: 'office.exported/1', file: path, format: 'txt', lines: posted.rows.length },
    page: [{ kind: 'lines', lines: [w.written(posted.rows.length, path)] }],
  };
};

const linesOf = ({ title, heads, rows, signature }: Posted, lang: Lang): readonly string[] => {
  const table = [heads.map((head) => head[lang]), ...rows.map((row) => row.map((cell) => cellWords(cell, lang)))];
  const widths = heads.map((_, n) => Math.max(...table.map((row) => widthOf(row[n] ?? ''))));
  const line = (row: readonly string[]): string =>
    row
      .map((words, n) => words + ' '.repeat(Math.max(0, (widths[n] ?? 0) - widthOf(words))))
      .join('  ')
      .trimEnd();
  const whole = Math.max(
    widthOf(title[lang]),
    widths.reduce((sum, width) => sum + width + 2, -2),
  );
  const centred = ' '.repeat(Math.floor((whole - widthOf(title[lang])) / 2)) + title[lang];
  return [centred, '', ...table.map(line), '', signature[lang]];
};

const w = {
  written: (rows: number, path: string): Text =>
    text(`${rows} lines written to ${path}`, `已写入 ${path}，共 ${rows} 行`),
} as const;
