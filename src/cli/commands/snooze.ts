import { gatherActions } from '../../agenda/gather.ts';
import { momentText } from '../../calendar/speak.ts';
import type { Moment } from '../../core/civil.ts';
import { Complaint } from '../../core/complaint.ts';
import type { Drawer } from '../../core/drawer.ts';
import type { Facts } from '../../core/facts.ts';
import { DAILY } from '../../core/plates.ts';
import type { Row } from '../../core/record.ts';
import { amend, find, forEach } from '../../core/records.ts';
import type { Change } from '../../core/rule.ts';
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
  args: { id: field.anyIds(w.idHelp) },
  options: { until: field.called(text('Until', '暂缓到'), field.needed(field.time(w.untilHelp, 'open'))) },
  run: async ({ args, options, ...call }) => {
    const [drawer, ...others] = [...new Set(args.id.map((id) => drawerOfId(call.desk, id)))];
    if (drawer === undefined || others.length > 0) throw new Complaint('usage', w.oneKind, w.oneKindHint('snooze'));
    const { until } = options;
    const changed = await call.desk.change(drawer, (records, { facts }) =>
      forEach(records, args.id, (so, id) => putOff(so, id, until, { drawer, facts })),
    );
    return recorded(call, drawer, changed, () => [w.snoozed(momentText(until))]);
  },
});

type Around = { readonly drawer: Drawer; readonly facts: Facts };

const putOff = (records: readonly Row[], id: string, until: Moment, { drawer, facts }: Around): Change<Row> => {
  const record = find(records, id);
  if (until <= facts.now) throw new Complaint('badValue', w.pastSnooze(momentText(until)), w.pastSnoozeHint(id));
  const alone = [{ ...record, snoozedUntil: null }];
  const isOverdue = gatherActions({ drawers: [drawer], recordsOf: () => alone, said: [] }, facts).some(
    ({ due }) => due !== null && due < facts.now,
  );
  if (isOverdue) throw new Complaint('ruleViolated', w.overdueStays(id), w.overdueStaysHint(id));
  if ((drawer.handingOver?.(alone, facts) ?? []).length > 0)
    throw new Complaint('ruleViolated', w.clockRuns(id), w.clockRunsHint(id));
  // `updatedAt` stays as it is: snoozing is no work on the matter, and the urgency of an undated matter rises from the last work on it.
  return amend(records, id, record.updatedAt, (awake) => ({ ...awake, snoozedUntil: until }));
};
