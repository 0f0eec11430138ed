import type { Lens } from '../../core/facts.ts';
import { type PlaceValues, rowsToFill } from '../../core/filling.ts';
import { momentCell } from '../../core/paper.ts';
import { type Lang, type Text, text } from '../../core/text.ts';
import type { Doc } from './record.ts';
import { documentWords as w } from './words.ts';

/** The rows of a paper for a template of the clerk, such as the handling slip of the office: proposals, instructions, readers, reviews. */
export const documentRows = (
  { proposals, instructions, passes, reviews }: Doc,
  _lens: Lens,
  lang: Lang,
): PlaceValues => ({
  values: [],
  rows: [
    rowsToFill(
      w.proposals,
      [w.no, w.said, w.by, w.at],
      proposals.map((one) => [`${one.n}`, one.text, one.by, momentCell(one.at)]),
      lang,
    ),
    opinions(w.instructions, instructions, lang),
    rowsToFill(
      w.passes,
      [w.by, words.sent, w.backAt, w.said],
      passes.map(({ name, sentAt, backAt, note }) => [name, momentCell(sentAt), momentCell(backAt), note]),
      lang,
    ),
    opinions(w.reviews, reviews, lang),
  ],
});

/** Opinions about a paper: by whom, the words, and when. */
const opinions = (
  title: Text,
  all: readonly Pick<Doc['reviews'][number], 'by' | 'text' | 'at'>[],
  lang: Lang,
): PlaceValues['rows'][number] =>
  rowsToFill(
    title,
    [w.by, w.said, w.at],
    all.map((one) => [one.by, one.text, momentCell(one.at)]),
    lang,
  );

const words = { sent: text('Sent', '送出') } as const;
