import { Complaint, type ComplaintCode } from '../../core/complaint.ts';
import type { Fields, Reading } from '../../core/field.ts';
import type { Page } from '../../core/page.ts';
import type { Text } from '../../core/text.ts';
import { spelled } from '../../drawers/kit/fields/index.ts';
import type { Verb } from '../../drawers/kit/verb.ts';
import type { Asker } from '../../terminal/ask.ts';
import { isOneAnswer, labelOf, questionFor, type Slot, shown } from './asking.ts';
import type { Typed } from './parse.ts';
import { type ReadAll, readAll, remarksOn } from './read.ts';
import { commandWords as w } from './words.ts';

/** What was answered at prompts, by field, as it was typed; '' where nothing was. */
type Answers = Readonly<Record<string, string>>;

type Filled = {
  readonly args: Record<string, unknown>;
  readonly options: Record<string, unknown>;
  /** What is to be said of the values beside what the verb says. */
  readonly remarks: readonly Text[];
};

export type Filling = {
  /** What was called, for a hint: `office notice new`. */
  readonly command: string;
  readonly reading: Omit<Reading, 'given'>;
  /** Who can be asked; null in a script. */
  readonly asker: Asker | null;
  /** Shows what would be saved, for the last look. */
  readonly show: (page: Page) => Promise<void>;
  /** Tells what is wrong with what was answered, before it is asked for again. */
  readonly complain: (complaint: Complaint) => Promise<void>;
};

/**
 * Makes values of what was typed, asks for what is missing when someone is there to answer, and does with it what is to be done. A
 * `Complaint` about answers is told, and the questions come again with these answers offered: nobody has to say twice what was
 * right. Throws `missingValue` naming every option that is missing, the field's own complaint with the option's name before it,
 * `interrupted` at Ctrl-C, and whatever is complained of where nothing was asked.
 */
export const fill = async <T>(
  verb: Verb,
  typed: Typed,
  filling: Filling,
  carryOut: (filled: Filled) => Promise<T>,
): Promise<T> => {
  const slots = [
    ...slotsOf(verb.args, typed.args, (name) => name.toUpperCase()),
    ...slotsOf(verb.options, typed.options, spelled),
  ];
  const missing = slots.filter(({ field, typed: said }) => field.required && said === undefined);
  const { asker } = filling;
  const filled = ({ given, remarks }: ReadAll): Filled => ({
    args: pick(given, verb.args),
    options: pick(given, verb.options),
    remarks,
  });
  if (missing.length === 0) return carryOut(filled(await readAll(slots, filling.reading, asker)));
  if (asker === null) throw missingComplaint(missing, filling.command);
  for (let earlier: Answers | null = null; ; ) {
    const { answers, ...read }: Asked = await askFor(slots, verb, { ...filling, asker }, earlier);
    if (verb.lastLook === true) await lastLook(slots, read.given, { ...filling, asker });
    try {
      return await carryOut(filled(read));
    } catch (error) {
      if (!(error instanceof Complaint) || !ABOUT_ANSWERS.has(error.code)) throw error;
      await filling.complain(error);
      earlier = answers;
    }
  }
};

/** What other answers may mend, or another moment; a disk or a desk that takes nothing is not to be asked about again and again. */
const ABOUT_ANSWERS: ReadonlySet<ComplaintCode> = new Set<ComplaintCode>([
  ...(['missingValue', 'badValue', 'badTime', 'classified', 'noSuchRecord', 'wrongDrawer'] as const),
  ...(['ruleViolated', 'changedSince', 'locked'] as const),
]);

const slotsOf = (
  fields: Fields,
  typed: Readonly<Record<string, readonly string[]>>,
  spell: (name: string) => string,
): Slot[] => Object.entries(fields).map(([name, field]) => ({ name, spelled: spell(name), field, typed: typed[name] }));

const pick = (given: Readonly<Record<string, unknown>>, fields: Fields): Record<string, unknown> =>
  Object.fromEntries(Object.keys(fields).flatMap((name) => (name in given ? [[name, given[name]]] : [])));

const missingComplaint = (missing: readonly Slot[], command: string): Complaint =>
  new Complaint(
    'missingValue',
    w.missing(
      missing.map(({ spelled: name, field }) =>
        name.startsWith('--') && field.shape !== null ? `${name} ${field.shape}` : name,
      ),
    ),
    w.seeHelp(command),
  );

type Someone = Filling & { readonly asker: Asker };
type Asked = ReadAll & { readonly answers: Answers };

/** What was typed is read first: it is among what answers have to fit. In a second round it is asked for too, for it may be what is wrong. */
const askFor = async (
  slots: readonly Slot[],
  verb: Verb,
  filling: Someone,
  earlier: Answers | null,
): Promise<Asked> => {
  const isAsked = (slot: Slot): boolean =>
    slot.typed === undefined
      ? slot.field.required || slot.field.ask !== undefined
      : earlier !== null && isOneAnswer(slot);
  const { given, remarks: first } = await readAll(
    slots.filter((slot) => !isAsked(slot)),
    filling.reading,
    filling.asker,
  );
  const remarks = [...first];
  const answers: Record<string, string> = {};
  for (const slot of slots.filter(isAsked)) {
    const reading = { ...filling.reading, given };
    const answer = await filling.asker.ask(
      questionFor(slot, reading, verb, earlier?.[slot.name] ?? slot.typed?.join(',')),
    );
    answers[slot.name] = answer;
    if (answer !== '') {
      given[slot.name] = slot.field.read([answer], reading);
      remarks.push(...remarksOn(slot, [answer], reading));
    }
    // Whoever takes away what is usual wants nothing there.
    else if (slot.field.ask?.initial !== undefined) given[slot.name] = null;
  }
  return { given, remarks, answers };
};

const lastLook = async (
  slots: readonly Slot[],
  given: Readonly<Record<string, unknown>>,
  { asker, show }: Someone,
): Promise<void> => {
  const pairs = slots
    .filter(({ name }) => given[name] != null)
    .map(({ name, field }) => [labelOf(field), shown(given[name], field)] as const);
  await show([{ kind: 'gap' }, { kind: 'card', pairs }, { kind: 'gap' }]);
  if ((await asker.confirm(w.save, true)) !== true) throw new Complaint('interrupted', w.notSaved);
};
