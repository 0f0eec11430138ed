import type { Hearing } from '../../../calendar/spoken/readMoment.ts';
import { type Block, type Cell, type Page, strong } from '../../../core/page.ts';
import type { Text } from '../../../core/text.ts';

/** What a topic may lean on: examples are those of today, and paths those of this desk. */
export type Standing = {
  readonly hearing: Hearing;
  /** The folder of the desk. */
  readonly folder: string;
};

/** Something that is the same in every command, told at once: `office help times`. */
export type Topic = {
  readonly name: string;
  /** Its name in Chinese, which will do as well. */
  readonly alias: string;
  readonly summary: Text;
  readonly page: (standing: Standing) => Page;
};

/** A heading, and what stands below it. */
export const part = (heading: Text, ...blocks: readonly Block[]): Page => [
  { kind: 'gap' },
  { kind: 'lines', lines: [strong(heading)] },
  ...blocks,
];

/** Sentences below a heading, each hanging under its beginning. */
export const points = (...sentences: readonly Text[]): Block => ({
  kind: 'lines',
  lines: sentences.map((sentence): Cell => ['  ', sentence]),
});

/** Something to be copied as it stands. */
export const verbatim = (written: Text): Block => ({ kind: 'verbatim', text: written });
