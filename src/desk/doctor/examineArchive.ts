import type { DrawerName, Row } from '../../core/record.ts';
import { parseMonth } from '../archive/monthFile.ts';
import type { MonthPath } from '../archive/months.ts';
import { rowOf } from '../forms.ts';
import type { Reach } from '../live/adapter.ts';
import type { Contents } from '../live/contents.ts';
import { highestCounters } from '../transaction.ts';
import type { Ailment } from './ailment.ts';
import { seenIn } from './seenIn.ts';
import { unseenWithin } from './unseen.ts';

type Archived = {
  readonly drawer: DrawerName;
  readonly row: Row;
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
    const { forms } = parseMonth(disk.files.readFileSync(month.path), month, reading);
    return [{ count: forms.length, highest: highestCounters([], forms) }];
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
    const forms = seenIn<Row>(
      where,
      'damagedArchive',
      () => parseMonth(disk.files.readFileSync(month.path), month, reading).forms,
    );
    for (const form of forms)
      if (!('code' in form)) yield { drawer: month.drawer, row: rowOf(form, month.drawer, reading), where };
  }
}
