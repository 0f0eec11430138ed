import { addMinutes, type Moment } from '../core/civil.ts';
import { same } from '../core/text.ts';
import type { BookRead, SentBook } from './book/open.ts';
import type { Digest } from './digest.ts';
import { EMPTY_BOOK, matterOf } from './plan/entry.ts';
import { type DueReminder, dueByClock } from './plan/gather.ts';
import type { Errand } from './prepare.ts';
import type { Channel, ChannelName } from './way.ts';

/** Book of sent reminders in memory, for tests. */
export type Memory = SentBook & {
  /** Pretends that another process goes on with the book. */
  readonly next: () => void;
  readonly known: () => BookRead;
  readonly set: (reading: BookRead) => void;
  /** Number of times the book was written. */
  readonly writes: () => number;
};

export const memory = (): Memory => {
  let reading: BookRead = { book: EMPTY_BOOK, isThere: false, damage: null };
  let process = 1;
  let writes = 0;
  // One change at a time, as under the real lock.
  let free: Promise<unknown> = Promise.resolve();
  return {
    path: '/desk/remind/sent.json',
    read: () => reading,
    change: (work) => {
      const done = free.then(async () => {
        const { book, result } = await work(reading);
        if (book !== reading.book || reading.damage !== null) {
          reading = { book, isThere: true, damage: null };
          writes += 1;
        }
        return result;
      });
      free = done.catch(() => undefined);
      return done;
    },
    me: async () => ({ pid: process, start: '', place: 'here' }),
    isGone: async (by) => by?.pid !== process,
    next: () => {
      process += 1;
    },
    known: () => reading,
    set: (other) => {
      reading = other;
    },
    writes: () => writes,
  };
};

/** Channel that keeps every digest in `got`. `obey` may throw to refuse one. */
export const collecting = (
  name: ChannelName,
  more: Partial<Pick<Channel, 'isRepeatable' | 'isAddressed'>> = {},
  obey: (digest: Digest) => void = () => undefined,
): Channel & { readonly got: Digest[] } => {
  const got: Digest[] = [];
  return {
    ...{ name, isRepeatable: false, isAddressed: false, got, ...more },
    send: async (digest) => {
      obey(digest);
      got.push(digest);
    },
  };
};

export const MORNING = '2026-11-23T08:30:00';

type Rough = {
  readonly lasts: number;
  readonly over: number;
  readonly people: readonly string[];
  readonly id: string | null;
  readonly offset: string;
};

/** Reminder due `at` minutes after 08:30. Its occasion happens `lasts` minutes after that and is over `over` minutes after that. */
export const call = (
  matter: string,
  at: number,
  { lasts = 30, over = 90, people = [], id = 'N1', offset = '30m' }: Partial<Rough> = {},
): DueReminder => ({
  key: `meeting/${matter}/x/${offset}`,
  matter: `meeting/${matter}/x`,
  kind: 'meeting',
  id,
  at: minute(at),
  when: minute(at + lasts),
  over: minute(at + over),
  text: same(matter),
  people,
});

/** Time `n` minutes after 08:30. */
export const minute = (n: number): Moment => addMinutes(MORNING, n);

export const errandAt = (
  now: Moment,
  sentBook: SentBook,
  channels: readonly Channel[],
  calls: readonly DueReminder[],
  more: Partial<Errand> = {},
): Errand => ({
  ...{ now, sentBook, channels, since: null, isAll: true, recipientOf: () => null, invitation: async () => null },
  calls: [...calls].sort(dueByClock),
  hash: (name) => name,
  morning: async () => same('the list'),
  forOthers: async () => ({
    textOf: (key) => same(matterOf(key).split('/')[1] ?? ''),
    morning: async () => same('the list for others'),
  }),
  ...more,
});
