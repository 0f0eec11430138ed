import { shortMoment } from '../../../calendar/speak.ts';
import type { Facts } from '../../../core/facts.ts';
import { figureCell, type PaperCell, type PaperTable } from '../../../core/paper.ts';
import type { Row } from '../../../core/record.ts';
import { listed, type Text, text } from '../../../core/text.ts';
import type { Shot } from './film.ts';
import { gapsSaid } from './filmPage.ts';
import { lineName } from './line.ts';
import { type Lined, type ScheduledLine, scheduled } from './lined.ts';
import { lineWords as w } from './words.ts';

type Task = { readonly line: ScheduledLine; readonly gaps: readonly Text[] };

/** A record with its lines as a task breakdown table (任务分解表): the heading, the tasks in the order of time, the two signatures. */
export type Breakdown = { readonly title: string; readonly tasks: readonly Task[] };

/** The lines of a record for its table; those that are not needed too, because somebody may ask why nobody does them. */
export const breakdownOf = <R extends Row>(
  of: Lined<R>,
  record: R,
  title: string,
  film: readonly Shot[],
  facts: Facts,
): Breakdown => ({
  title,
  tasks: scheduled(of, record, facts).map((line) => ({
    line,
    gaps: film.filter(({ no, text: what }) => no === line.no && what === line.text).flatMap(gapsSaid),
  })),
});

/** The table for paper. */
export const breakdownTable = ({ title, tasks }: Breakdown, facts: Facts): PaperTable => ({
  title: words.title(title),
  sheet: words.sheet,
  heads: words.heads,
  rows: tasks.map((task, at) => taskRow(task, at, facts)),
  foot: [words.signature],
});

/** The columns of the form. No line has a second owner, so that 协办 is left to be written by hand. */
const taskRow = ({ line, gaps }: Task, at: number, { now }: Facts): readonly PaperCell[] => {
  const { phase, owner, by, note } = line;
  return [
    ...[figureCell(at + 1), w.phases[phase], lineName(line), owner ?? '', ''],
    by === null ? '' : shortMoment(by, now),
    stateOf(line, gaps),
    note ?? '',
  ];
};

const stateOf = ({ doneAt, skipped, confirmedAt }: ScheduledLine, gaps: readonly Text[]): PaperCell => {
  if (doneAt !== null) return w.done;
  if (skipped !== null) return w.skippedFor(skipped.reason);
  if (gaps.length > 0) return listed(gaps);
  return confirmedAt === null ? '' : w.confirmed;
};

const words = {
  title: (title: string): Text => text(`${title}: tasks`, `${title}任务分解表`),
  heads: [
    ...[text('No.', '序号'), text('Phase', '阶段'), text('Task', '工作任务'), text('Owner', '责任人')],
    ...[text('With', '协办'), text('Due', '完成时限'), text('State', '完成情况'), text('Remark', '备注')],
  ],
  sheet: text('Tasks', '任务分解表'),
  signature: text('Drawn up by: __________    Checked by: __________', '拟制：__________    审核：__________'),
} as const;
