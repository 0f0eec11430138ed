import type { Drawer } from '../../../core/drawer.ts';
import { identitySet } from '../../../core/identitySet.ts';
import type { Row } from '../../../core/record.ts';
import { isSameChange } from '../../../desk/changes.ts';
import type { Ailment } from '../../../desk/doctor/ailment.ts';
import type { Examined } from '../../../desk/doctor/examine.ts';
import { doctorWords as w } from '../../../desk/doctor/words.ts';
import { type Contents, drawerNamesOf } from '../../../desk/live/contents.ts';
import { spelled } from '../../../drawers/kit/fields/index.ts';
import { ailmentOf } from './ailmentOf.ts';

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

/** A record with the file of the archive it is in; `where` is null for a record of the live desk, `drawer` where only a newer program knows it. */
type Standing = {
  readonly drawer: Drawer | undefined;
  readonly id: string;
  readonly uid: string;
  readonly mayRefer: boolean;
  readonly row: () => Row;
  readonly where: string | null;
};

function* everyRecord({ archived }: Examined, contents: Contents, drawers: readonly Drawer[]): Iterable<Standing> {
  const byName = new Map(drawers.map((drawer) => [drawer.name, drawer]));
  for (const name of drawerNamesOf(contents.drawers))
    for (const row of contents.drawers[name])
      yield { drawer: byName.get(name), id: row.id, uid: row.uid, mayRefer: true, row: () => row, where: null };
  for (const record of archived.rows()) yield { ...record, drawer: byName.get(record.drawer) };
}

export const gathered = (examined: Examined, contents: Contents, drawers: readonly Drawer[]): Inventory => {
  const [ids, uids, strangers] = [identitySet(), identitySet(), identitySet()];
  const again = new Set<string>();
  const wrong: Ailment[] = [];
  const refs: Pointing[] = [];
  for (const { drawer, id, uid, mayRefer, row } of everyRecord(examined, contents, drawers)) {
    // A known record may refer to one in a drawer that only a newer version of the program knows.
    if (drawer === undefined) strangers.add(id);
    else {
      if (!ids.add(id)) again.add(id);
      if (!uids.add(uid)) again.add(uid);
      if (!id.startsWith(drawer.letter)) wrong.push(ailmentOf('wrongLetter', id, w.wrongLetter(drawer.name), w.byHand));
      if (mayRefer) refs.push(...pointingIn(drawer, row()).filter(({ ref }) => !ids.has(ref)));
    }
  }
  const isHere = (id: string): boolean => ids.has(id) || strangers.has(id);
  const { identities, inTwoMonths } = doubled(again, examined, contents, drawers);
  return {
    ...{ isHere, inTwoMonths, identities: [...wrong, ...identities] },
    references: refs
      .filter(({ ref }) => !isHere(ref))
      .map(({ id, ref, option }) => ailmentOf('noSuchRef', id, w.noSuchRef(ref), w.refDoes(id, ref, option))),
  };
};

/** A record that stands in two months of the archive, as it stands in the second. */
type Twice = { readonly row: Row; readonly where: string };

/** The findings about records with ids or uids that were met again. The records are gone through once more for this, because few are. */
const doubled = (
  again: ReadonlySet<string>,
  examined: Examined,
  contents: Contents,
  drawers: readonly Drawer[],
): Pick<Inventory, 'identities' | 'inTwoMonths'> => {
  const known = identitiesMet();
  const identities: Ailment[] = [];
  if (again.size === 0) return { identities, inTwoMonths: [] };
  for (const { drawer, id, uid, row, where } of everyRecord(examined, contents, drawers))
    if (drawer !== undefined && (again.has(id) || again.has(uid))) identities.push(...known.meet(row(), where));
  return { identities, inTwoMonths: known.twice.length === 0 ? [] : twoMonthsOf(known.twice, examined) };
};

/** The ids and uids that were met. Of a record only its id, its uid and its first month in the archive are kept. */
const identitiesMet = () => {
  const uidOf = new Map<string, string>();
  const first = new Map<string, { readonly id: string; month: string | null }>();
  const twice: Twice[] = [];
  return {
    twice,
    meet: (row: Row, where: string | null): readonly Ailment[] => {
      const { id, uid } = row;
      const [sameId, sameUid] = [uidOf.get(id), first.get(uid)];
      if (sameId === undefined) uidOf.set(id, uid);
      if (sameUid === undefined) first.set(uid, { id, month: where });
      else if (where !== null && sameUid.month !== null) twice.push({ row, where });
      else sameUid.month ??= where;
      const isOther = sameUid !== undefined && sameUid.id !== id;
      return [
        ...(sameId === undefined || sameId === uid ? [] : [ailmentOf('duplicateId', id, w.idTwice, w.byHand)]),
        ...(isOther ? [ailmentOf('duplicateUid', id, w.uidTwice(sameUid.id), w.byHand)] : []),
      ];
    },
  };
};

/** Compares the records that stand in two months. The archive is read again for this, because it does not fit into memory. */
const twoMonthsOf = (twice: readonly Twice[], { archived }: Examined): readonly Ailment[] => {
  const wanted = new Set(twice.map(({ row }) => row.uid));
  const others = new Map<string, Twice>();
  for (const { uid, row, where } of archived.rows())
    if (wanted.has(uid) && !others.has(uid)) others.set(uid, { row: row(), where });
  return twice.flatMap(({ row, where }) => {
    const other = others.get(row.uid);
    if (other === undefined || isSameChange(other.row, row)) return [];
    const [newer, older] = other.row.updatedAt > row.updatedAt ? [other.where, where] : [where, other.where];
    const remedy = other.row.updatedAt === row.updatedAt ? w.byHand : w.takeOut(newer, older);
    return [ailmentOf('duplicateId', row.id, w.inTwoMonths(other.where, where), remedy)];
  });
};

/** A record that points at another one, and the option of `edit` for the field that does. */
type Pointing = { readonly id: string; readonly ref: string; readonly option: string };

const pointingIn = (drawer: Drawer, row: Row): readonly Pointing[] =>
  drawer.refsOf(row).map((ref) => ({ id: row.id, ref, option: refOption(row, ref) }));

/** The option of `edit` for the field that points at the record: it has the field's name. */
const refOption = (row: Row, ref: string): string => {
  const [name] = Object.entries(row).find(([, value]) => [value].flat().includes(ref)) ?? [];
  return spelled(name ?? 'ref');
};
