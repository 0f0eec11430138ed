import { gatherActions } from '../../agenda/gather.ts';
import { momentText } from '../../calendar/speak.ts';
import { Complaint } from '../../core/complaint.ts';
import { DAILY } from '../../core/plates.ts';
import { amend, find } from '../../core/records.ts';
import { text } from '../../core/text.ts';
import * as field from '../../drawers/kit/fields/index.ts';
import { drawerOfId } from '../../drawers/kit/locate.ts';
import { recorded } from '../../drawers/kit/saying.ts';
import { verb } from '../../drawers/kit/verb.ts';
import { dailyWords as w } from '../../drawers/kit/words.ts';

/** The verb that hides a record from `today` until a moment. An overdue matter stays visible. */
export const snooze = verb({
  name: 'snooze',
  zh: DAILY.snooze,
  summary: w.snoozeDoes,
  examples: [
    {
      typed: text('office snooze F9 --until "next monday"', 'office snooze F9 --until 下周一'),
      does: text('back in the list when the office opens on Monday', '下周一上班时再列入清单'),
    },
  ],
  args: { id: field.anyId(w.idHelp) },
  options: { until: field.called(text('Until', '暂缓到'), field.needed(field.time(w.untilHelp, 'open'))) },
  run: async ({ args, options, ...call }) => {
    const drawer = drawerOfId(call.desk, args.id);
    const { until } = options;
    const changed = await call.desk.change(drawer, (records, { facts }) => {
      const record = find(records, args.id);
      if (until <= facts.now)
        throw new Complaint('badValue', w.pastSnooze(momentText(until)), w.pastSnoozeHint(args.id));
      const alone = [{ ...record, snoozedUntil: null }];
      const isOverdue = gatherActions([drawer], () => alone, facts).some(({ due }) => due !== null && due < facts.now);
      if (isOverdue) throw new Complaint('ruleViolated', w.overdueStays(args.id), w.overdueStaysHint(args.id));
      // `updatedAt` stays as it is: snoozing is no work on the matter, and the urgency of an undated matter rises from the last work on it.
      return amend(records, args.id, record.updatedAt, (awake) => ({ ...awake, snoozedUntil: until }));
    });
    return recorded(call, drawer, changed, () => [w.snoozed(momentText(until))]);
  },
});
