import type { Text } from '../core/text.ts';
import type { Reading, SentBook } from './book/open.ts';
import type { Digest } from './digest.ts';
import { digestOf, morningDigest, nameOf } from './plan/digesting.ts';
import { againFor, type Draft, draftsFor, type Recipient, type Situation } from './plan/draft.ts';
import { type Book, type Entry, matterOf, type Opening, type Sender } from './plan/entry.ts';
import type { Call } from './plan/gather.ts';
import { entered, entriesOf, givenUp, openingOf, openOn, pruned, type Sending, withOpenings } from './plan/keeping.ts';
import type { Channel, ChannelName } from './way.ts';

/** What reminders are made of and go by, at one moment. */
export type Errand = {
  readonly now: string;
  readonly calls: readonly Call[];
  readonly channels: readonly Channel[];
  /** These are all channels in use. */
  readonly isAll: boolean;
  /** What was to be said before is left out, from now on; null: by the book. */
  readonly since: string | null;
  readonly recipientOf: (name: string) => Recipient | null;
  /** The calendar object of a meeting, for someone who is called to it. */
  readonly invitation: (call: Call, to: Recipient) => Promise<Digest['calendar']>;
  /** The list of the day, as it goes out. */
  readonly morning: () => Promise<Text>;
  /** A short word for a long one, the same every time. */
  readonly hash: (name: string) => string;
  readonly sentBook: SentBook;
};

/** One digest, ready to go. */
export type Parcel = { readonly channel: Channel; readonly digest: Digest; readonly sending: Sending };

export type Prepared = {
  readonly parcels: readonly Parcel[];
  /** How many reminders nobody will ever know of, by channel. */
  readonly unknown: ReadonlyMap<ChannelName, number>;
  /** Why the book could not be read. */
  readonly damage: Text | null;
};

/**
 * Decides what goes out on these of the errand's channels, and enters it into the book as being sent. Changes nothing but the book that
 * it hands back.
 */
export const prepare = async (
  errand: Errand,
  reading: Reading,
  among: readonly Channel[],
): Promise<{ book: Book; result: Prepared }> => {
  const by = await errand.sentBook.me();
  const unknown = new Map<ChannelName, number>();
  const parcels: Parcel[] = [];
  let book = withOpenings(
    reading.book,
    errand.channels.map(({ name }) => openingFor(name, errand, reading)),
    errand.isAll,
  );
  for (const channel of among) {
    const broken = await brokenOn(channel, book, errand.sentBook);
    const again = channel.isRepeatable ? againFor(broken, errand) : [];
    const lost = broken.filter(({ digest }) => !again.some((draft) => draft.again === digest));
    book = givenUp(book, lost);
    if (lost.length > 0) unknown.set(channel.name, new Set(lost.map(({ key }) => matterOf(key))).size);
    const drafts = [...again, ...draftsFor(channel, situationOf(channel, errand, book, reading))];
    for (const draft of drafts) {
      const parcel = await packed(channel, draft, errand, by);
      parcels.push(parcel);
      book = entered(book, entriesOf(draft, parcel.sending));
    }
  }
  const kept = book === reading.book ? book : pruned(book, errand.calls, errand.now);
  return { book: kept, result: { parcels, unknown, damage: reading.damage } };
};

const openingFor = (channel: ChannelName, { now, since }: Errand, { book, damage }: Reading): Opening =>
  since === null ? openingOf(channel, book, now, damage !== null) : { channel, openedAt: since, fromAt: since };

const situationOf = ({ name }: Channel, errand: Errand, book: Book, reading: Reading): Situation => {
  const { now, calls, recipientOf } = errand;
  return { now, calls, recipientOf, book, opening: openingFor(name, errand, { ...reading, book }) };
};

/** What was being sent by a process that is no more. */
const brokenOn = async (channel: Channel, book: Book, sentBook: SentBook): Promise<readonly Entry[]> => {
  const open = openOn(book, channel.name);
  const gone = await Promise.all(open.map(({ by, triedAt }) => sentBook.isGone(by, triedAt)));
  return open.filter((_, n) => gone[n]);
};

const packed = async (channel: Channel, draft: Draft, errand: Errand, by: Sender): Promise<Parcel> => {
  const id = draft.again ?? errand.hash(nameOf(channel.name, draft));
  const [line] = draft.lines;
  const isInvited = draft.to !== null && line?.kind === 'meeting';
  const calendar = isInvited ? await errand.invitation(line, draft.to) : null;
  const sending = { channel: channel.name, digest: id, now: errand.now, by };
  const digest =
    line?.kind === 'morning'
      ? morningDigest(line, id, errand.now, await errand.morning())
      : digestOf(draft, id, errand.now, calendar);
  return { channel, digest, sending };
};
