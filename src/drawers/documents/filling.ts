import type { Lens } from '../../core/facts.ts';
import { type PlaceValues, rowsToFill } from '../../core/filling.ts';
import { momentCell } from '../../core/paper.ts';
import { type Lang, text } from '../../core/text.ts';
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
    rowsToFill(
      w.instructions,
      [w.by, w.said, w.at],
      instructions.map((one) => [one.by, one.text, momentCell(one.at)]),
      lang,
    ),
    rowsToFill(
      w.passes,
      [w.by, words.sent, w.backAt, w.said],
      passes.map(({ name, sentAt, backAt, note }) => [name, momentCell(sentAt), momentCell(backAt), note]),
      lang,
    ),
    rowsToFill(
      w.reviews,
      [w.by, w.said, w.at],
      reviews.map((one) => [one.by, one.text, momentCell(one.at)]),
      lang,
    ),
  ],
});

const words = { sent: text('Sent', '送出') } as const;
