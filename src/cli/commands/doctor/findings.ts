import { readAnnouncement } from '../../../calendar/working/announcement.ts';
import { Complaint } from '../../../core/complaint.ts';
import type { Drawer } from '../../../core/drawer.ts';
import type { DrawerName, Row } from '../../../core/record.ts';
import { compareIds } from '../../../core/records.ts';
import type { Text } from '../../../core/text.ts';
import { isSameChange } from '../../../desk/changes.ts';
import type { Ailment } from '../../../desk/doctor/ailment.ts';
import type { Examined } from '../../../desk/doctor/examine.ts';
import { doctorWords as w } from '../../../desk/doctor/words.ts';
import { type Contents, drawerNamesOf } from '../../../desk/live/contents.ts';
import { type Followup, key as followupKey } from '../../../drawers/followups/record.ts';
import { spelled } from '../../../drawers/kit/fields/index.ts';
import { everySetting } from '../../settings/everySetting.ts';
import { lostRecords } from './lostRecords.ts';

/** A record with the file of the archive it is in; `where` is null for a record of the live desk. */
type Standing = { readonly drawer: Drawer; readonly row: Row; readonly where: string | null };

/** Faults in the content of the files: settings, ids, references. None are reported if the desk cannot be read. */
export const checkUp = (examined: Examined, drawers: readonly Drawer[]): readonly Ailment[] => {
  const { contents, archived, isArchiveWhole } = examined;
  if (contents === null) return [];
  const of = (name: DrawerName, row: Row, where: string | null): Standing[] =>
    drawers.filter((drawer) => drawer.name === name).map((drawer) => ({ drawer, row, where }));
  const all = [
    ...drawerNamesOf(contents.drawers).flatMap((name) => contents.drawers[name].flatMap((row) => of(name, row, null))),
    ...archived.flatMap(({ drawer, row, where }) => of(drawer, row, where)),
  ];
  return [
    ...wide(contents),
    ...lostRecords(examined, drawers),
    ...identities(all),
    ...inTwoMonths(all),
    // A reference may point into a month that cannot be read; then references are not checked.
    ...(isArchiveWhole ? references(all, strangersIn(examined, drawers)) : []),
    ...leaderless(contents),
    ...zoneless(contents),
  ];
};

const wide = ({ settings, holidays }: Contents): Ailment[] => [
  ...everySetting().flatMap(({ key, setting }) => {
    const value = settings[key];
    return (typeof value === 'string' ? complaintsOf(() => setting.read(value)) : []).map((what) =>
      fault('badSetting', 'desk.json', w.badSetting(what), w.badSettingDoes),
    );
  }),
  ...holidays.flatMap((year) =>
    complaintsOf(() => readAnnouncement(year)).map((what) =>
      fault('badHoliday', 'desk.json', w.badHoliday(what), w.badHolidayDoes),
    ),
  ),
];

const complaintsOf = (work: () => unknown): readonly Text[] => {
  try {
    work();
    return [];
  } catch (error) {
    if (error instanceof Complaint) return [error.what];
    throw error;
  }
};

const fault = (code: Ailment['code'], where: string, what: Text, remedy: Text): Ailment => ({
  ...{ code, where, what, remedy },
  severity: 'fault',
});

/**
 * Ids and uids that occur twice. A record that is being moved to the archive may be in both places, with its id and uid; that is no fault.
 */
const identities = (all: readonly Standing[]): Ailment[] => {
  const byId = new Map<string, Row>();
  const byUid = new Map<string, Row>();
  return all.flatMap(({ drawer, row }) => {
    const { id, uid } = row;
    const sameId = byId.get(id);
    const sameUid = byUid.get(uid);
    byId.set(id, sameId ?? row);
    byUid.set(uid, sameUid ?? row);
    return [
      ...(id.startsWith(drawer.letter) ? [] : [fault('wrongLetter', id, w.wrongLetter(drawer.name), w.byHand)]),
      ...(sameId === undefined || sameId.uid === uid ? [] : [fault('duplicateId', id, w.idTwice, w.byHand)]),
      ...(sameUid === undefined || sameUid.id === id
        ? []
        : [fault('duplicateUid', id, w.uidTwice(sameUid.id), w.byHand)]),
    ];
  });
};

/**
 * Records that are in two months of the archive with different content: a record was moved from one to the other, and an old copy stayed or
 * came back.
 */
const inTwoMonths = (all: readonly Standing[]): Ailment[] => {
  const byUid = new Map<string, { readonly row: Row; readonly where: string }>();
  return all.flatMap(({ row, where }) => {
    const other = byUid.get(row.uid);
    if (where === null) return [];
    byUid.set(row.uid, other ?? { row, where });
    if (other === undefined || isSameChange(other.row, row)) return [];
    const [newer, older] = other.row.updatedAt > row.updatedAt ? [other.where, where] : [where, other.where];
    const remedy = other.row.updatedAt === row.updatedAt ? w.byHand : w.takeOut(newer, older);
    return [fault('duplicateId', row.id, w.inTwoMonths(other.where, where), remedy)];
  });
};

/** Ids of records in drawers that only a newer version of the program knows. A known record may refer to one of them. */
const strangersIn = ({ contents, archived }: Examined, drawers: readonly Drawer[]): readonly string[] => {
  const live =
    contents === null ? [] : drawerNamesOf(contents.drawers).map((name) => ({ name, rows: contents.drawers[name] }));
  const all = [...live, ...archived.map(({ drawer, row }) => ({ name: drawer, rows: [row] }))];
  return all
    .filter(({ name }) => !drawers.some((drawer) => drawer.name === name))
    .flatMap(({ rows }) => rows.map(({ id }) => id));
};

const references = (all: readonly Standing[], strangers: readonly string[]): Ailment[] => {
  const known = new Set([...all.map(({ row }) => row.id), ...strangers]);
  return all.flatMap(({ drawer, row }) =>
    drawer
      .refsOf(row)
      .filter((ref) => !known.has(ref))
      .map((ref) => fault('noSuchRef', row.id, w.noSuchRef(ref), w.refDoes(row.id, ref, refOption(row, ref)))),
  );
};

/** The option of `edit` for the field that points at the record: it has the field's name. */
const refOption = (row: Row, ref: string): string => {
  const [name] = Object.entries(row).find(([, value]) => [value].flat().includes(ref)) ?? [];
  return spelled(name ?? 'ref');
};

/** Open matters without a lead (一事一主办). The clerk's own notes need none. */
const leaderless = ({ drawers }: Contents): Ailment[] => {
  const followups = drawers[followupKey.name] as readonly Row[] as readonly Followup[];
  const ids = followups
    .filter(({ doneAt, lead, source }) => doneAt === null && lead === null && source !== 'own')
    .map(({ id }) => id)
    .sort(compareIds);
  return ids.length === 0
    ? []
    : [{ code: 'noLead', severity: 'advice', where: '', what: w.noLead(ids), remedy: w.noLeadDoes }];
};

/** A desk that was begun by a program without zones. */
const zoneless = ({ revision, settings }: Contents): Ailment[] =>
  revision === 0 || settings['zone'] !== undefined
    ? []
    : [{ code: 'noZone', severity: 'advice', where: '', what: w.noZone, remedy: w.noZoneDoes }];
