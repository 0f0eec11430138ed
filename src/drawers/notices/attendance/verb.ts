import { Complaint } from '../../../core/complaint.ts';
import type { Block, Page } from '../../../core/page.ts';
import { valuesIn } from '../../../core/settings/setting.ts';
import type { Sieve } from '../../../core/sieve.ts';
import { same, type Text, text } from '../../../core/text.ts';
import * as field from '../../kit/fields/index.ts';
import { type PaperCall, tableOut, writePaper } from '../../kit/paper.ts';
import { type Answer, verb } from '../../kit/verb.ts';
import { key, type Notice, seriesOf } from '../record.ts';
import { paperTables } from './paper.ts';
import type { Session } from './sessions.ts';
import { absenceSettings } from './settings.ts';
import { attendanceColumns, attendanceOf, rowsOnScreen, type SeriesAttendance } from './table.ts';
import { attendanceWords as w } from './words.ts';

export const attendanceOfNotices = verb({
  name: 'attendance',
  zh: '出席',
  summary: text('Attendance by series and year, with rates and absences in a row', '按会议系列和年份统计出席情况'),
  about: text(
    'Archived meetings are included. Without a name it shows this year; with a name all years. Observers are counted apart.',
    '含已归档的会议。不写姓名为本年；写姓名为历年。列席人员另计。',
  ),
  examples: [
    { typed: text('office notice attendance', 'office notice attendance'), does: text('this year', '本年') },
    {
      typed: text(
        'office notice attendance --series "Standing committee" --year 2026 --out attendance.csv',
        'office notice attendance --series 常委会会议 --year 2026 --out 出席.csv',
      ),
      does: text('one series of one year, as a file', '一个系列全年的统计表'),
    },
  ],
  args: { who: { ...field.name(text('of this person only', '只看此人')), label: text('Person', '人员') } },
  options: {
    series: field.called(w.series, field.line(text('only this series', '只看这一系列'))),
    year: field.called(w.year, field.whole(text('the year', '年份'), 1949, 9998)),
    out: tableOut,
  },
  run: async ({ args, options, ...call }): Promise<Answer> => {
    const { facts, desk } = call;
    const name = args.who ?? null;
    const year = options.year == null ? (name === null ? facts.now.slice(0, 4) : null) : String(options.year);
    const series = options.series == null ? null : seriesOf(options.series);
    const records = desk.all(key, sieveOf(year));
    const found = attendanceOf(records, { name, series, year }, valuesIn(absenceSettings, desk.wide.settings), facts);
    if (options.out != null) return written(options.out, found, year, call);
    return { json: { schema: 'office.attendance/1', year, series: found.map(asJson) }, page: pageOf(found, year) };
  },
});

/** The meetings of a year, and of the year before, in which a row of absences may begin. */
const sieveOf = (year: string | null): Sieve<Notice> =>
  year === null
    ? { has: ['heldAt'] }
    : { days: { first: `${Number(year) - 1}-01-01`, last: `${year}-12-31` }, has: ['heldAt'] };

const asJson = ({ series, sessions, isByDay, members, observers }: SeriesAttendance) => ({
  series,
  countsDays: isByDay,
  sessions: sessions.map(({ id, start, title, days }) => ({
    ...{ id, date: start.slice(0, 10), title },
    days: days.map(({ day }) => day),
  })),
  members,
  observers,
});

const pageOf = (found: readonly SeriesAttendance[], year: string | null): Page =>
  found.length === 0
    ? [{ kind: 'lines', lines: [w.nobody] }]
    : [...found.flatMap((one) => blocksOf(one, year)), { kind: 'gap' }, { kind: 'lines', lines: [w.key] }];

const blocksOf = (one: SeriesAttendance, year: string | null): readonly Block[] => [
  { kind: 'title', cell: w.titleOf(one.name, year) },
  { kind: 'lines', lines: one.sessions.map((session) => sessionLine(session, one.isByDay)) },
  ...(one.members.length === 0
    ? []
    : [{ kind: 'table' as const, columns: attendanceColumns, rows: rowsOnScreen(one.members) }]),
  ...(one.observers.length === 0
    ? []
    : [
        { kind: 'title' as const, cell: w.observersOf(one.name) },
        { kind: 'table' as const, columns: attendanceColumns, rows: rowsOnScreen(one.observers) },
      ]),
];

const sessionLine = ({ id, start, title, days }: Session, isByDay: boolean): Text => {
  const line = `${id} ${start.slice(0, 10)} ${title}`;
  return isByDay ? w.withDays(line, days.length) : same(line);
};

/** Writes the tables to a file. Throws `ruleViolated` if no such meeting was held. */
const written = async (
  path: string,
  found: readonly SeriesAttendance[],
  year: string | null,
  call: PaperCall,
): Promise<Answer> => {
  if (found.length === 0) throw new Complaint('ruleViolated', w.nobody, w.nobodyHint);
  return writePaper(path, { tables: found.flatMap((one) => paperTables(one, year)) }, call);
};
