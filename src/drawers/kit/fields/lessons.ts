import { wantedLessons } from '../lines/lessons.ts';
import { appended, type Line } from '../lines/line.ts';
import type { Lesson } from '../lines/lined.ts';
import type { AnyCall } from '../verb.ts';

/** The lines of a new record with those that a terminal takes from lessons, one question for each lesson. Elsewhere the lines as they are. */
export const lessonLines = async (
  call: Pick<AnyCall, 'ask' | 'confirm'>,
  lines: readonly Line[],
  lessons: readonly Lesson[],
): Promise<readonly Line[]> => appended(lines, await wantedLessons(lines, lessons, call));
