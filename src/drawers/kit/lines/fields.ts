import { momentText } from '../../../calendar/speak.ts';
import type { Moment } from '../../../core/civil.ts';
import { Complaint } from '../../../core/complaint.ts';
import type { Field, Reading } from '../../../core/field.ts';
import { both, listed, type Text } from '../../../core/text.ts';
import { readLine } from '../../../core/writing.ts';
import * as field from '../fields/index.ts';
import { readOffset } from './offset.ts';
import { lineWords as w } from './words.ts';

/** A line as it is typed: `事项=负责人@时限`, where the time may be counted from the record's own: `@-1wd 15:00`. */
export type LineSaid = {
  readonly title: string;
  readonly owner: string | null;
  readonly due: Moment | null;
  readonly offset: string | null;
};

/** The words at the end of a typed line that count from the record's own time. */
const RELATIVE = /^(.*)[@＠]([^@＠]*)$/s;

const readTyped = (typed: string, help: Text, reading: Reading): LineSaid => {
  const [, before = '', when = ''] = RELATIVE.exec(typed) ?? [];
  const offset = readOffset(when);
  const [task] = field.tasks(help).read([offset === null ? typed : before], reading);
  if (task === undefined) throw new Complaint('missingValue', w.noItem);
  return { ...task, offset };
};

/** Whether the second word is the hour of the first: `桌牌=李娜@-1d` and `17:00`. */
const isHourOf = (word = '', next = ''): boolean => /[@＠]/.test(word) && /^\d{1,2}[:：]\d{2}$/.test(next.trim());

/** Typed words, with an hour put behind the word that it belongs to, so that nothing needs quotation marks. */
const joined = (typed: readonly string[]): readonly string[] =>
  typed.flatMap((word, at) => {
    if (isHourOf(typed[at - 1], word)) return [];
    return [isHourOf(word, typed[at + 1]) ? `${word} ${typed[at + 1]}` : word];
  });

/** Lines to be added: an argument that takes all words that follow, or an option that may be repeated. */
export const typedLines = (help: Text): Field<readonly LineSaid[], false> => ({
  ...field.tasks(help),
  read: (typed, reading) => joined(typed).map((one) => readTyped(one, help, reading)),
  remarks: (typed, reading) => field.tasks(help).remarks?.(joined(typed).filter(isDated), reading) ?? [],
  peopleIn: (value) => (value as readonly LineSaid[]).flatMap(({ owner }) => owner ?? []),
  show: (given) => listed((given as readonly LineSaid[]).map(shown)),
});

/** Whether the time of a typed line is a date of its own. */
const isDated = (typed: string): boolean => readOffset(RELATIVE.exec(typed)?.[2] ?? '') === null;

const shown = ({ title, owner, due, offset }: LineSaid): Text =>
  both((lang) =>
    [title, owner, offset, due === null ? null : momentText(due)[lang]].filter((part) => part !== null).join(' '),
  );

/** The words that name lines: numbers, parts of their texts, or people. */
export const which = (help: Text): Field<readonly string[], false> => ({
  ...{ shape: 'WHICH', help, label: w.which, required: false, rest: true, isTold: true },
  read: (typed) => typed.map(readLine),
});

/** The word that names a line. */
export const whichOne = (help: Text): Field<string, true> => ({
  ...field.called(w.which, field.needed(field.line(help, 'WHICH'))),
  isTold: true,
});
