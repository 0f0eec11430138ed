import { Complaint, EXIT } from '../../core/complaint.ts';
import { bad, good, type Page } from '../../core/page.ts';
import type { Lang, Text } from '../../core/text.ts';
import type { Answer, AnyCall } from '../../drawers/kit/verb.ts';
import type { Digest } from '../digest.ts';
import type { Channel, ChannelName } from '../way.ts';
import { groundOf, openChannels } from './open.ts';
import { channelWords as w } from './words.ts';

type Tried = { readonly name: ChannelName; readonly failure: Complaint | null };

/** Sends one test line on each of these channels at the same time. The answer says of each whether it worked. */
export const tryChannels = async (
  names: readonly ChannelName[],
  call: Pick<AnyCall, 'desk' | 'safe' | 'facts' | 'world' | 'lang'>,
): Promise<Answer> => {
  const { epoch } = call.world.outside;
  const channels = openChannels(names, await groundOf(call), printed);
  const all = await Promise.all(channels.map((channel) => tried(channel, epoch, call.lang)));
  return {
    json: { schema: 'office.remindTest/1', channels: all.map((one) => triedJson(one, call.lang)) },
    page: pageOf(all),
    ...(all.some(({ failure }) => failure !== null) ? { exit: EXIT.failed } : {}),
  };
};

/** Channel stdout sends nothing here: its test is that the answer of the command is printed. */
const printed: Channel = {
  ...{ name: 'stdout', isRepeatable: false, isAddressed: false },
  send: async () => undefined,
};

const tried = async (channel: Channel, epoch: number, lang: Lang): Promise<Tried> => {
  try {
    await channel.send(testDigest(channel.name, epoch), lang);
    return { name: channel.name, failure: null };
  } catch (error) {
    if (!(error instanceof Complaint)) throw error;
    return { name: channel.name, failure: error };
  }
};

/** Digest for a test. Its id differs each time, so that no mail server takes a second test for a copy of the first. */
const testDigest = (name: ChannelName, epoch: number): Digest => ({
  ...{ id: `test ${epoch}`, title: w.testTitle, reminders: [], over: null, to: null, calendar: null },
  body: w.testLine(w.names[name]),
});

const triedJson = ({ name, failure }: Tried, lang: Lang) => ({
  channel: name,
  state: failure === null ? 'sent' : 'failed',
  why: failure?.what[lang] ?? null,
});

const pageOf = (all: readonly Tried[]): Page => [
  {
    kind: 'lines',
    lines: all.flatMap(({ name, failure }) => {
      if (failure !== null) return [bad(failure.what), ...hintOf(failure)];
      return [name === 'stdout' ? w.testLine(w.names.stdout) : good(w.testSent(w.names[name]))];
    }),
  },
];

const hintOf = ({ hint }: Complaint): readonly Text[] => (hint === undefined ? [] : [hint]);
