import { Complaint, EXIT } from '../../../core/complaint.ts';
import { GROUPS } from '../../../core/plates.ts';
import { same, type Text } from '../../../core/text.ts';
import * as field from '../../../drawers/kit/fields/index.ts';
import { verb } from '../../../drawers/kit/verb.ts';
import { CHANNELS, type ChannelName } from '../../../reminders/way.ts';
import type { askFirst } from '../../../reminders/ways/asking.ts';
import { reminderWords as w } from '../../../reminders/words.ts';
import type { Group } from '../../line/tree.ts';
import { install, uninstall } from './install.ts';
import { test } from './tryWays.ts';

const channelLabels = Object.fromEntries(CHANNELS.map((name) => [name, same(name)])) as Readonly<
  Record<(typeof CHANNELS)[number], Text>
>;

/** Asks for permission to run the desk's own program. The code is loaded only if that channel is in use. */
const allowing = async (names: readonly ChannelName[], call: Parameters<typeof askFirst>[1]): Promise<void> => {
  if (names.includes('exec')) await (await import('../../../reminders/ways/asking.ts')).askFirst(names, call);
};

/** The verb that cron runs every few minutes. Everything that only this verb needs is loaded here. */
const run = verb({
  name: 'remind',
  zh: GROUPS.remind,
  summary: w.remindDoes,
  about: w.remindAbout,
  examples: [
    { typed: 'office remind --dry-run', does: w.dryRunDoes },
    { typed: 'office remind status', does: w.statusDoes },
    { typed: 'office config set remind-meeting "1d 16:30,30m"', does: w.leadsExample },
  ],
  args: {},
  options: {
    dryRun: field.flag(w.dryRunHelp),
    since: field.happened(w.sinceHelp, 'open'),
    channel: field.choice(w.channelHelp, channelLabels),
  },
  idling: async (premises, version) => (await import('../../../reminders/idle.ts')).idlingAt(premises, version),
  run: async ({ options, ...call }) => {
    const since = options.since ?? null;
    if (since !== null && since > call.facts.now) throw new Complaint('badValue', w.sinceAhead, w.sinceAheadHint);
    const { channelsInUse, errandOf } = await import('../../../reminders/errand.ts');
    const { isNothingDue, rehearseReminders, runReminders } = await import('../../../reminders/send.ts');
    const { reportJson, reportNotes, reportPage } = await import('../../../reminders/reportView.ts');
    const channel = options.channel ?? null;
    if (options.dryRun !== true) await allowing(channel === null ? channelsInUse(call) : [channel], call);
    const errand = await errandOf(call, { since, channel });
    if (errand === null) return { json: reportJson(null, call), page: [] };
    const report = options.dryRun === true ? await rehearseReminders(errand) : await runReminders(errand, call.lang);
    if (isNothingDue(report)) (await import('../../../reminders/idle.ts')).noteIdle(call, errand);
    return {
      json: reportJson(report, call),
      page: reportPage(report, call.facts.now),
      notes: reportNotes(report, errand.sentBook.path),
      printed: report.printed,
      ...(report.outcomes.some(({ state }) => state === 'failed') ? { exit: EXIT.failed } : {}),
    };
  },
});

const status = verb({
  name: 'status',
  zh: '状态',
  summary: w.statusDoes,
  about: w.statusAbout,
  examples: [{ typed: 'office remind status --limit 50', does: w.statusExample }],
  args: {},
  options: { limit: field.whole(w.statusLimitHelp, 1, 1000) },
  run: async ({ options, ...call }) => {
    const { statusAnswer } = await import('../../../reminders/status.ts');
    return statusAnswer(call, options.limit ?? 20);
  },
});

/** The command `office remind` with its verbs. */
export const remind: Group = {
  noun: 'remind',
  itself: run,
  verbs: [status, install, uninstall, test],
};
