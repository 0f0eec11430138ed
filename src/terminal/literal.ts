/**
 * Control characters of pasted text. Readline would act on them: a line break ends the answer, a tab completes it, U+0003 interrupts it. So
 * the line contains other characters for them: noncharacters U+FDD0–U+FDEF for U+0000–U+001F, U+FFFE for U+007F. The Unicode Standard
 * (23.7) reserves noncharacters for such use inside a program.
 */
const DISGUISE = 0xfdd0;
const DELETE = '\uFFFE';

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what this file is about
const CONTROLS = /[\u0000-\u001F\u007F]/g;
const DISGUISED = /[\uFDD0-\uFDEF\uFFFE]/g;
/** Every way to end a line. Readline takes U+2028 and U+2029 for Enter. */
const LINE_END = /\r\n?|[\n\u0085\u2028\u2029]/g;

const LINE_BREAK = String.fromCharCode(DISGUISE + 0x0a);
const TAB = String.fromCharCode(DISGUISE + 0x09);

/** Text as it can be put into a line that readline edits: no character of it acts as a key. Line ends of all kinds become line breaks. */
export const disguised = (text: string): string =>
  text
    .replace(DISGUISED, '\uFFFD')
    .replace(LINE_END, '\n')
    .replace(CONTROLS, (control) =>
      control === '\u007F' ? DELETE : String.fromCharCode(DISGUISE + control.charCodeAt(0)),
    );

/** The text that a line edited by readline stands for. */
export const literal = (line: string): string =>
  line.replace(DISGUISED, (sign) => (sign === DELETE ? '\u007F' : String.fromCharCode(sign.charCodeAt(0) - DISGUISE)));

/** A line edited by readline as it is shown: its line breaks as `↵` and its tabs as `⇥`, or `\\n` and `\\t` if only ASCII may be drawn. */
export const withSigns = (line: string, fancy: boolean): string =>
  line
    .replaceAll(LINE_BREAK, fancy ? '↵' : '\\n')
    .replaceAll(TAB, fancy ? '⇥' : '\\t')
    .replace(DISGUISED, '\uFFFD');
