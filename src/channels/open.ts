import { Complaint } from '../complaint.ts';
import type { Channel, ChannelName } from '../remind/channel.ts';
import { channels as channelGroup } from '../settings/channels.ts';
import { secrets as secretGroup } from '../settings/secrets.ts';
import { valuesIn } from '../settings/setting.ts';
import type { AnyCall } from '../verb.ts';
import { desktop } from './desktop.ts';
import { dingtalk } from './dingtalk.ts';
import { exec } from './exec.ts';
import { feishu } from './feishu.ts';
import { mail } from './mail.ts';
import { NotSent, notSent } from './refusal.ts';
import type { Ground, Way } from './way.ts';
import { webhook } from './webhook.ts';
import { wecom } from './wecom.ts';
import { channelWords as w } from './words.ts';

/** Every way but standard output, which belongs to the command. */
const WAYS: readonly Way[] = [desktop, mail, wecom, dingtalk, feishu, webhook, exec];

export type Opened = {
  /** The channels that are on and have what they need, in the order in which they were named. */
  readonly channels: readonly Channel[];
  /** For each that is on but lacks a setting, a complaint (`notSent`) that names it. */
  readonly lacking: readonly { readonly name: ChannelName; readonly complaint: Complaint }[];
};

/** What channels lean on, from the desk, the safe and the world. Throws as `Safe.read`, and `badValue` for what was written by hand. */
export const groundOf = async ({
  desk,
  safe,
  facts,
  world,
}: Pick<AnyCall, 'desk' | 'safe' | 'facts' | 'world'>): Promise<Ground> => ({
  settings: valuesIn(channelGroup, desk.wide.settings),
  secrets: valuesIn(secretGroup, (await safe()).read()),
  office: facts.settings.office,
  outside: world.outside,
  withOffset: world.withOffset,
});

/**
 * Opens the channels of these names. Nothing is connected yet.
 * @param stdout the command's own, where it has one
 */
export const openChannels = (names: readonly ChannelName[], ground: Ground, stdout?: Channel): Opened => {
  const tried = names.map((name) => {
    const way = WAYS.find((one) => one.name === name);
    if (way !== undefined) return { name, channel: channelOf(way, ground), lacks: way.lacks(ground) };
    return { name, channel: stdout ?? null, lacks: [] };
  });
  return {
    channels: tried.flatMap(({ channel, lacks }) => (lacks.length === 0 && channel !== null ? [channel] : [])),
    lacking: tried.flatMap(({ name, lacks }) =>
      lacks.length === 0 ? [] : [{ name, complaint: lackingComplaint(name, lacks) }],
    ),
  };
};

const lackingComplaint = (name: ChannelName, lacks: readonly string[]): Complaint =>
  new Complaint('notSent', w.lacking(w.names[name], lacks), w.lackingHint(lacks[0] ?? ''));

const channelOf = (way: Way, ground: Ground): Channel => {
  const { name, isRepeatable, isAddressed } = way;
  return {
    ...{ name, isRepeatable, isAddressed },
    send: async (digest, lang) => {
      try {
        await way.send(digest, lang, ground);
      } catch (error) {
        throw error instanceof NotSent ? notSent(name, error, secretsIn(ground)) : error;
      }
    },
  };
};

/** A program's path is no secret, and tells which one failed. */
const secretsIn = ({ secrets: { execProgram: _, ...secrets } }: Ground): readonly string[] => Object.values(secrets);
