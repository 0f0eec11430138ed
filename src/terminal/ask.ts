import { inLang, type Text, text } from '../core/text.ts';
import { commonWords as w } from '../core/words.ts';
import { type Choosing, type Chosen, chosen } from './choose.ts';
import type { Completable } from './completion.ts';
import { harmless } from './harmless.ts';
import { hintOf } from './hint.ts';
import { type AskStreams, interruptible, type QuestionScreen, screenOf } from './interruptible.ts';
import { keyboardOf } from './keyboard.ts';
import { loadLinePrompt } from './linePrompt.ts';
import type { Look } from './look.ts';
import { confirmed, hidden, picked, ticked } from './menus.ts';
import type { LineQuestion } from './typedLine.ts';

/** A question to be asked on a terminal. */
export type Question = {
  readonly message: Text;
  /** An explanation, shown dim if there is room for it. */
  readonly hint?: Text;
  /**
   * The answer that Enter alone gives. In a menu it is the choice pointed at first, or the choices that are ticked, separated by commas.
   */
  readonly initial?: string;
  /**
   * The choices of a menu. The answer is the `value` of the choice, or with `many` the values of the ticked choices, separated by commas.
   */
  readonly choices?: readonly { readonly value: string; readonly label: Text }[];
  /** Known names, completed by Tab or →. */
  readonly suggest?: readonly string[];
  /** Ids that may be the answer, each with its record's title. The user can look through them, and they are completed. */
  readonly ids?: readonly { readonly id: string; readonly title: string }[];
  /** True if the answer is a list of names separated by `,` `，` or `、`; the last one is completed. Pasted lines become names. */
  readonly many?: boolean;
  /**
   * Answers of keys that are pressed while nothing is typed, by character or by name of the key (`escape`, `down`). They are given at once,
   * without a check. A pasted word counts as a key, because an input method sends a word of two characters in one piece.
   */
  readonly keys?: Readonly<Record<string, string>>;
  /** The reason why an answer is not accepted; null if it is. Never called with an empty answer. */
  readonly check: (typed: string) => Text | null;
  /** True if the answer is not shown while it is typed. */
  readonly isHidden?: boolean;
  /** True if an empty answer is not accepted. */
  readonly required: boolean;
};

/** The source of answers: a person at a terminal, or a test. */
export type Asker = {
  /** Asks a question. Resolves to the answer, trimmed; '' if it is empty. Throws `Complaint('interrupted')`. */
  ask(question: Question): Promise<string>;
  /** Asks for yes or no. `initial` is the answer that Enter alone gives. Throws `Complaint('interrupted')`. */
  confirm(message: Text, initial: boolean): Promise<boolean>;
};

/** A person at a terminal, who may type before the next question is asked. */
export type TerminalAsker = Asker & {
  /** Text that was typed or pasted after the last answer, on one line; '' if there is none. */
  unused(): string;
  /** Lets the person choose a row. Resolves to what was chosen, or how the list was left. Throws `Complaint('interrupted')`. */
  choose(choosing: Choosing): Promise<Chosen>;
};

const needed = text('Something has to be written here', '此项必填');

const knownIn = ({ suggest = [], ids = [] }: Question): readonly Completable[] => [
  ...ids.map(({ id, title }) => ({ word: id, note: harmless(title) })),
  ...suggest.map((name) => ({ word: harmless(name), note: '' })),
];

const USUAL = { columns: 80, rows: 24 };

const lineQuestion = (question: Question, look: Look, screen: QuestionScreen): LineQuestion => ({
  message: harmless(inLang(question.message, look.lang)),
  hint: hintOf(question, look),
  offered: question.initial ?? '',
  known: knownIn(question),
  many: question.many ?? false,
  keys: new Map(Object.entries(question.keys ?? {})),
  faultIn: (answer) => faultIn(question, answer, look),
  look,
  screen: () => ({ columns: screen.columns || USUAL.columns, rows: screen.rows || USUAL.rows }),
});

/**
 * The fault of an answer in the user's language, null if there is none. U+FFFD stands for bytes that are not UTF-8, from a terminal that is
 * set to another encoding.
 */
const faultIn = (question: Question, answer: string, { lang }: Look): string | null => {
  const faultOf = (): Text | null => {
    if (answer === '') return question.required ? needed : null;
    return answer.includes('\uFFFD') ? w.notUtf8() : question.check(answer);
  };
  const fault = faultOf();
  return fault === null ? null : harmless(inLang(fault, lang));
};

/**
 * Makes the asker for a terminal. Prompts are not results: they go to stderr, or to stdout if stderr is not a terminal (stdout is one
 * whenever anything may be asked). Each kind of question loads only the part of
 * inquirer that asks it.
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
    choose: (choosing) => interruptible(place, 'keys', (context) => chosen(choosing, look, context)),
    unused: keyboard.unused,
  };
};
