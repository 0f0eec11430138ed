import { readAnnouncement } from '../../../calendar/working/announcement.ts';
import { Complaint } from '../../../core/complaint.ts';
import type { Drawer } from '../../../core/drawer.ts';
import type { Row } from '../../../core/record.ts';
import { compareIds } from '../../../core/records.ts';
import type { Text } from '../../../core/text.ts';
import type { Ailment } from '../../../desk/doctor/ailment.ts';
import type { Examined } from '../../../desk/doctor/examine.ts';
import { doctorWords as w } from '../../../desk/doctor/words.ts';
import type { Contents } from '../../../desk/live/contents.ts';
import { type Followup, key as followupKey } from '../../../drawers/followups/record.ts';
import { everySetting } from '../../settings/everySetting.ts';
import { ailmentOf } from './ailmentOf.ts';
import { gathered } from './gathered.ts';
import { lostRecords } from './lostRecords.ts';
import { serialHoles } from './serialHoles.ts';

/** Faults in the content of the files: settings, ids, references. None are reported if the desk cannot be read. */
export const checkUp = (examined: Examined, drawers: readonly Drawer[]): readonly Ailment[] => {
  const { contents, isArchiveWhole } = examined;
  if (contents === null) return [];
  const all = gathered(examined, contents, drawers);
  return [
    ...wide(contents),
    ...lostRecords(examined, drawers, all.isHere),
    ...all.identities,
    ...all.inTwoMonths,
    // A reference may point into a month that cannot be read; then references are not checked.
    ...(isArchiveWhole ? all.references : []),
    ...leaderless(contents),
    // Papers in a month that cannot be read would look like holes.
    ...(isArchiveWhole ? serialHoles(examined, contents) : []),
    ...zoneless(contents),
  ];
};

const wide = ({ settings, holidays }: Contents): Ailment[] => [
  ...everySetting().flatMap(({ key, setting }) => {
    const value = settings[key];
    return (typeof value === 'string' ? complaintsOf(() => setting.read(value)) : []).map((what) =>
      ailmentOf('badSetting', 'desk.json', w.badSetting(what), w.badSettingDoes),
    );
  }),
  ...holidays.flatMap((year) =>
    complaintsOf(() => readAnnouncement(year)).map((what) =>
      ailmentOf('badHoliday', 'desk.json', w.badHoliday(what), w.badHolidayDoes),
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
