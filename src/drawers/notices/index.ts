import { PLATES } from '../../core/plates.ts';
import type { Noun } from '../kit/noun.ts';
import { actions, entries } from './agenda.ts';
import { closedAt, isOpen } from './closing.ts';
import { haystack } from './history.ts';
import { warnings, workOfNotices } from './linesAgenda.ts';
import { receive } from './receive.ts';
import { type Notice, sameNumber } from './record.ts';
import { stays, wakesOn } from './rest.ts';
import { noticeSchema } from './schema.ts';
import { card, cells, columns, outward } from './view.ts';
import { fieldLabels, noticeWords as w } from './words.ts';

export const notices: Noun<Notice> = {
  name: 'notices',
  ...PLATES.notices,
  summary: w.summary,
  one: w.one,
  many: w.many,
  // Getters and functions: what they name is loaded when it is used, and most commands use little of it.
  get schema() {
    return noticeSchema;
  },
  fieldLabels,
  keptFields: ['lines', 'sequence', 'issuedAt', 'heldAt', 'cancelledAt', 'seating', 'events'],
  verbs: async () => (await import('./verbs.ts')).verbs,
  narrowing: () => import('./filters.ts'),
  paper: () => import('./columns.ts'),
  isOpen,
  closedAt,
  daysOnDesk: 35,
  daysAwake: 0,
  // Lists look for clashes with a superior's meeting a month ahead, and for the meetings above one within another.
  asksByDay: ({ parent, level }) => parent === null && level !== 'superior',
  ...{ wakesOn, stays },
  titleOf: ({ title }) => title,
  whenOf: ({ start }) => start,
  get columns() {
    return columns;
  },
  cells: (record, lens) => cells(record, lens),
  card: (record, lens) => card(record, lens),
  outward: (record) => outward(record),
  haystack: (record) => haystack(record),
  refsOf: ({ parent }) => (parent === null ? [] : [parent]),
  refLetters: ['N'],
  readdressed: (notice, idOf) => ({
    ...notice,
    parent: notice.parent === null ? null : idOf(notice.parent),
    events: notice.events.map((event) => (event.kind === 'settle' ? { ...event, with: idOf(event.with) } : event)),
  }),
  excludes: sameNumber,
  wording: async () => (await import('./wording.ts')).wording,
  actions,
  reminding: () => import('./reminders.ts'),
  receive,
  entries,
  workHours: workOfNotices,
  warnings,
  offered: async () => (await import('./offered.ts')).offered,
  calendar: () => import('./calendar.ts'),
  filling: () => import('./filling.ts'),
};
