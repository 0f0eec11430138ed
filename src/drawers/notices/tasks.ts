import { momentText } from '../../calendar/speak.ts';
import { bad, type Cell, good } from '../../core/page.ts';
import type { Task } from '../kit/fields/tasks.ts';
import type { Material } from './record.ts';
import { noticeWords as w } from './words.ts';

/** A task as a card shows it: a decision, or a paper. */
export const taskCell = ({ title, owner, due }: Task): readonly Cell[] => [
  title,
  '  ',
  owner ?? bad(w.noOwner),
  ...(due === null ? [] : ['  ', w.dueAt(momentText(due))]),
];

export const materialCell = (paper: Material): Cell => [
  ...taskCell(paper),
  ...(paper.receivedAt === null ? [] : ['  ', good(w.receivedAt(momentText(paper.receivedAt)))]),
];
