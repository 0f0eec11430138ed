/**
 * Texts that need an apostrophe before them. A spreadsheet would run them as a formula (OWASP, CSV Injection), also with blanks before
 * the sign; or it would change them, as `0571…` loses its zero and an identity number its last digits; or they begin with an
 * apostrophe themselves.
 */
const DISARMED = /^[\s\uFEFF\u200B]*[=+\-@＝＋－＠]|^[\t\r\n']|^0\d+$|^\d{12,}$/;

/** Characters that CSV or UTF-8 does not carry: a carriage return (all line ends are read alike), NUL, half a surrogate pair. */
const UNCARRIED = /[\r\0]|\p{Cs}/u;
const BYTE_ORDER_MARK = '\uFEFF';

/**
 * A text as a cell: itself, or behind an apostrophe, as a person would type it into a spreadsheet. An empty text is the
 * apostrophe alone, because an empty cell means that there is no text. A text that CSV cannot carry stands behind the apostrophe as JSON.
 */
export const cellOfText = (written: string): string => {
  if (UNCARRIED.test(written) || written.startsWith(BYTE_ORDER_MARK)) return `'${JSON.stringify(written)}`;
  return written === '' || DISARMED.test(written) ? `'${written}` : written;
};

/** The text of a cell that `cellOfText` made; any other cell is its own text. */
export const textOfCell = (cell: string): string => {
  if (!cell.startsWith("'")) return cell;
  const rest = cell.slice(1);
  const quoted = rest.startsWith('"') ? parsed(rest) : undefined;
  return typeof quoted === 'string' ? quoted : rest;
};

/** A value as a cell: null and undefined are an empty cell, a text is as `cellOfText` has it, anything else is its JSON. */
export const cellOf = (value: unknown): string => {
  if (value === null || value === undefined) return '';
  return typeof value === 'string' ? cellOfText(value) : disarmed(JSON.stringify(value));
};

const disarmed = (json: string): string => (DISARMED.test(json) ? `'${json}` : json);

const DAY_OF_A_SPREADSHEET = /^(\d{4})\/(\d{1,2})\/(\d{1,2})$/;

/** Values that a cell may stand for, the likeliest first. The schema of its field tells which of them it is. */
export const meaningsOf = (cell: string): readonly unknown[] => {
  if (cell === '') return [null];
  const text = textOfCell(cell);
  const json = parsed(text);
  return [
    text,
    // A spreadsheet writes a day in its own way when it saves the file again: 2026/11/23.
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
 * A table as CSV (RFC 4180) that a Chinese Excel opens without asking: a byte order mark, lines ending in CRLF. Ten lines of our own and
 * no library, because writing CSV takes no more than these.
 */
export const csvText = (rows: readonly (readonly string[])[]): string =>
  BYTE_ORDER_MARK + rows.map((cells) => `${cells.map(quoted).join(',')}\r\n`).join('');
