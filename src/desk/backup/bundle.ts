import type { Moment } from '../../core/civil.ts';
import { inLang, text } from '../../core/text.ts';
import { monthNamed, parseMonth } from '../archive/monthFile.ts';
import { type Contents, contentsField } from '../live/contents.ts';
import { documentOf } from '../live/document.ts';
import { isFields, Misshapen, type OutlineFields } from '../live/outline.ts';
import { type DeskReading, parseDesk } from '../live/reading.ts';
import type { Zone } from '../zone.ts';

const SCHEMA = 'office.bundle/1';
const DESK = 'desk.json';

/** Files of the archive by their paths within it: `2026/visitors-2026-10.json`. */
export type ArchiveTexts = ReadonlyMap<string, string>;

/** A backup that was read. `archives` is null if it is of the live desk only. */
export type Backup = { readonly contents: Contents; readonly archives: ArchiveTexts | null };

/**
 * Text of a bundle: `desk.json` and the files of the archive in one file. Each is contained as text, so that a restored file is the same
 * to the byte, with its seal. The journal is not part of it.
 */
export const bundleText = (at: Moment, zone: Zone, desk: string, archives: ArchiveTexts): string => {
  const files = [
    [DESK, desk] as const,
    ...[...archives].map(([path, written]) => [`archive/${path}`, written] as const),
  ];
  const lines = files.map(([path, written]) => `  ${contentsField(path, written)}`);
  return `{\n${contentsField('schema', SCHEMA)},\n${contentsField('takenAt', zone.withOffset(at))},\n  "files": {\n${lines.join(',\n')}\n  }\n}\n`;
};

/** Reads a backup, which is a copy of `desk.json` or a bundle. Throws `Misshapen` or `FromTheFuture` as `parse` does. */
export const parseBackup = (bytes: Uint8Array, reading: DeskReading): Backup => {
  const isBundle = Buffer.from(bytes.subarray(0, 60)).includes(SCHEMA);
  return isBundle
    ? parseBundle(documentOf(bytes), reading)
    : { contents: parseDesk(bytes, reading).contents, archives: null };
};

const parseBundle = ({ files }: OutlineFields, reading: DeskReading): Backup => {
  const texts = isFields(files) ? files : {};
  const desk = texts[DESK];
  if (typeof desk !== 'string') throw new Misshapen(text('there is no desk.json in it', '其中没有 desk.json'));
  const { contents } = parseDesk(Buffer.from(desk), reading);
  return { contents, archives: new Map(Object.entries(texts).flatMap((file) => archiveIn(file, reading))) };
};

const FILE = /^archive\/((\d{4})\/([A-Za-z]+-\2-\d{2})\.json)$/;

/** A file of the archive in a bundle. Any other path is refused, because the file will be restored to it. */
const archiveIn = ([path, written]: readonly [string, unknown], reading: DeskReading): [string, string][] => {
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
