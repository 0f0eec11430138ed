import { dayText } from '../../../calendar/speak.ts';
import { yearOf } from '../../../core/civil.ts';
import type { Facts, Lens } from '../../../core/facts.ts';
import { dim, type Page } from '../../../core/page.ts';
import { listed, type Text, text } from '../../../core/text.ts';
import { commonWords as c } from '../../../core/words.ts';
import type { Shift } from '../record.ts';
import { DUTY_KINDS, type DutyCounts, dutyCounts, isUnfilled, NO_DUTY, serving, underLabels } from '../roster.ts';
import { kindText, nameCell } from '../view.ts';
import { dutyWords as w } from '../words.ts';
import type { AskedRoster, PlannedRoster } from './fill.ts';

type PersonCounts = { readonly name: string } & DutyCounts;

/**
 * The number of times people are on duty after the plan, on all days the desk knows: for the people named in the command and those in the
 * plan.
 */
export const planCounts = (
  { records, days }: PlannedRoster,
  { officers, leaders }: AskedRoster,
  { calendar, contacts }: Facts,
): readonly PersonCounts[] => {
  const counts = dutyCounts(underLabels(records, contacts), calendar);
  const names = new Set([...leaders, ...officers, ...days.flatMap(serving)]);
  return [...names].map((name) => ({ name, ...(counts.get(name) ?? NO_DUTY) }));
};

type Shown = { readonly counts: readonly PersonCounts[]; readonly dryRun: boolean; readonly lens: Lens };

/** The plan as a page: a table of the days, then one of the people. */
export const planPage = (planned: PlannedRoster, { counts, dryRun, lens }: Shown): Page => [
  {
    kind: 'table',
    columns: [
      { head: c.id },
      { head: w.date },
      { head: w.kindOfDay },
      { head: w.shiftLabel },
      { head: w.leader, grow: true },
      { head: w.officer },
    ],
    rows: planned.days.map((shift) => dayRow(shift, planned, lens)),
  },
  { kind: 'lines', lines: [(dryRun ? words.wouldPlan : words.planned)(planned.touched.length, planned.days.length)] },
  { kind: 'gap' },
  {
    kind: 'table',
    columns: [
      { head: words.countsHead, grow: true },
      ...DUTY_KINDS.map((kind) => ({ head: w.kinds[kind], align: 'right' as const })),
      { head: words.total, align: 'right' },
    ],
    rows: counts.map((counted) => [
      counted.name,
      ...DUTY_KINDS.map((kind) => String(counted[kind])),
      String(DUTY_KINDS.reduce((sum, kind) => sum + counted[kind], 0)),
    ]),
  },
];

const dayRow = (shift: Shift, { touched }: PlannedRoster, lens: Lens) => {
  const stood = !touched.some(({ id }) => id === shift.id);
  return [
    shift.uid === '' ? dim(c.none) : stood ? dim(shift.id) : shift.id,
    dayText(shift.date),
    kindText(shift, lens),
    w.shifts[shift.shift],
    nameCell(shift.leader),
    nameCell(shift.officer),
  ];
};

/** Warnings: days for which nobody was free, and years whose holidays are not announced. */
export const planNotes = (
  { touched }: PlannedRoster,
  { from, to }: AskedRoster,
  { calendar }: Facts,
): readonly Text[] => {
  const open = touched.filter(isUnfilled).map(({ date }) => date.slice(5));
  const ends = [...new Set([yearOf(from), yearOf(to)])];
  return [
    ...(open.length === 0 ? [] : [words.nobodyFree(open)]),
    ...ends
      .filter((year) => !calendar.kindOf(`${String(year).padStart(4, '0')}-07-01`).known)
      .map((year) => words.notAnnounced(`${year}`)),
  ];
};

const words = {
  total: text('Total', '合计'),
  countsHead: text('Times on duty', '值班次数'),
  planned: (fresh: number, days: number): Text =>
    fresh === days
      ? text(`rostered ${fresh} shifts`, `已排 ${fresh} 班`)
      : text(
          `rostered ${fresh} of ${days} shifts; the others stood already`,
          `共 ${days} 班，新排 ${fresh} 班，其余照旧`,
        ),
  wouldPlan: (fresh: number, days: number): Text =>
    text(`would roster ${fresh} of ${days} shifts; nothing is written`, `共 ${days} 班，拟排 ${fresh} 班；未写入`),
  nobodyFree: (dates: readonly string[]): Text =>
    text(`Nobody is free on ${listed(dates).en}: the post stays open`, `${listed(dates).zh} 无人可排，暂空`),
  notAnnounced: (year: string): Text =>
    text(
      `The arrangement of holidays for ${year} is not announced yet: statutory days and weekends are used`,
      `${year} 年节假日安排尚未公布：暂按法定节假日和周末计算`,
    ),
} as const;
