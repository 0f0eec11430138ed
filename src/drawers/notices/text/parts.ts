import { noticeWhen } from '../../../calendar/speak.ts';
import { at, type Day } from '../../../core/civil.ts';
import { listed, type Text, text } from '../../../core/text.ts';
import { fieldLabels } from '../words.ts';

/** A line of the body; a heading 一、 may be a whole sentence. */
export type BodyLine = { readonly text: string; readonly isHeading: boolean };

/** A notice in one language, part by part, from which text and paper are made. */
export type NoticeParts = {
  readonly mark: string | null;
  readonly number: string | null;
  readonly heading: string;
  /** The line of addressees. */
  readonly to: string;
  readonly body: readonly BodyLine[];
  /** The name that signs; empty if it is not set. */
  readonly office: string;
  readonly date: string;
};

/** The things that go out with a notice: the titles of its annexes (附件), and who gets a copy (抄送). */
export type Enclosed = { readonly annexes: readonly string[]; readonly copies: readonly string[] };

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
