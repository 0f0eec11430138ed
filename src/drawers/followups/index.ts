import { PLATES } from '../../core/plates.ts';
import { workHoursIn } from '../kit/lines/workHours.ts';
import type { Noun } from '../kit/noun.ts';
import { markedAsSealed } from '../kit/register/sealedKept.ts';
import { actions } from './agenda.ts';
import { covered } from './covered.ts';
import { receive } from './receive.ts';
import { datedFollowup, type Followup, gatesIn, REF_LETTERS } from './record.ts';
import { followupSchema } from './schema.ts';
import { sameAnswer } from './standing.ts';
import { card, cells, columns, haystack } from './view.ts';
import { followupWords as w } from './words.ts';

export const followups: Noun<Followup> = {
  name: 'followups',
  ...PLATES.followups,
  summary: w.summary,
  one: w.one,
  many: w.many,
  // Getters and functions: what they name is loaded when it is used, and most commands use little of it.
  get schema() {
    return followupSchema;
  },
  fieldLabels: w.fieldLabels,
  keptFields: ['stage', 'doneAt', 'receivedOn', 'events', 'absence', 'sealed'],
  verbs: async () => (await import('./verbs.ts')).verbs,
  narrowing: () => import('./filters.ts'),
  paper: () => import('./columns.ts'),
  picture: async () => (await import('./lights.ts')).lights,
  isOpen: ({ doneAt }) => doneAt === null,
  closedAt: ({ doneAt }) => doneAt,
  daysOnDesk: 14,
  daysAwake: 0,
  titleOf: ({ title }) => title,
  isDue: true,
  whenOf: ({ due }) => due,
  get columns() {
    return columns;
  },
  cells: (record, lens) => cells(record, lens),
  card: (record, lens) => card(record, lens),
  outward: (record) => ({
    ...record,
    remind: record.remind ?? null,
    servedOn: record.servedOn ?? null,
    absence: record.absence ?? null,
    gates: gatesIn(record),
  }),
  haystack: (record) => haystack(record),
  refsOf: ({ ref }) => (ref === null ? [] : [ref]),
  refLetters: REF_LETTERS,
  readdressed: (record, idOf) => (record.ref === null ? record : { ...record, ref: idOf(record.ref) }),
  excludes: sameAnswer,
  sheet: async () => (await import('./sheet.ts')).handingOn,
  wording: async () => (await import('./wording.ts')).wording,
  actions,
  counting: async () => (await import('./counting.ts')).closedCounted,
  reminding: () => import('./reminders.ts'),
  dispatching: () => import('./dispatch.ts'),
  entries: () => [],
  workHours: workHoursIn(datedFollowup, ({ doneAt }) => doneAt === null),
  receive,
  offered: async () => (await import('./offered.ts')).offered,
  calendar: () => import('./calendar.ts'),
  publicly: () => import('./publicly.ts'),
  sealing: {
    covered,
    marked: markedAsSealed,
  },
};
