/**
 * What a spreadsheet would run as a formula (OWASP, CSV Injection), blanks before it or not; what it would change, as `0571…`
 * loses its zero and an identity number its last digits; and what begins as our own mark does.
 */
const DISARMED = /^[\s\uFEFF\u200B]*[=+\-@＝＋－＠]|^[\t\r\n']|^0\d+$|^\d{12,}$/;

/** What CSV or UTF-8 does not carry: a carriage return (line ends are made equal in reading), NUL, half a surrogate pair. */
const UNCARRIED = /[\r\0]|\p{Cs}/u;
const BYTE_ORDER_MARK = '\uFEFF';

/**
 * A text as a cell: itself, or behind an apostrophe, as a person would type it into a spreadsheet. An empty text is the
 * apostrophe alone, because an empty cell is no text at all. What CSV cannot carry stands behind it as JSON.
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

/** A value as a cell: nothing is empty, a text as above, anything else its JSON. */
export const cellOf = (value: unknown): string => {
  if (value === null || value === undefined) return '';
  return typeof value === 'string' ? cellOfText(value) : disarmed(JSON.stringify(value));
};

const disarmed = (json: string): string => (DISARMED.test(json) ? `'${json}` : json);

const DAY_OF_A_SPREADSHEET = /^(\d{4})\/(\d{1,2})\/(\d{1,2})$/;

/** What a cell may mean, the likeliest first: which of them it is, the field's schema knows. */
export const meaningsOf = (cell: string): readonly unknown[] => {
  if (cell === '') return [null];
  const text = textOfCell(cell);
  const json = parsed(text);
  return [
    text,
    // A spreadsheet that saves again writes days its own way.
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
 * A table as CSV (RFC 4180) that a Chinese Excel opens as it is: a byte order mark, lines ending in CRLF. Our own ten lines and not a
 * library, because a library's quoting is these ten lines and its options.
 */
export const csvText = (rows: readonly (readonly string[])[]): string =>
  BYTE_ORDER_MARK + rows.map((cells) => `${cells.map(quoted).join(',')}\r\n`).join('');
