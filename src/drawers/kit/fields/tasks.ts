import { momentText } from '../../../calendar/speak.ts';
import type { Moment } from '../../../core/civil.ts';
import { Complaint } from '../../../core/complaint.ts';
import { Doubt } from '../../../core/doubt.ts';
import type { Field, Reading } from '../../../core/field.ts';
import { resolvedName } from '../../../core/names/resolve.ts';
import { both, echo, listed, type Text, text } from '../../../core/text.ts';
import { readLine } from '../../../core/writing.ts';
import { time } from './times.ts';

/** A task with an owner and a due time, typed as `事项=负责人@时间`. */
export type Task = { readonly title: string; readonly owner: string | null; readonly due: Moment | null };

/** Tasks, typed as `事项=负责人@时间`; the option may be repeated. Owner and time may be left out; a date without a time means closing time. */
export const tasks = (help: Text): Field<readonly Task[], false> => ({
  shape: '"ITEM=OWNER@WHEN"',
  help,
  required: false,
  repeats: true,
  read: (typed, reading) => typed.map((one) => readTask(one, help, reading)),
  peopleIn: (value) => (value as readonly Task[]).flatMap(({ owner }) => owner ?? []),
  remarks: (typed, reading) => typed.flatMap((one) => remarksOn(one, help, reading)),
  items: {
    isOneEach: true,
    wordsOf: (item) => (item as Task).title,
    dropped: (typed, reading) => [{ typed, items: [readTask(typed, help, reading).title], isPartEnough: true }],
  },
  show: (given) => listed((given as readonly Task[]).map(shown)),
});

const shown = ({ title, owner, due }: Task): Text =>
  both((lang) => [title, owner, due === null ? null : momentText(due)[lang]].filter((part) => part !== null).join(' '));

const readTask = (typed: string, help: Text, reading: Reading): Task => {
  const { title, owner, by } = taskParts(typed);
  if (title.trim() === '') throw new Complaint('badValue', words.emptyTask(typed), words.taskHint);
  return {
    title: readLine(title),
    owner: isBlank(owner) ? null : resolvedName(owner, reading),
    due: isBlank(by) ? null : dueIn(typed, by, help, reading),
  };
};

type Parts = { readonly title: string; readonly owner: string | null; readonly by: string | null };

/**
 * The parts of a typed task. The last `=` separates item and owner, because the item may contain one too; the time stands after the last
 * `@` behind it.
 */
export const taskParts = (typed: string): Parts => {
  const [item, rest] = parted(typed, /[=＝](?!.*[=＝])/s);
  const [title, when] = rest === null ? parted(item, /[@＠](?!.*[@＠])/s) : [item, null];
  const [owner, by] = rest === null ? [null, when] : parted(rest, /[@＠](?!.*[@＠])/s);
  return { title, owner, by };
};

/** The due time of a task. If the time is ambiguous, the question is about the whole word, with each meaning in place of the time. */
const dueIn = (typed: string, by: string, help: Text, reading: Reading): Moment => {
  try {
    return time(help, 'close').read([by], reading);
  } catch (error) {
    if (!(error instanceof Doubt)) throw error;
    const before = typed.slice(0, typed.length - by.length);
    const meanings = error.meanings.map((meaning) => ({ ...meaning, typed: before + meaning.typed }));
    throw new Doubt(error, meanings, typed);
  }
};

const remarksOn = (typed: string, help: Text, reading: Reading): readonly Text[] => {
  const { by } = taskParts(typed);
  return isBlank(by) ? [] : (time(help, 'close').remarks?.([by], reading) ?? []);
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
