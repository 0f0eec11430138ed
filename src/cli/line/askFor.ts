import type { Reading } from '../../core/field.ts';
import { both, type Text } from '../../core/text.ts';
import type { Verb } from '../../drawers/kit/verb.ts';
import type { Asker, Question } from '../../terminal/ask.ts';
import { answerValuesIn, isOneAnswer, questionFor } from './asking.ts';
import type { Filling } from './fill.ts';
import { asOneAnswer, isTakenOver, suppliedBy } from './model.ts';
import { isRequired, readAll, type Slot } from './slots.ts';

/** Answers given at prompts, by field, as they were typed; an empty answer is ''. */
export type Answers = Readonly<Record<string, string>>;

export type PromptRound = { readonly given: Record<string, unknown>; readonly answers: Answers };

type Someone = Filling & { readonly asker: Asker };

/**
 * Asks for values. Typed values are read first, because answers have to fit them. From the second round on they are asked for too, because
 * the fault may lie in them.
 */
export const askFor = async (
  slots: readonly Slot[],
  verb: Verb,
  filling: Someone,
  earlier: Answers | null,
): Promise<PromptRound> => {
  const asked = slots.filter((slot) => isAsked(slot, slots, earlier));
  const given = readAll(
    slots.filter((slot) => !asked.includes(slot)),
    filling.reading,
  );
  const answers: Record<string, string> = {};
  for (const slot of asked) {
    const reading = { ...filling.reading, given };
    const offered = earlier?.[slot.name] ?? slot.typed?.join(',') ?? filling.model?.offered(slot.name, given);
    const isModel = slot.name === filling.model?.option;
    if (answers[slot.name] !== undefined || (isModel && offered === undefined)) continue;
    if (isNeedless(slot, reading) || isTakenOver(slot, given, filling)) continue;
    const question = questionFor(slot, { reading, verb, namable: filling.namable }, offered);
    const answer = await answerTo(slot, question, filling);
    answers[slot.name] = answer;
    if (answer !== '') given[slot.name] = slot.field.read(answerValuesIn(answer, slot.field), reading);
    // Erasing the offered value means that no value is wanted.
    else if (slot.field.ask?.initial !== undefined || question.initial !== undefined) given[slot.name] = null;
    const supplied = earlier === null ? suppliedBy(slot, given, slots, filling) : [];
    for (const one of supplied) answers[one.name] = asOneAnswer(one);
    Object.assign(given, readAll(supplied, filling.reading));
  }
  return { given, answers };
};

/** Whether a field is to be asked for: a missing one with a question, and in a later round every one that has an answer already. */
const isAsked = (slot: Slot, slots: readonly Slot[], earlier: Answers | null): boolean =>
  slot.typed === undefined
    ? isRequired(slot, slots) || slot.field.ask !== undefined || earlier?.[slot.name] !== undefined
    : earlier !== null && isOneAnswer(slot);

const isNeedless = ({ field: { required, ask } }: Slot, reading: Reading): boolean =>
  !required && ask?.when?.(reading) === false;

/** The answer to a question. A field of several items is asked for again until the answer is empty; each line of the result is one item. */
const answerTo = async ({ field }: Slot, question: Question, { asker }: Someone): Promise<string> => {
  const first = await asker.ask(question);
  const isList = field.repeats === true && field.shape !== 'NAMES' && field.choices === undefined;
  if (!isList || first === '') return first;
  const { initial: _, ...blank } = question;
  const items = [first];
  for (;;) {
    const place = answerValuesIn(items.join('\n'), field).length + 1;
    const next = await asker.ask({ ...blank, required: false, message: numbered(question.message, place) });
    if (next === '') return items.join('\n');
    items.push(next);
  }
};

const numbered = (label: Text, place: number): Text => both((lang) => `${label[lang]} ${place}`);
