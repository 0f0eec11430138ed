import { join } from 'node:path';
import { type Files, unless } from '../disk/files.ts';
import { isFields } from './outline.ts';

/** What a desk's file says of the clock it goes by. */
export type ZoneSaid = {
  /** The setting; null on a desk that has none. */
  readonly name: string | null;
  /** A moment as it stands in the file, with its offset; null where there is none near its beginning. */
  readonly moment: string | null;
};

/** Settings stand at the beginning of the file, and the first records close behind them. */
const GLANCE = 4096;

/**
 * The zone of the desk in a folder; null where there is no desk, or none that can be read: whoever opens it says what is wrong. Needed before
 * the desk is read, since its times are read by that clock.
 */
export const zoneOfDesk = (folder: string, files: Files): ZoneSaid | null => {
  const path = join(folder, 'desk.json');
  const begun = beginningOf(path, files);
  if (begun === null) return null;
  const line = /^ {2}"settings": (\{.*\}),\n/m.exec(begun)?.[1];
  const settings = line === undefined ? settingsIn(whole(path, files)) : parsed(line);
  if (settings === null) return null;
  const zone = isFields(settings) ? settings['zone'] : undefined;
  return { name: typeof zone === 'string' ? zone : null, moment: MOMENT.exec(begun)?.[1] ?? null };
};

const MOMENT = /"[a-z]\w*At":"(\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}[+-]\d{2}:\d{2})"/;

const UNREAD = ['ENOENT', 'ENOTDIR', 'EACCES', 'EISDIR', 'ELOOP', 'EPERM', 'EIO'];

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

/** A file that another hand laid out. */
const whole = (path: string, files: Files): unknown =>
  parsed(unless(UNREAD, () => files.readFileSync(path, 'utf8')) ?? '');

const settingsIn = (document: unknown): unknown => (isFields(document) ? (document['settings'] ?? null) : null);

const parsed = (written: string): unknown => {
  try {
    return JSON.parse(written.replace(/^\uFEFF/, ''));
  } catch {
    return null;
  }
};
