import { figureCell, type PaperCell, type PaperTable } from '../../../core/paper.ts';
import { same, type Text } from '../../../core/text.ts';
import type { SessionMark } from './sessions.ts';
import { type AttendanceRow, headsOf, markText, type SeriesAttendance, SUM_HEADS, sums } from './table.ts';
import { attendanceWords as w } from './words.ts';

/** The tables of a series for paper, with a column for each session: the members, and those who only attend. */
export const paperTables = (one: SeriesAttendance, year: string | null): readonly PaperTable[] => [
  paperTable(one, one.members, w.titleOf(one.name, year)),
  ...(one.observers.length === 0 ? [] : [paperTable(one, one.observers, w.observersOf(one.name))]),
];

const paperTable = (
  { sessions, isByDay }: SeriesAttendance,
  rows: readonly AttendanceRow[],
  title: Text,
): PaperTable => ({
  title,
  heads: [w.name, ...sessions.flatMap((session) => headsOf(session, isByDay)).map(same), ...SUM_HEADS],
  rows: rows.map((row) => [row.name, ...row.marks.map(paperMark), ...paperSums(row)]),
  foot: [w.key, w.filledIn],
});

const paperMark = (mark: SessionMark | null): PaperCell => (mark === null ? '' : markText(mark));

const paperSums = (row: AttendanceRow): readonly PaperCell[] => {
  const shares = sums(row).slice(4, 6);
  return [
    ...[row.called, row.present, row.excused, row.absent].map(figureCell),
    ...shares,
    figureCell(row.consecutive),
  ];
};
