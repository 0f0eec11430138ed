import { Complaint } from '../core/complaint.ts';
import type { Lang, Text } from '../core/text.ts';
import { settledBook } from './plan/keeping.ts';
import { type Errand, type Parcel, type Prepared, prepare } from './prepare.ts';
import type { Channel } from './way.ts';
import { reminderWords as w } from './words.ts';

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

/** Whether nothing was due, nothing is in doubt, and the book could be read. */
export const isNothingDue = ({ outcomes, unknown, damage }: Report): boolean =>
  outcomes.length === 0 && unknown.size === 0 && damage === null;

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
    outcomes: [
      ...printing,
      ...here.unsent,
      ...afar.unsent,
      ...sent.flatMap((one) => (one.status === 'fulfilled' ? one.value : [])),
    ],
    printed: async (failure) => {
      for (const { parcel } of printing) await settle(parcel, errand, failure?.what ?? null);
      // An error of the program, or a book that could not be written. Thrown only here, so that all other channels finish first.
      for (const one of sent) if (one.status === 'rejected') throw one.reason;
    },
  };
};

/** Parcels prepared for sending, and those that cannot be sent because the book could not be written safely. */
type Begun = Prepared & { readonly unsent: readonly SendOutcome[] };

/** Marks what is due on these channels as being sent. If nothing is due, nothing is locked or written. */
const begun = async (errand: Errand, among: readonly Channel[]): Promise<Begun> => {
  if (among.length === 0 && errand.channels.length > 0)
    return { parcels: [], unknown: new Map(), damage: null, unsent: [] };
  const reading = errand.sentBook.read();
  const { book, result } = await prepare(errand, reading, among);
  if (book === reading.book && reading.damage === null) return { ...result, unsent: [] };
  let marked: Prepared | null = null;
  try {
    const done = await errand.sentBook.change(async (fresh) => {
      const prepared = await prepare(errand, fresh, among);
      marked = prepared.result;
      return prepared;
    });
    return { ...done, unsent: [] };
  } catch (error) {
    return unsentOf(marked, errand, error);
  }
};

/**
 * The book could not be written, or may not survive a power cut, so nothing is sent. The marks may be in the file all the same. They are
 * turned into failures, because this process knows that nothing went out.
 */
const unsentOf = async (marked: Prepared | null, errand: Errand, error: unknown): Promise<Begun> => {
  if (marked === null || marked.parcels.length === 0 || !(error instanceof Complaint)) throw error;
  await settleAll(marked.parcels, errand, error.what);
  const unsent = marked.parcels.map((parcel): SendOutcome => ({ parcel, state: 'failed', why: error.what }));
  return { ...marked, parcels: [], unsent };
};

/** Enters that these parcels were not sent. A book that still cannot be written is no reason to stop: the caller has told why. */
const settleAll = async (parcels: readonly Parcel[], errand: Errand, why: Text): Promise<void> => {
  try {
    for (const parcel of parcels) await settle(parcel, errand, why);
  } catch (error) {
    if (!(error instanceof Complaint)) throw error;
  }
};

const sendAll = async (parcels: readonly Parcel[], errand: Errand, lang: Lang): Promise<readonly SendOutcome[]> => {
  const outcomes: SendOutcome[] = [];
  // Parcels that are known not to have been sent.
  let unsent = parcels;
  try {
    for (const parcel of parcels) {
      unsent = unsent.slice(1);
      const why = await failureOf(() => parcel.channel.send(parcel.digest, lang));
      if (why !== null) unsent = [parcel, ...unsent];
      await settle(parcel, errand, why);
      unsent = unsent.filter((other) => other !== parcel);
      outcomes.push({ parcel, state: why === null ? 'sent' : 'failed', why });
    }
  } catch (error) {
    await settleAll(unsent, errand, w.notReached);
    throw error;
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
