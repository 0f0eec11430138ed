import { shortMoment } from '../../../calendar/speak.ts';
import type { Facts } from '../../../core/facts.ts';
import type { Row } from '../../../core/record.ts';
import { inLang, type Lang, type Text, text } from '../../../core/text.ts';
import { type PaperFile, paperFile } from '../paper.ts';
import type { LineGap, Shot } from './film.ts';
import { lineName } from './line.ts';
import { type Lined, type ScheduledLine, scheduled } from './lined.ts';
import { lineWords as w } from './words.ts';

type Task = { readonly line: ScheduledLine; readonly gaps: readonly LineGap[] };

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
    gaps: film.find((shot) => shot.no === line.no && shot.text === line.text)?.gaps ?? [],
  })),
});

/** The table as a new file, as CSV or as text with tabs, which both open in a spreadsheet. Throws `badValue`. */
export const breakdownFile = (path: string, { title, tasks }: Breakdown, facts: Facts, lang: Lang): PaperFile => {
  const rows = (): readonly (readonly string[])[] => [
    [words.title(title)[lang]],
    words.heads.map((head) => head[lang]),
    ...tasks.map((task, at) => taskRow(task, at, facts, lang)),
    [],
    [words.drawn[lang], '', '', words.checked[lang]],
  ];
  return paperFile(path, {
    csv: rows,
    txt: () =>
      rows()
        .map((row) => row.join('\t'))
        .join('\n'),
  });
};

/** The columns of the form. No line has a second owner, so that 协办 is left to be written by hand. */
const taskRow = ({ line, gaps }: Task, at: number, { now }: Facts, lang: Lang): readonly string[] => {
  const { phase, owner, by, note } = line;
  return [
    ...[`${at + 1}`, w.phases[phase][lang], lineName(line), owner ?? '', ''],
    by === null ? '' : shortMoment(by, now)[lang],
    stateOf(line, gaps, lang),
    note ?? '',
  ];
};

const stateOf = ({ doneAt, skipped, confirmedAt }: ScheduledLine, gaps: readonly LineGap[], lang: Lang): string => {
  if (doneAt !== null) return w.done[lang];
  if (skipped !== null) return w.skippedFor(skipped.reason)[lang];
  if (gaps.length > 0) return gaps.map((gap) => inLang(w.gaps[gap], lang)).join(lang === 'zh' ? '、' : ', ');
  return confirmedAt === null ? '' : w.confirmed[lang];
};

const words = {
  title: (title: string): Text => text(`${title}: tasks`, `${title}任务分解表`),
  heads: [
    ...[text('No.', '序号'), text('Phase', '阶段'), text('Task', '工作任务'), text('Owner', '责任人')],
    ...[text('With', '协办'), text('Due', '完成时限'), text('State', '完成情况'), text('Remark', '备注')],
  ],
  drawn: text('Drawn up by:', '拟制：'),
  checked: text('Checked by:', '审核：'),
} as const;
