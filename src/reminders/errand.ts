import type { Fields } from '../core/field.ts';
import { directoryOf } from '../core/names/directory.ts';
import { valuesIn } from '../core/settings/setting.ts';
import type { Call } from '../drawers/kit/verb.ts';
import { openBook } from './book/open.ts';
import { allCalls } from './calls.ts';
import type { Digest } from './digest.ts';
import { hashOf } from './hashOf.ts';
import type { Recipient } from './plan/draft.ts';
import type { DueReminder as Reminding } from './plan/gather.ts';
import type { Errand } from './prepare.ts';
import { remindSettings } from './settings.ts';
import type { ChannelName } from './way.ts';
import { channelsOf } from './waysInUse.ts';

/** Parts of a command's call that reminders need. */
export type ErrandCall = Pick<Call<Fields, Fields>, 'facts' | 'desk' | 'safe' | 'lang' | 'world'>;

/** Names of the channels in use. */
export const channelsInUse = ({ desk }: ErrandCall): readonly ChannelName[] =>
  valuesIn(remindSettings, desk.wide.settings).remindChannels;

/** Everything one run of `office remind` works with; null if there is no desk yet, because a run must not create one. */
export const errandOf = async (
  call: ErrandCall,
  { since, channel }: { readonly since: string | null; readonly channel: ChannelName | null },
): Promise<Errand | null> => {
  const { facts, desk, world } = call;
  const sentBook = openBook(world.premises());
  const isEmpty = desk.drawers.every((drawer) => desk.records(drawer).length === 0);
  if (isEmpty && !sentBook.read().isThere) return null;
  const names = channel === null ? channelsInUse(call) : [channel];
  return {
    now: facts.now,
    calls: await allCalls(call),
    channels: await channelsOf(names, call),
    isAll: channel === null,
    since,
    recipientOf: (name) => recipientIn(call, name),
    invitation: (reminding, to) => invitationTo(call, reminding, to),
    morning: async () => (await import('./morningList.ts')).morningList(call, (drawer) => desk.records(drawer)),
    forOthers: async () => (await import('./forOthers.ts')).wordsForOthers(call),
    hash: (name) => hashOf(name),
    sentBook,
  };
};

/** Invitation to a meeting for one of the people called to it. Null for anyone else, and null if there is no address to answer to. */
const invitationTo = async (call: ErrandCall, { id }: Reminding, { name }: Recipient): Promise<Digest['calendar']> => {
  const drawer = call.desk.drawers.find(({ letter }) => letter === id?.slice(0, 1));
  const record = drawer === undefined ? undefined : call.desk.records(drawer).find((row) => row.id === id);
  const calendar = await drawer?.calendar?.();
  if (record === undefined || calendar === undefined) return null;
  const { invitationText } = await import('../formats/ics/write.ts');
  const { mailFrom } = call.desk.wide.settings;
  const invitation = await invitationText(calendar.inCalendar(record, call.facts), [name], {
    ...call,
    clock: call.world.clock,
    mailFrom,
  });
  return invitation === null ? null : { method: invitation.method, text: invitation.text };
};

/** Person of that name with a mail address. Null if two people have the name, because nobody knows which one is meant. */
const recipientIn = ({ facts }: ErrandCall, name: string): Recipient | null => {
  const person = directoryOf(facts.contacts).person(name);
  return person === null || person.email === null ? null : { id: person.id, name, email: person.email };
};
