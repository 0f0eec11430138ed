import { Complaint } from '../../core/complaint.ts';
import type { Opening } from '../../core/rule.ts';
import { echo, type Text, text } from '../../core/text.ts';
import type { Task } from '../kit/fields/tasks.ts';
import type { Notice } from './record.ts';

/** The decisions as given. Throws `ruleViolated` if one of them is recorded already or given twice. */
export const newDecisions = (n: Notice, said: readonly Task[]): readonly Task[] => {
  const twin = said.find(
    ({ title }, at) =>
      n.decisions.some((known) => known.title === title) || said.findIndex((other) => other.title === title) !== at,
  );
  if (twin !== undefined)
    throw new Complaint('ruleViolated', words.decidedAlready(n.id, twin.title), words.decidedHint);
  return said;
};

/** The follow-up to be opened for a decision. */
export const openingOf = ({ title, owner, due }: Task, id: string): Opening => ({
  drawer: 'followups',
  title,
  due,
  lead: owner,
  source: 'meeting',
  ref: id,
  stage: null,
});

const words = {
  decidedAlready: (id: string, title: string): Text =>
    text(`${id} has the decision “${echo(title)}” already`, `${id} 已有议定事项“${echo(title)}”`),
  decidedHint: text(
    'Its follow-up was opened then; change that one with office followup edit',
    '当时已登记督办，请用 office followup edit 更正该督办',
  ),
} as const;
