import { dayText } from '../../calendar/speak.ts';
import { yearOf } from '../../core/civil.ts';
import type { Facts, Lens } from '../../core/facts.ts';
import { dim, type Page } from '../../core/page.ts';
import type { Text } from '../../core/text.ts';
import { commonWords as c } from '../../core/words.ts';
import type { Asked, Planned } from './plan.ts';
import type { Shift } from './record.ts';
import { type Counts, countsOf, DUTY_KINDS, isUnfilled, NO_DUTY, serving } from './roster.ts';
import { kindText, nameCell } from './view.ts';
import { dutyWords as w } from './words.ts';

export type Counted = { readonly name: string } & Counts;

/** How often everyone who was named or who serves in these days is on duty, by all that is on the desk then. */
export const countsFor = (
  { records, days }: Planned,
  { officers, leaders }: Asked,
  { calendar }: Facts,
): readonly Counted[] => {
  const counts = countsOf(records, calendar);
  const names = new Set([...leaders, ...officers, ...days.flatMap(serving)]);
  return [...names].map((name) => ({ name, ...(counts.get(name) ?? NO_DUTY) }));
};

type Shown = { readonly counts: readonly Counted[]; readonly dryRun: boolean; readonly lens: Lens };

/** Day by day, then person by person. */
export const planPage = (planned: Planned, { counts, dryRun, lens }: Shown): Page => [
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
  { kind: 'lines', lines: [(dryRun ? w.wouldPlan : w.planned)(planned.touched.length, planned.days.length)] },
  { kind: 'gap' },
  {
    kind: 'table',
    columns: [
      { head: w.countsHead, grow: true },
      ...DUTY_KINDS.map((kind) => ({ head: w.kinds[kind], align: 'right' as const })),
      { head: w.total, align: 'right' },
    ],
    rows: counts.map((counted) => [
      counted.name,
      ...DUTY_KINDS.map((kind) => String(counted[kind])),
      String(DUTY_KINDS.reduce((sum, kind) => sum + counted[kind], 0)),
    ]),
  },
];

const dayRow = (shift: Shift, { touched }: Planned, lens: Lens) => {
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

/** Days on which nobody was free, and years whose holidays are not announced. */
export const planNotes = ({ touched }: Planned, { from, to }: Asked, { calendar }: Facts): readonly Text[] => {
  const open = touched.filter(isUnfilled).map(({ date }) => date.slice(5));
  const ends = [...new Set([yearOf(from), yearOf(to)])];
  return [
    ...(open.length === 0 ? [] : [w.nobodyFree(open)]),
    ...ends.filter((year) => !calendar.kindOf(`${year}-07-01`).known).map((year) => w.notAnnounced(`${year}`)),
  ];
};
