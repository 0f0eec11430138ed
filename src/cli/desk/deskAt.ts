import type { Moment } from '../../core/civil.ts';
import { Complaint } from '../../core/complaint.ts';
import type { Facts } from '../../core/facts.ts';
import { settingsIn } from '../../core/settings/office.ts';
import { emptyContents } from '../../desk/live/contents.ts';
import { deskFolder } from '../../desk/locate.ts';
import { openStore, type Store, type StoreOptions } from '../../desk/store.ts';
import { nowAt } from '../edge/clock.ts';
import type { Edge } from '../edge/edge.ts';
import { Closed, type DrawersInUse, drawersInUse } from './drawersInUse.ts';
import { factsOnce } from './facts.ts';
import { leavingFrom } from './leaving.ts';
import type { Opened } from './openDesk.ts';
import { restingIn } from './resting.ts';

/** The desk of a command, the moment at which it runs, and the facts at that moment. Everything is made once. */
export type DeskAt = Opened & { readonly now: Moment; readonly options: StoreOptions };

/**
 * The desk that `--desk`, the environment or the platform names. Nothing is read yet. @param now the command's time; read from the edge
 * unless given
 */
export const deskAt = (edge: Edge, option: string | undefined, now: Moment = nowAt(edge)): DeskAt => {
  const drawers = drawersInUse();
  // Records of closed drawers do not leave and do not rest today; the next command that opens their drawer sees to them.
  const factsIn = factsOnce(drawers.open, now);
  const options: StoreOptions = {
    folder: deskFolder({ option, env: edge.env, platform: edge.platform, home: edge.home }),
    host: edge.host,
    zone: edge.zone,
    now,
    argv: edge.argv,
    newUid: edge.newUid,
    drawers: drawers.kinds,
    check: drawers.check,
    leaving: (contents) => leavingFrom(contents, drawers.open(), factsIn(contents)),
    resting: { of: (contents) => restingIn(contents, drawers.open(), factsIn(contents)), by: edge.version },
  };
  let store = knowing(drawers, openStore(options));
  const opening: Opened['opening'] = async (work) => {
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
    ...{ now, options, drawers, opening },
    get store() {
      return store;
    },
    factsOf: (contents) => {
      drawers.on(contents);
      return factsIn(contents);
    },
  };
};

/** The store, which changes no desk that has records in a drawer whose door is closed: it would not know which fields are moments. */
const knowing = (drawers: DrawersInUse, store: Store): Store => ({
  ...store,
  change: (work, past) =>
    store.change((tx) => {
      drawers.on(tx.contents);
      return work(tx);
    }, past),
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
