import { shortMoment } from '../../calendar/speak.ts';
import type { Drawer } from '../../core/drawer.ts';
import type { Lens } from '../../core/facts.ts';
import type { Cell } from '../../core/page.ts';
import { compare, compareIds } from '../../core/records.ts';
import { text } from '../../core/text.ts';
import { commonWords as c } from '../../core/words.ts';
import type { Followup } from './record.ts';
import { followupStateCell } from './view.ts';
import { followupWords as w } from './words.ts';

type Sheet = ReturnType<Awaited<ReturnType<NonNullable<Drawer<Followup>['dispatching']>>>['dispatchSheet']>;

/** The open matters by who is in charge, the nearest date first; those of nobody come first of all. */
export const dispatchSheet = (records: readonly Followup[], lens: Lens): Sheet => ({
  title: words.title,
  heads: [w.lead, c.id, c.title, c.due, c.state, words.feedback],
  rows: records
    .filter(({ doneAt }) => doneAt === null)
    .sort(byLead)
    .map((f) => rowOf(f, lens)),
});

const byLead = (a: Followup, b: Followup): number =>
  compare(a.lead ?? '', b.lead ?? '') || compare(a.due ?? '9', b.due ?? '9') || compareIds(a.id, b.id);

const rowOf = (f: Followup, lens: Lens): readonly Cell[] => [
  f.lead ?? c.none,
  f.id,
  f.title,
  f.due === null ? c.none : shortMoment(f.due, lens.facts.now),
  followupStateCell(f, lens),
  lastFeedback(f, lens),
];

const lastFeedback = ({ events }: Followup, { facts }: Lens): Cell => {
  const last = events.findLast((event) => event.kind === 'feedback');
  return last === undefined ? c.none : [shortMoment(last.happenedAt, facts.now), ' ', last.text];
};

const words = {
  title: text('Open matters', '在办事项调度单'),
  feedback: text('Last feedback', '最近反馈'),
} as const;
