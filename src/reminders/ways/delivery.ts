import type { Moment } from '../../core/civil.ts';
import type { Outside } from '../../core/outside.ts';
import type { Lang } from '../../core/text.ts';
import type { Digest } from '../digest.ts';
import type { ChannelName } from '../way.ts';
import type { Allowed } from './allowed.ts';
import type { ChannelSecrets } from './secrets.ts';
import type { ChannelSettings } from './settings.ts';

/** Settings and surroundings that a channel needs for sending. */
export type Ground = {
  readonly settings: ChannelSettings;
  readonly secrets: ChannelSecrets;
  /** Name of the office; '' if it is unset. */
  readonly office: string;
  readonly outside: Outside;
  /** The programs that the desk may name and this machine runs. */
  readonly allowed: Pick<Allowed, 'has' | 'path'>;
  /** Milliseconds for one sending, see `PATIENCE_MS`. */
  readonly patience: number;
  /** Writes a moment with its UTC offset. */
  readonly withOffset: (moment: Moment) => string;
};

/** A kind of channel. Each is a file that exports a value of this shape, and is listed in `WAYS` of `open.ts`. */
export type Way = {
  readonly name: Exclude<ChannelName, 'stdout'>;
  /** See `Channel`. */
  readonly isRepeatable: boolean;
  readonly isAddressed: boolean;
  /** Names of settings that are missing and without which it cannot send. */
  lacks(ground: Ground): readonly string[];
  /** See `Channel`. */
  send(digest: Digest, lang: Lang, ground: Ground): Promise<void>;
};
