import { dayOf } from '../../core/civil.ts';
import { dayCell, momentCell } from '../../core/paper.ts';
import { listed, text } from '../../core/text.ts';
import { commonWords as c } from '../../core/words.ts';
import type { PaperColumns } from '../kit/noun.ts';
import { type Followup, followupImportance } from './record.ts';
import { followupStateCell } from './view.ts';
import { followupWords as w } from './words.ts';

const words = { doneOn: text('Done on', '办结日期'), result: text('Result', '办理结果') } as const;

/** The ledger of matters on paper (督办台账). */
export const paperColumns: PaperColumns<Followup> = [
  { head: c.title, cell: ({ title }) => title },
  { head: w.source, cell: ({ source }) => w.sources[source] },
  { head: w.lead, cell: ({ lead }) => lead },
  { head: w.coHandlers, cell: ({ coHandlers }) => listed(coHandlers) },
  { head: c.created, cell: ({ createdAt }) => dayCell(dayOf(createdAt)) },
  { head: c.due, cell: ({ due }) => momentCell(due) },
  { head: c.importance, cell: (f) => c.importances[followupImportance(f)] },
  { head: c.state, cell: followupStateCell },
  { head: words.doneOn, cell: ({ doneAt }) => (doneAt === null ? null : dayCell(dayOf(doneAt))) },
  { head: words.result, cell: ({ events }) => lastResult(events) },
  { head: c.remark, cell: ({ remark }) => remark },
];

const lastResult = (events: Followup['events']): string | null => {
  const last = events.findLast((event) => event.kind === 'done');
  return last?.kind === 'done' ? last.result : null;
};
