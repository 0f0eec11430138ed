import type { Noun } from '../kit/noun.ts';
import { contacts } from './agenda.ts';
import { type Person, personSchema } from './record.ts';
import { card, cells, columns, haystack, outward } from './view.ts';
import { personWords as w } from './words.ts';

export const people: Noun<Person> = {
  name: 'people',
  noun: 'person',
  letter: 'P',
  label: w.label,
  summary: w.summary,
  schema: personSchema,
  fieldLabels: w.fieldLabels,
  verbs: async () => (await import('./verbs.ts')).verbs,
  narrowing: () => import('./filters.ts'),
  isOpen: () => true,
  closedAt: () => null,
  daysOnDesk: 0,
  daysAwake: 0,
  titleOf: ({ name }) => name,
  whenOf: () => null,
  columns,
  cells,
  card,
  outward,
  haystack,
  refOf: () => null,
  refLetters: [],
  actions: () => [],
  entries: () => [],
  contacts,
};
