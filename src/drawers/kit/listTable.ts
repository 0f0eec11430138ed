import type { Drawer } from '../../core/drawer.ts';
import type { Lens } from '../../core/facts.ts';
import { cellWords } from '../../core/page.ts';
import type { PaperCell, PaperTable } from '../../core/paper.ts';
import { isMasked, maskPersonal } from '../../core/personal/mask.ts';
import type { Row } from '../../core/record.ts';
import { both, type Text, text } from '../../core/text.ts';
import { commonWords as c } from '../../core/words.ts';
import type { PaperColumns } from './noun.ts';
import { type Range, rangeText } from './range.ts';

/** The records of a list as a table for paper: with columns of its own if the noun has them, else those of the screen. */
export const listTable = (
  drawer: Drawer,
  records: readonly Row[],
  {
    columns,
    lens,
    range,
  }: { readonly columns: PaperColumns | null; readonly lens: Lens; readonly range: Range | null },
): PaperTable => ({
  title: words.title(drawer.label, lens.facts.settings.office, range === null ? null : rangeText(range)),
  sheet: drawer.label,
  heads:
    columns === null ? drawer.columns.map(({ head = c.none }) => head) : [c.id, ...columns.map(({ head }) => head)],
  rows: records.map((record) =>
    (columns === null
      ? drawer.cells(record, lens)
      : [record.id, ...columns.map(({ cell }): PaperCell => cell(record, lens) ?? '')]
    ).map((cell) => shown(cell, lens)),
  ),
});

/** A cell without numbers of persons in its words, unless they are to be shown. */
const shown = (cell: PaperCell, { reveal }: Lens): PaperCell =>
  reveal || (typeof cell === 'object' && 'kind' in cell) ? cell : both((lang) => maskPersonal(cellWords(cell, lang)));

/** The note that numbers in a table are masked, and how they are not. */
export const maskedNotes = ({ rows }: PaperTable, { reveal }: Lens): readonly Text[] =>
  !reveal && rows.some((row) => row.some(hasMask)) ? [words.masked] : [];

const hasMask = (cell: PaperCell): boolean => {
  if (typeof cell === 'object' && 'kind' in cell) return cell.kind === 'phone' && isMasked(cell.phone);
  return isMasked(cellWords(cell, 'en'));
};

const words = {
  title: (label: Text, office: string, range: Text | null): Text => {
    const unit = office === '' ? text('', '') : text(`${office}: `, office);
    return range === null
      ? text(`${unit.en}${label.en}`, `${unit.zh}${label.zh}一览表`)
      : text(`${unit.en}${label.en}, ${range.en}`, `${unit.zh}${label.zh}一览表（${range.zh}）`);
  },
  masked: text(
    'Phones are masked. To see or print them in full: --reveal',
    '电话已隐去中间几位；要显示或印出全号请加 --reveal',
  ),
} as const;
