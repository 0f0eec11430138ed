import { join } from 'node:path';

import { type Moment, minutesBetween } from '../../core/civil.ts';
import type { Text } from '../../core/text.ts';
import { newerDesk } from '../../desk/complaints.ts';
import { writeDurably } from '../../desk/disk/durable.ts';
import { type Disk, type Files, realFiles, unless } from '../../desk/disk/files.ts';
import { isDead } from '../../desk/disk/holder.ts';
import { withLock } from '../../desk/disk/lock.ts';
import { readable } from '../../desk/disk/readable.ts';
import { sweep } from '../../desk/disk/sweep.ts';
import type { Premises } from '../../desk/premises.ts';
import type { Zone } from '../../desk/zone.ts';
import { type Book, EMPTY_BOOK, type Sender } from '../plan/entry.ts';
import { bookIn, bookText } from './shape.ts';

const PATIENCE_MS = 10_000;

/** A sender at another place cannot be asked whether it lives; no sending takes so long. */
const FAR_MINUTES = 60;

/** The book as it was found. */
export type Reading = {
  readonly book: Book;
  /** There is a file. */
  readonly isThere: boolean;
  /** Why it cannot be used; then `book` is empty. */
  readonly damage: Text | null;
};

/** The file that tells what was sent. It lies in a folder of its own with a lock of its own: nobody at the desk waits for a mail. */
export type SentBook = {
  readonly path: string;
  /** Complains of `unreadable` and `newerDesk`. Locks nothing. */
  read(): Reading;
  /**
   * Changes it under its lock, durably; what the work hands back unchanged is not written. A damaged file is kept aside first.
   * Complains as `read`, of `locked` and `unwritable`.
   */
  change<T>(work: (reading: Reading) => Promise<{ book: Book; result: T }>): Promise<T>;
  /** This process. */
  me(): Promise<Sender>;
  /** Whether whoever was sending since then is at it no more. */
  isGone(by: Sender | null, since: Moment): Promise<boolean>;
};

/** `remind/sent.json` of a desk. */
export const openBook = ({
  folder,
  host,
  zone,
  now,
  patience = PATIENCE_MS,
  files = realFiles,
}: Premises): SentBook => {
  const disk: Disk = { files, token: host.token };
  const room = join(folder, 'remind');
  const path = join(room, 'sent.json');
  const read = (): Reading => readingAt(path, zone, files);
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
      (by.place === host.place()
        ? isDead({ ...by, token: '' }, host)
        : Math.abs(minutesBetween(since, now)) > FAR_MINUTES),
  };
};

const readingAt = (path: string, zone: Zone, files: Files): Reading => {
  const written = readable(path, () => unless(['ENOENT', 'ENOTDIR'], () => files.readFileSync(path, 'utf8')));
  if (written === null) return { book: EMPTY_BOOK, isThere: false, damage: null };
  const found = bookIn(written, zone);
  if (found.kind === 'newer') throw newerDesk(path, found.version);
  return found.kind === 'good'
    ? { book: found.book, isThere: true, damage: null }
    : { book: EMPTY_BOOK, isThere: true, damage: found.why };
};

/** `sent-damaged-2026-11-23-083000.json`, never over another. */
const keepAside = (path: string, now: Moment, files: Files): void => {
  const name = path.replace(/\.json$/, `-damaged-${now.replace('T', '-').replaceAll(':', '')}`);
  const free = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9]
    .map((n) => (n === 0 ? `${name}.json` : `${name}-${n}.json`))
    .find((each) => !files.existsSync(each));
  files.renameSync(path, free ?? `${name}.json`);
};
