import { type Completable, candidatesAmong, completed } from './completion.ts';
import { disguised, literal } from './literal.ts';
import type { Look } from './look.ts';

/** A question answered by typing one line. */
export type LineQuestion = {
  readonly message: string;
  /** More about the question, dim under the line; may be ''. */
  readonly hint: string;
  /** Answer that Enter alone gives, shown dim until something is typed; '' for none. Tab puts it into the line, Backspace removes it. */
  readonly offered: string;
  /** Words for completion. */
  readonly known: readonly Completable[];
  /** True if the answer is a list of names. */
  readonly many: boolean;
  /** Answers of keys that are pressed while nothing is typed. */
  readonly keys: ReadonlyMap<string, string>;
  /** The reason why an answer is not accepted; null if it is. */
  readonly faultIn: (answer: string) => string | null;
  readonly look: Look;
  /** The present size of the screen, which may change while the question is shown. */
  readonly screen: () => { readonly columns: number; readonly rows: number };
};

/** State of an answer that is being typed. */
export type Typing = {
  /** The line as readline edits it; control characters are replaced (`disguised`). */
  readonly typed: string;
  /** The number of UTF-16 units of the line before the cursor. */
  readonly cursor: number;
  /** The answer that Enter alone gives; control characters are replaced (`disguised`). */
  readonly offered: string;
  /** The number of the candidate that Tab inserts. */
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

/** The offer that Enter would take: that of the question if the line is empty, else ''. */
export const standing = ({ typed, offered }: Typing): string => (typed === '' ? offered : '');

export const candidatesOf = ({ known, many }: LineQuestion, now: Typing): readonly Completable[] =>
  standing(now) === '' ? candidatesAmong(now.typed, known, many) : [];

export type Move = 'enter' | 'complete' | 'up' | 'down' | 'erase' | 'clear' | 'type';

/** The answer that a line stands for. A separator at the end of a list, which a pasted line leaves, is dropped. */
const answerOf = (line: string, many: boolean): string => {
  const said = literal(line).trim();
  return many ? said.replace(/[\s,，、;；]+$/, '') : said;
};

/** State after the whole line was written anew, its cursor at the end. */
const written = (now: Typing, typed: string): Typing => ({ ...now, ...untouched, typed, cursor: typed.length });

/** State after a key that is an answer by itself. */
export const answeredBy = (now: Typing, answer: string): Typing => ({ ...written(now, disguised(answer)), answer });

/** State after a move. `line` is the state of readline, which has typed or moved the cursor already. */
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
    case 'clear':
      return written(now, '');
    case 'type':
      return { ...now, ...(line.line === now.typed ? {} : untouched), typed: line.line, cursor: line.cursor };
  }
};

/**
 * Pasted text as it is put into the line. In a list of names, lines and columns become names with the language's own separator between
 * them. Elsewhere line breaks stay: a passage keeps them, and a question for one line complains about them.
 */
export const pastedInto = ({ many, look }: LineQuestion, pasted: string): string => {
  if (!many) return disguised(pasted.replace(/[\r\n]+$/, ''));
  const separator = look.lang === 'zh' ? '、' : ', ';
  return disguised(pasted.replace(/^\s+/, '').replace(/\s*[\r\n\t\v\f\u0085\u2028\u2029]+\s*/g, separator));
};
