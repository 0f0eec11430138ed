import type { World } from '../verb.ts';
import type { Channel, ChannelName } from './channel.ts';

/** What opening a channel may lean on. */
export type Wiring = {
  /** The desk's settings as stored. */
  readonly stored: Readonly<Record<string, unknown>>;
  readonly world: World;
};

/** What the command prints it says itself; it settles what became of that when it is out. */
const stdout: Channel = {
  name: 'stdout',
  isRepeatable: false,
  isAddressed: false,
  send: () => Promise.reject(new Error('stdout is printed by the command')),
};

/** The channels of these names, in that order. */
export const channelsOf = (names: readonly ChannelName[], _wiring: Wiring): readonly Channel[] =>
  names.flatMap((name) => (name === 'stdout' ? [stdout] : []));
