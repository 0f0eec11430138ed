import { Complaint } from '../../core/complaint.ts';
import { valuesIn } from '../../core/settings/setting.ts';
import type { AnyCall } from '../../drawers/kit/verb.ts';
import type { Channel, ChannelName } from '../way.ts';
import type { Ground, Way } from './delivery.ts';
import { desktop } from './desktop.ts';
import { dingtalk } from './dingtalk.ts';
import { exec } from './exec.ts';
import { feishu } from './feishu.ts';
import { mail } from './mail.ts';
import { NotSent, notSent } from './refusal.ts';
import { secrets as secretGroup } from './secrets.ts';
import { channels as channelGroup } from './settings.ts';
import { webhook } from './webhook.ts';
import { wecom } from './wecom.ts';
import { channelWords as w } from './words.ts';

/** Every way but standard output, which belongs to the command. */
const WAYS: readonly Way[] = [desktop, mail, wecom, dingtalk, feishu, webhook, exec];

type Wanted = Pick<AnyCall, 'desk' | 'safe' | 'facts' | 'world'>;

/** What channels lean on; or why that cannot be known: a safe that cannot be read, a setting that was spoilt by hand. */
export const groundOf = async ({ desk, safe, facts, world }: Wanted): Promise<Ground | Complaint> => {
  try {
    return {
      settings: valuesIn(channelGroup, desk.wide.settings),
      secrets: valuesIn(secretGroup, (await safe()).read()),
      office: facts.settings.office,
      outside: world.outside,
      withOffset: world.withOffset,
    };
  } catch (error) {
    if (error instanceof Complaint) return error;
    throw error;
  }
};

/**
 * The channels of these names, in that order. Nothing is connected yet: one that lacks its settings, or has no ground, says so when it
 * is to send, and the others do without it.
 * @param stdout the command's own
 */
export const openChannels = (
  names: readonly ChannelName[],
  ground: Ground | Complaint,
  stdout: Channel,
): readonly Channel[] =>
  names.map((name) => {
    const way = WAYS.find((one) => one.name === name);
    return way === undefined ? stdout : channelOf(way, ground);
  });

const channelOf = (way: Way, ground: Ground | Complaint): Channel => {
  const { name, isRepeatable, isAddressed } = way;
  return {
    ...{ name, isRepeatable, isAddressed },
    send: async (digest, lang) => {
      if (ground instanceof Complaint) throw withoutGround(name, ground);
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

const withoutGround = (name: ChannelName, { what, hint }: Complaint): Complaint =>
  new Complaint('notSent', w.notSent(w.names[name], what), hint);

/** A program's path is no secret, and tells which one failed. */
const secretsIn = ({ secrets: { execProgram: _, ...secrets } }: Ground): readonly string[] => Object.values(secrets);
