import { compare, compareIds } from '../../../core/records.ts';
import type { Sieve } from '../../../core/sieve.ts';
import { type Text, text } from '../../../core/text.ts';
import type { OpenDesk } from '../../kit/desk.ts';
import type { Lesson } from '../../kit/lines/lined.ts';
import { inPassing } from '../../kit/saying.ts';
import { key, type Notice, seriesIn } from '../record.ts';

/** A sieve for notices with a lesson. */
export const lessonsIn: Sieve<Notice> = { has: ['lesson'] };

/** How many lessons of a series are shown before the next meeting. */
export const LESSONS_SHOWN = 3;

/** The lessons of the latest events of the series, newest first; if it has none, those of the kind. */
export const lessonsFor = (
  records: readonly Notice[],
  notice: Pick<Notice, 'title' | 'kind' | 'series'>,
): readonly Lesson[] => {
  const known = records.filter((n) => n.lesson !== null);
  const series = known.filter((n) => seriesIn(n) === seriesIn(notice));
  return (series.length > 0 ? series : known.filter((n) => n.kind === notice.kind))
    .sort((a, b) => compare(b.start, a.start) || compareIds(b.id, a.id))
    .slice(0, LESSONS_SHOWN)
    .map(({ id, uid, lesson }) => ({ id, uid, lesson: lesson ?? '' }));
};

/** The lessons for a notice, its own excepted, from the live desk and the archive. */
export const lessonsOf = (desk: OpenDesk, notice: Pick<Notice, 'id' | 'title' | 'kind' | 'series'>) => {
  const { records, notes } = inPassing(desk, key, lessonsIn);
  return {
    lessons: lessonsFor(
      records.filter(({ id }) => id !== notice.id),
      notice,
    ),
    notes,
  };
};

export const lessonText = ({ id, lesson }: Lesson): Text =>
  text(`Lesson of ${id}: ${lesson}`, `上次的教训（${id}）：${lesson}`);
