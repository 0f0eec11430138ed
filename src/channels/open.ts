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
 * The channels of these names, in that order. Nothing is connected yet; one that lacks its settings says so when it is to send.
 * @param stdout the command's own
 */
export const openChannels = (names: readonly ChannelName[], ground: Ground, stdout: Channel): readonly Channel[] =>
  names.map((name) => {
    const way = WAYS.find((one) => one.name === name);
    return way === undefined ? stdout : channelOf(way, ground);
  });

const channelOf = (way: Way, ground: Ground): Channel => {
  const { name, isRepeatable, isAddressed } = way;
  return {
    ...{ name, isRepeatable, isAddressed },
    send: async (digest, lang) => {
      const lacks = way.lacks(ground);
      if (lacks.length > 0)
        throw new Complaint('notSent', w.lacking(w.names[name], lacks), w.lackingHint(lacks[0] ?? ''));
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
