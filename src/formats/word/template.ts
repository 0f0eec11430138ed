import { type IPatch, PatchType, patchDetector, patchDocument, type TableRowsPatch, TextRun } from 'docx';
import type { FillValue } from '../../core/filling.ts';
import type { Lang } from '../../core/text.ts';
import { textLine, typefaceOf, wordText } from './lines.ts';
import type { WordHouse } from './paper.ts';

/** The signs around the name of a place: 【会议名称】. */
const SIGNS = { start: '【', end: '】' } as const;

/** The names of all places in a template, each once, in the order in which they stand: `会议名称`, `人员.姓名`. */
export const templatePlaces = async (bytes: Uint8Array): Promise<readonly string[]> => [
  ...new Set(await patchDetector({ data: bytes, placeholderDelimiters: SIGNS, trimPlaceholders: true })),
];

/** The values by the names that the template uses. The fields of `rows` are named without the name of their table. */
export type TemplateFill = {
  readonly values: Readonly<Record<string, FillValue>>;
  readonly rows: Readonly<Record<string, readonly Readonly<Record<string, string>>[]>>;
};

/** A sign that is not seen and has no width. */
const JOINER = '\u2060';

/** A value in which nothing is a place of the template, whatever somebody wrote into a title. */
const inert = (said: string): string => wordText(said).replaceAll(SIGNS.start, `${SIGNS.start}${JOINER}`);

const runPatch = (said: string): IPatch => ({
  type: PatchType.PARAGRAPH,
  children: inert(said)
    .split('\n')
    .map((part, at) => new TextRun({ text: part, ...(at === 0 ? {} : { break: 1 }) })),
});

/** A template with its places filled. A text keeps the look of its place; paragraphs have that of the office's papers. */
export const filledTemplate = (
  bytes: Uint8Array,
  { values, rows }: TemplateFill,
  lang: Lang,
  { fonts }: WordHouse,
): Promise<Uint8Array> => {
  const look = typefaceOf(lang, fonts);
  const paragraphs = (lines: readonly string[]): IPatch => ({
    type: PatchType.DOCUMENT,
    children: lines.map((line) => textLine(inert(line), look, { indent: { firstLine: look.sizes.indent } })),
  });
  const patches: Record<string, IPatch | TableRowsPatch> = {};
  for (const [name, value] of Object.entries(values))
    patches[name] = typeof value === 'string' ? runPatch(value) : paragraphs(value);
  for (const [name, all] of Object.entries(rows))
    patches[name] = {
      type: PatchType.TABLE_ROWS,
      rows: all.map((row) => Object.fromEntries(Object.entries(row).map(([field, said]) => [field, runPatch(said)]))),
    };
  return patchDocument({
    ...{ outputType: 'nodebuffer', data: bytes, patches },
    ...{ placeholderDelimiters: SIGNS, trimPlaceholders: true },
  });
};
