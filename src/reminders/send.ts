import { Complaint } from '../core/complaint.ts';
import type { Lang, Text } from '../core/text.ts';
import { settled } from './plan/keeping.ts';
import { type Errand, type Parcel, type Prepared, prepare } from './prepare.ts';
import type { Channel } from './way.ts';

/** What became of one digest; `pending` until it is printed. */
export type Outcome = {
  readonly parcel: Parcel;
  readonly state: 'sent' | 'failed' | 'pending' | 'dry';
  readonly why: Text | null;
};

export type Report = Omit<Prepared, 'parcels'> & {
  readonly outcomes: readonly Outcome[];
  /** To be told when what is pending was printed, or why it was not. Throws what went wrong besides. */
  printed(failure: Complaint | null): Promise<void>;
};

/** Shows what would go out; sends nothing and writes nothing. */
export const rehearseReminders = async (errand: Errand): Promise<Report> => {
  const { result } = await prepare(errand, errand.sentBook.read(), errand.channels);
  const outcomes = result.parcels.map((parcel): Outcome => ({ parcel, state: 'dry', why: null }));
  return { ...result, outcomes, printed: async () => undefined };
};

/**
 * Sends what is newly due, each reminder once: it is entered as being sent before, and as sent or failed after. No lock is held while
 * anything is on its way, and no channel waits for another. What goes to stdout is left to be printed, and entered last: it is printed
 * when all else is done, and whoever is killed before has not said it.
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
  const printing = here.parcels.map((parcel): Outcome => ({ parcel, state: 'pending', why: null }));
  return {
    unknown: new Map([...here.unknown, ...afar.unknown]),
    damage: afar.damage ?? here.damage,
    outcomes: [...printing, ...sent.flatMap((one) => (one.status === 'fulfilled' ? one.value : []))],
    printed: async (failure) => {
      for (const { parcel } of printing) await settle(parcel, errand, failure?.what ?? null);
      // A fault of the program, or a book that could not be written: it must not keep the others from being said.
      for (const one of sent) if (one.status === 'rejected') throw one.reason;
    },
  };
};

/** Nothing is locked or written where nothing is to be said. */
const begun = async (errand: Errand, among: readonly Channel[]): Promise<Prepared> => {
  if (among.length === 0 && errand.channels.length > 0) return { parcels: [], unknown: new Map(), damage: null };
  const reading = errand.sentBook.read();
  const { book, result } = await prepare(errand, reading, among);
  if (book === reading.book && reading.damage === null) return result;
  return errand.sentBook.change((fresh) => prepare(errand, fresh, among));
};

const sendAll = async (parcels: readonly Parcel[], errand: Errand, lang: Lang): Promise<readonly Outcome[]> => {
  const outcomes: Outcome[] = [];
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
    book: settled(book, sending, why === null ? 'sent' : 'failed', why),
    result: undefined,
  }));
