import type { DrawerName } from '../../core/record.ts';
import { Missing } from '../../core/records.ts';
import type { AnySieve } from '../../core/sieve.ts';
import type { PastSieves } from '../../desk/archive/archiving.ts';
import type { Store } from '../../desk/store.ts';
import type { SealTurned } from './marking.ts';

/** Thrown where the seal of records has changed and the archived records that come from them were not read. */
class Unread extends Error {
  override readonly name = 'Unread';
  constructor(readonly turned: readonly SealTurned[]) {
    super(`not looked for in the archive: ${turned.map(({ id }) => id).join(', ')}`);
  }
}

/** Throws `Unread` for records whose seal has changed and for whose sake the archive was not looked through. */
export const refuseUnread = (turned: readonly SealTurned[], looked: ReadonlySet<string>): void => {
  const unread = turned.filter(({ id }) => !looked.has(id));
  if (unread.length > 0) throw new Unread(unread);
};

type Work<T> = (sieves: PastSieves, looked: ReadonlySet<string>) => Promise<T>;

/** Archived records to be shown to the work besides those that the rule asks for itself. */
type Sought = { readonly ids: readonly string[]; readonly turned: readonly SealTurned[] };

/**
 * Does the work, and repeats it with the records from the archive that it did not find, and with those that come from records whose seal it
 * changed. Work that is stopped so has written nothing.
 */
export const remembering = async <T>(
  store: Store,
  drawer: DrawerName,
  past: readonly AnySieve[],
  work: Work<T>,
  sought: Sought = { ids: [], turned: [] },
): Promise<T> => {
  try {
    return await work(sievesOf(drawer, past, sought), new Set(sought.turned.map(({ id }) => id)));
  } catch (error) {
    if (error instanceof Unread)
      return remembering(store, drawer, past, work, { ...sought, turned: [...sought.turned, ...error.turned] });
    if (!(error instanceof Missing) || sought.ids.includes(error.id)) throw error;
    if (store.archived(drawer, { ids: [error.id] }).length === 0) throw error;
    return remembering(store, drawer, past, work, { ...sought, ids: [...sought.ids, error.id] });
  }
};

const sievesOf = (drawer: DrawerName, past: readonly AnySieve[], { ids, turned }: Sought): PastSieves => {
  const sieves: Partial<Record<DrawerName, readonly AnySieve[]>> = {
    [drawer]: ids.length === 0 ? past : [...past, { ids }],
  };
  for (const { id, drawers } of turned)
    for (const name of drawers) sieves[name] = [...(sieves[name] ?? []), { pointingAt: id }];
  return sieves;
};
