/** A label of a form and what is filled in; several lines are paragraphs of one cell. */
export type FormPair = readonly [label: string, value: string];

/** A cell of a form of two columns: a label and what is filled in. With `lines` it has a row of its own, with room for so many lines. */
export type GridCell = { readonly label: string; readonly value: string; readonly lines?: number };

/** A part of a paper. The writer knows how each of them looks. */
export type PaperBlock =
  /** The title of the paper, centred. */
  | { readonly kind: 'title'; readonly text: string }
  /** A line below the title, centred, as the period of a report. */
  | { readonly kind: 'subtitle'; readonly text: string }
  /** A heading: of the first level 一、 or of the second （一）. */
  | { readonly kind: 'heading'; readonly level: 1 | 2; readonly text: string }
  /** A paragraph, its first line set in by two characters. */
  | { readonly kind: 'body'; readonly text: string }
  /** A paragraph without indent: addressees, a remark. */
  | { readonly kind: 'flush'; readonly text: string }
  /** A form: each label beside a cell that may be written on by hand. */
  | { readonly kind: 'form'; readonly pairs: readonly FormPair[] }
  /** A form whose cells stand two in a row where they have room. */
  | { readonly kind: 'grid'; readonly cells: readonly GridCell[] }
  /** A table; heads may be empty. */
  | {
      readonly kind: 'table';
      readonly heads: readonly string[];
      readonly rows: readonly (readonly string[])[];
    }
  /** A picture of equal cells, as of seats: a cell of several lines has a box, other words stand free. */
  | { readonly kind: 'picture'; readonly rows: readonly (readonly string[])[] }
  /** The annexes below the text: 附件：1.…… */
  | { readonly kind: 'annexes'; readonly items: readonly string[] }
  /** Signature and date, the shorter centred over the longer, four characters from the right edge. */
  | { readonly kind: 'signed'; readonly office: string; readonly date: string }
  /** Places for signatures in one line. */
  | { readonly kind: 'places'; readonly labels: readonly string[] }
  | { readonly kind: 'gap' }
  | { readonly kind: 'page' }
  /** A nameplate: the name on two equal slips of a landscape page, to be cut apart or slid into a stand. */
  | { readonly kind: 'plate'; readonly name: string };

/** The head of an official paper (版头): the red name of the office, urgency and document number. */
export type PaperHead = {
  /** Words of the red head (发文机关标志); null leaves it out, with its line. */
  readonly red: string | null;
  readonly mark: string | null;
  readonly number: string | null;
};

/** The foot of an official paper (版记): to whom a copy goes, who printed it and when. */
export type PaperImprint = { readonly copies: string | null; readonly printer: string; readonly date: string };

/** The form of GB/T 9704-2012: its head, its foot, 22 lines of 28 characters, odd and even page numbers. */
type OfficialForm = { readonly head: PaperHead; readonly imprint: PaperImprint | null };

/** A paper in one language as it is laid out. */
export type PaperLayout = {
  readonly blocks: readonly PaperBlock[];
  readonly official?: OfficialForm;
  readonly isLandscape?: boolean;
  /** True for a slip of half a sheet: A5 on its side. */
  readonly isSlip?: boolean;
};
