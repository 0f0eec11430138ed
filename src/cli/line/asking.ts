import { dayText, momentText } from '../../calendar/speak.ts';
import { isDay, isMoment } from '../../core/civil.ts';
import { faultOf } from '../../core/complaint.ts';
import type { Field, Reading } from '../../core/field.ts';
import { both, listed, same, type Text } from '../../core/text.ts';
import { commonWords as c } from '../../core/words.ts';
import type { Verb } from '../../drawers/kit/verb.ts';
import type { Question } from '../../terminal/ask.ts';
import type { Slot } from './slots.ts';

/** A field's short name: without a label, the help up to its first semicolon. */
export const labelOf = ({ label, help }: Field): Text =>
  label ?? both((lang) => (help[lang].split(/[;；]/)[0] ?? '').trim());

/** Whether the words typed for a field are one answer, which a prompt can offer again. */
export const isOneAnswer = ({ typed, field }: Slot): boolean =>
  typed !== undefined && field.shape !== null && (typed.length === 1 || field.shape === 'NAMES');

/** A record that can be named by its id. */
export type Namable = { readonly id: string; readonly title: string };

/** Everything besides the field that a question depends on. */
type Leaning = {
  readonly reading: Reading;
  readonly verb: Verb;
  readonly namable: (letters: readonly string[] | null) => readonly Namable[];
};

/** Values of an answer. For a field that takes several, each line is one. Names stay together, because their field parts them itself. */
export const answerValuesIn = (answer: string, { repeats, shape }: Field): readonly string[] =>
  repeats === true && shape !== 'NAMES'
    ? answer
        .split('\n')
        .map((line) => line.trim())
        .filter((line) => line !== '')
    : [answer];

/** The question for a field. `earlier` is the former answer or the typed value, undefined if there is none. */
export const questionFor = (
  { name, field }: Slot,
  { reading, verb, namable }: Leaning,
  earlier: string | undefined,
): Question => {
  const initial = earlier ?? field.ask?.initial?.(reading) ?? '';
  const suggest = field.ask?.suggest?.(reading);
  return {
    message: labelOf(field),
    hint: field.help,
    required: field.required,
    many: field.shape === 'NAMES' || (field.choices !== undefined && field.repeats === true),
    check: (typed) =>
      faultOf(() => {
        const said = { ...reading.given, [name]: field.read(answerValuesIn(typed, field), reading) };
        verb.fits?.(said, reading.facts);
      }),
    ...(initial === '' ? {} : { initial }),
    ...choicesOf(field),
    ...(suggest === undefined ? {} : { suggest }),
    ...(field.offer?.kind === 'ids' ? { ids: namable(field.offer.letters) } : {}),
  };
};

/** The choices of a prompt. For an optional field without a usual value, or one that says so, the first choice is to leave it out. */
const choicesOf = ({ choices, required, repeats, ask }: Field): Pick<Question, 'choices'> => {
  if (choices === undefined) return {};
  const isLeft = !required && repeats !== true && (ask?.initial === undefined || ask.mayBeLeft === true);
  return { choices: isLeft ? [{ value: '', label: c.none }, ...choices] : choices };
};

/** A value in words. */
export const shown = (value: unknown, field: Field): Text => {
  if (field.show !== undefined) return field.show(value);
  if (Array.isArray(value)) return listed(value.map((one) => choiceShown(one, field)));
  if (typeof value === 'string' && isMoment(value)) return momentText(value);
  if (typeof value === 'string' && isDay(value)) return dayText(value);
  return choiceShown(value, field);
};

const choiceShown = (value: unknown, { choices }: Field): Text =>
  choices?.find((choice) => choice.value === value)?.label ?? same(String(value));
