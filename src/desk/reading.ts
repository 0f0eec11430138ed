import { isUtf8 } from 'node:buffer';
import { Complaint } from '../complaint.ts';
import type { DrawerName, Row } from '../record.ts';
import { inLang, text } from '../words/text.ts';
import { type Contents, DRAWERS, rememberForm } from './contents.ts';
import type { Laid } from './laying.ts';
import { localText, steadyText } from './localText.ts';
import { currentVersion, type Migration, migrate } from './migrations.ts';
import { isSealed } from './seal.ts';
import { assertOutline, type Fields, isFields, Misshapen } from './shape.ts';
import type { Note } from './stamp.ts';
import { inward, type Zone } from './zone.ts';

/** How a desk is read. */
export type Reading = {
  readonly zone: Zone;
  /** Throws a Complaint at a record that its drawer's schema refuses. */
  readonly check: (drawer: DrawerName, row: Row) => void;
  readonly migrations: readonly Migration[];
};

/** `format` is the version the file was in; `laid` the file itself, where its lines may be used again. */
export type Parsed = { readonly contents: Contents; readonly format: number; readonly laid: Laid | null };

/**
 * The contents of a `desk.json`, brought to the current format, and the format it was in. Throws `Misshapen` when they cannot be trusted,
 * `FromTheFuture` when they are of a format to come.
 *
 * Records are checked in full only where there is neither a note on these very bytes nor our seal under them: to check 1,200 of them
 * takes 27 to 50 ms, and what this program wrote it checked when it wrote it. So a file edited by hand pays, until the next write.
 */
export const parse = (bytes: Uint8Array, reading: Reading, note: Note | null = null): Parsed => {
  const written = textOf(bytes);
  const isOurs = note !== null || isSealed(bytes);
  const quick = isOurs ? quickly(written, reading, note) : null;
  if (quick !== null) return quick;
  const stored = documentIn(written);
  const { version: format } = stored as Stored;
  const contents = contentsIn(stored, reading);
  if (!isOurs || format !== currentVersion(reading.migrations))
    for (const drawer of DRAWERS) for (const row of contents.drawers[drawer]) checkStored(drawer, row, reading.check);
  return { contents, format, laid: null };
};

/** The same of a sealed desk, if it is of the current format and its text can be brought to the clock here as it stands. */
const quickly = (sealed: string, { zone, migrations }: Reading, note: Note | null): Parsed | null => {
  const steady = note?.steady ?? null;
  const steadily = steady === null ? null : steadyText(sealed, steady, zone);
  const local = steadily ?? localText(sealed, zone)?.text ?? null;
  if (local === null) return null;
  const document = documentIn(local);
  const { version: format } = document as Stored;
  if (format !== currentVersion(migrations)) return null;
  if (note === null) assertOutline(document);
  const { wide, drawers, extra } = partsOf(document);
  const laid = steady === null || steadily === null ? null : { text: sealed, steady, drawers };
  return { contents: { ...wide, extra, drawers }, format, laid };
};

/** The contents a document of any known format tells of, in the current one; the records are not checked. Throws as `parse`. */
export const contentsIn = (stored: Fields, { zone, migrations }: Omit<Reading, 'check'>): Contents => {
  const document = migrate(stored, migrations);
  assertOutline(document);
  return contentsOf(document, zone);
};

/** The JSON object in a file. Throws `Misshapen`. */
export const documentOf = (bytes: Uint8Array): Fields => documentIn(textOf(bytes));

const textOf = (bytes: Uint8Array): string => {
  if (bytes.length === 0) throw new Misshapen(text('it is empty', '文件为空'));
  if (!isUtf8(bytes)) throw new Misshapen(text('it is not UTF-8 text', '不是 UTF-8 文本'));
  // Editors on Windows put a byte order mark in front.
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    .toString('utf8')
    .replace(/^\uFEFF/, '');
};

const documentIn = (written: string): Fields => {
  const document = jsonOf(written);
  if (!isFields(document)) throw new Misshapen(text('it is not a desk', '不是办公桌文件'));
  return document;
};

const jsonOf = (written: string): unknown => {
  try {
    return JSON.parse(written);
  } catch {
    throw new Misshapen(text('it is not whole JSON', 'JSON 不完整或有误'));
  }
};

const partsOf = (document: Fields) => {
  const { version, revision, counters, settings, holidays, seal: _, ...rest } = document as Stored;
  const extra = Object.entries(rest).filter(([key]) => !(DRAWERS as readonly string[]).includes(key));
  return {
    wide: { version, revision, counters, settings, holidays },
    // A drawer that came later is not in an older file.
    drawers: Object.fromEntries(DRAWERS.map((name) => [name, rest[name] ?? []])) as Contents['drawers'],
    extra: Object.fromEntries(extra),
  };
};

const contentsOf = (document: Fields, zone: Zone): Contents => {
  const { wide, drawers, extra } = partsOf(document);
  const { settings, holidays } = wide;
  try {
    const rows = DRAWERS.map((name) => [name, drawers[name].map((form) => rowOf(form, zone))]);
    return { ...wide, ...inward({ settings, holidays, extra }, zone), drawers: Object.fromEntries(rows) };
  } catch (error) {
    if (error instanceof RangeError) throw new Misshapen(text('it is nested too deeply', '嵌套过深'));
    throw error;
  }
};

/** What `assertOutline` has seen to. */
type Stored = Omit<Contents, 'drawers' | 'extra'> & { readonly seal: unknown } & Record<DrawerName, readonly Row[]>;

/** A record as the program knows it. Throws a RangeError when it is nested too deeply. */
export const rowOf = (form: Row, zone: Zone): Row => {
  const row = inward(form, zone);
  rememberForm(row, form);
  return row;
};

/** Throws `Misshapen` where the drawer's schema refuses a record that stands in a file. */
export const checkStored = (drawer: DrawerName, row: Row, check: Reading['check']): void => {
  try {
    check(drawer, row);
  } catch (error) {
    if (!(error instanceof Complaint)) throw error;
    const { what } = error;
    throw new Misshapen(text(`${row.id}: ${inLang(what, 'en')}`, `${row.id}：${inLang(what, 'zh')}`));
  }
};
