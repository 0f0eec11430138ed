import { channelWords as w } from '../channels/words.ts';
import * as field from '../fields.ts';
import { verb } from '../verb.ts';

/** One line by every channel that is on, so that the clerk sees it work. */
export const test = verb({
  name: 'test',
  summary: w.testDoes,
  about: w.testAbout,
  args: {},
  options: { channel: field.choice(w.testChannelHelp, w.names) },
  run: async ({ options, ...call }) => {
    const { channelsInUse } = await import('../remind/errand.ts');
    const { tryChannels } = await import('../channels/trying.ts');
    return tryChannels(options.channel == null ? channelsInUse(call) : [options.channel], call);
  },
});
