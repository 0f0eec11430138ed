import { type Day, isDay } from '../../core/civil.ts';
import type { DrawerName, Row } from '../../core/record.ts';
import { text } from '../../core/text.ts';
import { knownNames, rowOf } from '../forms.ts';
import { contentsField, contentsList, emptyContents } from '../live/contents.ts';
import { documentOf, documentView } from '../live/document.ts';
import { currentVersion, migrate } from '../live/migrations.ts';
import { assertRows, Misshapen, type OutlineFields } from '../live/outline.ts';
import { assertShallow, checkStored, type DeskReading } from '../live/reading.ts';
import { isSealed, sealed } from '../live/seal.ts';
import { recordLines } from './recordLines.ts';
import type { Sifter } from './sifting.ts';

/** A month of a drawer. Each has a file in the archive. */
export type MonthName = { readonly drawer: DrawerName; readonly month: string };

/**
 * The month that a file is named after: `visitors-2026-10` (without `.json`). Null for another name. The drawer may be one that only a
 * newer program knows.
 */
export const monthNamed = (name: string): MonthName | null => {
  const [, drawer, month] = MONTH.exec(name) ?? [];
  return drawer === undefined || month === undefined ? null : { drawer: drawer as DrawerName, month };
};

const MONTH = /^([a-z][A-Za-z]*)-(\d{4}-\d{2})$/;

/** The first lines of a month's file, by which most files need not be read. */
export type Holding = {
  /** Lowest and highest number of an id. */
  readonly ids: readonly [number, number];
  /** First and last day under which lists show a record; null if there is none. */
  readonly days: readonly [Day, Day] | null;
};

/** A month of the archive, with its records as they stand in the file. */
export type MonthFile = {
  readonly holding: Holding;
  readonly forms: readonly Row[];
  /** Top-level fields that this program does not know. They are written back. */
  readonly extra: OutlineFields;
};

const OWN = ['version', 'drawer', 'month', 'ids', 'days', 'records', 'seal'];

/** Text of a month's file: one line for each record, and a seal. */
export const serialiseMonth = ({ drawer, month }: MonthName, file: MonthFile, version: number): string =>
  sealed([
    contentsField('version', version),
    contentsField('drawer', drawer),
    contentsField('month', month),
    contentsField('ids', file.holding.ids),
    contentsField('days', file.holding.days),
    contentsList('records', file.forms),
    ...Object.entries(file.extra).map(([key, value]) => contentsField(key, value)),
  ]);

/** Largest size of the first lines, in bytes. */
export const HEAD_BYTES = 256;

const HEAD =
  /^\{\n {2}"version": \d+,\n {2}"drawer": "\w+",\n {2}"month": "[\d-]+",\n {2}"ids": (.*),\n {2}"days": (.*),\n/;

/** The first lines in the beginning of a file; null if it does not begin as this program writes it. */
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

/** The first lines made of these fields; null if they are malformed. */
export const holdingOf = (ids: unknown, days: unknown): Holding | null =>
  isPair(ids, isNumber) && (days === null || isPair(days, isDate)) ? { ids, days } : null;

/**
 * Records of a month's file that may pass a test, as they stand there. A file that was edited by hand is returned whole, because its JSON
 * may be written in another way. Throws `Misshapen` or `FromTheFuture` as `parse` does.
 * @param noted what a note says of the file: that it is as this program wrote it, and that its text is plain
 */
export const formsIn = (
  bytes: Uint8Array,
  name: MonthName,
  sifter: Pick<Sifter, 'mayHold' | 'plainly' | 'isWorthwhile'>,
  reading: DeskReading,
  noted: { readonly isOurs: boolean; readonly isPlain: boolean } = { isOurs: false, isPlain: false },
): readonly Row[] => {
  const { mayHold, plainly, isWorthwhile } = sifter;
  if (mayHold === null || !isOurs(bytes, reading, noted.isOurs))
    return parseMonth(bytes, name, reading, noted.isOurs).forms;
  return recordLines(documentView(bytes), { mayHold, plainly, isWorthwhile }, noted.isOurs && noted.isPlain).map(
    (line) => JSON.parse(line.replace(/,$/, '')) as Row,
  );
};

/** Whether this program wrote the file in the current format. Its records were checked then. */
export const isOurs = (bytes: Uint8Array, { migrations }: DeskReading, isNoted: boolean): boolean =>
  (isNoted || isSealed(bytes)) &&
  VERSION.exec(documentView(bytes).toString('latin1', 0, 40))?.[1] === `${currentVersion(migrations)}`;

const VERSION = /^\{\n {2}"version": (\d+),\n/;

/** Reads a month's file and brings it to the current format. Throws `Misshapen` or `FromTheFuture` as `parse` does. */
export const parseMonth = (
  bytes: Uint8Array,
  { drawer }: MonthName,
  reading: DeskReading,
  isNoted = false,
): MonthFile => {
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

/** The records in the current format. Migrations work on whole desks, so the month goes through them as a desk with nothing else. */
const currentForms = (
  { version, records }: OutlineFields,
  drawer: DrawerName,
  { migrations, ...forms }: DeskReading,
): readonly Row[] => {
  if (!Array.isArray(records)) throw new Misshapen(text('its "records" are missing', '其中缺少 "records"'));
  const { drawers: none, extra: _, ...rest } = emptyContents(1, knownNames(forms));
  const migrated = migrate({ ...rest, ...none, version, [drawer]: records }, migrations);
  return migrated[drawer] as readonly Row[];
};

const checkForms = (forms: readonly Row[], drawer: DrawerName, reading: DeskReading): void => {
  assertRows(drawer, forms);
  assertShallow(forms);
  if (!knownNames(reading).includes(drawer)) return;
  for (const form of forms) checkStored(drawer, rowOf(form, drawer, reading), reading.check);
};
