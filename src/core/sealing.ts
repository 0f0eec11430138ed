import type { Row } from './record.ts';
import { type Text, text } from './text.ts';

/** Words that stand for whatever was written in an accusation (检举控告), and in what was opened for it. */
export const SEALED: Text = text('Accusation (content withheld)', '检举控告件（内容不公开）');

/** Whether a text is the words that stand for a sealed one. */
export const isSealWords = (written: string | null): boolean => written === SEALED.en || written === SEALED.zh;

/**
 * Whether what is written in the record is shown only with `--reveal`. The record tells by itself, whichever drawer it is of, so that the
 * journal can be shown while drawers are closed.
 */
export const isWithheld = (record: Row): boolean =>
  ('nature' in record && record.nature === 'accusation') || ('sealed' in record && record.sealed === true);

/** The rules of a drawer that may hold sealed records. */
export type Sealing<R extends Row> = {
  /** The record with these words in place of all that was written. Dates, ids and people of the office stay. */
  covered(record: R, words: string): R;
  /** The record as one that is sealed, or not, because of the record it comes from. */
  marked?(record: R, isWithheld: boolean): R;
};
