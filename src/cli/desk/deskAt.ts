import { dayOf, type Moment } from '../../core/civil.ts';
import { Complaint } from '../../core/complaint.ts';
import type { Drawer } from '../../core/drawer.ts';
import type { Facts } from '../../core/facts.ts';
import { settingsIn } from '../../core/settings/office.ts';
import { clocksWithin } from '../../desk/clocks.ts';
import { type Contents, emptyContents } from '../../desk/live/contents.ts';
import type { Resting } from '../../desk/live/resting.ts';
import { deskFolder } from '../../desk/locate.ts';
import { zoneOfProcess } from '../../desk/processZone.ts';
import { openStore, type Store } from '../../desk/store.ts';
import type { StoreOptions } from '../../desk/storeOptions.ts';
import { nowAt } from '../edge/clock.ts';
import type { Edge } from '../edge/edge.ts';
import { clockOfDesk, type DeskClock } from './deskClock.ts';
import { Closed, type DrawersInUse, drawersInUse } from './drawersInUse.ts';
import { factsOnce, factsWithAsleep, hasSamePeople, sleepersIn, staysAsBefore } from './facts.ts';
import { leavingFrom } from './leaving.ts';
import type { DeskOpening } from './openDesk.ts';
import { NONE_AT_REST, restingAmong, restingIn } from './resting.ts';
import { DAYS_AT_REST } from './sayings.ts';

/** The desk of a command, the clock of the desk, the moment at which the command runs, and the facts at that moment. Everything is made once. */
export type DeskAt = DeskOpening & {
  readonly now: Moment;
  readonly clock: DeskClock;
  readonly options: StoreOptions;
  /** The facts for a list of today, for which drawers that are asleep stay closed. Throws `Closed` if another one is. */
  readonly factsAwake: (contents: Contents) => Facts;
};

/**
 * The desk that `--desk`, the environment or the platform names. Only the clock of the desk is read yet, and this process goes by that clock
 * from then on.
 */
export const deskAt = (edge: Edge, option: string | undefined): DeskAt => {
  const { options: premises, clock, now } = premisesAt(edge, option);
  const drawers = drawersInUse();
  // Records of closed drawers do not leave and do not rest today; the next command that opens their drawer sees to them.
  const factsIn = factsOnce(drawers.open, now);
  const options: StoreOptions = {
    ...premises,
    drawers: drawers.kinds,
    check: drawers.check,
    leaving: (contents) => leavingFrom(contents, drawers.open(), factsIn(contents)),
    sorting: (contents) => leavingFrom(contents, drawers.on(contents), factsIn(contents)),
    resting: restingBy(drawers.open, factsIn, edge.version),
  };
  let store = knowing(drawers, openStore(options));
  const opening: DeskOpening['opening'] = async (work) => {
    try {
      return await work();
    } catch (error) {
      if (!(error instanceof Closed)) throw error;
      await drawers.openNamed(error.names);
      // What has passed unread is read again, now that its schema is known.
      if (drawers.hasPassed()) store = knowing(drawers, openStore(options));
      return opening(work);
    }
  };
  return {
    ...{ now, clock, options, drawers, opening },
    get store() {
      return store;
    },
    factsOf: (contents) => {
      drawers.on(contents);
      return factsIn(contents);
    },
    factsAwake: (contents) => {
      const { asleep } = store.quiet(dayOf(now));
      drawers.on(contents, asleep);
      return factsWithAsleep(factsIn(contents), contents, drawers.open(), { names: drawers.names, asleep });
    },
  };
};

const restingBy = (
  drawers: () => readonly Drawer[],
  factsIn: (contents: Contents) => Facts,
  by: string,
): Required<Resting> => ({
  of: (contents) => restingIn(contents, drawers(), factsIn(contents)),
  ofSome: (contents, name, rows) => {
    const drawer = drawers().find((one) => one.name === name);
    return drawer === undefined ? NONE_AT_REST : restingAmong(drawer, rows, factsIn(contents));
  },
  holds: (before, after) => hasSamePeople(before, after, drawers()) && staysAsBefore(before, after, drawers()),
  mayBeAsleep: (contents) => sleepersIn(contents, drawers()),
  days: DAYS_AT_REST,
  by,
});

/** The facts that a store needs besides its drawers, with the clock of the desk and the present moment by that clock. */
const premisesAt = (edge: Edge, option: string | undefined) => {
  const { host, argv, newUid } = edge;
  const folder = deskFolder({ option, env: edge.env, platform: edge.platform, home: edge.home });
  const clock = clockOfDesk(edge.clocks, folder, edge.instant);
  const now = nowAt(edge, clock.zone);
  return { options: { folder, host, zone: clock.zone, zoneName: zoneOfProcess, now, argv, newUid }, clock, now };
};

/** The store, which changes no desk that has records in a drawer whose door is closed: it would not know which fields are moments. */
const knowing = (drawers: DrawersInUse, store: Store): Store => ({
  ...store,
  change: (work, past) =>
    store.change((tx) => {
      drawers.on(tx.contents);
      return work(tx);
    }, past),
  changeVast: (work) =>
    store.changeVast((contents) => {
      drawers.on(contents);
      return work(contents);
    }),
});

/** The edge for a command within a command: a new desk of that command takes the clock of this desk. */
export const within = (edge: Edge, { clock }: DeskAt): Edge => ({
  ...edge,
  clocks: clocksWithin(edge.clocks, clock.name),
});

/**
 * The language set on the desk; null if the desk cannot be read, because the complaint about that still has to be printed in some language.
 */
export const storedLang = (desk: () => DeskAt): string | null => {
  try {
    return settingsIn(desk().store.read().settings).lang;
  } catch (error) {
    if (error instanceof Complaint) return null;
    throw error;
  }
};

/** The facts of a desk for a list of today. Complains where it cannot be read. */
export const factsAwakeAt = (desk: DeskAt): Promise<Facts> => desk.opening(() => desk.factsAwake(desk.store.read()));

/** The facts of a desk, once its drawers are open. Complains where it cannot be read. */
export const factsAt = (desk: DeskAt): Promise<Facts> => desk.opening(() => desk.factsOf(desk.store.read()));

/** The facts of a desk; if it cannot be read, those of an empty one. */
export const factsAnyhow = async (desk: DeskAt): Promise<Facts> => {
  try {
    return await factsAt(desk);
  } catch (error) {
    if (error instanceof Complaint) return desk.factsOf(emptyContents());
    throw error;
  }
};
