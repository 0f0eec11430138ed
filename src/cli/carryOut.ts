import type { ProgramFiles } from '../core/programFiles.ts';
import type { Lang, Text } from '../core/text.ts';
import type { Answer, AnyCall, Verb } from '../drawers/kit/verb.ts';
import { houseAt, keeperAt } from './call.ts';
import type { DeskOpening } from './desk/openDesk.ts';
import { echoOf } from './line/echo.ts';
import { type Filling, fill } from './line/fill.ts';
import { modelAt } from './line/model.ts';
import { hasMask, type TypedLine } from './line/typedLine.ts';
import { unknownNames } from './unknownNames.ts';

type Around = Pick<DeskOpening, 'opening'> & { readonly filling: Filling; readonly data: ProgramFiles };

/** The outcome of a command: its answer, and notes for stderr. */
type Outcome = { readonly answer: Answer; readonly notes: readonly Text[] };

/**
 * Runs a verb with the typed values and those answered at prompts. One that lets drawers sleep changes nothing, and is run again if it asks for
 * one of them all the same.
 */
export const carryOut = (verb: Verb, typed: TypedLine, call: Calling, around: Around): Promise<Outcome> => {
  const run = () => carriedOut(verb, typed, call, around);
  return verb.letsSleep === undefined ? run() : around.opening(run);
};

type Calling = Omit<AnyCall, 'keepFile' | 'house'>;

const carriedOut = async (verb: Verb, typed: TypedLine, call: Calling, around: Around): Promise<Outcome> => {
  const meant = hasMask(typed) ? (await import('./masks.ts')).asMeant(typed, verb, call) : null;
  if (meant !== null && meant.answer !== null) return { answer: meant.answer, notes: meant.notes };
  const { data } = around;
  const assertThere = async (id: string): Promise<void> => {
    (await import('../drawers/kit/locate.ts')).locate(call.desk, id);
  };
  const refuse = verb.refuse === undefined ? undefined : (given: object): void => verb.refuse?.(given, call);
  const filling = { ...around.filling, assertThere, refuse, model: modelAt(verb.model, call.desk) };
  return fill(verb, meant?.typed ?? typed, filling, async ({ args, options, remarks }) => {
    const keepFile = keeperAt(call, options['force'] === true);
    const answer = await verb.run({ ...call, args, options, keepFile, house: houseAt(call) });
    const strangers = unknownNames({ ...verb.args, ...verb.options }, { ...args, ...options }, call.facts, data);
    const heard =
      answer.isStored === true
        ? echoing(answer, verb, typed, { given: { ...args, ...options }, lang: call.lang, reveal: call.lens.reveal })
        : answer;
    const told = call.screenLines === null ? heard : await withNextStep(heard);
    return { answer: told, notes: once([...strangers, ...remarks, ...(answer.notes ?? []), ...(meant?.notes ?? [])]) };
  });
};

/** An answer at a terminal, with the command that its record needs next. */
const withNextStep = async (answer: Answer): Promise<Answer> => {
  const next = (await answer.next?.()) ?? null;
  return next === null ? answer : (await import('./line/nextLine.ts')).withNextLine(answer, next);
};

/** Notes without those that stand there already: two fields may have the same to say. */
const once = (notes: readonly Text[]): readonly Text[] =>
  notes.filter(({ en }, at) => notes.findIndex((other) => other.en === en) === at);

type Said = { readonly given: Readonly<Record<string, unknown>>; readonly lang: Lang; readonly reveal: boolean };

/** An answer with what was stored below its first lines, the news. */
const echoing = (answer: Answer, verb: Verb, typed: TypedLine, { given, lang, reveal }: Said): Answer => {
  const [news, ...rest] = answer.page;
  const echo = echoOf(verb, typed, given, { page: answer.page, lang, reveal });
  return { ...answer, page: [...(news === undefined ? [] : [news]), ...echo, ...rest] };
};
