import { Complaint, type ComplaintCode } from '../../core/complaint.ts';
import type { Fields, Reading } from '../../core/field.ts';
import type { Page } from '../../core/page.ts';
import type { Text } from '../../core/text.ts';
import type { Verb } from '../../drawers/kit/verb.ts';
import type { Asker } from '../../terminal/ask.ts';
import { type Answers, askFor, type PromptRound } from './askFor.ts';
import { answerValuesIn, labelOf, type Namable, shown } from './asking.ts';
import { likened, type ModelAt } from './model.ts';
import { settledFields } from './settle.ts';
import { isRequired, missingComplaint, readAll, remarksOn, type Slot, slotsOf } from './slots.ts';
import type { TypedLine } from './typedLine.ts';
import { commandWords as w } from './words.ts';

type Filled = {
  readonly args: Record<string, unknown>;
  readonly options: Record<string, unknown>;
  /** Notes of the fields on their values, for stderr. */
  readonly remarks: readonly Text[];
};

export type Filling = {
  /** The command, for a hint: `office notice new`. */
  readonly command: string;
  readonly reading: Omit<Reading, 'given'>;
  /** The person to ask; null in a script. */
  readonly asker: Asker | null;
  /** Shows what would be saved, for the last look. */
  readonly show: (page: Page) => Promise<void>;
  /** Says what is wrong with the answers, before the questions come again. */
  readonly complain: (complaint: Complaint) => Promise<void>;
  /** Says a sentence before the questions come again. */
  readonly say: (sentence: Text) => Promise<void>;
  /** Called with every value that was typed or answered, before the command is carried out. */
  readonly heard?: ((slots: readonly Slot[]) => void) | undefined;
  /** The records that an id of one of these letters can name; null means all letters. */
  readonly namable: (letters: readonly string[] | null) => readonly Namable[];
  /** Throws `noSuchRecord` for an id that no record has. */
  readonly assertThere?: ((id: string) => Promise<void>) | undefined;
  /** Throws what keeps the command from the records that are named, whatever the missing values are. */
  readonly refuse?: ((given: Readonly<Record<string, unknown>>) => void) | undefined;
  /** The earlier record after which a new one may be written; undefined if the verb knows none. */
  readonly model?: ModelAt | undefined;
};

/**
 * Turns typed words into values, asks for missing ones on a terminal, and runs the command. After a `Complaint` about the answers, and
 * after a “no” before saving, the questions come again, with the former answers offered. Throws `missingValue`, naming every missing
 * option; a field's own complaint, with the option's name before it; `interrupted` at Ctrl-C; and if nothing was asked, every complaint of
 * the command.
 */
export const fill = async <T>(
  verb: Verb,
  typed: TypedLine,
  started: Filling,
  carryOut: (filled: Filled) => Promise<T>,
): Promise<T> => {
  const slotsTyped = likened(slotsOf(verb, typed), started);
  const { slots, reading } = await settledFields(slotsTyped, started.reading, started.asker);
  const filling = { ...started, reading };
  const missing = slots.filter((slot) => slot.typed === undefined && isRequired(slot, slots));
  const { asker } = filling;
  const filled = (given: Record<string, unknown>, said: readonly Slot[]): Filled => {
    filling.heard?.(said);
    const remarks = remarksOn(said, filling.reading, given);
    return { args: pick(given, verb.args), options: pick(given, verb.options), remarks };
  };
  if (missing.length === 0) return carryOut(filled(await readOrHint(slots, filling), slots));
  await refuseMissingRecords(slots, filling);
  filling.refuse?.(readAll(slots, filling.reading));
  if (asker === null) throw missingComplaint(missing, filling.command);
  for (let earlier: Answers | null = null; ; ) {
    const { given, answers }: PromptRound = await askFor(slots, verb, { ...filling, asker }, earlier);
    earlier = answers;
    if (verb.lastLook === true && !(await lastLook(slots, given, { ...filling, asker }))) {
      await filling.say(w.notSaved);
      continue;
    }
    try {
      return await carryOut(filled(given, answered(slots, answers)));
    } catch (error) {
      if (!(error instanceof Complaint) || !ABOUT_ANSWERS.has(error.code)) throw error;
      await filling.complain(error);
    }
  }
};

/** The values of the typed words, or of some of them. Where a word cannot be read as an argument, the options are named that it fits. */
const readOrHint = async (
  slots: readonly Slot[],
  { reading, command }: Filling,
  some: readonly Slot[] = slots,
): Promise<Record<string, unknown>> => {
  try {
    return readAll(some, reading);
  } catch (error) {
    throw (await import('./stray.ts')).hinted(error, slots, reading, command);
  }
};

/** Refuses an id of no record before anything else is asked: a person would answer all questions in vain. */
const refuseMissingRecords = async (slots: readonly Slot[], filling: Filling): Promise<void> => {
  const named = slots.filter(({ field, typed }) => field.offer?.kind === 'ids' && typed !== undefined);
  for (const id of Object.values(await readOrHint(slots, filling, named)).flat())
    if (typeof id === 'string') await filling.assertThere?.(id);
};

/** Slots with the answers that were given for them. */
const answered = (slots: readonly Slot[], answers: Answers): readonly Slot[] =>
  slots.map((slot) => {
    const answer = answers[slot.name] ?? '';
    return answer === '' ? slot : { ...slot, typed: answerValuesIn(answer, slot.field) };
  });

/** Complaints after which the questions come again, because other answers or another try may succeed. A full disk or a damaged desk is not among them. */
const ABOUT_ANSWERS: ReadonlySet<ComplaintCode> = new Set<ComplaintCode>([
  ...(['missingValue', 'badValue', 'badTime', 'classified', 'noSuchRecord', 'wrongDrawer'] as const),
  ...(['ruleViolated', 'changedSince', 'locked'] as const),
]);

const pick = (given: Readonly<Record<string, unknown>>, fields: Fields): Record<string, unknown> =>
  Object.fromEntries(Object.keys(fields).flatMap((name) => (name in given ? [[name, given[name]]] : [])));

type Someone = Filling & { readonly asker: Asker };

/** Shows all that would be saved, and asks whether to save it. */
const lastLook = async (
  slots: readonly Slot[],
  given: Readonly<Record<string, unknown>>,
  { asker, show }: Someone,
): Promise<boolean> => {
  const pairs = slots
    .filter(({ name }) => given[name] != null)
    .map(({ name, field }) => [labelOf(field), shown(given[name], field)] as const);
  await show([{ kind: 'gap' }, { kind: 'card', pairs }, { kind: 'gap' }]);
  return asker.confirm(w.save, true);
};
