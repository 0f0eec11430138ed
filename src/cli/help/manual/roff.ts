import { inLang, type Lang, type Text } from '../../../core/text.ts';

// Source text for man(7), with only such requests as both groff and mandoc know.

const GLYPHS: Readonly<Record<string, string>> = {
  '\\': '\\(rs',
  // A bare hyphen is printed as a typographic hyphen. An option copied from the page would then not work.
  '-': '\\-',
  "'": '\\(aq',
  '`': '\\(ga',
  '^': '\\(ha',
  '~': '\\(ti',
  '"': '\\(dq',
};

/**
 * Characters of Chinese text. Formatters break lines only at blanks, so places between such characters are marked with `\:`, except before
 * closing punctuation and after opening punctuation.
 */
const WIDE = String.raw`[\p{Script=Han}\u3001\u3002\u3008-\u3011\uFF01-\uFF60\u201C\u201D]`;
const NO_BEGIN = String.raw`[\u3001\u3002\u3009\u300B\u300D\u300F\u3011\u3015\uFF01\uFF09\uFF0C\uFF1A\uFF1B\uFF1F\u201D]`;
const NO_END = String.raw`[\u3008\u300A\u300C\u300E\u3010\u3014\uFF08\u201C]`;
const BREAKS = new RegExp(`(?<=${WIDE})(?<!${NO_END})(?=${WIDE})(?!${NO_BEGIN})`, 'gu');

/** Escapes text, so that every character is printed as it is. */
export const plain = (written: string): string => written.replace(/[\\\-'`^~"]/g, (sign) => GLYPHS[sign] ?? sign);

const breakable = (written: string): string => written.replace(BREAKS, '\\:');

export const bold = (written: string): string => `\\fB${plain(written)}\\fR`;
export const italic = (written: string): string => `\\fI${plain(written)}\\fR`;

/** Splits text into lines and escapes them, so that no line is taken for a request. */
const lines = (written: string): string[] =>
  written
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => (/^[.\\']/.test(line) && !/^\\f[BIR]/.test(line) ? `\\&${line}` : line));

/** Longest line of the source, so that two versions of a page are easy to compare. A line end in the source is printed as a blank. */
const SOURCE_BYTES = 78;
/** Length of a line as formatters count it: a character beyond ASCII becomes `\[u2019]` for them and counts as 8. */
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

/** Source of a sentence of help. */
export const prose = (said: Text | string, lang: Lang): string[] =>
  lines(folded(breakable(plain(inLang(said, lang).trim()))));

export const section = (heading: string): string => `.SH ${plain(heading)}`;
export const paragraph = '.PP';

/** Term, formatted already, with its meaning below it. */
export const item = (term: string, meaning: readonly string[]): string[] => ['.TP', ...lines(term), ...meaning];

/** Commands as they are typed, one a line. */
export const typed = (commands: readonly string[]): string[] => [
  '.PP',
  '.RS 4',
  '.nf',
  ...commands.flatMap((command) => lines(plain(command))),
  '.fi',
  '.RE',
];
