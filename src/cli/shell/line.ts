/** A line of bash up to the cursor, taken apart as bash would: nothing is expanded, for nothing may be run. */
export type Line = {
  /** The whole words before the one being typed, without their quotation marks. */
  readonly words: readonly string[];
  /** The word being typed, without its quotation marks. */
  readonly current: string;
  /** How much of `current` bash leaves as it is: it puts a candidate in the place of what follows. */
  readonly kept: string;
  /** The quotation mark that is still open. */
  readonly quote: Quote;
};

export type Quote = '' | '"' | "'";

type State = { words: string[]; current: string; isWord: boolean; kept: string; quote: Quote };

/** Within double quotation marks a backslash stands for itself before anything else. */
const ESCAPED_IN_DOUBLE = '$`"\\';

/**
 * @param breaks bash's COMP_WORDBREAKS, at which what it replaces begins; with `:` and `=` among them it is only the end of a word
 */
export const lineOf = (typed: string, breaks: string): Line => {
  const state: State = { words: [], current: '', isWord: false, kept: '', quote: '' };
  const characters = [...typed];
  for (let at = 0; at < characters.length; at++) at += take(state, characters[at] ?? '', characters[at + 1], breaks);
  return { words: state.words, current: state.current, kept: state.kept, quote: state.quote };
};

/** Takes one character; gives how many more it has used up. */
const take = (state: State, character: string, next: string | undefined, breaks: string): number => {
  if (character === '\\' && state.quote !== "'") return takeEscape(state, next);
  if (character === state.quote) close(state);
  else if (state.quote === '' && (character === '"' || character === "'")) open(state, character);
  else if (state.quote === '' && /\s/.test(character)) endWord(state);
  else {
    append(state, character);
    if (state.quote === '' && breaks.includes(character)) state.kept = state.current;
  }
  return 0;
};

const append = (state: State, character: string): void => {
  state.current += character;
  state.isWord = true;
};

const takeEscape = (state: State, next: string | undefined): number => {
  if (next === undefined) return 0;
  append(state, state.quote === '"' && !ESCAPED_IN_DOUBLE.includes(next) ? `\\${next}` : next);
  return 1;
};

const open = (state: State, quote: Quote): void => {
  state.quote = quote;
  state.isWord = true;
  state.kept = state.current;
};

/** A quotation mark is itself one of the characters at which bash parts words. */
const close = (state: State): void => {
  state.quote = '';
  state.kept = state.current;
};

const endWord = (state: State): void => {
  if (state.isWord) state.words.push(state.current);
  Object.assign(state, { current: '', isWord: false, kept: '' });
};

/** What other shells hand over as it was typed: the same word without the marks that may still be open. */
export const unquoted = (token: string): string => lineOf(token, '').current;

const SAFE = /[^\w./:=@%+,-]/g;

/** A word written so that bash takes it for itself where it is put; null where that cannot be. */
export const quotedFor = (word: string, quote: Quote): string | null => {
  // Within double quotation marks an interactive bash looks for `!` in its history, and a backslash before it stays.
  if (quote === '"') return word.includes('!') ? null : word.replace(/["$`\\]/g, '\\$&');
  if (quote === "'") return word.replaceAll("'", "'\\''");
  return word.replace(SAFE, (character) => (character > '\x7f' ? character : `\\${character}`));
};
