import { createHash } from 'node:crypto';
import type { DrawerName, Row } from '../../core/record.ts';
import type { Changes, RecordChange } from '../changes.ts';
import { knownNames } from '../forms.ts';
import { changedSince } from '../journal/needRefusals.ts';
import type { DeskReading } from '../live/reading.ts';
import { strangeRecord } from '../refusals.ts';

/** Length of a digest in bytes. */
const LENGTH = 20;
const digestOf = (row: Row): Buffer => createHash('sha1').update(JSON.stringify(row)).digest();

/** The meeting with a record that a command changes: it is not there before, it is awaited, or it was met. */
const [NEW, AWAITED, MET] = [0, 1, 2] as const;

/** Changes of which only the ids and a digest of each record before are held. */
export type ChangeIndex = {
  /** Drawers of changed records. */
  readonly drawers: ReadonlySet<DrawerName>;
  /**
   * Whether the command changes this record of the desk or its archive, which goes away then. Throws `changedSince` if it is not as the
   * command knows it. Of one that is met a second time there is an older copy.
   */
  readonly meets: (drawer: DrawerName, row: Row) => boolean;
  /** Throws `changedSince` if a record that the command changes was not met. */
  readonly assertMet: () => void;
  /** The ids of the changed records. */
  readonly rows: () => Iterable<{ readonly id: string }>;
};

/**
 * Goes through the changes once and checks each record that they bring. Complains of records that `check` refuses, and of drawers that the
 * program does not know.
 * @param isProving whether the records have to be as the changes know them. A command that a crash cut short was proven before it.
 */
export const changeIndex = (changes: Changes, reading: DeskReading, isProving: boolean): ChangeIndex => {
  const numbers = new Map<DrawerName, Map<string, number>>();
  const digests = Buffer.alloc(changes.length * LENGTH);
  const states = new Uint8Array(changes.length);
  const check = checking(reading);
  let count = 0;
  for (const change of changes) {
    const { drawer, id, before } = change;
    check(change);
    const own = numbers.get(drawer) ?? new Map<string, number>();
    if (own.has(id)) throw changedSince(id);
    numbers.set(drawer, own.set(id, count));
    if (before !== null) digestOf(before).copy(digests, count * LENGTH);
    states[count] = before === null ? NEW : AWAITED;
    count += 1;
  }
  const isAsKnown = (row: Row, n: number): boolean =>
    states[n] === AWAITED && digestOf(row).equals(digests.subarray(n * LENGTH, (n + 1) * LENGTH));
  return {
    drawers: new Set(numbers.keys()),
    meets: (drawer, row) => {
      const n = numbers.get(drawer)?.get(row.id);
      if (n === undefined) return false;
      if (isProving && states[n] !== MET && !isAsKnown(row, n)) throw changedSince(row.id);
      states[n] = MET;
      return true;
    },
    assertMet: () => {
      if (isProving)
        for (const own of numbers.values())
          for (const [id, n] of own) if (states[n] === AWAITED) throw changedSince(id);
    },
    rows: function* () {
      for (const own of numbers.values()) for (const id of own.keys()) yield { id };
    },
  };
};

const checking = (reading: DeskReading): ((change: RecordChange) => void) => {
  const known = knownNames(reading);
  return ({ drawer, id, after }) => {
    if (!known.includes(drawer)) throw strangeRecord(id, drawer);
    if (after !== null) reading.check(drawer, after);
  };
};
