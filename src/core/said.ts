import type { WorkHour } from './busy.ts';
import type { Day, Moment } from './civil.ts';
import type { Action, Drawer, Entry } from './drawer.ts';
import type { Overnight } from './morning.ts';
import type { DrawerName, Row } from './record.ts';
import type { Resource } from './resources.ts';

/** The entries of a record at rest in the schedule, the hours at which people work for it, and the records that it points at. */
export type BoundAtRest = {
  readonly entries: readonly Entry[];
  readonly hours: readonly WorkHour[];
  readonly refs: readonly string[];
};

/**
 * An action that a record at rest calls for, an event of the night that it tells of, or the times at which it needs people, from one day to
 * another, both included.
 */
export type SaidAtRest = {
  readonly drawer: DrawerName;
  readonly id: string;
  readonly from: Day;
  readonly until: Day;
  readonly snoozedUntil: Moment | null;
  readonly action: Action | null;
  readonly night: Overnight | null;
  readonly bound: BoundAtRest | null;
};

/** Everything that is heard for a list: drawers with those of their records that it needs, and the actions of records at rest. */
export type DayHeard = {
  readonly drawers: readonly Drawer[];
  readonly recordsOf: (drawer: Drawer) => readonly Row[];
  readonly said: readonly SaidAtRest[];
};

/** The records that no list of the next days has to read, and what they say on these days all the same. */
export type AtRest = {
  readonly rows: ReadonlySet<Row>;
  readonly said: readonly SaidAtRest[];
  readonly known: KnownUntil;
};

/** The last day for which it is known what the records of a drawer say, for drawers of which it is known for fewer days. */
export type KnownUntil = Readonly<Partial<Record<DrawerName, Day>>>;

/** Drawers of which nothing is awake on a day, with the halls and cars that they are about. The list of that day does without their code. */
export type Asleep = Readonly<Partial<Record<DrawerName, readonly Resource[]>>>;
