import { inLang, type Text, text } from '../core/text.ts';
import { commonWords as w } from '../core/words.ts';
import type { Known } from './completion.ts';
import { harmless } from './harmless.ts';
import { hintOf } from './hint.ts';
import { type AskStreams, interruptible, type Screen, screenOf } from './interruptible.ts';
import { keyboardOf } from './keyboard.ts';
import { loadLinePrompt } from './linePrompt.ts';
import type { Look } from './look.ts';
import { confirmed, hidden, picked, ticked } from './menus.ts';
import type { LineQuestion } from './typedLine.ts';

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
  /** Ids that can be named, each with its record's title, to be looked through and completed. */
  readonly ids?: readonly { readonly id: string; readonly title: string }[];
  /** The answer is a list of names separated by `,` `，` or `、`; the last one is completed. Pasted lines become names. */
  readonly many?: boolean;
  /** What is wrong with an answer, or null. Not asked about an empty one. */
  readonly check: (typed: string) => Text | null;
  /** What is typed is not shown. */
  readonly isHidden?: boolean;
  /** An empty answer is not taken. */
  readonly required: boolean;
};

/** The one who answers questions: a person at a terminal, or a test. */
export type Asker = {
  /** The answer, trimmed; '' if nothing was said. Throws `Complaint('interrupted')`. */
  ask(question: Question): Promise<string>;
  /** `initial` is what Enter alone means. Throws `Complaint('interrupted')`. */
  confirm(message: Text, initial: boolean): Promise<boolean>;
};

/** A person at a terminal, who may type faster than they are asked. */
export type TerminalAsker = Asker & {
  /** What was typed or pasted and answered nothing, on one line; '' where nothing was. */
  unused(): string;
};

const needed = text('Something has to be written here', '此项必填');

const knownIn = ({ suggest = [], ids = [] }: Question): readonly Known[] => [
  ...ids.map(({ id, title }) => ({ word: id, note: harmless(title) })),
  ...suggest.map((name) => ({ word: harmless(name), note: '' })),
];

const USUAL = { columns: 80, rows: 24 };

const lineQuestion = (question: Question, look: Look, screen: Screen): LineQuestion => ({
  message: harmless(inLang(question.message, look.lang)),
  hint: hintOf(question, look),
  offered: question.initial ?? '',
  known: knownIn(question),
  many: question.many ?? false,
  faultIn: (answer) => faultIn(question, answer, look),
  look,
  screen: () => ({ columns: screen.columns || USUAL.columns, rows: screen.rows || USUAL.rows }),
});

/** U+FFFD stands for bytes that are no UTF-8, from a terminal that is set to another encoding. */
const faultIn = (question: Question, answer: string, { lang }: Look): string | null => {
  const faultOf = (): Text | null => {
    if (answer === '') return question.required ? needed : null;
    return answer.includes('\uFFFD') ? w.notUtf8() : question.check(answer);
  };
  const fault = faultOf();
  return fault === null ? null : harmless(inLang(fault, lang));
};

/**
 * Asks a person. Prompts are no results and go to stderr; only if that is not a terminal do they go to stdout, which is one
 * whenever anything may be asked. inquirer is loaded at the first menu or confirmation (87 ms), only its core for a line.
 */
export const terminalAsker = (streams: AskStreams, look: Look): TerminalAsker => {
  const keyboard = keyboardOf(streams.input);
  const place = { keyboard, screen: screenOf(streams) };
  return {
    ask: async (question) => {
      if (question.isHidden === true)
        return interruptible(place, 'keys', (context) =>
          hidden(question, (typed) => faultIn(question, typed, look), look, context),
        );
      if (question.choices !== undefined) {
        const pick = question.many === true ? ticked : picked;
        return interruptible(place, 'keys', (context) => pick(question, look, context));
      }
      const prompt = await loadLinePrompt();
      return interruptible(place, 'pastes', (context) => prompt(lineQuestion(question, look, place.screen), context));
    },
    confirm: (message, initial) =>
      interruptible(place, 'keys', (context) => confirmed(message, initial, look, context)),
    unused: keyboard.unused,
  };
};
