import type { AnyCall } from '../drawers/kit/verb.ts';
import type { Channel, ChannelName } from './way.ts';

/** Channel stdout sends nothing itself: the command prints the digest and then enters it as sent. */
const stdout: Channel = {
  name: 'stdout',
  isRepeatable: false,
  isAddressed: false,
  send: () => Promise.reject(new Error('stdout is printed by the command')),
};

/** Channels of these names, in that order. The code that sends is loaded only if a channel other than stdout is in use. */
export const channelsOf = async (
  names: readonly ChannelName[],
  call: Pick<AnyCall, 'desk' | 'safe' | 'facts' | 'world'>,
): Promise<readonly Channel[]> => {
  if (names.every((name) => name === 'stdout')) return names.map(() => stdout);
  const { groundOf, openChannels } = await import('./ways/open.ts');
  return openChannels(names, await groundOf(call), stdout);
};
