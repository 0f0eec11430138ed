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

/** The drawer an id's letter means. Throws `noSuchRecord`. */
export const drawerOfId = (desk: OpenDesk, id: string): Drawer => {
  const drawer = desk.drawers.find(({ letter }) => letter === id.charAt(0));
  if (drawer === undefined) throw new Complaint('noSuchRecord', c.noSuchRecord(id), c.tryList(id));
  return drawer;
};

type Located = { readonly drawer: Drawer; readonly record: Row };

/** The record of an id, whatever drawer it is in, live or archived. Throws `noSuchRecord`, with the nearest id there is. */
export const locate = (desk: OpenDesk, id: string): Located => {
  const drawer = drawerOfId(desk, id);
  return { drawer, record: desk.find(drawer, id) };
};

/** The records that come from this one. None of them was closed before it was made. */
export const referringTo = (
  desk: OpenDesk,
  { id, createdAt }: Row,
): { readonly related: readonly Located[]; readonly notes: readonly Text[] } => {
  const sieve: Sieve = { since: dayOf(createdAt), pointingAt: id };
  const pointing = desk.drawers.filter(({ refLetters }) => refLetters.includes(id.charAt(0)));
  const looked = pointing.map((drawer) => ({ drawer, ...inPassing(desk, drawer, sieve) }));
  return {
    related: looked.flatMap(({ drawer, records }) =>
      records.filter((record) => drawer.refOf(record) === id).map((record) => ({ drawer, record })),
    ),
    notes: looked.flatMap(({ notes }) => notes),
  };
};

/**
 * The open records that know someone of this contact by name alone, where nobody else of that name is left: whoever hosts a meeting,
 * serves, is visited or leads a matter is written down by name.
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
