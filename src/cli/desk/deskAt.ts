import type { Moment } from '../../core/civil.ts';
import { Complaint } from '../../core/complaint.ts';
import type { Drawer } from '../../core/drawer.ts';
import type { Facts } from '../../core/facts.ts';
import { settingsIn } from '../../core/settings/office.ts';
import { type Contents, emptyContents } from '../../desk/live/contents.ts';
import { deskFolder } from '../../desk/locate.ts';
import { openStore, type Store, type StoreOptions } from '../../desk/store.ts';
import { cabinet } from '../../drawers/cabinet.ts';
import { nowAt } from '../edge/clock.ts';
import type { Edge } from '../edge/edge.ts';
import { checkRow } from './checkRow.ts';
import { leavingFrom } from './leaving.ts';
import { factsOf } from './openDesk.ts';
import { restingIn } from './resting.ts';

/** How the desk is opened that `--desk`, the environment or the platform means. */
export const storeOptions = (edge: Edge, option: string | undefined): StoreOptions => {
  const factsIn = (contents: Contents): Facts => factsOf(contents, cabinet, nowAt(edge));
  return {
    folder: deskFolder({ option, env: edge.env, platform: edge.platform, home: edge.home }),
    host: edge.host,
    zone: edge.zone,
    now: nowAt(edge),
    argv: edge.argv,
    newUid: edge.newUid,
    check: (name, row) => checkRow(cabinet.find((drawer) => drawer.name === name) as Drawer, row),
    leaving: (contents) => leavingFrom(contents, cabinet, factsIn(contents)),
    resting: { of: (contents) => restingIn(contents, cabinet, factsIn(contents)), by: edge.version },
  };
};

export const storeOf = (edge: Edge, option: string | undefined): Store => openStore(storeOptions(edge, option));

/** A desk that cannot be read has no say in the language: its own complaint still has to be spoken. */
export const storedLang = (edge: Edge, option: string | null): string | null =>
  unlessComplained(() => settingsIn(storeOf(edge, option ?? undefined).read().settings).lang, null);

/** What is known of a desk, and where nothing can be learnt from it, what is known of an empty one. */
export const factsAnyhow = (store: Store, now: Moment): Facts =>
  unlessComplained(() => factsOf(store.read(), cabinet, now), factsOf(emptyContents(), cabinet, now));

const unlessComplained = <T>(work: () => T, otherwise: T): T => {
  try {
    return work();
  } catch (error) {
    if (error instanceof Complaint) return otherwise;
    throw error;
  }
};
