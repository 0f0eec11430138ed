import type { Drawer } from '../../core/drawer.ts';
import type { Facts } from '../../core/facts.ts';
import type { Row } from '../../core/record.ts';
import { compareIds } from '../../core/records.ts';

/** Records that an id may name, the newest first, because the newest are asked for most. */
type ByState = { readonly open: readonly Row[]; readonly closed: readonly Row[] };

export const byState = (drawer: Drawer, records: readonly Row[], facts: Facts): ByState => {
  const newestFirst = [...records].sort((a, b) => compareIds(b.id, a.id));
  const isOpen = (record: Row): boolean => drawer.isOpen(record, facts);
  return { open: newestFirst.filter(isOpen), closed: newestFirst.filter((record) => !isOpen(record)) };
};
