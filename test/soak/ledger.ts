/** What a record says, as far as the commands of the soak change it. */
export type Saying = {
  readonly remark: string | null;
  readonly isClosed: boolean;
  readonly lines: readonly string[];
  /** The state that `undo --of` goes back to: null is no record, 'unknown' where it was not followed. */
  readonly before: Saying | null | 'unknown';
};

/** A record that a worker made. It is known by a mark in its title that no other record has. Only its worker changes it. */
export type Thing = {
  readonly mark: string;
  readonly drawer: string;
  readonly worker: number;
  id: string | null;
  /** Number of times that a command about it began or ended. */
  turns: number;
  /** The states that it may be in; null is no record. More than one after a command of which nobody knows whether it was done. */
  possible: readonly (Saying | null)[];
  /** Records that come in one import are there together or not at all. */
  readonly together: string | null;
};

/** How a command ended: exit 0, refused for certain (locked, usage), or nobody knows. */
export type Fate = 'done' | 'refused' | 'unknown';

export const FRESH: Saying = { remark: null, isClosed: false, lines: [], before: null };

/** A state without its past, to be compared. */
export const shown = (state: Saying | null): string =>
  state === null ? 'none' : JSON.stringify([state.remark, state.isClosed, state.lines]);

/** The only state that a record can be in, if it is there for certain and no command about it is in doubt. */
export const certain = ({ possible }: Thing): Saying | null => (possible.length === 1 ? (possible[0] ?? null) : null);

/** Enters how a command about a record ended. */
export const enter = (thing: Thing, fate: Fate, change: (state: Saying) => Saying | null): void => {
  thing.turns += 1;
  if (fate === 'refused') return;
  const changed = thing.possible.map((state) => (state === null ? null : change(state)));
  thing.possible = fate === 'done' ? changed : [...thing.possible, ...changed];
};

/** What the desk has of one record. */
export type Found = { readonly id: string | null; readonly uid: string; readonly state: Saying };

/** Every mark in a text: `w3n17z` is the 17th record of worker 3. */
export const marksIn = (text: string): readonly string[] => text.match(/w\d+n\d+z/g) ?? [];

// biome-ignore lint/suspicious/noExplicitAny: rows of every drawer, of which the fields that are there are looked at
type AnyRow = any;

/** Lines that commands of the soak add: feedback on a follow-up, lines of a checklist. Closing adds an entry without a text. */
const linesOf = (row: AnyRow): readonly string[] =>
  [...(row.drawer === 'followups' ? row.events : row.drawer === 'checklists' ? row.lines : [])].flatMap(
    ({ text, kind }: { text: string; kind?: string }) => (kind === undefined || kind === 'feedback' ? [text] : []),
  );

const sayingOf = (row: AnyRow): Saying => ({
  remark: row.remark ?? null,
  isClosed: (row.doneAt ?? row.leftAt ?? null) !== null,
  lines: linesOf(row),
  before: 'unknown',
});

/** What an export has under each mark. A line of the duty log is a record of its own here. */
export const foundIn = (exported: string): Map<string, Found[]> => {
  const { drawers } = JSON.parse(exported) as { drawers: Record<string, AnyRow[]> };
  const found = new Map<string, Found[]>();
  const put = (mark: string | undefined, one: Found): void => {
    if (mark !== undefined) found.set(mark, [...(found.get(mark) ?? []), one]);
  };
  for (const [drawer, rows] of Object.entries(drawers))
    for (const row of rows) {
      const { id, uid } = row;
      put(marksIn(row.title ?? row.name ?? '')[0], { id, uid, state: sayingOf({ ...row, drawer }) });
      for (const { text } of drawer === 'duty' ? row.log : [])
        put(marksIn(text)[0], { id: null, uid: `${uid} ${text}`, state: { ...FRESH, before: 'unknown' } });
    }
  return found;
};

/** Sentences about everything that contradicts what the things were told, and the states that were found, if `settles`. */
export const contradictions = (things: Iterable<Thing>, found: Map<string, readonly Found[]>): string[] => {
  const wrong: string[] = [];
  const groups = new Map<string, Set<string>>();
  for (const thing of things) {
    const here = found.get(thing.mark) ?? [];
    const states = here.length === 0 ? ['none'] : here.map(({ state }) => shown(state));
    const told = [...new Set(thing.possible.map(shown))];
    const name = `${thing.mark} (${thing.id ?? thing.drawer})`;
    if (here.length > 1) wrong.push(`${name} is there ${here.length} times: ${here.map(({ id }) => id).join(', ')}`);
    for (const state of states)
      if (!told.includes(state)) wrong.push(`${name} is ${state}, and was told to be ${told.join(' or ')}`);
    if (thing.id !== null && here.some(({ id }) => id !== thing.id))
      wrong.push(`${name} has the id ${here.map(({ id }) => id).join(', ')}`);
    if (thing.together !== null && thing.id === null)
      groups.set(thing.together, (groups.get(thing.together) ?? new Set()).add(here.length === 0 ? 'none' : 'there'));
  }
  for (const [name, ways] of groups) if (ways.size > 1) wrong.push(`${name} is there in part`);
  return wrong;
};

/** Takes what was found for what is certain from now on. */
export const settle = (things: Iterable<Thing>, found: Map<string, readonly Found[]>): void => {
  for (const thing of things) {
    const here = found.get(thing.mark)?.[0];
    const fitting = thing.possible.filter((state) => shown(state) === shown(here?.state ?? null));
    const [only] = fitting;
    thing.id = here?.id ?? thing.id;
    if (fitting.length === 1) thing.possible = fitting;
    else thing.possible = [only === undefined || only === null ? null : { ...only, before: 'unknown' }];
  }
};

/** Forgets the past of every record: its last command was one about many records, which `undo --of` takes back as a whole. */
export const forgetPasts = (things: Iterable<Thing>): void => {
  for (const thing of things)
    thing.possible = thing.possible.map((state) => (state === null ? null : { ...state, before: 'unknown' }));
};
