import type { Moment } from '../../core/civil.ts';
import type { Outside } from '../../core/outside.ts';
import type { Lang } from '../../core/text.ts';
import type { Digest } from '../digest.ts';
import type { ChannelName } from '../way.ts';
import type { ChannelSecrets } from './secrets.ts';
import type { ChannelSettings } from './settings.ts';

/** What a way of sending may lean on. */
export type Ground = {
  readonly settings: ChannelSettings;
  readonly secrets: ChannelSecrets;
  /** The name of the office, '' where it has none. */
  readonly office: string;
  readonly outside: Outside;
  /** A moment as scripts read it. */
  readonly withOffset: (moment: Moment) => string;
};

/** How one kind of channel sends: each is a file of this shape, and a line in `ways.ts`. */
export type Way = {
  readonly name: Exclude<ChannelName, 'stdout'>;
  /** See `Channel`. */
  readonly isRepeatable: boolean;
  readonly isAddressed: boolean;
  /** The settings without which it cannot send, as `office config` calls them. */
  lacks(ground: Ground): readonly string[];
  /** See `Channel`. */
  send(digest: Digest, lang: Lang, ground: Ground): Promise<void>;
};
