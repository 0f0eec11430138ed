import type { Lens } from './facts.ts';
import { type PaperCell, wordsOnPaper } from './paper.ts';
import type { Row } from './record.ts';
import type { Lang, Text } from './text.ts';

/** A value for a place in a template; several paragraphs take the place of its whole paragraph. */
export type FillValue = string | readonly string[];

/** Rows for a table of a template: the row with 【人员.姓名】 is repeated for each. */
export type FillRows = {
  readonly name: Text;
  readonly heads: readonly Text[];
  readonly rows: readonly (readonly string[])[];
};

/** Everything of a record that a template can have a place for. A name is known in both languages. */
export type PlaceValues = {
  readonly values: readonly (readonly [name: Text, value: FillValue])[];
  readonly rows: readonly FillRows[];
};

/** Rows for a template from cells of a table for paper. */
export const rowsToFill = (
  name: Text,
  heads: readonly Text[],
  rows: readonly (readonly (PaperCell | null)[])[],
  lang: Lang,
): FillRows => ({
  ...{ name, heads },
  rows: rows.map((row) => row.map((cell) => (cell === null ? '' : wordsOnPaper(cell, lang)))),
});

/** The values of a noun's records for templates of the clerk. */
export type TemplateValues<R extends Row = Row> = { filledBy(record: R, lens: Lens, lang: Lang): PlaceValues };
