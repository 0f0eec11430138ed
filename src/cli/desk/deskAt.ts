import type { Moment } from '../../core/civil.ts';
import { Complaint } from '../../core/complaint.ts';
import type { Drawer } from '../../core/drawer.ts';
import type { Facts } from '../../core/facts.ts';
import { settingsIn } from '../../core/settings/office.ts';
import { emptyContents } from '../../desk/live/contents.ts';
import { deskFolder } from '../../desk/locate.ts';
import { zoneOfProcess } from '../../desk/processZone.ts';
import { openStore, type StoreOptions } from '../../desk/store.ts';
import { cabinet } from '../../drawers/cabinet.ts';
import { nowAt } from '../edge/clock.ts';
import type { Edge } from '../edge/edge.ts';
import { checkRow } from './checkRow.ts';
import { clockOfDesk, type DeskClock } from './deskClock.ts';
import { factsOnce } from './facts.ts';
import { leavingFrom } from './leaving.ts';
import type { Opened } from './openDesk.ts';
import { restingIn } from './resting.ts';

/** The desk of one command, the moment it is run at, and what is known of the desk at that moment. Everything is made once. */
export type DeskAt = Opened & { readonly now: Moment; readonly clock: DeskClock; readonly options: StoreOptions };

/**
 * The desk that `--desk`, the environment or the platform means. Reads nothing of it yet but by which clock it goes, and this process goes by
 * that one from then on. Throws `badValue` for a `TZ` that is no zone.
 */
export const deskAt = (edge: Edge, option: string | undefined): DeskAt => {
  const folder = deskFolder({ option, env: edge.env, platform: edge.platform, home: edge.home });
  const clock = clockOfDesk(edge.clocks, folder, edge.instant);
  const now = nowAt(edge, clock.zone);
  const factsIn = factsOnce(cabinet, now);
  const options: StoreOptions = {
    folder,
    host: edge.host,
    zone: clock.zone,
    ...(clock.isSettled ? { zoneName: zoneOfProcess } : {}),
    now,
    argv: edge.argv,
    newUid: edge.newUid,
    check: (name, row) => checkRow(cabinet.find((drawer) => drawer.name === name) as Drawer, row),
    leaving: (contents) => leavingFrom(contents, cabinet, factsIn(contents)),
    resting: { of: (contents) => restingIn(contents, cabinet, factsIn(contents)), by: edge.version },
  };
  return { now, clock, options, store: openStore(options), drawers: cabinet, factsOf: factsIn };
};

/** The language set on the desk. A desk that cannot be read has no say in it: its own complaint still has to be spoken. */
export const storedLang = (desk: () => DeskAt): string | null =>
  unlessComplained(
    () => settingsIn(desk().store.read().settings).lang,
    () => null,
  );

/** What is known of a desk, and where nothing can be learnt from it, what is known of an empty one. */
export const factsAnyhow = ({ store, factsOf }: DeskAt): Facts =>
  unlessComplained(
    () => factsOf(store.read()),
    () => factsOf(emptyContents()),
  );

const unlessComplained = <T>(work: () => T, otherwise: () => T): T => {
  try {
    return work();
  } catch (error) {
    if (error instanceof Complaint) return otherwise();
    throw error;
  }
};
