import { setTimeout as pause } from 'node:timers/promises';
import { Complaint } from '../../../core/complaint.ts';
import type { Drawer } from '../../../core/drawer.ts';
import type { Facts } from '../../../core/facts.ts';
import type { ProgramFiles } from '../../../core/programFiles.ts';
import type { Rescue } from '../../../desk/backup/rescue.ts';
import type { Ailment } from '../../../desk/doctor/ailment.ts';
import type { Examined } from '../../../desk/doctor/examine.ts';
import { doctorWords as w } from '../../../desk/doctor/words.ts';
import type { SentBook } from '../../../reminders/book/open.ts';
import { checkUp } from './findings.ts';
import { lackingRecords } from './lacks.ts';
import { namesStanding } from './namesStanding.ts';

type Seen = {
  readonly rescue: Rescue;
  readonly drawers: readonly Drawer[];
  readonly book: SentBook;
  readonly facts: Facts;
  readonly data: ProgramFiles;
};

/**
 * Looks the desk over. While others write to it, parts of it are seen before a command and parts after it. Then it is looked over twice, and
 * only findings that are there both times count.
 */
export const look = async (seen: Seen): Promise<Examined> => {
  const { rescue } = seen;
  const stamp = rescue.stampAtRest();
  const first = await lookOnce(seen);
  if (first.ailments.length === 0 || (stamp !== null && stamp === rescue.stampAtRest())) return first;
  await resting(rescue);
  const second = await lookOnce(seen);
  const known = new Set(first.ailments.map(nameOf));
  return { ...second, ailments: second.ailments.filter((ailment) => known.has(nameOf(ailment))) };
};

/** Waits until no process holds the lock, at most a second: one that is only slow has put its desk in place by then. */
const resting = async ({ stampAtRest }: Rescue): Promise<void> => {
  for (let n = 0; n < 20 && stampAtRest() === null; n += 1) await pause(50);
};

const nameOf = ({ code, where, what }: Ailment): string => JSON.stringify([code, where, what.en]);

const lookOnce = async ({ rescue, drawers, book, facts, data }: Seen): Promise<Examined> => {
  const examined = await rescue.examine(new Map(drawers.map(({ name, refLetters }) => [name, refLetters])));
  // If the folder of reminders cannot be read at all, that is reported already.
  const sent = examined.ailments.some(({ where }) => where === 'remind') ? [] : bookAilments(book);
  const inside = checkUp(examined, drawers);
  // A month that the archive has lost is one finding, not two.
  const lacks = inside.some(({ code }) => code === 'lostRecords') ? [] : lackingRecords(examined, rescue, drawers);
  const { contents } = examined;
  const names = contents === null ? [] : namesStanding(contents, drawers, facts, data);
  return { ...examined, ailments: [...examined.ailments, ...lacks, ...inside, ...names, ...sent] };
};

/** A finding if the book of sent reminders cannot be read. */
const bookAilments = (book: SentBook): readonly Ailment[] => {
  const where = 'remind/sent.json';
  try {
    const { damage } = book.read();
    if (damage === null) return [];
    const what = w.fileDamaged(damage);
    return [{ code: 'damagedReminders', severity: 'fault', where, what, remedy: w.badBookDoes }];
  } catch (error) {
    if (!(error instanceof Complaint)) throw error;
    const remedy = error.code === 'newerDesk' ? w.upgrade : w.unreadableDoes;
    return [
      {
        code: error.code === 'newerDesk' ? 'newerFile' : 'unreadable',
        severity: 'fault',
        where,
        what: error.what,
        remedy,
      },
    ];
  }
};
