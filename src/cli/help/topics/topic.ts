import type { Hearing } from '../../../calendar/spoken/readMoment.ts';
import { type Block, type Cell, type Page, strong } from '../../../core/page.ts';
import type { Text } from '../../../core/text.ts';

/** Facts that topics show: examples of times are read today, and paths are those of this desk. */
export type TopicFacts = {
  readonly hearing: Hearing;
  /** The folder of the desk. */
  readonly folder: string;
};

/** Help about something that all commands have in common: `office help times`. */
export type Topic = {
  readonly name: string;
  /** Name in Chinese, which can be typed as well. */
  readonly alias: string;
  readonly summary: Text;
  readonly page: (standing: TopicFacts) => Page;
};

/** Heading with blocks below it. */
export const part = (heading: Text, ...blocks: readonly Block[]): Page => [
  { kind: 'gap' },
  { kind: 'lines', lines: [strong(heading)] },
  ...blocks,
];

/** Indented sentences below a heading. */
export const points = (...sentences: readonly Text[]): Block => ({
  kind: 'lines',
  lines: sentences.map((sentence): Cell => ['  ', sentence]),
});

/** Text that is printed unchanged, to be copied. */
export const verbatim = (written: Text): Block => ({ kind: 'verbatim', text: written });
