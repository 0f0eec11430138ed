import type { Lang } from '../core/text.ts';
import type { Digest } from './digest.ts';

export const CHANNELS = ['stdout', 'desktop', 'mail', 'wecom', 'dingtalk', 'feishu', 'webhook', 'exec'] as const;

export type ChannelName = (typeof CHANNELS)[number];

/** A way to the clerk, or to those who are called. */
export type Channel = {
  readonly name: ChannelName;
  /**
   * Whether a digest of which it is not known that it went out may be sent once more: only where whoever receives it can tell
   * that it is the same, as by the Message-ID of a mail.
   */
  readonly isRepeatable: boolean;
  /** Reaches others than the clerk: a digest with a `to` is for this channel only. */
  readonly isAddressed: boolean;
  /** Resolves when the other side has taken it. Throws a `Complaint` (`notSent`) when it did not, and says why without any secret. */
  send(digest: Digest, lang: Lang): Promise<void>;
};
