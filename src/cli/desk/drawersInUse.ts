import { late } from '../../core/once.ts';
import type { DrawerName, Row } from '../../core/record.ts';
import type { Asleep } from '../../core/said.ts';
import * as v from '../../core/valibot.ts';
import type { DrawerKind } from '../../desk/forms.ts';
import type { Contents } from '../../desk/live/contents.ts';
import { type ClosedNoun, cabinet } from '../../drawers/cabinet.ts';
import type { Noun } from '../../drawers/kit/noun.ts';
import { checkRow } from './checkRow.ts';

/** Thrown where something is to be known of drawers whose doors are closed. */
export class Closed extends Error {
  override readonly name = 'Closed';
  constructor(readonly names: readonly DrawerName[]) {
    super(`closed drawers: ${names.join(', ')}`);
  }
}

/** The knowledge of drawers that the store gets. It knows nothing of a closed drawer, whose records pass through as they stand in files. */
type ForStore = {
  readonly kinds: readonly DrawerKind[];
  readonly check: (name: DrawerName, row: Row) => void;
  /** Whether records of drawers that were closed have passed through. */
  readonly hasPassed: () => boolean;
};

/**
 * The drawers that one command has opened. A drawer of which the desk has no records has nothing to say, and stays closed unless the
 * command is about it.
 */
export type DrawersInUse = ForStore & {
  /** The names of all drawers, in the order of the cabinet. */
  readonly names: readonly DrawerName[];
  /** The open drawers, in the order of the cabinet. */
  readonly open: () => readonly Noun[];
  /**
   * The drawers that have something to say about a desk with these contents. Those that are asleep may be closed. Throws `Closed` where
   * another one is.
   */
  readonly on: (contents: Contents, asleep?: Asleep) => readonly Noun[];
  /** The open drawers. Throws `Closed` if some were left closed because they were asleep: they have records too. */
  readonly present: (read: () => Contents) => readonly Noun[];
  /** The drawers that have or had records whose ids begin with one of these letters (null: with any). Throws `Closed` where one is closed. */
  readonly lettered: (contents: Contents, letters: readonly string[] | null) => readonly Noun[];
  /** The closed drawers that have or had records. */
  readonly closedOn: (contents: Contents) => readonly DrawerName[];
  /** Throws `Closed` where one of these is closed. */
  readonly assertOpen: (names: readonly DrawerName[]) => void;
  /** Throws `Closed`. */
  readonly named: (name: DrawerName) => Noun;
  readonly openNamed: (names: readonly DrawerName[]) => Promise<void>;
  readonly openAll: () => Promise<void>;
  /** Throws an error of programming unless all are open. */
  readonly assertAll: () => void;
};

type Opened = ReadonlyMap<DrawerName, Noun>;

export const drawersInUse = (): DrawersInUse => {
  const opened = new Map<DrawerName, Noun>();
  let isAnyAsleep = false;
  const open = (): readonly Noun[] => cabinet.flatMap(({ name }) => opened.get(name) ?? []);
  const isClosed = ({ name }: ClosedNoun): boolean => !opened.has(name);
  const openNamed = (names: readonly DrawerName[]): Promise<void> => openInto(opened, names);
  const assertOpen = (nouns: readonly ClosedNoun[]): void => assertNone(nouns.filter(isClosed));
  const on: DrawersInUse['on'] = (contents, asleep = {}) => {
    assertOpen(cabinet.filter((noun) => asleep[noun.name] === undefined && hasRecords(contents, noun)));
    isAnyAsleep ||= Object.keys(asleep).length > 0;
    return open();
  };
  return {
    ...{ names: namesOf(cabinet), open, on },
    present: (read) => (isAnyAsleep ? on(read()) : open()),
    lettered: (contents, letters) => {
      const wanted = cabinet.filter(({ letter }) => letters?.includes(letter) ?? true);
      assertOpen(wanted.filter((noun) => hasRecords(contents, noun)));
      return wanted.flatMap(({ name }) => opened.get(name) ?? []);
    },
    closedOn: (contents) => namesOf(cabinet.filter((noun) => isClosed(noun) && hasRecords(contents, noun))),
    assertOpen: (names) => assertOpen(cabinet.filter(({ name }) => names.includes(name))),
    named: (name) => {
      const noun = opened.get(name);
      if (noun === undefined) throw new Closed([name]);
      return noun;
    },
    openNamed,
    openAll: () => openNamed(cabinet.map(({ name }) => name)),
    assertAll: () => {
      if (cabinet.some(isClosed)) throw new Error('a verb about the desk as a whole has to say that it `opensAll`');
    },
    ...forStore(opened),
  };
};

const namesOf = (nouns: readonly ClosedNoun[]): readonly DrawerName[] => nouns.map(({ name }) => name);

const assertNone = (closed: readonly ClosedNoun[]): void => {
  if (closed.length > 0) throw new Closed(namesOf(closed));
};

const openInto = async (opened: Map<DrawerName, Noun>, names: readonly DrawerName[]): Promise<void> => {
  const nouns = await Promise.all(cabinet.filter(({ name }) => names.includes(name)).map((noun) => noun.open()));
  for (const noun of nouns) opened.set(noun.name, noun);
};

const unknown = late(() => v.looseObject({}));

const forStore = (opened: Opened): ForStore => {
  let passed = false;
  const passing = (name: DrawerName): Noun | undefined => {
    const noun = opened.get(name);
    passed ||= noun === undefined;
    return noun;
  };
  return {
    kinds: cabinet.map(({ name }) => ({
      name,
      get schema() {
        return passing(name)?.schema ?? unknown();
      },
    })),
    check: (name, row) => {
      const noun = passing(name);
      if (noun !== undefined) checkRow(noun, row);
    },
    hasPassed: () => passed,
  };
};

/** Whether there are or were records: one in the archive has left its number in the counters. */
const hasRecords = ({ counters, drawers }: Contents, { letter, name }: ClosedNoun): boolean =>
  (counters[letter] ?? 0) > 0 || drawers[name].length > 0;
