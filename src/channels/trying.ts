import { Complaint, EXIT } from '../complaint.ts';
import * as field from '../fields.ts';
import { bad, good, type Page } from '../page.ts';
import { CHANNELS, type Channel, type ChannelName } from '../remind/channel.ts';
import type { Digest } from '../remind/digest.ts';
import { type AnyCall, type Verb, verb } from '../verb.ts';
import type { Lang, Text } from '../words/text.ts';
import { groundOf, openChannels } from './open.ts';
import { channelWords as w } from './words.ts';

type Tried = { readonly name: ChannelName; readonly failure: Complaint | null };

/**
 * `office remind test`: one line by every channel.
 * @param inUse the channels that are on
 */
export const testVerb = (inUse: (call: AnyCall) => readonly ChannelName[]): Verb =>
  verb({
    name: 'test',
    summary: w.testDoes,
    about: w.testAbout,
    args: {},
    options: { channel: field.choice(w.testChannelHelp, w.names) },
    run: async ({ options, ...call }) => {
      const names = options.channel == null ? inUse(call) : [options.channel];
      const ground = await groundOf(call);
      const { channels, lacking } = openChannels(names, ground, printed);
      const sent = channels.map((channel) => tried(channel, ground.outside.epoch, call.lang));
      const all = [
        ...(await Promise.all(sent)),
        ...lacking.map(({ name, complaint }) => ({ name, failure: complaint })),
      ].sort((a, b) => CHANNELS.indexOf(a.name) - CHANNELS.indexOf(b.name));
      const isAnyFailed = all.some(({ failure }) => failure !== null);
      return {
        json: { schema: 'office.remindTest/1', channels: all.map((one) => triedJson(one, call.lang)) },
        page: pageOf(all),
        ...(isAnyFailed ? { exit: EXIT.failed } : {}),
      };
    },
  }) as unknown as Verb;

/** That this very answer is printed is the test. */
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

/** Each time another one, so that no mail server takes the second for the first. */
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
    lines: all.flatMap(({ name, failure }) =>
      failure === null
        ? [name === 'stdout' ? w.testLine(w.names.stdout) : good(w.testSent(w.names[name]))]
        : [bad(failure.what), ...hintOf(failure)],
    ),
  },
];

const hintOf = ({ hint }: Complaint): readonly Text[] => (hint === undefined ? [] : [hint]);
