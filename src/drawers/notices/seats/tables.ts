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
  const widest = Math.max(2, ...plan.bands.map((band) => (band.kind === 'row' ? band.cells.length : 2)));
  return [
    { title, sheet: w.title, heads: [], rows: pictureRows(plan.bands, widest), foot: [...plan.rules, w.sign] },
    { title, sheet: words.list, heads: w.heads, rows: peopleRows(plan.walk) },
  ];
};

type Bands = Seating['plan']['bands'];

const pictureRows = (bands: Bands, widest: number): readonly (readonly PaperCell[])[] =>
  bands.map((band): readonly PaperCell[] => {
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

const cellOf = (cell: Seat | string): Text | string =>
  typeof cell === 'string'
    ? ''
    : both((lang) => [seatPlace(cell, lang), cell.sitter.name, cell.sitter.title ?? ''].join(' ').trim());

const blank = (count: number): readonly string[] => Array.from({ length: Math.max(0, Math.floor(count)) }, () => '');

const peopleRows = (walk: readonly Seat[]): PaperTable['rows'] => {
  const [en, zh] = [listRows(walk, 'en'), listRows(walk, 'zh')];
  return zh.map((row, at) => row.map((words, n) => ({ en: en[at]?.[n] ?? '', zh: words })));
};

const words = { list: text('List', '名单') } as const;
