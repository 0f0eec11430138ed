import type { Drawer } from '../../../core/drawer.ts';
import { type IdSet, idSet } from '../../../core/idSet.ts';
import type { Row } from '../../../core/record.ts';
import { uidSet } from '../../../core/uidSet.ts';
import type { Ailment } from '../../../desk/doctor/ailment.ts';
import type { Examined } from '../../../desk/doctor/examine.ts';
import { doctorWords as w } from '../../../desk/doctor/words.ts';
import { type Contents, drawerNamesOf } from '../../../desk/live/contents.ts';
import { spelled } from '../../../drawers/kit/fields/index.ts';
import { ailmentOf } from './ailmentOf.ts';
import { doubled } from './doubled.ts';

/** The findings about ids, uids and references when all records are gone through once. The records themselves are not kept. */
export type Inventory = {
  /** Whether the desk or its archive has a record with this id. */
  readonly isHere: (id: string) => boolean;
  /**
   * Ids and uids that occur twice. A record that is being moved to the archive may be in both places, with its id and uid; that is no fault.
   */
  readonly identities: readonly Ailment[];
  /**
   * Records that are in two months of the archive with different content: a record was moved from one to the other, and an old copy stayed or
   * came back.
   */
  readonly inTwoMonths: readonly Ailment[];
  /** References to records that are not here. */
  readonly references: readonly Ailment[];
};

export const gathered = (
  examined: Pick<Examined, 'archived'>,
  contents: Contents,
  drawers: readonly Drawer[],
): Inventory => {
  const { archived } = examined;
  const live = livingIn(contents, drawers);
  const [ids, uids, strangers] = [idSet(), uidSet(), idSet()];
  const again = new Set(archived.again);
  for (const { drawer, row } of live) {
    const { id, uid } = row;
    // A known record may refer to one in a drawer that only a newer version of the program knows.
    if (drawer === undefined) strangers.add(id);
    else {
      if (!ids.add(id) || archived.ids.has(id)) again.add(id);
      if (!uids.add(uid) || archived.uids.has(uid)) again.add(uid);
    }
  }
  const all = [ids, strangers, archived.ids, archived.strangers];
  const isHere = (id: string): boolean => all.some((some) => some.has(id));
  const { identities, inTwoMonths } = doubled(again, examined, contents, drawers);
  const found = [
    ...live.flatMap(({ drawer, row }) => (drawer === undefined ? [] : [faultsOf(drawer, row, isHere)])),
    ...archivedFaults(archived, drawers, all),
  ];
  return {
    ...{ isHere, inTwoMonths, identities: [...found.flatMap(({ wrong }) => wrong), ...identities] },
    references: found.flatMap(({ refs }) => refs),
  };
};

type Living = { readonly drawer: Drawer | undefined; readonly row: Row };

const livingIn = ({ drawers: rows }: Contents, drawers: readonly Drawer[]): readonly Living[] =>
  drawerNamesOf(rows).flatMap((name) => {
    const drawer = drawers.find((one) => one.name === name);
    return rows[name].map((row) => ({ drawer, row }));
  });

type Faults = { readonly wrong: readonly Ailment[]; readonly refs: readonly Ailment[] };

/** The findings about one record. */
const faultsOf = (drawer: Drawer, row: Row, isHere: (id: string) => boolean): Faults => {
  const { id } = row;
  return {
    wrong: id.startsWith(drawer.letter) ? [] : [ailmentOf('wrongLetter', id, w.wrongLetter(drawer.name), w.byHand)],
    refs: drawer
      .refsOf(row)
      .filter((ref) => !isHere(ref))
      .map((ref) => ailmentOf('noSuchRef', id, w.noSuchRef(ref), w.refDoes(id, ref, refOption(row, ref)))),
  };
};

/** The findings about archived records. The archive is only read again for them if something in it looks wrong, as a room named B201 does. */
function* archivedFaults(
  archived: Examined['archived'],
  drawers: readonly Drawer[],
  all: readonly IdSet[],
): Iterable<Faults> {
  const missing = new Set(archived.refs.outside(all));
  const isHere = (id: string): boolean => all.some((some) => some.has(id));
  const isOdd = ({ name, letter }: Drawer): boolean =>
    [...(archived.letters.get(name) ?? [])].some((one) => one !== letter);
  for (const drawer of drawers)
    if (missing.size > 0 || isOdd(drawer))
      for (const { id, mayPointAt, row } of archived.rows(drawer.name))
        if (!id.startsWith(drawer.letter) || mayPointAt(missing)) yield faultsOf(drawer, row(), isHere);
}

/** The option of `edit` for the field that points at the record: it has the field's name. */
const refOption = (row: Row, ref: string): string => {
  const [name] = Object.entries(row).find(([, value]) => [value].flat().includes(ref)) ?? [];
  return spelled(name ?? 'ref');
};
