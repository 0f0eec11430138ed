import { shortMoment } from '../../calendar/speak.ts';
import { Complaint } from '../../core/complaint.ts';
import type { Facts } from '../../core/facts.ts';
import { amend, find, forEach } from '../../core/records.ts';
import { both, type Text, text } from '../../core/text.ts';
import * as field from '../kit/fields/index.ts';
import { lineName, openLines } from '../kit/lines/line.ts';
import { type ScheduledLine, scheduled } from '../kit/lines/lined.ts';
import { lineWords } from '../kit/lines/words.ts';
import { recorded } from '../kit/saying.ts';
import { verb } from '../kit/verb.ts';
import { type Checklist, isAssessment, key, linedChecklist } from './record.ts';
import { partsMissing } from './scores/ranking.ts';
import { checklistWords as w } from './words.ts';

export const closeChecklist = verb({
  name: 'done',
  zh: '办结',
  summary: text('Close a list of which nothing is left', '办结清单，须各项都已落实'),
  examples: [
    { typed: 'office done L2', does: text('refused while a line is open', '有一项未落实就不能办结') },
    {
      typed: 'office done L2 L3',
      does: text('both, or none if a line of either is open', '两份一起办结，有一项未落实就都不办结'),
    },
  ],
  args: { id: field.ids('L', lineWords.idHelp) },
  options: {},
  run: async ({ args, ...call }) => {
    const changed = await call.desk.change(key, (records, { facts }) =>
      forEach(records, args.id, (so, id) => close(so, id, facts)),
    );
    return recorded(call, key, changed, (record) => [w.closed, tallyOf(record)]);
  },
});

/** Closes a list. Throws `ruleViolated`, naming who or what is left, while a line is open. */
const close = (records: readonly Checklist[], id: string, facts: Facts) => {
  const record = find(records, id);
  if (record.isTemplate) throw new Complaint('ruleViolated', w.isTemplate(id), w.isTemplateHint);
  linedChecklist.refuse(record);
  const open = openLines(record.lines).map(({ no }) => no);
  if (open.length > 0) {
    const left = scheduled(linedChecklist, record, facts).filter(({ no }) => open.includes(no));
    const named = w.first(left.map((line) => leftText(line, record, facts)));
    throw new Complaint(
      'ruleViolated',
      w.stillOpen(id, open.length, named),
      isAssessment(record) ? w.scoreHint(id) : w.tickOrSkip(id),
    );
  }
  return amend(records, id, facts.now, (one) => ({ ...one, doneAt: facts.now }));
};

/** A line that is left, with its date if that is not the list's own. */
const leftText = (line: ScheduledLine, { due, scores = [] }: Checklist, { now }: Facts): Text => {
  const missing = partsMissing(scores, line);
  if (missing.length > 0) return w.missing(lineName(line), missing);
  return both((lang) =>
    [lineName(line), ...(line.by === null || line.by === due ? [] : [shortMoment(line.by, now)[lang]])].join(' '),
  );
};

/** How many people or things there were, and how each was settled. A line that took the place of another is counted with that one. */
const tallyOf = ({ lines }: Checklist): Text => {
  const replacing = lines.flatMap(({ skipped }) => skipped?.instead ?? []);
  const first = lines.filter(({ no }) => !replacing.includes(no));
  const skipped = first.filter((line) => line.skipped !== null);
  const instead = skipped.filter((line) => line.skipped?.instead !== null);
  return w.tally(first.length, first.length - skipped.length, instead.length, skipped.length - instead.length);
};
