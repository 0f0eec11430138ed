import { PLATES } from '../../core/plates.ts';
import type { Noun } from '../kit/noun.ts';
import { actions, entries, inside } from './agenda.ts';
import { forgetting } from './anonymising.ts';
import { haystack } from './haystack.ts';
import type { Visit } from './record.ts';
import { visitSchema } from './schema.ts';
import { sealing } from './sealing.ts';
import { closedAt, isOpen } from './standing.ts';
import { card, cells, columns, outward, titleOf, whenOf } from './view.ts';
import { visitWords as w } from './words.ts';

export const visitors: Noun<Visit> = {
  name: 'visitors',
  ...PLATES.visitors,
  summary: w.summary,
  one: w.one,
  many: w.many,
  // Getters and functions: what they name is loaded when it is used, and most commands use little of it.
  get schema() {
    return visitSchema;
  },
  fieldLabels: w.fieldLabels,
  verbs: async () => (await import('./verbs.ts')).verbs,
  narrowing: () => import('./filters.ts'),
  paper: () => import('./columns.ts'),
  isOpen,
  closedAt,
  daysOnDesk: 7,
  daysAwake: 0,
  titleOf,
  whenOf,
  get columns() {
    return columns;
  },
  cells: (record, lens) => cells(record, lens),
  card: (record, lens) => card(record, lens),
  outward: (record, lens) => outward(record, lens),
  haystack: (record) => haystack(record),
  refsOf: ({ repeatOf }) => (repeatOf === null ? [] : [repeatOf]),
  refLetters: ['V'],
  readdressed: (visit, idOf) => (visit.repeatOf === null ? visit : { ...visit, repeatOf: idOf(visit.repeatOf) }),
  forgetting,
  wording: async () => (await import('./wording.ts')).wording,
  actions,
  counting: async () => (await import('./counting.ts')).visitsCounted,
  reminding: () => import('./reminders.ts'),
  entries,
  inside,
  offered: async () => (await import('./offered.ts')).offered,
  calendar: () => import('./calendar.ts'),
  filling: async () => (await import('./reception/reception.ts')).fillingOfReception(),
  publicly: () => import('./publicly.ts'),
  sealing,
};
