import { noticeWhen } from '../../../calendar/speak.ts';
import { at, type Day } from '../../../core/civil.ts';
import { listed, type Text, text } from '../../../core/text.ts';
import { fieldLabels } from '../words.ts';

/** The date of a notice: `23 November 2026`, `2026年11月23日`. */
export const dateText = (day: Day): Text => {
  const { en, zh } = noticeWhen(at(day, '00:00'), null);
  return text(en.split(', ')[1] ?? '', zh.split('（')[0] ?? '');
};

/** The name of the event: the title without the usual words of a notice's heading, 关于召开…的通知. */
export const eventName = (title: string): string =>
  title
    .replace(/^关于(?:召开|举办|举行|开展|组织)?|^(?:召开|举办|举行)/, '')
    .replace(/的?通知$/, '')
    .replace(/的$/, '')
    .trim() || title;

/** The fields of a notice that changed, by their labels. */
export const fieldsIn = (fields: readonly string[]): Text => listed(fields.map((field) => fieldLabels[field] ?? field));

/** The lines of a passage. */
export const partLinesOf = (passage: string | null): readonly string[] =>
  (passage ?? '')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

/** A text without the stop at its end, so that a sentence can continue after it. */
export const unstopped = (written: string): string => written.trim().replace(/[。.；;，,]+$/, '');
