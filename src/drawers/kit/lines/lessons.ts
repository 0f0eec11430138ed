import { Complaint } from '../../../core/complaint.ts';
import type { Key, Row } from '../../../core/record.ts';
import { amend } from '../../../core/records.ts';
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

type Asking = Pick<AnyCall, 'ask' | 'confirm'>;

/** The lines that a person at a terminal takes from lessons, one question for each lesson that has no line yet. */
export const wantedLessons = async (
  lines: readonly Line[],
  lessons: readonly Lesson[],
  { ask, confirm }: Asking,
): Promise<readonly Omit<Line, 'no'>[]> => {
  const wanted: Omit<Line, 'no'>[] = [];
  if (ask === null) return wanted;
  for (const lesson of lessons) {
    const line = lineOfLesson(lesson);
    const stands = [...lines, ...wanted].some((one) => one.origin === line.origin || one.text === line.text);
    if (!stands && (await confirm(words.offer(lesson.lesson, line.text ?? ''))) === true) wanted.push(line);
  }
  return wanted;
};

/** Whether the lines of the record may not be changed any more. */
const isRefused = <R extends Row>(of: Lined<R>, record: R): boolean => {
  try {
    of.refuse(record);
    return false;
  } catch (error) {
    if (error instanceof Complaint) return true;
    throw error;
  }
};

/** Offers on a terminal a line for each lesson that has none, before the event begins. Returns the record with the lines that were wanted. */
export const offerLessons = async <R extends Row>(
  of: Lined<R>,
  record: R,
  lessons: readonly Lesson[],
  { desk, facts, ...asking }: Asking & Pick<AnyCall, 'desk' | 'facts'>,
): Promise<R> => {
  const anchor = of.anchorOf(record);
  if (anchor === null || anchor.start <= facts.now || isRefused(of, record)) return record;
  const wanted = await wantedLessons(of.linesOf(record), lessons, asking);
  if (wanted.length === 0) return record;
  const key: Key<R> = { name: of.drawer };
  const changed = await desk.change(key, (records, tools) =>
    amend(records, record.id, tools.facts.now, (one) =>
      of.withLines(one, withTemplate(of.linesOf(one), wanted), tools.facts),
    ),
  );
  return changed.touched[0] ?? record;
};

const words = {
  offer: (lesson: string, line: string): Text =>
    text(`Last time: ${lesson} → add a line “${line}”?`, `上次：${lesson} → 加一项“${line}”？`),
} as const;
