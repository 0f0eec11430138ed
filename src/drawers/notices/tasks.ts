import { momentText } from '../../calendar/speak.ts';
import type { Moment } from '../../core/civil.ts';
import { Complaint } from '../../core/complaint.ts';
import { Doubt } from '../../core/doubt.ts';
import type { Field, Reading } from '../../core/field.ts';
import { resolvedName } from '../../core/names/resolve.ts';
import { both, listed, type Text } from '../../core/text.ts';
import { readLine } from '../../core/writing.ts';
import * as field from '../kit/fields/index.ts';
import type { Task } from './record.ts';
import { refusals as r } from './refusals.ts';

/** Repeated `事项=负责人@时间`; owner and time may be left out, a time without an hour is closing time. */
export const tasks = (help: Text): Field<readonly Task[], false> => ({
  shape: '"ITEM=OWNER@WHEN"',
  help,
  required: false,
  repeats: true,
  read: (typed, reading) => typed.map((one) => readTask(one, help, reading)),
  peopleIn: (value) => (value as readonly Task[]).flatMap(({ owner }) => owner ?? []),
  remarks: (typed, reading) => typed.flatMap((one) => remarksOn(one, help, reading)),
  show: (given) => listed((given as readonly Task[]).map(shown)),
});

const shown = ({ title, owner, due }: Task): Text =>
  both((lang) => [title, owner, due === null ? null : momentText(due)[lang]].filter((part) => part !== null).join(' '));

const readTask = (typed: string, help: Text, reading: Reading): Task => {
  const { title, owner, by } = partsOf(typed);
  if (title.trim() === '') throw new Complaint('badValue', r.emptyTask(typed), r.taskHint);
  return {
    title: readLine(title),
    owner: isBlank(owner) ? null : resolvedName(owner, reading),
    due: isBlank(by) ? null : dueIn(typed, by, help, reading),
  };
};

type Parts = { readonly title: string; readonly owner: string | null; readonly by: string | null };

/** The last `=` parts item and owner, for the item may have one of its own; the time stands behind the last `@` after it. */
const partsOf = (typed: string): Parts => {
  const [item, rest] = parted(typed, /[=＝](?!.*[=＝])/s);
  const [title, when] = rest === null ? parted(item, /[@＠](?!.*[@＠])/s) : [item, null];
  const [owner, by] = rest === null ? [null, when] : parted(rest, /[@＠](?!.*[@＠])/s);
  return { title, owner, by };
};

/** When it is due. A doubt about that is one about the whole word, in which the time is then replaced. */
const dueIn = (typed: string, by: string, help: Text, reading: Reading): Moment => {
  try {
    return field.time(help, 'close').read([by], reading);
  } catch (error) {
    if (!(error instanceof Doubt)) throw error;
    const before = typed.slice(0, typed.length - by.length);
    const meanings = error.meanings.map((meaning) => ({ ...meaning, typed: before + meaning.typed }));
    throw new Doubt(error, meanings, typed);
  }
};

const remarksOn = (typed: string, help: Text, reading: Reading): readonly Text[] => {
  const { by } = partsOf(typed);
  return isBlank(by) ? [] : (field.time(help, 'close').remarks?.([by], reading) ?? []);
};

const parted = (written: string, mark: RegExp): readonly [string, string | null] => {
  const at = written.search(mark);
  return at === -1 ? [written, null] : [written.slice(0, at), written.slice(at + 1)];
};

const isBlank = (written: string | null): written is null => written === null || written.trim() === '';
