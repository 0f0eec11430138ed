import { type IdSet, idSet } from '../../core/idSet.ts';
import type { DrawerName, Row } from '../../core/record.ts';
import { type UidSet, uidSet } from '../../core/uidSet.ts';
import { eachReference } from '../archive/references.ts';
import { identityIn, type Skimmed, skim } from '../archive/skimming.ts';
import type { Contents } from '../live/contents.ts';
import type { DeskReading } from '../live/reading.ts';
import { highestCounters } from '../transaction.ts';

/** The identities in the archive, and all texts in it that may be references. The records themselves are not kept. */
export type Census = {
  /** Number of records. */
  readonly count: number;
  /** The highest number of an id, by letter. */
  readonly highest: Contents['counters'];
  /** Ids in drawers that this program knows. */
  readonly ids: IdSet;
  readonly uids: Pick<UidSet, 'has'>;
  /** Ids in drawers that only a newer program knows. */
  readonly strangers: IdSet;
  /** Ids and uids that were met twice in drawers that this program knows. */
  readonly again: ReadonlySet<string>;
  /** The first letters of the ids in a drawer. */
  readonly letters: ReadonlyMap<DrawerName, ReadonlySet<string>>;
  /** All references of drawers that this program knows, and other texts in the form of an id. */
  readonly refs: Pick<IdSet, 'outside'>;
};

/** The drawers that this program knows, and the letters that their references begin with. */
export type RefLetters = ReadonlyMap<DrawerName, readonly string[]>;

/** The sets of a census into which month after month is taken. */
type Taking = ReturnType<typeof emptySets>;

const emptySets = () => ({
  ...{ ids: idSet(), strangers: idSet(), refs: idSet(), uids: uidSet() },
  ...{ again: new Set<string>(), letters: new Map<DrawerName, Set<string>>(), count: 0 },
});

/** The census of an archive, into which month after month is taken. */
export const openCensus = (known: RefLetters) => {
  const sets = emptySets();
  const { ids, strangers } = sets;
  return {
    /** Takes in a file that can be skimmed. False for any other, of which nothing was taken. */
    skim: (drawer: DrawerName, file: Buffer, reading: DeskReading): boolean => {
      const refLetters = known.get(drawer);
      const take = refLetters === undefined ? strangerTaker(sets, file) : skimmedTaker(sets, drawer, file);
      const isSkimmed = skim(file, reading, take);
      if (isSkimmed) eachReference(file, refLetters ?? [], (from, to) => sets.refs.addIn(file, from, to));
      return isSkimmed;
    },
    parse: (drawer: DrawerName, forms: readonly Row[]): void => {
      sets.count += forms.length;
      if (known.has(drawer)) takeParsed(sets, drawer, forms);
      else for (const { id } of forms) strangers.add(id);
    },
    taken: (): Census => ({ ...sets, highest: highestCounters([ids.highest(), strangers.highest()], []) }),
  };
};

type Taker = (record: Skimmed) => void;

const strangerTaker =
  (sets: Taking, file: Buffer): Taker =>
  ({ idStart, idEnd }) => {
    sets.count += 1;
    sets.strangers.addIn(file, idStart, idEnd);
  };

const skimmedTaker = (sets: Taking, drawer: DrawerName, file: Buffer): Taker => {
  const { ids, uids, again } = sets;
  const letters = lettersOf(sets, drawer);
  let last = 0;
  return (record) => {
    const { idStart, idEnd, uidStart, uidEnd } = record;
    sets.count += 1;
    if (!ids.addIn(file, idStart, idEnd)) again.add(identityIn(file, record).id);
    if (!uids.addIn(file, uidStart, uidEnd)) again.add(identityIn(file, record).uid);
    const letter = file[idStart] as number;
    if (letter !== last) letters.add(String.fromCharCode(letter));
    last = letter;
  };
};

const takeParsed = (sets: Taking, drawer: DrawerName, forms: readonly Row[]): void => {
  const { ids, uids, refs, again } = sets;
  const letters = lettersOf(sets, drawer);
  for (const form of forms) {
    const { id, uid } = form;
    if (!ids.add(id)) again.add(id);
    if (!uids.add(uid)) again.add(uid);
    letters.add(id.charAt(0));
    for (const ref of idsWithin(form)) refs.add(ref);
  }
};

const lettersOf = ({ letters }: Taking, drawer: DrawerName): Set<string> => {
  const known = letters.get(drawer) ?? new Set();
  letters.set(drawer, known);
  return known;
};

const idsWithin = (form: Row): readonly string[] =>
  Array.from(JSON.stringify(form).matchAll(/"([A-Z][1-9]\d*)"/g), ([, id = '']) => id);
