import { Complaint } from '../../../core/complaint.ts';
import type { Key, Row } from '../../../core/record.ts';
import { amend, find } from '../../../core/records.ts';
import { type Text, text } from '../../../core/text.ts';
import { cut } from '../../../terminal/width.ts';
import type { AnyCall } from '../verb.ts';
import { blankLine, type Line } from './line.ts';
import type { Lesson, Lined } from './lined.ts';
import { withTemplate } from './template.ts';

/** Equipment that is tried before the next meeting if it failed at the last one. */
const EQUIPMENT =
  /话筒|麦克风|音响|投影仪?|电脑|大屏|屏幕|空调|录音笔?|摄像机?|打印机|网络|视频|灯光|翻页笔|microphone|projector|speakers?|screen|laptop|printer|network|video/i;

const LONGEST = 60;

/** The line that a lesson suggests: to try what did not work, or to avoid what went wrong, in the language of the lesson. */
const wordsOfLesson = (lesson: string): string => {
  const said = cut(lesson.split('\n')[0] ?? '', LONGEST);
  const equipment = EQUIPMENT.exec(said)?.[0];
  if (/\p{Script=Han}/u.test(said)) return equipment === undefined ? `避免：${said}` : `试${equipment}`;
  return equipment === undefined ? `Avoid: ${said}` : `Try the ${equipment}`;
};

/** The line that a lesson suggests. By its origin it is never added twice, nor offered again. */
const lineOfLesson = ({ uid, lesson }: Lesson): Omit<Line, 'no'> => ({
  ...blankLine,
  ...{ text: wordsOfLesson(lesson), origin: `lesson/${uid}` },
});

type Offer = { readonly lesson: Lesson; readonly line: Omit<Line, 'no'> };

/** The lessons of which the record has no line yet, each with the line that is offered. None if its lines may not be changed any more. */
const offersFor = <R extends Row>(
  of: Lined<R>,
  record: R,
  lessons: readonly Lesson[],
  now: string,
): readonly Offer[] => {
  const { start } = of.anchorOf(record) ?? { start: '' };
  if (start <= now || isRefused(of, record)) return [];
  const lines = of.linesOf(record);
  return lessons
    .map((lesson) => ({ lesson, line: lineOfLesson(lesson) }))
    .filter(({ line }) => !lines.some(({ origin, text: words }) => origin === line.origin || words === line.text));
};

const isRefused = <R extends Row>(of: Lined<R>, record: R): boolean => {
  try {
    of.refuse(record);
    return false;
  } catch (error) {
    if (error instanceof Complaint) return true;
    throw error;
  }
};

/**
 * Offers on a terminal a line for each lesson that has none, one question each, and adds those that are wanted. Returns the record as it is
 * then. Elsewhere it is returned as it was.
 */
export const offerLessons = async <R extends Row>(
  of: Lined<R>,
  record: R,
  lessons: readonly Lesson[],
  { desk, confirm, facts, ask }: Pick<AnyCall, 'desk' | 'confirm' | 'facts' | 'ask'>,
): Promise<R> => {
  if (ask === null) return record;
  const wanted: Omit<Line, 'no'>[] = [];
  for (const { lesson, line } of offersFor(of, record, lessons, facts.now))
    if ((await confirm(words.offer(lesson.lesson, line.text ?? ''))) === true) wanted.push(line);
  if (wanted.length === 0) return record;
  const key: Key<R> = { name: of.drawer };
  const changed = await desk.change(key, (records, tools) => {
    const { id } = find(records, record.id);
    return amend(records, id, tools.facts.now, (one) =>
      of.withLines(one, withTemplate(of.linesOf(one), wanted), tools.facts),
    );
  });
  return changed.touched[0] ?? record;
};

const words = {
  offer: (lesson: string, line: string): Text =>
    text(`Last time: ${lesson} → add a line “${line}”?`, `上次：${lesson} → 加一项“${line}”？`),
} as const;
