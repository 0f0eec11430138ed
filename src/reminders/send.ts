import { Complaint } from '../core/complaint.ts';
import type { Lang, Text } from '../core/text.ts';
import { settledBook } from './plan/keeping.ts';
import { type Errand, type Parcel, type Prepared, prepare } from './prepare.ts';
import type { Channel } from './way.ts';

/** Result of sending one digest. A digest for stdout is `pending` until it is printed; `dry` means --dry-run. */
export type SendOutcome = {
  readonly parcel: Parcel;
  readonly state: 'sent' | 'failed' | 'pending' | 'dry';
  readonly why: Text | null;
};

export type Report = Omit<Prepared, 'parcels'> & {
  readonly outcomes: readonly SendOutcome[];
  /**
   * Takes note that the pending digests were printed, or of the failure if they were not. Throws errors of other channels that were kept
   * back until then.
   */
  printed(failure: Complaint | null): Promise<void>;
};

/** Says what would go out now (--dry-run). Sends and writes nothing. */
export const rehearseReminders = async (errand: Errand): Promise<Report> => {
  const { result } = await prepare(errand, errand.sentBook.read(), errand.channels);
  const outcomes = result.parcels.map((parcel): SendOutcome => ({ parcel, state: 'dry', why: null }));
  return { ...result, outcomes, printed: async () => undefined };
};

/**
 * Sends the reminders that are newly due, each once. The book says `sending` before a digest is sent and `sent` or `failed` afterwards. No
 * lock is held while a digest is on its way, and no channel waits for another. The digest for stdout is entered after all others are done,
 * because the command prints last: if the process is killed before that, nothing was printed and nothing may count as sent.
 */
export const runReminders = async (errand: Errand, lang: Lang): Promise<Report> => {
  const isOwn = ({ name }: Channel): boolean => name === 'stdout';
  const others = errand.channels.filter((channel) => !isOwn(channel));
  const afar = await begun(errand, others);
  const sent = await Promise.allSettled(
    others.map((channel) =>
      sendAll(
        afar.parcels.filter((parcel) => parcel.channel === channel),
        errand,
        lang,
      ),
    ),
  );
  const here = await begun(errand, errand.channels.filter(isOwn));
  const printing = here.parcels.map((parcel): SendOutcome => ({ parcel, state: 'pending', why: null }));
  return {
    unknown: new Map([...here.unknown, ...afar.unknown]),
    damage: afar.damage ?? here.damage,
    outcomes: [...printing, ...sent.flatMap((one) => (one.status === 'fulfilled' ? one.value : []))],
    printed: async (failure) => {
      for (const { parcel } of printing) await settle(parcel, errand, failure?.what ?? null);
      // An error of the program, or a book that could not be written. Thrown only here, so that all other channels finish first.
      for (const one of sent) if (one.status === 'rejected') throw one.reason;
    },
  };
};

/** Marks what is due on these channels as being sent. If nothing is due, nothing is locked or written. */
const begun = async (errand: Errand, among: readonly Channel[]): Promise<Prepared> => {
  if (among.length === 0 && errand.channels.length > 0) return { parcels: [], unknown: new Map(), damage: null };
  const reading = errand.sentBook.read();
  const { book, result } = await prepare(errand, reading, among);
  if (book === reading.book && reading.damage === null) return result;
  return errand.sentBook.change((fresh) => prepare(errand, fresh, among));
};

const sendAll = async (parcels: readonly Parcel[], errand: Errand, lang: Lang): Promise<readonly SendOutcome[]> => {
  const outcomes: SendOutcome[] = [];
  for (const parcel of parcels) {
    const why = await failureOf(() => parcel.channel.send(parcel.digest, lang));
    await settle(parcel, errand, why);
    outcomes.push({ parcel, state: why === null ? 'sent' : 'failed', why });
  }
  return outcomes;
};

const failureOf = async (send: () => Promise<void>): Promise<Text | null> => {
  try {
    await send();
    return null;
  } catch (error) {
    if (error instanceof Complaint) return error.what;
    throw error;
  }
};

const settle = ({ sending }: Parcel, { sentBook }: Errand, why: Text | null): Promise<void> =>
  sentBook.change(async ({ book }) => ({
    book: settledBook(book, sending, why === null ? 'sent' : 'failed', why),
    result: undefined,
  }));
