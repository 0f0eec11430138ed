import { momentText } from '../../../calendar/speak.ts';
import type { Moment } from '../../../core/civil.ts';
import { Complaint } from '../../../core/complaint.ts';
import type { Field, Reading } from '../../../core/field.ts';
import { resolvedName } from '../../../core/names/resolve.ts';
import { both, echo, listed, type Text, text } from '../../../core/text.ts';
import { readLine } from '../../../core/writing.ts';
import { time } from './times.ts';

/** Something to be done, by whom and by when, as it is typed: `事项=负责人@时间`. */
export type Task = { readonly title: string; readonly owner: string | null; readonly due: Moment | null };

/** Repeated `事项=负责人@时间`; owner and time may be left out, a time without an hour is closing time. */
export const tasks = (help: Text): Field<readonly Task[], false> => ({
  shape: '"ITEM=OWNER@WHEN"',
  help,
  required: false,
  repeats: true,
  read: (typed, reading) => typed.map((one) => readTask(one, help, reading)),
  peopleIn: (value) => (value as readonly Task[]).flatMap(({ owner }) => owner ?? []),
  show: (given) => listed((given as readonly Task[]).map(shown)),
});

const shown = ({ title, owner, due }: Task): Text =>
  both((lang) => [title, owner, due === null ? null : momentText(due)[lang]].filter((part) => part !== null).join(' '));

/** The last `=` parts item and owner, because the item itself may contain one; the time stands behind the last `@` after it. */
const readTask = (typed: string, help: Text, reading: Reading): Task => {
  const [item, rest] = parted(typed, /[=＝](?!.*[=＝])/s);
  const [title, when] = rest === null ? parted(item, /[@＠](?!.*[@＠])/s) : [item, null];
  const [owner, by] = rest === null ? [null, when] : parted(rest, /[@＠](?!.*[@＠])/s);
  if (title.trim() === '') throw new Complaint('badValue', words.emptyTask(typed), words.taskHint);
  return {
    title: readLine(title),
    owner: isBlank(owner) ? null : resolvedName(owner, reading),
    due: isBlank(by) ? null : time(help, 'close').read([by], reading),
  };
};

const parted = (written: string, mark: RegExp): readonly [string, string | null] => {
  const at = written.search(mark);
  return at === -1 ? [written, null] : [written.slice(0, at), written.slice(at + 1)];
};

const isBlank = (written: string | null): written is null => written === null || written.trim() === '';

const words = {
  emptyTask: (typed: string): Text => text(`“${echo(typed)}” names no matter`, `“${echo(typed)}”没有写事项`),
  taskHint: text(
    'Write it as ITEM=OWNER@WHEN, such as "Report=Li Si@fri"',
    '格式：事项=负责人@时间，如 工作报告=李四@周五',
  ),
} as const;
