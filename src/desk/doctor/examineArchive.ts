import type { DrawerName, Row } from '../../core/record.ts';
import { parseMonth } from '../archive/monthFile.ts';
import type { MonthPath } from '../archive/months.ts';
import { type Skimmed, skimmed } from '../archive/skimming.ts';
import { rowOf } from '../forms.ts';
import type { Reach } from '../live/adapter.ts';
import type { Contents } from '../live/contents.ts';
import { highestAmong, highestCounters } from '../transaction.ts';
import type { Ailment } from './ailment.ts';
import { seenIn } from './seenIn.ts';
import { unseenWithin } from './unseen.ts';

type Archived = {
  readonly drawer: DrawerName;
  readonly id: string;
  readonly uid: string;
  /** Whether it may refer to other records. */
  readonly mayRefer: boolean;
  readonly row: () => Row;
  /** File of the record. */
  readonly where: string;
};

/**
 * All records that could be read in the archive. Ten years of them do not fit into memory, so the files are read again each time somebody goes
 * through them.
 */
export type ArchiveSeen = {
  readonly count: number;
  /** The highest number of an id, by letter. */
  readonly highest: Contents['counters'];
  readonly rows: () => Iterable<Archived>;
};

/** A month after it was looked through: the number of its records, and the highest number of an id. */
export type MonthSeen = { readonly count: number; readonly highest: Contents['counters'] };

/** Examines a month of the archive. */
export const examineMonth = (month: MonthPath, reach: Reach): MonthSeen | Ailment => {
  const { disk, reading, folder } = reach;
  const [found] = seenIn<MonthSeen>(unseenWithin(folder, month.path), 'damagedArchive', () => {
    const bytes = disk.files.readFileSync(month.path);
    const records = skimmed(bytes, reading) ?? parseMonth(bytes, month, reading).forms;
    return [{ count: records.length, highest: highestAmong(records) }];
  });
  return found ?? { count: 0, highest: {} };
};

/** The archive, of which these months were examined. */
export const archiveSeen = (
  months: readonly { readonly month: MonthPath; readonly found: MonthSeen | Ailment }[],
  reach: Reach,
): ArchiveSeen => {
  const whole = months.flatMap(({ month, found }) => ('code' in found ? [] : [{ month, ...found }]));
  return {
    count: whole.reduce((sum, { count }) => sum + count, 0),
    highest: highestCounters(
      whole.map(({ highest }) => highest),
      [],
    ),
    rows: () =>
      rowsOf(
        whole.map(({ month }) => month),
        reach,
      ),
  };
};

/** The records of these months, one month after the other. A file that has changed since and is damaged now has none. */
function* rowsOf(months: readonly MonthPath[], { disk, reading, folder }: Reach): Iterable<Archived> {
  for (const month of months) {
    const where = unseenWithin(folder, month.path);
    const { drawer } = month;
    const records = seenIn<Skimmed>(where, 'damagedArchive', () => {
      const bytes = disk.files.readFileSync(month.path);
      return skimmed(bytes, reading) ?? parseMonth(bytes, month, reading).forms.map(asParsed);
    });
    for (const record of records) {
      if ('code' in record) continue;
      const { id, uid, mayRefer, form } = record;
      yield { drawer, id, uid, mayRefer, row: () => rowOf(form(), drawer, reading), where };
    }
  }
}

const asParsed = (form: Row): Skimmed => ({ id: form.id, uid: form.uid, mayRefer: true, form: () => form });
