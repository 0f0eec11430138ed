import type { DrawerName, Row } from '../../core/record.ts';
import { parseMonth } from '../archive/monthFile.ts';
import type { MonthPath } from '../archive/months.ts';
import { everyReference } from '../archive/references.ts';
import { formAt, identityIn, type Skimmed, skim } from '../archive/skimming.ts';
import { rowOf } from '../forms.ts';
import type { Reach } from '../live/adapter.ts';
import { glimpse } from '../live/note.ts';
import type { Ailment } from './ailment.ts';
import { type Census, openCensus, type RefLetters } from './census.ts';
import { seenIn } from './seenIn.ts';
import { unseenWithin } from './unseen.ts';

type Archived = {
  readonly drawer: DrawerName;
  readonly id: string;
  readonly uid: string;
  /** Whether it may refer to one of these records. */
  readonly mayPointAt: (ids: ReadonlySet<string>) => boolean;
  readonly row: () => Row;
  /** File of the record. */
  readonly where: string;
};

/** The months of the archive that could be read. */
export type ArchiveSeen = Census & {
  /**
   * All records, or those of one drawer. Ten years of them do not fit into memory, so the files are read again each time somebody goes through
   * them.
   */
  readonly rows: (drawer?: DrawerName) => Iterable<Archived>;
};

/** Examines the months of the archive: what they hold, and the findings about those that cannot be read. */
export const examineArchive = (
  months: readonly MonthPath[],
  reach: Reach,
  refLetters: RefLetters,
): { readonly seen: ArchiveSeen; readonly ailments: readonly Ailment[] } => {
  const census = openCensus(refLetters);
  const ailments = new Map<MonthPath, Ailment>();
  for (const month of months)
    for (const ailment of examineMonth(month, reach, census)) if (ailment !== null) ailments.set(month, ailment);
  const whole = months.filter((month) => !ailments.has(month));
  return {
    seen: {
      ...census.taken(),
      rows: (drawer) => rowsOf(drawer === undefined ? whole : whole.filter((month) => month.drawer === drawer), reach),
    },
    ailments: [...ailments.values()],
  };
};

const examineMonth = (
  month: MonthPath,
  { disk: { files }, reading, folder }: Reach,
  census: ReturnType<typeof openCensus>,
): readonly (Ailment | null)[] =>
  seenIn<null>(unseenWithin(folder, month.path), 'damagedArchive', () => {
    const file = glimpse(month.path, files)?.bytes ?? files.readFileSync(month.path);
    if (!census.skim(month.drawer, file, reading)) census.parse(month.drawer, parseMonth(file, month, reading).forms);
    return [null];
  });

type Found = Pick<Archived, 'id' | 'uid' | 'mayPointAt'> & { readonly form: () => Row };

/** The records of these months, one month after the other. A file that has changed since and is damaged now has none. */
function* rowsOf(months: readonly MonthPath[], { disk, reading, folder }: Reach): Iterable<Archived> {
  for (const month of months) {
    const where = unseenWithin(folder, month.path);
    const { drawer } = month;
    const records = seenIn<Found>(where, 'damagedArchive', () => {
      const file = Buffer.from(disk.files.readFileSync(month.path));
      return asSkimmed(file, reading) ?? parseMonth(file, month, reading).forms.map(asParsed);
    });
    for (const record of records) {
      if ('code' in record) continue;
      const { id, uid, mayPointAt, form } = record;
      yield { drawer, id, uid, mayPointAt, row: () => rowOf(form(), drawer, reading), where };
    }
  }
}

const asSkimmed = (file: Buffer, reading: Reach['reading']): readonly Found[] | null => {
  const found: Found[] = [];
  return skim(file, reading, (record) => found.push(foundAt(file, { ...record }))) ? found : null;
};

const foundAt = (file: Buffer, record: Skimmed): Found => ({
  ...identityIn(file, record),
  mayPointAt: (ids) => {
    let isOne = false;
    everyReference(file, record.uidEnd, record.end, (from, to) => {
      isOne ||= ids.has(file.toString('latin1', from, to));
    });
    return isOne;
  },
  form: () => formAt(file, record),
});

const asParsed = (form: Row): Found => ({ id: form.id, uid: form.uid, mayPointAt: () => true, form: () => form });
