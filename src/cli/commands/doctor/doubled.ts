import type { Drawer } from '../../../core/drawer.ts';
import type { Row } from '../../../core/record.ts';
import { isSameChange } from '../../../desk/changes.ts';
import type { Ailment } from '../../../desk/doctor/ailment.ts';
import type { Examined } from '../../../desk/doctor/examine.ts';
import { doctorWords as w } from '../../../desk/doctor/words.ts';
import { type Contents, drawerNamesOf } from '../../../desk/live/contents.ts';
import { ailmentOf } from './ailmentOf.ts';
import type { Inventory } from './gathered.ts';

/** A record with the file of the archive it is in; `where` is null for a record of the live desk, `drawer` where only a newer program knows it. */
type Standing = {
  readonly drawer: Drawer | undefined;
  readonly id: string;
  readonly uid: string;
  readonly row: () => Row;
  readonly where: string | null;
};

function* everyRecord(
  { archived }: Pick<Examined, 'archived'>,
  contents: Contents,
  drawers: readonly Drawer[],
): Iterable<Standing> {
  const byName = new Map(drawers.map((drawer) => [drawer.name, drawer]));
  for (const name of drawerNamesOf(contents.drawers))
    for (const row of contents.drawers[name])
      yield { drawer: byName.get(name), id: row.id, uid: row.uid, row: () => row, where: null };
  for (const record of archived.rows()) yield { ...record, drawer: byName.get(record.drawer) };
}

/** A record that stands in two months of the archive, as it stands in the second. */
type Twice = { readonly row: Row; readonly where: string };

/** The findings about records with ids or uids that were met again. The records are gone through once more for this, because few are. */
export const doubled = (
  again: ReadonlySet<string>,
  examined: Pick<Examined, 'archived'>,
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
const twoMonthsOf = (twice: readonly Twice[], { archived }: Pick<Examined, 'archived'>): readonly Ailment[] => {
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
