import { Complaint } from '../complaint.ts';
import type { Lang, Text } from '../words/text.ts';
import { settled } from './plan/keeping.ts';
import { type Errand, type Parcel, type Prepared, prepare } from './prepare.ts';

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
  const { result } = await prepare(errand, errand.sentBook.read());
  const outcomes = result.parcels.map((parcel): Outcome => ({ parcel, state: 'dry', why: null }));
  return { ...result, outcomes, printed: async () => undefined };
};

/**
 * Sends what is newly due, each reminder once: it is entered as being sent before, and as sent or failed after. No lock is held while
 * anything is on its way, and no channel waits for another. What goes to stdout is left to be printed.
 */
export const runReminders = async (errand: Errand, lang: Lang): Promise<Report> => {
  const { parcels, ...found } = await begun(errand);
  const printing = parcels.filter(({ channel }) => channel.name === 'stdout');
  const sending = errand.channels.map(({ name }) =>
    sendAll(
      parcels.filter(({ channel }) => channel.name === name && name !== 'stdout'),
      errand,
      lang,
    ),
  );
  const sent = await Promise.allSettled(sending);
  const outcomes = sent.flatMap((one) => (one.status === 'fulfilled' ? one.value : []));
  return {
    ...found,
    outcomes: [...printing.map((parcel): Outcome => ({ parcel, state: 'pending', why: null })), ...outcomes],
    printed: async (failure) => {
      for (const parcel of printing) await settle(parcel, errand, failure?.what ?? null);
      // A fault of the program, or a book that could not be written: it must not keep the others from being said.
      for (const one of sent) if (one.status === 'rejected') throw one.reason;
    },
  };
};

/** Nothing is locked or written where nothing is to be said. */
const begun = async (errand: Errand): Promise<Prepared> => {
  const reading = errand.sentBook.read();
  const { book, result } = await prepare(errand, reading);
  if (book === reading.book && reading.damage === null) return result;
  return errand.sentBook.change((fresh) => prepare(errand, fresh));
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
