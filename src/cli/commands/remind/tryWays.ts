import * as field from '../../../drawers/kit/fields/index.ts';
import { verb } from '../../../drawers/kit/verb.ts';
import { channelWords as w } from '../../../reminders/ways/words.ts';

/** The verb that sends a test message by every channel that is switched on. */
export const test = verb({
  name: 'test',
  zh: '试发',
  summary: w.testDoes,
  about: w.testAbout,
  examples: [{ typed: 'office remind test --channel wecom', does: w.testExample }],
  args: {},
  options: { channel: field.choice(w.testChannelHelp, w.names) },
  run: async ({ options, ...call }) => {
    const { channelsInUse } = await import('../../../reminders/errand.ts');
    const { tryChannels } = await import('../../../reminders/ways/trying.ts');
    const { askFirst } = await import('../../../reminders/ways/asking.ts');
    const names = options.channel == null ? channelsInUse(call) : [options.channel];
    await askFirst(names, call);
    return tryChannels(names, call);
  },
});
