import { PLATES } from '../../core/plates.ts';
import type { Noun } from '../kit/noun.ts';
import { bindings, entries, onDuty, overnight, warnings } from './agenda.ts';
import { lastRostered } from './gaps.ts';
import { actions } from './orders.ts';
import { hoursWarnings } from './otherHours.ts';
import { type Shift, shiftSchema } from './record.ts';
import { closedAt, excludes, isOpen, readdressed, titleOf } from './roster.ts';
import { card, cells, columns, haystack, outward } from './view.ts';
import { dutyWords as w } from './words.ts';

export const duty: Noun<Shift> = {
  name: 'duty',
  ...PLATES.duty,
  summary: w.summary,
  one: w.one,
  many: w.many,
  // Getters and functions: what they name is loaded when it is used, and most commands use little of it.
  get schema() {
    return shiftSchema;
  },
  fieldLabels: w.fieldLabels,
  verbs: async () => (await import('./verbs.ts')).verbs,
  narrowing: () => import('./filters.ts'),
  picture: async () => (await import('./fairness.ts')).fairness,
  posted: async () => (await import('./posted.ts')).posted,
  isOpen,
  closedAt,
  daysOnDesk: 35,
  // A gap in the roster, and a change of shift, can only be seen together with the shift before.
  daysAwake: 35,
  stays: lastRostered,
  titleOf,
  whenOf: ({ start }) => start,
  get columns() {
    return columns;
  },
  cells: (record, lens) => cells(record, lens),
  card: (record, lens) => card(record, lens),
  outward: (record, lens) => outward(record, lens),
  haystack: (record) => haystack(record),
  refsOf: () => [],
  refLetters: [],
  readdressed,
  excludes,
  wording: async () => (await import('./wording.ts')).wording,
  actions,
  counting: async () => (await import('./counting.ts')).callsCounted,
  reminding: () => import('./reminders.ts'),
  entries,
  bindings,
  onDuty,
  overnight,
  warnings: (records, facts) => [...warnings(records, facts), ...hoursWarnings(records, facts)],
  offered: async () => (await import('./offered.ts')).offered,
  calendar: () => import('./calendar.ts'),
  publicly: () => import('./publicly.ts'),
};
