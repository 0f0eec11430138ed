import { PLATES, type Plate } from '../core/plates.ts';
import type { DrawerName } from '../core/record.ts';
import type { Noun } from './kit/noun.ts';

type Door = () => Promise<Noun>;

/** The door of each noun. Code behind a door that stays closed is not run. */
const DOORS: Readonly<Record<DrawerName, Door>> = {
  notices: async () => (await import('./notices/index.ts')).notices,
  duty: async () => (await import('./duty/index.ts')).duty,
  visitors: async () => (await import('./visitors/index.ts')).visitors,
  followups: async () => (await import('./followups/index.ts')).followups,
  people: async () => (await import('./people/index.ts')).people,
  events: async () => (await import('./events/index.ts')).events,
  checklists: async () => (await import('./checklists/index.ts')).checklists,
  cars: async () => (await import('./car.ts')).cars,
  venues: async () => (await import('./venue.ts')).venues,
  supplies: async () => (await import('./supplies/index.ts')).supplies,
  contracts: async () => (await import('./contracts/index.ts')).contracts,
  routines: async () => (await import('./routines/index.ts')).routines,
  trips: async () => (await import('./trips/index.ts')).trips,
  incidents: async () => (await import('./incidents/index.ts')).incidents,
  documents: async () => (await import('./documents/index.ts')).documents,
};

/** A noun whose door is closed: its plate can be read. */
export type ClosedNoun = Plate & { readonly name: DrawerName; readonly open: Door };

/** Every noun, in the order of help, export and search. */
export const cabinet: readonly ClosedNoun[] = (Object.keys(PLATES) as DrawerName[]).map((name) => ({
  name,
  ...PLATES[name],
  open: DOORS[name],
}));

/** Every noun, opened: for what concerns the desk as a whole. */
export const everyNoun = (): Promise<readonly Noun[]> => Promise.all(cabinet.map(({ open }) => open()));
