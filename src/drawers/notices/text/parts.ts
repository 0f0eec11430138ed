import { noticeWhen } from '../../../calendar/speak.ts';
import { at, type Day } from '../../../core/civil.ts';
import { type Text, text } from '../../../core/text.ts';
import type { Addressee, Notice } from '../record.ts';

/** `23 November 2026`, `2026年11月23日`: the date of a notice is its time without weekday and hour. */
export const dateText = (day: Day): Text => {
  const { en, zh } = noticeWhen(at(day, '00:00'), null);
  return text(en.split(', ')[1] ?? '', zh.split('（')[0] ?? '');
};

/** What the event is called, without the wording of a notice's heading around it: 关于召开…的通知. */
export const eventName = (title: string): string =>
  title
    .replace(/^关于(?:召开|举办|举行|开展|组织)?|^(?:召开|举办|举行)/, '')
    .replace(/的?通知$/, '')
    .replace(/的$/, '')
    .trim() || title;

export const membersOf = (n: Notice, observer: boolean): readonly string[] =>
  n.called.filter((someone: Addressee) => someone.observer === observer).map(({ name }) => name);

/** The lines of a passage. */
export const linesOf = (passage: string | null): readonly string[] =>
  (passage ?? '')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

/** Without the stop at its end, for a clause that goes on. */
export const unstopped = (written: string): string => written.trim().replace(/[。.；;，,]+$/, '');
