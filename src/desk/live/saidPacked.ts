import type { Moment } from '../../core/civil.ts';
import type { Action } from '../../core/drawer.ts';
import type { Overnight } from '../../core/morning.ts';
import type { DrawerName } from '../../core/record.ts';
import type { BoundAtRest, SaidAtRest } from '../../core/said.ts';

/** The fields of an action that are its record's own. */
type OwnFields = 'id' | 'title' | 'due' | 'createdAt' | 'touchedAt';

/** The fields of an action that many records have alike. In the command that settles it, null stands for the id of the record. */
type Alike = Omit<Action, OwnFields | 'next'> & { readonly next: readonly (string | null)[] };

/** The number of its `alike`, id, title, due date, creation, last change, end of the snooze. */
type Own = readonly [number, string, Action['title'], Moment | null, Moment, Moment, Moment | null];

/** The drawer, the end of the snooze, and an event of the night. */
type Night = readonly [DrawerName, Moment | null, Overnight];

/** The drawer, the id, and the times at which the record needs people. */
type Binding = readonly [DrawerName, string, BoundAtRest];

/**
 * Sayings of records at rest on some days, as a note has them. Hundreds of papers call for one of few actions, which stands there once: this
 * takes a quarter of the bytes.
 */
export type Packed = {
  readonly alike: readonly Alike[];
  readonly own: readonly Own[];
  readonly nights: readonly Night[];
  readonly bound: readonly Binding[];
};

/** Everything that is said on the same days, packed. */
export const packed = (said: readonly SaidAtRest[]): Packed => {
  const numbers = new Map<string, number>();
  const alike: Alike[] = [];
  const numberOf = (one: Alike): number => {
    const key = JSON.stringify(one);
    const number = numbers.get(key) ?? alike.push(one) - 1;
    numbers.set(key, number);
    return number;
  };
  const own = said.flatMap(({ action, snoozedUntil }): Own[] => {
    if (action === null) return [];
    const { id, title, due, createdAt, touchedAt, next, ...rest } = action;
    const number = numberOf({ ...rest, next: next.map((word) => (word === id ? null : word)) });
    return [[number, id, title, due, createdAt, touchedAt, snoozedUntil]];
  });
  const nights = said.flatMap(({ drawer, snoozedUntil, night }): Night[] =>
    night === null ? [] : [[drawer, snoozedUntil, night]],
  );
  const bound = said.flatMap(({ drawer, id, bound: one }): Binding[] => (one === null ? [] : [[drawer, id, one]]));
  return { alike, own, nights, bound };
};

/** Everything that is said from one day to another: first the actions, then the events of the night, then the times. */
export const unpacked = (
  { alike, own, nights, bound }: Packed,
  days: Pick<SaidAtRest, 'from' | 'until'>,
): readonly SaidAtRest[] => {
  const { from, until } = days;
  const makers = alike.map(actionFrom);
  return [
    ...own.flatMap((one): SaidAtRest[] => {
      const action = makers[one[0]]?.(one);
      if (action === undefined) return [];
      const { id, drawer } = action;
      return [{ drawer, id, from, until, snoozedUntil: one[6], action, night: null, bound: null }];
    }),
    ...nights.map(([drawer, snoozedUntil, night]) => ({
      ...{ drawer, id: night.id, from, until, snoozedUntil },
      ...{ action: null, night, bound: null },
    })),
    ...bound.map(([drawer, id, one]) => ({
      ...{ drawer, id, from, until, snoozedUntil: null },
      ...{ action: null, night: null, bound: one },
    })),
  ];
};

/**
 * Makes the actions of records that have many fields alike. Fields are named one by one and taken by their places, because V8 takes ten times as
 * long to spread them, and makes an object for each element that an iterator gives.
 */
const actionFrom = ({ drawer, action, importance, mark, because, next: words, ...others }: Alike) => {
  const hasOthers = Object.keys(others).length > 0;
  return (own: Own): Action => {
    const id = own[1];
    const next = words.map((word) => word ?? id);
    const made = {
      id,
      drawer,
      title: own[2],
      action,
      due: own[3],
      importance,
      mark,
      createdAt: own[4],
      touchedAt: own[5],
      because,
      next,
    };
    return hasOthers ? { ...made, ...others } : made;
  };
};
