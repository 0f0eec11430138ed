import type { PaperLayout } from '../../core/paperBlocks.ts';
import type { Lang } from '../../core/text.ts';

/** The fonts by name. They are not shipped: a computer that lacks one shows another. */
export type WordFonts = {
  readonly title: string;
  readonly body: string;
  readonly heading: string;
  readonly subheading: string;
};

/** The things that all papers of an office have in common. */
export type WordHouse = {
  /** The name of the office, as the author of the file; empty if it is not known. */
  readonly office: string;
  /** The words of its red head; empty if its papers have none. */
  readonly redHead: string;
  readonly fonts: WordFonts;
};

/** A paper as it is written to .docx. `name` is the title in the properties of the file. */
export type WordPaper = PaperLayout & { readonly lang: Lang; readonly name: string; readonly house: WordHouse };
