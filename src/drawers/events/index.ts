import type { Noun } from '../kit/noun.ts';
import { entries } from './agenda.ts';
import { type Event, eventSchema } from './record.ts';
import { isOver, lastEnd } from './states.ts';
import { card, cells, columns, haystack } from './view.ts';
import { eventWords as w } from './words.ts';

export const events: Noun<Event> = {
  name: 'events',
  noun: 'event',
  letter: 'E',
  label: w.label,
  summary: w.summary,
  schema: eventSchema,
  fieldLabels: w.fieldLabels,
  verbs: async () => (await import('./commands.ts')).eventVerbs,
  narrowing: () => import('./filters.ts'),
  isOpen: (event, { now }) => !isOver(event, now),
  closedAt: (event, { now }) => (isOver(event, now) ? lastEnd(event) : null),
  // Of what others did nobody asks the week after.
  daysOnDesk: 1,
  daysAwake: 0,
  titleOf: ({ title }) => title,
  whenOf: ({ times }) => times[0]?.start ?? null,
  columns,
  cells,
  card,
  outward: (record) => record,
  haystack,
  refOf: () => null,
  refLetters: [],
  actions: () => [],
  entries,
};
