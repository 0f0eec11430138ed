import type { AnyCall } from '../drawers/kit/verb.ts';
import type { Channel, ChannelName } from './way.ts';

/** What the command prints it says itself; it settles what became of that when it is out. */
const stdout: Channel = {
  name: 'stdout',
  isRepeatable: false,
  isAddressed: false,
  send: () => Promise.reject(new Error('stdout is printed by the command')),
};

/** The channels of these names, in that order; none hinders another. What sends is loaded only where something else than stdout is on. */
export const channelsOf = async (
  names: readonly ChannelName[],
  call: Pick<AnyCall, 'desk' | 'safe' | 'facts' | 'world'>,
): Promise<readonly Channel[]> => {
  if (names.every((name) => name === 'stdout')) return names.map(() => stdout);
  const { groundOf, openChannels } = await import('./ways/open.ts');
  return openChannels(names, await groundOf(call), stdout);
};
