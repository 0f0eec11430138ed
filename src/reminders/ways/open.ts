import { Complaint } from '../../core/complaint.ts';
import { settingLabel } from '../../core/settings/inChinese.ts';
import { valuesIn } from '../../core/settings/setting.ts';
import type { AnyCall } from '../../drawers/kit/verb.ts';
import { PATIENCE_MS } from '../runner/deadline.ts';
import type { Channel, ChannelName } from '../way.ts';
import { allowedAt } from './allowed.ts';
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

/** All channels except standard output, which the command itself prints. */
const WAYS: readonly Way[] = [desktop, mail, wecom, dingtalk, feishu, webhook, exec];

type Wanted = Pick<AnyCall, 'desk' | 'safe' | 'facts' | 'world'>;

/** Settings and surroundings for sending, or the complaint if they cannot be read: a damaged safe, a setting spoilt by hand. */
export const groundOf = async ({ desk, safe, facts, world }: Wanted): Promise<Ground | Complaint> => {
  try {
    return {
      settings: valuesIn(channelGroup, desk.wide.settings),
      secrets: valuesIn(secretGroup, (await safe()).read()),
      office: facts.settings.office,
      outside: world.outside,
      allowed: allowedAt(world.account, world.premises().host),
      patience: PATIENCE_MS,
      withOffset: world.withOffset,
    };
  } catch (error) {
    if (error instanceof Complaint) return error;
    throw error;
  }
};

/**
 * Channels of these names, in that order. Nothing is connected yet. A channel whose settings are missing or unreadable fails when it sends,
 * and does not stop the others.
 * @param stdout channel that stands for the command's own output
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

/** After so many digests without an answer in time, a run tries no more on that channel, so that every run has an end. */
const MOST_SLOW = 3;

const channelOf = (way: Way, ground: Ground | Complaint): Channel => {
  const { name, isRepeatable, isAddressed } = way;
  let slow = 0;
  return {
    ...{ name, isRepeatable, isAddressed },
    send: async (digest, lang) => {
      if (ground instanceof Complaint) throw withoutGround(name, ground);
      const lacks = way.lacks(ground);
      if (lacks.length > 0)
        throw new Complaint(
          'notSent',
          w.lacking(w.names[name], lacks.map(settingLabel)),
          w.lackingHint(lacks[0] ?? ''),
        );
      if (slow >= MOST_SLOW) throw new Complaint('notSent', w.notSent(w.names[name], w.notTried(slow)));
      try {
        await way.send(digest, lang, ground);
      } catch (error) {
        if (error instanceof NotSent && error.isSlow) slow += 1;
        throw error instanceof NotSent ? notSent(name, error, secretsIn(ground)) : error;
      }
    },
  };
};

const withoutGround = (name: ChannelName, { what, hint }: Complaint): Complaint =>
  new Complaint('notSent', w.notSent(w.names[name], what), hint);

/** Secrets that are removed from messages. The path of `exec-program` is none, and tells which program failed. */
const secretsIn = ({ secrets: { execProgram: _, ...secrets } }: Ground): readonly string[] => Object.values(secrets);
