import { dayOf } from '../../core/civil.ts';
import { Complaint } from '../../core/complaint.ts';
import type { Drawer } from '../../core/drawer.ts';
import type { Facts } from '../../core/facts.ts';
import type { Row } from '../../core/record.ts';
import type { Sieve } from '../../core/sieve.ts';
import type { Text } from '../../core/text.ts';
import { commonWords as c } from '../../core/words.ts';
import type { OpenDesk } from './desk.ts';
import { inPassing } from './saying.ts';

/** The drawer that an id's letter belongs to. Throws `noSuchRecord`. */
export const drawerOfId = (desk: OpenDesk, id: string): Drawer => {
  const drawer = desk.lettered(id.charAt(0));
  if (drawer === undefined) throw new Complaint('noSuchRecord', c.noSuchRecord(id), c.tryList(id));
  return drawer;
};

type Located = { readonly drawer: Drawer; readonly record: Row };

/** The record with this id in any drawer, live or archived. Throws `noSuchRecord`, naming the nearest existing id. */
export const locate = (desk: OpenDesk, id: string): Located => {
  const drawer = drawerOfId(desk, id);
  return { drawer, record: desk.find(drawer, id) };
};

/**
 * The records that come from this one, live or archived. Only months of the archive since the creation of this record are read, because
 * such records cannot have been closed before.
 */
export const referringTo = (
  desk: OpenDesk,
  { id, createdAt }: Row,
): { readonly related: readonly Located[]; readonly notes: readonly Text[] } => {
  const sieve: Sieve = { since: dayOf(createdAt), pointingAt: id };
  const looked = desk.pointingAt(id, dayOf(createdAt)).map((drawer) => ({ drawer, ...inPassing(desk, drawer, sieve) }));
  return {
    related: looked.flatMap(({ drawer, records }) =>
      records.filter((record) => drawer.refsOf(record).includes(id)).map((record) => ({ drawer, record })),
    ),
    notes: looked.flatMap(({ notes }) => notes),
  };
};

/** The open records that come from this one or point at it. They are all on the live desk. */
export const openPointingAt = (desk: OpenDesk, id: string, facts: Facts): readonly Located[] =>
  desk.drawers
    .filter(({ refLetters }) => refLetters.includes(id.charAt(0)))
    .flatMap((drawer) =>
      desk
        .records(drawer)
        .filter((record) => drawer.refsOf(record).includes(id) && drawer.isOpen(record, facts))
        .map((record) => ({ drawer, record })),
    );

/**
 * The open records of other drawers in which a removed person is named, if no other person of that name is left. They would keep a name
 * nobody has: a host, a participant, a visited person, an owner.
 */
export const naming = (desk: OpenDesk, drawer: Drawer, gone: Row, facts: Facts): readonly Located[] => {
  const namesIn = (records: readonly Row[]): readonly string[] =>
    (drawer.contacts?.(records) ?? []).map(({ name }) => name);
  const left = namesIn(desk.records(drawer));
  const names = namesIn([gone]).filter((name) => !left.includes(name));
  if (names.length === 0) return [];
  return desk.drawers
    .filter((other) => other.name !== drawer.name)
    .flatMap((other) =>
      desk
        .records(other)
        .filter((record) => other.isOpen(record, facts) && names.some((name) => other.haystack(record).includes(name)))
        .map((record) => ({ drawer: other, record })),
    );
};
