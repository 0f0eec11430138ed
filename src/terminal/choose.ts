import { inLang, type Text, text } from '../core/text.ts';
import { harmless } from './harmless.ts';
import { literal } from './literal.ts';
import type { Look } from './look.ts';
import { type Context, themeOf } from './menus.ts';
import { cut, widthOf } from './width.ts';

/** A row that can be chosen. */
export type ChoosableRow = { readonly value: string; readonly label: Text };

/** A list from which a row is chosen. */
export type Choosing = {
  readonly message: Text;
  readonly rows: readonly ChoosableRow[];
  /** The rows that a typed text means, the best first. Left out if the rows are few, so that arrows suffice. */
  readonly matching?: (typed: string) => readonly ChoosableRow[];
  /** The keys, as the last line names them. */
  readonly keys: Text;
  /** The number of rows shown at a time. */
  readonly height: number;
};

/** The row that was chosen, or how the list was left: Esc goes back by one step, q leaves altogether. */
export type Chosen = { readonly value: string } | { readonly left: 'back' | 'away' };

const said = { nothing: text('Nothing fits', '没有相符的') };

/** The sentence that the search of inquirer says in English, whatever its theme. */
const NOTHING = 'No results found';

type Leaving = { readonly left: 'back' | 'away' };
type Key = { readonly ctrl?: boolean; readonly name?: string; readonly sequence?: string };

/** Asks for a row. The list is taken off the screen afterwards. */
export const chosen = async (choosing: Choosing, look: Look, context: Context): Promise<Chosen> => {
  const leaving = new AbortController();
  let typed = '';
  let left: Leaving | null = null;
  context.input.on('keypress', (_typed: unknown, key?: Key) => {
    if (key?.name === 'escape') left = { left: 'back' };
    if (key?.name === 'q' && key.ctrl !== true && typed === '') left = { left: 'away' };
    if (left !== null) leaving.abort();
  });
  const own = { ...context, clearPromptOnDone: true, signal: AbortSignal.any([context.signal, leaving.signal]) };
  try {
    const { matching } = choosing;
    if (matching === undefined) return { value: await few(choosing, look, own) };
    const found = (words: string): readonly ChoosableRow[] => {
      typed = words;
      return matching(words);
    };
    return { value: await many(choosing, found, look, own) };
  } catch (error) {
    if (left === null) throw error;
    return left;
  }
};

const shapeOf = ({ message, keys, height }: Choosing, look: Look) => {
  const theme = themeOf(look, [inLang(keys, look.lang)]);
  return { message: harmless(inLang(message, look.lang)), pageSize: height, theme };
};

const few = async (choosing: Choosing, look: Look, context: Context): Promise<string> => {
  const { default: select } = await import('@inquirer/select');
  return select({ ...shapeOf(choosing, look), loop: false, choices: choicesOf(choosing.rows, look) }, context);
};

type Found = (typed: string) => readonly ChoosableRow[];

const many = async (choosing: Choosing, found: Found, look: Look, context: Context): Promise<string> => {
  const { default: search } = await import('@inquirer/search');
  const { theme, ...shape } = shapeOf(choosing, look);
  const error = (fault: string): string =>
    theme.style.error(fault === NOTHING ? inLang(said.nothing, look.lang) : fault);
  const searchTerm = (term: string): string => look.paint('info', harmless(literal(term)));
  return search(
    {
      ...shape,
      theme: { ...theme, style: { ...theme.style, error, searchTerm } },
      source: (term) => choicesOf(found(literal(term ?? '').trim()), look),
    },
    context,
  );
};

/** The columns that inquirer puts before a row, and one that stays free so that no row wraps. */
const BESIDE = 3;

const choicesOf = (rows: readonly ChoosableRow[], look: Look) =>
  rows.map(({ value, label }) => ({ value, name: cutTo(harmless(inLang(label, look.lang)), look.width - BESIDE) }));

const cutTo = (words: string, width: number): string => (widthOf(words) > width ? cut(words, width) : words);
