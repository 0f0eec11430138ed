import { inLang, type Lang, type Text } from '../../../core/text.ts';

// man(7), in the common part of groff and mandoc.

const GLYPHS: Readonly<Record<string, string>> = {
  '\\': '\\(rs',
  // A bare hyphen is set as a hyphen, and what is copied off the page is then no option.
  '-': '\\-',
  "'": '\\(aq',
  '`': '\\(ga',
  '^': '\\(ha',
  '~': '\\(ti',
  '"': '\\(dq',
};

/** Formatters break lines at blanks only, of which Chinese has none; what must not begin or end a line stays with its neighbour. */
const WIDE = String.raw`[\p{Script=Han}\u3001\u3002\u3008-\u3011\uFF01-\uFF60\u201C\u201D]`;
const NO_BEGIN = String.raw`[\u3001\u3002\u3009\u300B\u300D\u300F\u3011\u3015\uFF01\uFF09\uFF0C\uFF1A\uFF1B\uFF1F\u201D]`;
const NO_END = String.raw`[\u3008\u300A\u300C\u300E\u3010\u3014\uFF08\u201C]`;
const BREAKS = new RegExp(`(?<=${WIDE})(?<!${NO_END})(?=${WIDE})(?!${NO_BEGIN})`, 'gu');

/** Text that stands for itself, whatever is in it. */
export const plain = (written: string): string => written.replace(/[\\\-'`^~"]/g, (sign) => GLYPHS[sign] ?? sign);

const breakable = (written: string): string => written.replace(BREAKS, '\\:');

export const bold = (written: string): string => `\\fB${plain(written)}\\fR`;
export const italic = (written: string): string => `\\fI${plain(written)}\\fR`;

/** Lines of text: none of them is taken for a request, however it begins. */
const lines = (written: string): string[] =>
  written
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => (/^[.\\']/.test(line) && !/^\\f[BIR]/.test(line) ? `\\&${line}` : line));

/** A source of long lines is hard to compare; where a line of it ends is a blank and no more. */
const SOURCE_BYTES = 78;
/** As long as formatters count it, to whom what is beyond ASCII is \[u2019]. */
const lengthOf = (line: string): number => line.replace(/[^ -~]/g, '12345678').length;

const folded = (written: string): string => {
  const folds: string[] = [];
  for (const word of written.split(' ')) {
    const longer = `${folds.at(-1) ?? ''} ${word}`;
    if (folds.length > 0 && lengthOf(longer) <= SOURCE_BYTES) folds[folds.length - 1] = longer;
    else folds.push(word);
  }
  return folds.join('\n');
};

/** A sentence of help, its words as they are. */
export const prose = (said: Text | string, lang: Lang): string[] =>
  lines(folded(breakable(plain(inLang(said, lang).trim()))));

export const section = (heading: string): string => `.SH ${plain(heading)}`;
export const paragraph = '.PP';

/** A term that is already set, and below it what it means. */
export const item = (term: string, meaning: readonly string[]): string[] => ['.TP', ...lines(term), ...meaning];

/** What is typed, one a line, as it stands. */
export const typed = (commands: readonly string[]): string[] => [
  '.PP',
  '.RS 4',
  '.nf',
  ...commands.flatMap((command) => lines(plain(command))),
  '.fi',
  '.RE',
];
