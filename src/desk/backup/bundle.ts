import type { Moment } from '../../core/civil.ts';
import { inLang, text } from '../../core/text.ts';
import { monthNamed, parseMonth } from '../archive/monthFile.ts';
import { type Contents, contentsField } from '../live/contents.ts';
import { documentOf } from '../live/document.ts';
import { isFields, Misshapen, type OutlineFields } from '../live/outline.ts';
import { type DeskReading, parseDesk } from '../live/reading.ts';
import type { Zone } from '../zone.ts';

const SCHEMA = 'office.bundle/1';
export const DESK = 'desk.json';

/** A file of the archive: its path within it, `2026/visitors-2026-10.json`, and its text. */
export type ArchiveText = readonly [within: string, text: string];

/** Files of an archive in a map, or read anew each time they are gone through: those of ten years do not fit into memory. */
export type ArchiveTexts = Iterable<ArchiveText> & { readonly size: number };

/** A backup that was read. `archives` is null if it is of the live desk only. */
export type Backup = { readonly contents: Contents; readonly archives: ArchiveTexts | null };

/**
 * Text of a bundle in parts: `desk.json` and the files of the archive in one file. Each is contained as text, so that a restored file is the
 * same to the byte, with its seal. The journal is not part of it.
 */
export function* bundleParts(at: Moment, zone: Zone, desk: string, archives: Iterable<ArchiveText>): Iterable<string> {
  yield `{\n${contentsField('schema', SCHEMA)},\n${contentsField('takenAt', zone.withOffset(at))},\n  "files": {\n`;
  yield `  ${contentsField(DESK, desk)}`;
  for (const [path, written] of archives) yield `,\n  ${contentsField(`archive/${path}`, written)}`;
  yield '\n  }\n}\n';
}

/** Whether a file is a bundle, by its first bytes. */
export const isBundle = (bytes: Uint8Array): boolean => Buffer.from(bytes.subarray(0, 60)).includes(SCHEMA);

/** Reads a backup, which is a copy of `desk.json` or a bundle. Throws `Misshapen` or `FromTheFuture` as `parse` does. */
export const parseBackup = (bytes: Uint8Array, reading: DeskReading): Backup =>
  isBundle(bytes)
    ? parseBundle(documentOf(bytes), reading)
    : { contents: parseDesk(bytes, reading).contents, archives: null };

const parseBundle = ({ files }: OutlineFields, reading: DeskReading): Backup => {
  const texts = isFields(files) ? files : {};
  const contents = deskIn(texts[DESK], reading);
  return { contents, archives: new Map(Object.entries(texts).flatMap((file) => archiveIn(file, reading))) };
};

/** The desk in a bundle, by its file there. Throws `Misshapen`. */
export const deskIn = (desk: unknown, reading: DeskReading): Contents => {
  if (typeof desk !== 'string') throw new Misshapen(text('there is no desk.json in it', '其中没有 desk.json'));
  return parseDesk(Buffer.from(desk), reading).contents;
};

const FILE = /^archive\/((\d{4})\/([A-Za-z]+-\2-\d{2})\.json)$/;

/** A file of the archive in a bundle; none for the desk. Any other path is refused, because the file will be restored to it. */
export const archiveIn = (
  [path, written]: readonly [string, unknown],
  reading: DeskReading,
): readonly ArchiveText[] => {
  if (path === DESK) return [];
  const [, within = '', , name = ''] = FILE.exec(path) ?? [];
  const month = monthNamed(name);
  if (month === null || typeof written !== 'string')
    throw new Misshapen(text(`"${path}" is no file of an archive`, `"${path}" 不是归档文件`));
  checkMonth(path, () => parseMonth(Buffer.from(written), month, reading));
  return [[within, written]];
};

const checkMonth = (path: string, read: () => unknown): void => {
  try {
    read();
  } catch (error) {
    if (!(error instanceof Misshapen)) throw error;
    throw new Misshapen(text(`${path}: ${inLang(error.why, 'en')}`, `${path}：${inLang(error.why, 'zh')}`));
  }
};
