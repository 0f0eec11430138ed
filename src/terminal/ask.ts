import { Complaint } from '../core/complaint.ts';
import { inLang, type Text, text } from '../core/text.ts';
import { harmless } from './harmless.ts';
import { hintOf } from './hint.ts';
import { type LineQuestion, loadLinePrompt } from './linePrompt.ts';
import type { Look } from './look.ts';
import { type Context, confirmed, hidden, picked, ticked } from './menus.ts';
import type { Outlet, Terminal } from './outlet.ts';

/** Something to be asked for on a terminal. */
export type Question = {
  readonly message: Text;
  /** More than the message, dim, where it fits. */
  readonly hint?: Text;
  /** The answer that Enter alone gives; in a menu the choice first pointed at, or those that are ticked, separated by commas. */
  readonly initial?: string;
  /** One of these, picked from a menu; the answer is its `value`, or with `many` the values of those ticked, separated by commas. */
  readonly choices?: readonly { readonly value: string; readonly label: Text }[];
  /** Known names, completed by Tab or →. */
  readonly suggest?: readonly string[];
  /** The answer is a list of names separated by `,` `，` or `、`; the last one is completed. */
  readonly many?: boolean;
  /** What is wrong with an answer, or null. Not asked about an empty one. */
  readonly check: (typed: string) => Text | null;
  /** What is typed is not shown. */
  readonly isHidden?: boolean;
  /** An empty answer is not taken. */
  readonly required: boolean;
};

/** Whoever answers questions: a person at a terminal, or a test. */
export type Asker = {
  /** The answer, trimmed; '' if nothing was said. Throws `Complaint('interrupted')`. */
  ask(question: Question): Promise<string>;
  /** `initial` is what Enter alone means. Throws `Complaint('interrupted')`. */
  confirm(message: Text, initial: boolean): Promise<boolean>;
};

export type AskStreams = {
  readonly input: NodeJS.ReadableStream & { readonly readableEnded?: boolean };
  readonly out: NodeJS.WritableStream;
  readonly err: Outlet | Terminal;
};

const said = {
  needed: text('Something has to be written here', '此项必填'),
  interrupted: text('Interrupted', '已中断'),
};

/** What inquirer rejects with at Ctrl-C, and at our own abort. It documents the names, not the classes, as what to test. */
const isInterruption = (error: unknown): boolean =>
  error instanceof Error && (error.name === 'ExitPromptError' || error.name === 'AbortPromptError');

/**
 * Runs a prompt so that Ctrl-C, Ctrl-D and the end of input all end it as a complaint. inquirer sees only the first: at the others
 * its promise would stay open for ever. It writes the line end itself.
 */
const interruptible = async <T>(streams: AskStreams, run: (context: Context) => Promise<T>): Promise<T> => {
  const { input, out, err } = streams;
  if (input.readableEnded) throw new Complaint('interrupted', said.interrupted);
  const controller = new AbortController();
  const end = () => controller.abort();
  const watch = (_typed: unknown, key?: { readonly ctrl?: boolean; readonly name?: string }) => {
    if (key?.ctrl === true && key.name === 'd') end();
  };
  input.on('keypress', watch).once('end', end);
  try {
    return await run({ input, output: err.isTTY === true ? err : out, signal: controller.signal });
  } catch (error) {
    throw isInterruption(error) ? new Complaint('interrupted', said.interrupted) : error;
  } finally {
    input.removeListener('keypress', watch).removeListener('end', end);
  }
};

const lineQuestion = (question: Question, look: Look): LineQuestion => ({
  message: harmless(inLang(question.message, look.lang)),
  hint: hintOf(question, look),
  offered: harmless(question.initial ?? ''),
  known: (question.suggest ?? []).map((name) => harmless(name)),
  many: question.many ?? false,
  faultIn: (answer) => {
    const fault = answer !== '' ? question.check(answer) : question.required ? said.needed : null;
    return fault === null ? null : harmless(inLang(fault, look.lang));
  },
  look,
});

/**
 * Asks a person. Prompts are no results and go to stderr; only if that is not a terminal do they go to stdout, which is one
 * whenever anything may be asked. inquirer is loaded at the first menu or confirmation (87 ms), only its core for a line.
 */
export const terminalAsker = (streams: AskStreams, look: Look): Asker => ({
  ask: (question) =>
    interruptible(streams, async (context) =>
      question.isHidden === true
        ? hidden(question, lineQuestion(question, look).faultIn, look, context)
        : question.choices === undefined
          ? (await loadLinePrompt())(lineQuestion(question, look), context)
          : question.many === true
            ? ticked(question, look, context)
            : picked(question, look, context),
    ),
  confirm: (message, initial) => interruptible(streams, (context) => confirmed(message, initial, look, context)),
});
