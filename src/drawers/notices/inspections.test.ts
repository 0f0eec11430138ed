import { expect, it } from 'vitest';
import { workCalendar } from '../../calendar/working/workdays.ts';
import { programFilesIn } from '../../cli/edge/programFilesIn.ts';
import { busyTimes } from '../../core/busy.ts';
import { shippedTemplates } from '../../formats/templates.ts';
import { filmOf } from '../kit/lines/film.ts';
import { blankLine, type Line } from '../kit/lines/line.ts';
import { readOffset } from '../kit/lines/offset.ts';
import { notices } from './index.ts';
import { linedNotice } from './lines.ts';
import { drafted, MONDAY, on, only } from './notices.fixture.ts';

const line = (no: number, text: string, offset: string, owner: string): Line => ({
  ...{ ...blankLine, no, text, owner, offset: readOffset(offset), confirmedAt: MONDAY },
  phase: offset === '0' ? 'during' : 'before',
});

/** The lines that the template of an inspection brings, all of one clerk, and a photographer for each. */
const lines = (shippedTemplates(programFilesIn('data')).find(({ key }) => key === 'inspection')?.lines ?? []).map(
  ({ no, text, offset }) => line(no, text.zh, offset, '王芳'),
);

it('finds the photographer double-booked among thirty inspections side by side, and leaves the one clerk alone', () => {
  const isWorkday = workCalendar([]).isWorkday;
  const days = Array.from({ length: 18 }, (_, at) => `2026-12-${String(at + 1).padStart(2, '0')}`).filter(isWorkday);
  const starts = days.slice(0, 10).flatMap((day) => ['09:00', '09:30', '14:00'].map((hour) => `${day}T${hour}:00`));
  expect([lines.length, starts.length]).toEqual([6, 30]);
  const all = starts.map((start, at) => ({
    ...only(drafted({ at: start, kind: 'inspection' }, on('2026-11-02T08:30:00'))),
    id: `N${at + 1}`,
    lines: [...lines, line(7, '摄影', '0', '李娜'), line(8, '装车', '-1wd 15:00', '赵师傅')],
  }));
  const known = on('2026-11-02T08:30:00');
  const busy = busyTimes({ drawers: [notices], recordsOf: () => all, said: [] }, known);
  const gaps = all.map((n) =>
    filmOf(linedNotice, n, { busy, refs: [] }, known).filter(({ gaps: found }) => found.length > 0),
  );
  const doubles = gaps.map((shots) => shots.map(({ text, gaps: [gap] }) => `${text} ${gap}`).join('; '));
  // At nine and at half past the photographer is wanted twice; at two once. The driver loads three cars at three on the day before.
  expect(doubles.slice(0, 3)).toEqual(['装车 double; 摄影 double', '装车 double; 摄影 double', '装车 double']);
  expect(doubles.filter((found) => found.includes('摄影'))).toHaveLength(20);
  // Papers that are due by closing time have no hour of their own: thirty of them are work, no clash.
  expect(doubles.join()).not.toContain('材料');
});
