import type { Lang } from '../../../core/text.ts';
import { clustersOf, padEnd, widthOf } from '../../../terminal/width.ts';
import { isSeat, type Seat, type SeatBand, type SeatCell, type SeatPlan } from './plan.ts';
import { seatWords as w } from './words.ts';

/** The columns of a terminal, of a chat on a screen, and of a page in a fixed font. */
export const COLUMNS = 80;

/** The columns before a row that hold its label. */
const LABEL = 8;

/** How the seats of a plan are drawn: names across, or from the top down in narrow columns as on a Chinese seating plan. */
type Drawing = { readonly isUpright: boolean; readonly seat: number; readonly perLine: number; readonly label: number };

/** A plan as a picture in text, at most 80 columns wide. A row that does not fit even with upright names is drawn in parts. */
export const pictureOf = ({ bands }: SeatPlan, lang: Lang): readonly string[] => {
  const drawing = drawingOf(bands, lang);
  return bands.flatMap((band) => drawn(band, drawing, lang)).map((line) => line.trimEnd());
};

const drawingOf = (bands: readonly SeatBand[], lang: Lang): Drawing => {
  const rows = bands.filter((band) => band.kind === 'row');
  const cells = bands.flatMap(cellsOf);
  const label = rows.some((row) => row.label !== null) ? LABEL : 0;
  const room = COLUMNS - label;
  const longest = Math.max(1, ...rows.map((row) => row.cells.length));
  const across = even(
    Math.max(4, ...cells.map((cell) => Math.max(widthOf(nameOf(cell)), widthOf(numberOf(cell, lang))))) + 2,
  );
  const upright = Math.max(3, ...cells.map((cell) => widthOf(numberOf(cell, lang)) + 1));
  const isUpright = longest * across > room && cells.every(isUprightName);
  const seat = Math.min(isUpright ? upright : across, room);
  return { isUpright, seat, perLine: Math.max(1, Math.floor(room / seat)), label };
};

const even = (width: number): number => width + (width % 2);

const cellsOf = (band: SeatBand): readonly SeatCell[] => {
  if (band.kind === 'mark') return [];
  return band.kind === 'row' ? band.cells : [band.left, band.right];
};

const FREE = '○';

/** The name as it stands on the picture. Namesakes have their units behind them. */
const nameOf = (cell: SeatCell): string => (isSeat(cell) ? cell.sitter.name : cell === 'free' ? FREE : '');

/** The number of a seat: `3`, of two parties 客3, in a hall that of its chair. */
const numberOf = (cell: SeatCell, lang: Lang): string => {
  if (!isSeat(cell)) return '';
  return cell.chair === null ? seatPlace(cell, lang) : `${cell.chair.number}`;
};

/** The place of a seat as a list names it: `3`, 客3, 2排5座. */
export const seatPlace = (cell: Seat, lang: Lang): string => {
  if (cell.chair !== null) return w.chair(cell.chair.row, cell.chair.number)[lang];
  return `${cell.party === null ? '' : w.sides[cell.party][lang]}${cell.sitter.no}`;
};

const isUprightName = (cell: SeatCell): boolean => !isSeat(cell) || /^[\p{Script=Han}（）·]+$/u.test(cell.sitter.name);

const drawn = (band: SeatBand, drawing: Drawing, lang: Lang): readonly string[] => {
  if (band.kind === 'mark') return ['', at(band.text[lang], band.at)];
  if (band.kind === 'ends') return ends(band, drawing, lang);
  const { perLine } = drawing;
  const parts = Array.from({ length: Math.ceil(band.cells.length / perLine) }, (_, part) =>
    band.cells.slice(part * perLine, (part + 1) * perLine),
  );
  const labelOf = (part: number): string => (part === 0 ? (band.label?.[lang] ?? '') : '…');
  return parts.flatMap((cells, part) => rowLines(cells, labelOf(part), drawing, lang));
};

const at = (words: string, side: 'left' | 'centre' | 'right'): string => {
  const room = COLUMNS - widthOf(words);
  return ' '.repeat(side === 'left' ? 0 : Math.max(0, side === 'right' ? room : Math.floor(room / 2))) + words;
};

/** The two seats at the ends of a row, for arms and for the sides of a round table. */
const ends = ({ left, right }: Extract<SeatBand, { kind: 'ends' }>, { seat }: Drawing, lang: Lang) => {
  const width = Math.min(COLUMNS, Math.max(48, seat * 2));
  const half = Math.floor(width / 2);
  const line = (words: (cell: SeatCell) => string): string =>
    ' '.repeat((COLUMNS - width) / 2) +
    centredIn(words(left), seat) +
    ' '.repeat(Math.max(0, width - 2 * Math.min(seat, half))) +
    centredIn(words(right), seat);
  return ['', line(nameOf), line((cell) => numberOf(cell, lang))];
};

const rowLines = (cells: readonly SeatCell[], label: string, { isUpright, seat, label: room }: Drawing, lang: Lang) => {
  const stacks = cells.map((cell) => (isUpright && isSeat(cell) ? clustersOf(nameOf(cell)) : [nameOf(cell)]));
  const height = Math.max(1, ...stacks.map((stack) => stack.length));
  const before = Math.max(0, Math.floor((COLUMNS - room - cells.length * seat) / 2));
  const line = (words: readonly string[], head: string): string =>
    padEnd(head, room) + ' '.repeat(before) + words.map((word) => centredIn(word, seat)).join('');
  return [
    '',
    ...Array.from({ length: height }, (_, level) =>
      line(
        stacks.map((stack) => stack[level] ?? ''),
        level === 0 ? label : '',
      ),
    ),
    line(
      cells.map((cell) => numberOf(cell, lang)),
      '',
    ),
  ];
};

/** The words in the middle of so many columns. */
const centredIn = (words: string, columns: number): string =>
  padEnd(' '.repeat(Math.max(0, Math.floor((columns - widthOf(words)) / 2))) + words, columns);
