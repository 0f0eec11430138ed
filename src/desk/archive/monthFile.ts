import { type Day, isDay } from '../../core/civil.ts';
import type { DrawerName, Row } from '../../core/record.ts';
import { text } from '../../core/text.ts';
import { knownNames, rowOf } from '../forms.ts';
import { emptyContents, field, list } from '../live/contents.ts';
import { documentOf } from '../live/document.ts';
import { currentVersion, migrate } from '../live/migrations.ts';
import { assertRows, type Fields, Misshapen } from '../live/outline.ts';
import { assertShallow, checkStored, type Reading } from '../live/reading.ts';
import { isSealed, sealed } from '../live/seal.ts';
import type { ByteTest } from './bytes.ts';

/** Which month of which drawer a file of the archive is. */
export type MonthName = { readonly drawer: DrawerName; readonly month: string };

/** The month of a drawer by the name of its file without `.json`: `visitors-2026-10`. Null for any other name. Also of a stranger. */
export const monthNamed = (name: string): MonthName | null => {
  const [, drawer, month] = MONTH.exec(name) ?? [];
  return drawer === undefined || month === undefined ? null : { drawer: drawer as DrawerName, month };
};

const MONTH = /^([a-z][A-Za-z]*)-(\d{4}-\d{2})$/;

/** What the first lines of a file say about the records in it, so that most files need not be read. */
export type Holding = {
  /** The lowest and the highest number of an id. */
  readonly ids: readonly [number, number];
  /** The first and the last day under which a record stands; null when none stands under any. */
  readonly days: readonly [Day, Day] | null;
};

/** A month of the archive, its records as they stand on disk. */
export type MonthFile = {
  readonly holding: Holding;
  readonly forms: readonly Row[];
  /** Top-level fields this version knows nothing of; they are written back. */
  readonly extra: Fields;
};

const OWN = ['version', 'drawer', 'month', 'ids', 'days', 'records', 'seal'];

/** The text of a month's file: one record per line, sealed as the desk is. */
export const serialiseMonth = ({ drawer, month }: MonthName, file: MonthFile, version: number): string =>
  sealed([
    field('version', version),
    field('drawer', drawer),
    field('month', month),
    field('ids', file.holding.ids),
    field('days', file.holding.days),
    list('records', file.forms),
    ...Object.entries(file.extra).map(([key, value]) => field(key, value)),
  ]);

/** As many bytes as the first lines can have. */
export const HEAD_BYTES = 256;

const HEAD =
  /^\{\n {2}"version": \d+,\n {2}"drawer": "\w+",\n {2}"month": "[\d-]+",\n {2}"ids": (.*),\n {2}"days": (.*),\n/;

/** What the beginning of a file says of what it holds; null where it does not say so in our own words. */
export const holdingIn = (head: string): Holding | null => {
  const [, ids = '', days = ''] = HEAD.exec(head) ?? [];
  try {
    return holdingOf(JSON.parse(ids), JSON.parse(days));
  } catch {
    return null;
  }
};

const isPair = <T>(said: unknown, isOne: (one: unknown) => one is T): said is readonly [T, T] =>
  Array.isArray(said) && said.length === 2 && said.every(isOne);
const isNumber = (one: unknown): one is number => Number.isSafeInteger(one);
const isDate = (one: unknown): one is Day => typeof one === 'string' && isDay(one);

/** What such fields say, null where they say nothing that can be. */
export const holdingOf = (ids: unknown, days: unknown): Holding | null =>
  isPair(ids, isNumber) && (days === null || isPair(days, isDate)) ? { ids, days } : null;

/**
 * The records of a month's file that may pass a test, as they stand on disk. A file that a hand was at is not tested: it may be written
 * in another way. Throws `Misshapen` or `FromTheFuture`, as `parse` does.
 * @param isNoted whether it is known that the file is as this program left it
 */
export const formsIn = (
  bytes: Uint8Array,
  name: MonthName,
  mayHold: ByteTest | null,
  reading: Reading,
  isNoted = false,
): readonly Row[] => {
  if (mayHold === null || !isOurs(bytes, reading, isNoted)) return parseMonth(bytes, name, reading, isNoted).forms;
  const written = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  if (!mayHold(written)) return [];
  return written
    .split('\n')
    .filter((line) => line.startsWith('    {') && mayHold(line))
    .map((line) => JSON.parse(Buffer.from(line.replace(/,$/, ''), 'latin1').toString('utf8')) as Row);
};

/** Sealed by us in the format of today: what is in it was checked when it was written. */
const isOurs = (bytes: Uint8Array, { migrations }: Reading, isNoted: boolean): boolean =>
  (isNoted || isSealed(bytes)) &&
  VERSION.exec(Buffer.from(bytes.subarray(0, 40)).toString('latin1'))?.[1] === `${currentVersion(migrations)}`;

const VERSION = /^\{\n {2}"version": (\d+),\n/;

/** A month's file in the current format. Throws `Misshapen` or `FromTheFuture`, as `parse` does. */
export const parseMonth = (bytes: Uint8Array, { drawer }: MonthName, reading: Reading, isNoted = false): MonthFile => {
  const document = documentOf(bytes);
  const { ids, days } = document;
  const forms = currentForms(document, drawer, reading);
  if (!isOurs(bytes, reading, isNoted)) checkForms(forms, drawer, reading);
  return {
    forms,
    holding: holdingOf(ids, days) ?? ANYTHING,
    extra: Object.fromEntries(Object.entries(document).filter(([key]) => !OWN.includes(key))),
  };
};

const ANYTHING: Holding = { ids: [0, Number.MAX_SAFE_INTEGER], days: ['0100-01-01', '9999-12-31'] };

/** The steps to newer formats are made for whole desks: the month goes through them as a desk that has nothing else. */
const currentForms = (
  { version, records }: Fields,
  drawer: DrawerName,
  { migrations, ...forms }: Reading,
): readonly Row[] => {
  if (!Array.isArray(records)) throw new Misshapen(text('its "records" are missing', '其中缺少 "records"'));
  const { drawers: none, extra: _, ...rest } = emptyContents(1, knownNames(forms));
  const migrated = migrate({ ...rest, ...none, version, [drawer]: records }, migrations);
  return migrated[drawer] as readonly Row[];
};

const checkForms = (forms: readonly Row[], drawer: DrawerName, reading: Reading): void => {
  assertRows(drawer, forms);
  assertShallow(forms);
  if (!knownNames(reading).includes(drawer)) return;
  for (const form of forms) checkStored(drawer, rowOf(form, drawer, reading), reading.check);
};
