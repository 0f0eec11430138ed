import type { Lang } from '../core/text.ts';
import type { Digest } from './digest.ts';

export const CHANNELS = ['stdout', 'desktop', 'mail', 'wecom', 'dingtalk', 'feishu', 'webhook', 'exec'] as const;

export type ChannelName = (typeof CHANNELS)[number];

/**
 * Whether people other than the clerk and the recipient read what goes out there: everybody in the room of a group robot, and whatever
 * stands behind an address. Such channels get the public words only (`publicView`).
 */
export const isReadByOthers = (name: ChannelName): boolean => READ_BY_OTHERS[name];

const READ_BY_OTHERS: Readonly<Record<ChannelName, boolean>> = {
  ...{ stdout: false, desktop: false, mail: false, exec: false },
  ...{ wecom: true, dingtalk: true, feishu: true, webhook: true },
};

/** Way by which reminders go out, to the clerk or to people called to a meeting. */
export type Channel = {
  readonly name: ChannelName;
  /**
   * Whether a digest may be sent again when nobody knows whether it went out. True only if the receiver recognises the copy, as a mail
   * program does by the Message-ID.
   */
  readonly isRepeatable: boolean;
  /** Whether the channel can reach people other than the clerk. Digests with a `to` go to such channels only. */
  readonly isAddressed: boolean;
  /**
   * Resolves when the other side has accepted the digest. Otherwise throws a `Complaint` (`notSent`) with the reason, which contains no
   * secret.
   */
  send(digest: Digest, lang: Lang): Promise<void>;
};
