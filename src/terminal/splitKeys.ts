/**
 * A stroke. A `key` is a character that a terminal sends for a key. A `sign` is a character of a paste, which presses no key. A `paste` is
 * several characters at once.
 */
export type Stroke =
  | { readonly kind: 'key' | 'sign'; readonly sent: string }
  | {
      readonly kind: 'paste';
      readonly text: string;
      /** The keys that would have sent the pasted text. Null if the terminal itself marked it as pasted. */
      readonly asKeys: readonly Stroke[] | null;
    };

const PASTE_BEGINS = '\u001b[200~';
const PASTE_ENDS = '\u001b[201~';

/** Number of characters at the end of a text that may be the beginning of a mark which was cut in two. */
const begunAtEnd = (text: string, mark: string): number => {
  for (let length = Math.min(mark.length - 1, text.length); length > 0; length--)
    if (mark.startsWith(text.slice(-length))) return length;
  return 0;
};

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are keys
const WRITING_ALONE = /^[^\u0000-\u001f\u007f]{2,}$/;
/** A line break or a tab with writing on both sides, in one piece: nobody presses keys so quickly. */
const LINES = /[^\r\n\t][\r\n\t]+[^\r\n\t]/;
// biome-ignore lint/suspicious/noControlCharactersInRegex: keys other than Enter and Tab
const OTHER_KEYS = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/;

const keysIn = (text: string): readonly Stroke[] =>
  [...text.replace(/\r\n/g, '\r')].map((sent) => ({ kind: 'key', sent }));

/** Strokes of a piece without marks: an input method committed it, a terminal that sets no marks pasted it, or somebody typed fast. */
const typedOrPasted = (text: string): readonly Stroke[] => {
  const asKeys = keysIn(text);
  const isPaste = WRITING_ALONE.test(text) || (LINES.test(text) && !OTHER_KEYS.test(text));
  return isPaste ? [{ kind: 'paste', text, asKeys }] : asKeys;
};

type Splitter = {
  /** The strokes that are complete with this piece. */
  readonly take: (piece: string) => readonly Stroke[];
  /** Returns the characters that were held back because they might be half of a mark. */
  readonly flush: () => readonly Stroke[];
  readonly isHolding: () => boolean;
};

/**
 * Splits the characters from a terminal into keys and pastes. In bracketed paste mode (xterm, Control Sequences) a terminal puts marks
 * around pasted text. A mark may be cut in two between pieces.
 */
export const splitter = (): Splitter => {
  let held = '';
  let pasted: string | null = null;
  const step = (strokes: Stroke[]): boolean => {
    const mark = pasted === null ? PASTE_BEGINS : PASTE_ENDS;
    const at = held.indexOf(mark);
    const end = at === -1 ? held.length - begunAtEnd(held, mark) : at;
    const text = held.slice(0, end);
    held = held.slice(at === -1 ? end : end + mark.length);
    if (pasted === null) strokes.push(...typedOrPasted(text));
    else pasted += text;
    if (at === -1) return false;
    if (pasted !== null) strokes.push({ kind: 'paste', text: pasted, asKeys: null });
    pasted = pasted === null ? '' : null;
    return true;
  };
  return {
    take: (piece) => {
      held += piece;
      const strokes: Stroke[] = [];
      while (step(strokes));
      return strokes;
    },
    flush: () => {
      const rest = held;
      if (pasted === null) held = '';
      return pasted === null ? keysIn(rest) : [];
    },
    isHolding: () => pasted === null && held !== '',
  };
};
