import { type Hearing, readMoment } from '../../calendar/spoken/readMoment.ts';
import type { Moment } from '../../core/civil.ts';
import { Complaint } from '../../core/complaint.ts';

/** A date in a sentence, with the words that name it. */
export type DateInText = { readonly due: Moment; readonly words: string };

/** Words that may name a date by which something is to be done, at the beginning of the sentence or of a part of it. */
const UNTIL = [
  /(?:^|[\s，,。；;：:、])((?:请?(?:于|在|务必))?([^\s，,。；;：:、]{1,14}?(?:[之以]?前|[之以]?内)))/gu,
  /\b(?:by|before|until|no later than) ((?:next |this |the )?[\w-]+(?: (?:\d{1,2}(?::\d\d)?(?: ?[ap]m)?|\d{4}|[a-z]{3,9}))?)/giu,
];

/** The date by which a sentence says that something is to be done, as in 周五前把名单报赵主任; null if it names none. */
export const dateInText = (sentence: string, hearing: Hearing): DateInText | null => {
  for (const shape of UNTIL)
    for (const match of sentence.matchAll(shape)) {
      const found = [match[2] ?? match[1] ?? '', (match[1] ?? '').split(' ').slice(0, -1).join(' ')]
        .map((words) => read(words, hearing))
        .find((one) => one !== null);
      if (found !== undefined) return found;
    }
  return null;
};

/** The date of these words; null if they are none, or one that has passed or may be in two years: no date is put in by guess. */
const read = (words: string, hearing: Hearing): DateInText | null => {
  if (words.trim() === '') return null;
  try {
    return { due: readMoment(words, { ...hearing, sense: 'coming', isDaytime: true }), words: words.trim() };
  } catch (error) {
    if (error instanceof Complaint) return null;
    throw error;
  }
};
