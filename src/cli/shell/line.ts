/** A line of bash up to the cursor, split into words as bash would. Nothing is expanded, because that could run commands. */
export type ShellLine = {
  /** The complete words before the one being typed, without their quotation marks. */
  readonly words: readonly string[];
  /** The word being typed, without its quotation marks. */
  readonly current: string;
  /** The first part of `current`, which bash keeps. A candidate replaces the rest. */
  readonly kept: string;
  /** The quotation mark that is still open. */
  readonly quote: Quote;
};

export type Quote = '' | '"' | "'";

type State = { words: string[]; current: string; isWord: boolean; kept: string; quote: Quote };

/** The characters that a backslash can precede within double quotation marks. Before any other character it is an ordinary backslash. */
const ESCAPED_IN_DOUBLE = '$`"\\';

/**
 * Splits a line. @param breaks bash's COMP_WORDBREAKS: candidates replace the text after the last of these characters, so if `:` and `=`
 * are among them only the end of a word is replaced
 */
export const shellLineOf = (typed: string, breaks: string): ShellLine => {
  const state: State = { words: [], current: '', isWord: false, kept: '', quote: '' };
  const characters = [...typed];
  for (let at = 0; at < characters.length; at++) at += take(state, characters[at] ?? '', characters[at + 1], breaks);
  return { words: state.words, current: state.current, kept: state.kept, quote: state.quote };
};

/** Takes one character, and returns the number of further characters used. */
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

/** Ends a quotation. A quotation mark is itself one of the characters at which bash splits words. */
const close = (state: State): void => {
  state.quote = '';
  state.kept = state.current;
};

const endWord = (state: State): void => {
  if (state.isWord) state.words.push(state.current);
  Object.assign(state, { current: '', isWord: false, kept: '' });
};

/** A word as other shells pass it, without quotation marks that may still be open. */
export const unquoted = (token: string): string => shellLineOf(token, '').current;

const SAFE = /[^\w./:=@%+,-]/g;

/** A word quoted so that bash reads it as it is; null if that is impossible within the open quotation. */
export const quotedFor = (word: string, quote: Quote): string | null => {
  // Within double quotation marks an interactive bash replaces `!` from its history, and keeps a backslash before it.
  if (quote === '"') return word.includes('!') ? null : word.replace(/["$`\\]/g, '\\$&');
  if (quote === "'") return word.replaceAll("'", "'\\''");
  return word.replace(SAFE, (character) => (character > '\x7f' ? character : `\\${character}`));
};
