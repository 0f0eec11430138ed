import { late } from '../core/once.ts';

/**
 * Texts that need an apostrophe before them. A spreadsheet would run some of them as a formula (OWASP, CSV Injection), even with spaces
 * before the sign. It would change others: `0571…` would lose its zero, an identity number its last digits. The rest begin with an
 * apostrophe themselves.
 */
const DISARMED = /^[\s\uFEFF\u200B]*[=+\-@＝＋－＠]|^[\t\r\n']|^0\d+$|^\d{12,}$/;

/** Characters that CSV or UTF-8 does not carry: a carriage return (all line ends are read alike), NUL, half a surrogate pair. */
const uncarried = late(() => /[\r\0]|\p{Cs}/u);
const BYTE_ORDER_MARK = '\uFEFF';

/**
 * A text as a cell: the text itself, or the text behind an apostrophe, as a person would type it into a spreadsheet. An empty text is the
 * apostrophe alone, because an empty cell means that there is no text. A text that CSV cannot carry is written behind the apostrophe as
 * JSON.
 */
export const cellOfText = (written: string): string => {
  if (uncarried().test(written) || written.startsWith(BYTE_ORDER_MARK)) return `'${JSON.stringify(written)}`;
  return written === '' || DISARMED.test(written) ? `'${written}` : written;
};

/** The text of a cell that `cellOfText` made. Any other cell is returned as it is. */
export const textOfCell = (cell: string): string => {
  if (!cell.startsWith("'")) return cell;
  const rest = cell.slice(1);
  const quoted = rest.startsWith('"') ? parsed(rest) : undefined;
  return typeof quoted === 'string' ? quoted : rest;
};

/** A value as a cell: null and undefined are an empty cell, a text is converted by `cellOfText`, anything else becomes JSON. */
export const cellOf = (value: unknown): string => {
  if (value === null || value === undefined) return '';
  return typeof value === 'string' ? cellOfText(value) : disarmed(JSON.stringify(value));
};

const disarmed = (json: string): string => (DISARMED.test(json) ? `'${json}` : json);

const DAY_OF_A_SPREADSHEET = /^(\d{4})\/(\d{1,2})\/(\d{1,2})$/;

/** Values that a cell may mean, the likeliest first. The schema of the field decides which of them is right. */
export const meaningsOf = (cell: string): readonly unknown[] => {
  if (cell === '') return [null];
  const text = textOfCell(cell);
  const json = parsed(text);
  return [
    text,
    // A spreadsheet that saves the file again writes days in its own form: 2026/11/23.
    text.replace(DAY_OF_A_SPREADSHEET, (_, year: string, month: string, day: string) =>
      [year, month.padStart(2, '0'), day.padStart(2, '0')].join('-'),
    ),
    ...(json === undefined ? [] : [json]),
  ];
};

const parsed = (json: string): unknown => {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
};

const quoted = (cell: string): string => (/[",\r\n]|^\s|\s$/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);

/**
 * A table as CSV (RFC 4180) that a Chinese Excel opens correctly: with a byte order mark, lines ending in CRLF. It is own code of ten
 * lines, because using a library would take as many.
 */
export const csvText = (rows: readonly (readonly string[])[]): string => [...csvParts(rows)].join('');

/** The parts of a table as CSV, a row each. */
export function* csvParts(rows: Iterable<readonly string[]>): Iterable<string> {
  yield BYTE_ORDER_MARK;
  for (const cells of rows) yield `${cells.map(quoted).join(',')}\r\n`;
}
