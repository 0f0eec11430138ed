import type { Text } from '../core/text.ts';
import type { BookRead, SentBook } from './book/open.ts';
import type { Digest } from './digest.ts';
import { digestFor, digestName, morningDigest } from './plan/digesting.ts';
import { againFor, type DigestDraft, draftsFor, type Recipient, type Situation } from './plan/draft.ts';
import { type ChannelOpening, matterOf, type ReminderBook, type Sender, type SentEntry } from './plan/entry.ts';
import type { DueReminder } from './plan/gather.ts';
import {
  channelOpeningOf,
  entered,
  givenUp,
  openOn,
  pruned,
  type Sending,
  sentEntriesOf,
  withOpenings,
} from './plan/keeping.ts';
import { type Channel, type ChannelName, isReadByOthers } from './way.ts';

/** Words of reminders without what others may not read. */
export type WordsForOthers = {
  /** The text of the reminder with this key. */
  readonly textOf: (key: string) => Text;
  /** Text of today's list. */
  readonly morning: () => Promise<Text>;
};

/** Everything one run of `office remind` works with. */
export type Errand = {
  readonly now: string;
  readonly calls: readonly DueReminder[];
  readonly channels: readonly Channel[];
  /** True if `channels` are all channels in use. */
  readonly isAll: boolean;
  /** Reminders due before this time are dropped for good (`--since`). Null: the book says from when on each channel sends. */
  readonly since: string | null;
  readonly recipientOf: (name: string) => Recipient | null;
  /** Invitation to a meeting, for one person who is called to it. */
  readonly invitation: (call: DueReminder, to: Recipient) => Promise<Digest['calendar']>;
  /** Text of today's list. */
  readonly morning: () => Promise<Text>;
  /** The words for channels that others read. */
  readonly forOthers: () => Promise<WordsForOthers>;
  /** Short name for a long one; equal input gives equal output. */
  readonly hash: (name: string) => string;
  readonly sentBook: SentBook;
};

/** A digest ready to be sent, with its channel. */
export type Parcel = { readonly channel: Channel; readonly digest: Digest; readonly sending: Sending };

export type Prepared = {
  readonly parcels: readonly Parcel[];
  /** Number of reminders by channel of which nobody knows whether they went out. */
  readonly unknown: ReadonlyMap<ChannelName, number>;
  /** Reason why the book could not be read; null if it could. */
  readonly damage: Text | null;
};

/**
 * Decides what goes out on the given channels and marks it as being sent. The marks are in the book that is returned; nothing is written or
 * sent here.
 */
export const prepare = async (
  errand: Errand,
  reading: BookRead,
  among: readonly Channel[],
): Promise<{ book: ReminderBook; result: Prepared }> => {
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
      book = entered(book, sentEntriesOf(draft, parcel.sending));
    }
  }
  const kept = book === reading.book ? book : pruned(book, errand.calls, errand.now);
  return { book: kept, result: { parcels, unknown, damage: reading.damage } };
};

const openingFor = (channel: ChannelName, { now, since }: Errand, { book, damage }: BookRead): ChannelOpening =>
  since === null ? channelOpeningOf(channel, book, now, damage !== null) : { channel, openedAt: since, fromAt: since };

const situationOf = ({ name }: Channel, errand: Errand, book: ReminderBook, reading: BookRead): Situation => {
  const { now, calls, recipientOf } = errand;
  return { now, calls, recipientOf, book, opening: openingFor(name, errand, { ...reading, book }) };
};

/** Entries whose sending began in a process that has ended since. */
const brokenOn = async (channel: Channel, book: ReminderBook, sentBook: SentBook): Promise<readonly SentEntry[]> => {
  const open = openOn(book, channel.name);
  const gone = await Promise.all(open.map(({ by, triedAt }) => sentBook.isGone(by, triedAt)));
  return open.filter((_, n) => gone[n]);
};

const packed = async (channel: Channel, drafted: DigestDraft, errand: Errand, by: Sender): Promise<Parcel> => {
  const id = drafted.again ?? errand.hash(digestName(channel.name, drafted));
  const others = isReadByOthers(channel.name) ? await errand.forOthers() : null;
  const draft = others === null ? drafted : saidToOthers(drafted, others);
  const [line] = draft.lines;
  const isInvited = draft.to !== null && line?.kind === 'meeting';
  const calendar = isInvited ? await errand.invitation(line, draft.to) : null;
  const sending = { channel: channel.name, digest: id, now: errand.now, by };
  const digest =
    line?.kind === 'morning'
      ? morningDigest(line, id, errand.now, await (others ?? errand).morning())
      : digestFor(draft, id, errand.now, calendar);
  return { channel, digest, sending };
};

const saidToOthers = (draft: DigestDraft, { textOf }: WordsForOthers): DigestDraft => ({
  ...draft,
  lines: draft.lines.map((line) => ({ ...line, text: textOf(line.key) })),
});
