import { join } from 'node:path';
import { type Files, unless } from '../disk/files.ts';
import { isFields } from './outline.ts';

/** The zone that is set on a desk; null on a desk that has none. */
export type ZoneSaid = { readonly name: string | null };

/** Length of the beginning of a desk's file in which its settings stand. */
const GLANCE = 4096;

/**
 * The zone of the desk in a folder. Null where there is no desk, or none that can be read: opening the desk then says what is wrong. The zone is
 * needed before the desk is read, because the times of the desk are read by that clock.
 */
export const zoneOfDesk = (folder: string, files: Files): ZoneSaid | null => {
  const path = join(folder, 'desk.json');
  const begun = beginningOf(path, files);
  if (begun === null) return null;
  const line = settingsLine(begun);
  const settings = line === null ? settingsIn(whole(path, files)) : parsed(line);
  if (!isFields(settings)) return null;
  const { zone } = settings;
  return { name: typeof zone === 'string' ? zone : null };
};

/** The settings as this program writes them, on a line of their own; null if there is no such line. */
const settingsLine = (begun: string): string | null => {
  const from = begun.indexOf(SETTINGS) + SETTINGS.length;
  const to = begun.indexOf(SETTINGS_END, from);
  return from < SETTINGS.length || to === -1 || begun.slice(from, to).includes('\n')
    ? null
    : `{${begun.slice(from, to)}}`;
};

const SETTINGS = '\n  "settings": {';
const SETTINGS_END = '},\n';

const UNREAD = ['ENOENT', 'ENOTDIR', 'EACCES', 'EISDIR', 'ELOOP', 'EPERM', 'EIO', 'ENAMETOOLONG'];

const beginningOf = (path: string, files: Files): string | null =>
  unless(UNREAD, () => {
    const handle = files.openSync(path, 'r');
    try {
      const bytes = Buffer.allocUnsafe(GLANCE);
      return bytes.toString('utf8', 0, files.readSync(handle, bytes, 0, GLANCE, 0));
    } finally {
      files.closeSync(handle);
    }
  });

/** The document of a file that another program or a hand laid out, or of one with long settings. */
const whole = (path: string, files: Files): unknown =>
  parsed(unless(UNREAD, () => files.readFileSync(path, 'utf8')) ?? '');

const settingsIn = (document: unknown): unknown => (isFields(document) ? document['settings'] : null);

const parsed = (written: string): unknown => {
  try {
    return JSON.parse(written.replace(/^\uFEFF/, ''));
  } catch {
    return null;
  }
};
