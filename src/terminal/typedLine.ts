import { candidatesAmong, completed, type Known } from './completion.ts';
import { disguised, literal } from './literal.ts';
import type { Look } from './look.ts';

/** A question answered by typing one line. */
export type LineQuestion = {
  readonly message: string;
  /** More about it, dim under the line; may be ''. */
  readonly hint: string;
  /** What Enter alone answers, dim until something is typed; '' for nothing. Tab takes it into the line, Backspace takes it away. */
  readonly offered: string;
  /** Words to complete to. */
  readonly known: readonly Known[];
  /** The answer is a list of names. */
  readonly many: boolean;
  /** What is wrong with an answer, or null. */
  readonly faultIn: (answer: string) => string | null;
  readonly look: Look;
  /** The size of the screen now; it may change while the question stands. */
  readonly screen: () => { readonly columns: number; readonly rows: number };
};

/** Where an answer stands. */
export type Typing = {
  /** The line as readline edits it: control characters in disguise (`disguised`). */
  readonly typed: string;
  /** How many UTF-16 units of the line stand before the cursor. */
  readonly cursor: number;
  /** What Enter alone answers, in disguise too. */
  readonly offered: string;
  /** The number of the candidate that Tab takes. */
  readonly chosen: number;
  readonly fault: string | null;
  /** The answer, once it was given. */
  readonly answer: string | null;
};

export const nothingTyped = ({ offered }: LineQuestion): Typing => ({
  ...untouched,
  typed: '',
  cursor: 0,
  offered: disguised(offered),
  answer: null,
});

const untouched = { chosen: 0, fault: null } as const;

/** What Enter would answer without a word; '' once something stands in the line. */
export const standing = ({ typed, offered }: Typing): string => (typed === '' ? offered : '');

export const candidatesOf = ({ known, many }: LineQuestion, now: Typing): readonly Known[] =>
  standing(now) === '' ? candidatesAmong(now.typed, known, many) : [];

export type Move = 'enter' | 'complete' | 'up' | 'down' | 'erase' | 'type';

/** The answer that a line means. A list needs no separator at its end, as a pasted line leaves one. */
const answerOf = (line: string, many: boolean): string => {
  const said = literal(line).trim();
  return many ? said.replace(/[\s,，、;；]+$/, '') : said;
};

/** The line with everything in its place: the cursor stands at its end. */
const written = (now: Typing, typed: string): Typing => ({ ...now, ...untouched, typed, cursor: typed.length });

/** What a move makes of a line. `line` is what readline holds after a key that types or moves the cursor. */
export const moved = (
  now: Typing,
  move: Move,
  line: { readonly line: string; readonly cursor: number },
  question: LineQuestion,
): Typing => {
  const candidates = candidatesOf(question, now);
  switch (move) {
    case 'enter': {
      const answer = answerOf(standing(now) || now.typed, question.many);
      const fault = question.faultIn(answer);
      return fault === null ? { ...written(now, disguised(answer)), answer } : { ...now, fault };
    }
    case 'complete': {
      const candidate = standing(now) || candidates[now.chosen]?.word;
      return candidate === undefined ? now : written(now, completed(now.typed, candidate, question.many));
    }
    case 'up':
      return { ...now, chosen: Math.max(now.chosen - 1, 0) };
    case 'down':
      return { ...now, chosen: Math.max(Math.min(now.chosen + 1, candidates.length - 1), 0) };
    case 'erase':
      return { ...now, ...untouched, offered: '' };
    case 'type':
      return { ...now, ...(line.line === now.typed ? {} : untouched), typed: line.line, cursor: line.cursor };
  }
};

/**
 * A paste as it is put into the line. Where names are asked for, lines and columns become names with the language's own separator
 * between them. Anywhere else line breaks stay: a passage keeps them, and a question for one line says that it takes no break.
 */
export const pastedInto = ({ many, look }: LineQuestion, pasted: string): string => {
  if (!many) return disguised(pasted.replace(/[\r\n]+$/, ''));
  const separator = look.lang === 'zh' ? '、' : ', ';
  return disguised(pasted.replace(/^\s+/, '').replace(/\s*[\r\n\t\v\f\u0085\u2028\u2029]+\s*/g, separator));
};
