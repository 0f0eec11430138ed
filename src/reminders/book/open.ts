import { join } from 'node:path';

import { type Moment, minutesBetween } from '../../core/civil.ts';
import type { Text } from '../../core/text.ts';
import { newerDesk } from '../../desk/complaints.ts';
import { writeDurably } from '../../desk/disk/durable.ts';
import { type Disk, type Files, realFiles, unless } from '../../desk/disk/files.ts';
import { isDead, whereabouts } from '../../desk/disk/holder.ts';
import { withLock } from '../../desk/disk/lock.ts';
import { readable } from '../../desk/disk/readable.ts';
import { sweep } from '../../desk/disk/sweep.ts';
import type { Premises } from '../../desk/premises.ts';
import type { Zone } from '../../desk/zone.ts';
import { EMPTY_BOOK, type ReminderBook, type Sender } from '../plan/entry.ts';
import { bookIn, bookText } from './shape.ts';

const PATIENCE_MS = 10_000;

/** A sender on another machine cannot be checked. After this time it counts as ended: no sending takes so long. */
const FAR_MINUTES = 60;

/** Book as it was read from the file. */
export type BookRead = {
  readonly book: ReminderBook;
  /** True if the file exists. */
  readonly isThere: boolean;
  /** Reason why the file cannot be used; `book` is then empty. */
  readonly damage: Text | null;
};

/** File of sent reminders. It has a folder and a lock of its own, so that commands at the desk and reminders do not wait for each other. */
export type SentBook = {
  readonly path: string;
  /** Reads the file without a lock. Throws `unreadable` and `newerDesk`. */
  read(): BookRead;
  /**
   * Changes the file under its lock and syncs it. A book that `work` returns unchanged is not written. A damaged file is renamed first.
   * Throws what `read` throws, `locked` and `unwritable`.
   */
  change<T>(work: (reading: BookRead) => Promise<{ book: ReminderBook; result: T }>): Promise<T>;
  /** Names this process. */
  me(): Promise<Sender>;
  /** Whether a process that began to send at `since` has ended. */
  isGone(by: Sender | null, since: Moment): Promise<boolean>;
};

/** Book of a desk: `remind/sent.json`. */
export const openBook = ({
  folder,
  host,
  zone,
  now,
  patience = PATIENCE_MS,
  files = realFiles,
}: Premises): SentBook => {
  const disk: Disk = { files, token: host.token, hold: { confirm: null } };
  const room = join(folder, 'remind');
  const path = join(room, 'sent.json');
  const read = (): BookRead => readingAt(path, zone, files);
  return {
    path,
    read,
    change: (work) =>
      withLock(room, { host, disk, patience }, async () => {
        const reading = read();
        const { book, result } = await work(reading);
        if (book === reading.book && reading.damage === null) return result;
        if (reading.damage !== null) keepAside(path, now, files);
        await sweep(path, host, files);
        writeDurably(path, bookText(book, zone), disk);
        return result;
      }),
    me: async () => ({ pid: host.pid, start: (await host.startOf(host.pid)) ?? '', place: host.place() }),
    isGone: async (by, since) =>
      by === null ||
      (whereabouts(by, host.place()) !== 'elsewhere'
        ? isDead({ ...by, token: '' }, host)
        : Math.abs(minutesBetween(since, now)) > FAR_MINUTES),
  };
};

const readingAt = (path: string, zone: Zone, files: Files): BookRead => {
  const written = readable(path, () => unless(['ENOENT', 'ENOTDIR'], () => files.readFileSync(path, 'utf8')));
  if (written === null) return { book: EMPTY_BOOK, isThere: false, damage: null };
  const found = bookIn(written, zone);
  if (found.kind === 'newer') throw newerDesk(path, found.version);
  return found.kind === 'good'
    ? { book: found.book, isThere: true, damage: null }
    : { book: EMPTY_BOOK, isThere: true, damage: found.why };
};

/** Renames a damaged file to `sent-damaged-2026-11-23-083000.json`, or to a free name like it. */
const keepAside = (path: string, now: Moment, files: Files): void => {
  const name = path.replace(/\.json$/, `-damaged-${now.replace('T', '-').replaceAll(':', '')}`);
  const free = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9]
    .map((n) => (n === 0 ? `${name}.json` : `${name}-${n}.json`))
    .find((each) => !files.existsSync(each));
  files.renameSync(path, free ?? `${name}.json`);
};
