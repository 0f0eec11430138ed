import { Complaint } from '../complaint.ts';
import type { AnyCall } from '../verb.ts';
import type { Channel, ChannelName } from './channel.ts';

/** What the command prints it says itself; it settles what became of that when it is out. */
const stdout: Channel = {
  name: 'stdout',
  isRepeatable: false,
  isAddressed: false,
  send: () => Promise.reject(new Error('stdout is printed by the command')),
};

/**
 * What cannot even be opened, for a setting or a secret that cannot be read: whatever is due fails on it. It may be given what is in
 * doubt, because it sends nothing.
 */
const failing = (name: ChannelName, complaint: Complaint): Channel => ({
  ...{ name, isRepeatable: true, isAddressed: false },
  send: () => Promise.reject(complaint),
});

/** The channels of these names, in that order; none hinders another. What sends is loaded only where something else than stdout is on. */
export const channelsOf = async (
  names: readonly ChannelName[],
  call: Pick<AnyCall, 'desk' | 'safe' | 'facts' | 'world'>,
): Promise<readonly Channel[]> => {
  if (names.every((name) => name === 'stdout')) return names.map(() => stdout);
  const { groundOf, openChannels } = await import('../channels/open.ts');
  try {
    return openChannels(names, await groundOf(call), stdout);
  } catch (error) {
    if (!(error instanceof Complaint)) throw error;
    return names.map((name) => (name === 'stdout' ? stdout : failing(name, error)));
  }
};
