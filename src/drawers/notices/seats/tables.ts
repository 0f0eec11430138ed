import type { PaperCell, PaperTable } from '../../../core/paper.ts';
import { both, type Text, text } from '../../../core/text.ts';
import type { Notice } from '../record.ts';
import { seatPlace } from './picture.ts';
import { isSeat, type Seat } from './plan.ts';
import type { Seating } from './seating.ts';
import { listRows } from './sheet.ts';
import { seatWords as w } from './words.ts';

/** The seating as tables for spreadsheets: the picture, each seat a cell with name and post, and the list of people. */
export const seatTables = (n: Notice, { plan }: Seating): readonly PaperTable[] => {
  const title = both((lang) => `${w.title[lang]} ${n.id} ${n.title}`);
  return [
    { title, sheet: w.title, heads: [], rows: pictureRows(plan.bands, ' '), foot: [...plan.rules, w.sign] },
    { title, sheet: words.list, heads: w.heads, rows: peopleRows(plan.walk) },
  ];
};

type Bands = Seating['plan']['bands'];

/** The picture as rows of cells. A seat is its number, name and post, with `between` between them. */
export const pictureRows = (bands: Bands, between: string): readonly (readonly PaperCell[])[] => {
  const widest = Math.max(2, ...bands.map((band) => (band.kind === 'row' ? band.cells.length : 2)));
  const cellOf = (cell: Seat | string): Text | string => (typeof cell === 'string' ? '' : seatWordsOf(cell, between));
  return bands.map((band): readonly PaperCell[] => {
    if (band.kind === 'mark') {
      const before = band.at === 'left' ? 0 : band.at === 'right' ? widest : (widest + 1) / 2;
      return [...blank(before), both((lang) => band.text[lang].trim())];
    }
    if (band.kind === 'ends') return ['', cellOf(band.left), ...blank(widest - 2), cellOf(band.right)];
    return [
      band.label ?? '',
      ...blank((widest - band.cells.length) / 2),
      ...band.cells.map((cell) => cellOf(isSeat(cell) ? cell : '')),
    ];
  });
};

const seatWordsOf = (seat: Seat, between: string): Text =>
  both((lang) => [seatPlace(seat, lang), seat.sitter.name, seat.sitter.title ?? ''].join(between).trim());

const blank = (count: number): readonly string[] => Array.from({ length: Math.max(0, Math.floor(count)) }, () => '');

const peopleRows = (walk: readonly Seat[]): PaperTable['rows'] => {
  const [en, zh] = [listRows(walk, 'en'), listRows(walk, 'zh')];
  return zh.map((row, at) => row.map((words, n) => ({ en: en[at]?.[n] ?? '', zh: words })));
};

const words = { list: text('List', '名单') } as const;
