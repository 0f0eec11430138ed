import { type Cell, type CellStyle, type CellValue, type WriteSheet, writeXlsx } from 'hucre/xlsx';
import { type PaperCell, type PaperTable, type Value, withEmptyRow, wordsOnPaper } from '../../core/paper.ts';
import type { Lang } from '../../core/text.ts';
import { cellText, isTaken } from './cellText.ts';
import { columnsOf, type SheetLayout, sheetLayoutOf } from './layout.ts';
import { sheetNamesFor } from './sheetNames.ts';
import { bodyStyle, FONTS, FOOT, headStyle, pictureStyle, titleStyle } from './styles.ts';

/** Points of the row of the title and of the lines below a table. */
const [TITLE_HEIGHT, FOOT_HEIGHT] = [30, 24];

/** Rows of a table that hangs on the wall and still goes on one page of A4 in a size that can be read. */
const MOST_ON_ONE_PAGE = 70;

/**
 * Tables as a workbook of Excel, a sheet each: the title, the heads, which stay in sight and are printed on every page, the rows and the
 * lines below. Texts are texts and never formulas; days are dates, numbers are numbers, telephones are texts. A4, as wide as the page.
 */
export const xlsxOfTables = async (tables: readonly PaperTable[], lang: Lang): Promise<Uint8Array> => {
  const names = sheetNamesFor(tables.map(({ title, sheet = title }) => sheet[lang]));
  return writeXlsx({
    sheets: tables.map(withEmptyRow).map((table, at) => sheetOf(table, names[at] ?? '', lang)),
    properties: { title: cellText(tables[0]?.title[lang] ?? '') },
    defaultFont: FONTS[lang],
    // hucre leaves out the apostrophes round the sheet's name if it makes these names itself.
    namedRanges: tables.map(({ heads }, at) => ({
      name: '_xlnm.Print_Titles',
      range: `'${(names[at] ?? '').replaceAll("'", "''")}'!$1:$${heads.length === 0 ? 1 : 2}`,
      scope: names[at] ?? '',
    })),
  });
};

const sheetOf = (table: PaperTable, name: string, lang: Lang): WriteSheet => {
  const layout = sheetLayoutOf(table, lang);
  const rows = rowsOf(table, layout, lang);
  const last = columnsOf(table) - 1;
  const first = table.heads.length === 0 ? 1 : 2;
  const foot = first + table.rows.length;
  const across = [0, ...(table.foot ?? []).map((_, at) => foot + at)];
  return {
    name,
    columns: layout.widths.map((width) => ({ width })),
    rows: rows.map((row) => row.map(({ value }) => value)),
    cells: new Map(rows.flatMap((row, at) => row.map((cell, column) => [`${at},${column}`, cell] as const))),
    merges: last === 0 ? [] : across.map((row) => ({ startRow: row, startCol: 0, endRow: row, endCol: last })),
    rowDefs: new Map(heightsOf(layout, table).map((height, at) => [at, { height }] as const)),
    freezePane: { rows: first },
    pageSetup: {
      paperSize: 'a4',
      orientation: layout.isLandscape ? 'landscape' : 'portrait',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: table.isPosted === true && table.rows.length <= MOST_ON_ONE_PAGE ? 1 : 0,
      horizontalCentered: true,
      margins: { left: 0.5, right: 0.5, top: 0.6, bottom: 0.6, header: 0.3, footer: 0.3 },
    },
    headerFooter: { oddFooter: lang === 'zh' ? '&C第 &P 页 共 &N 页' : '&CPage &P of &N' },
  };
};

type Made = Cell & { readonly style: CellStyle };

const rowsOf = (table: PaperTable, layout: SheetLayout, lang: Lang): readonly (readonly Made[])[] => {
  const count = columnsOf(table);
  const line = (words: string, style: CellStyle): readonly Made[] =>
    Array.from({ length: count }, (_, at) => textCell(at === 0 ? words : '', style));
  const isPicture = table.heads.length === 0;
  return [
    line(table.title[lang], titleStyle(lang)),
    ...(isPicture ? [] : [table.heads.map((head) => textCell(head[lang], headStyle(lang)))]),
    ...table.rows.map((row) =>
      isPicture
        ? row.map((cell) => madeOf(cell, pictureStyle(wordsOnPaper(cell, lang)), lang))
        : Array.from({ length: count }, (_, at) => madeOf(row[at] ?? '', bodyStyle(layout.middle[at] === true), lang)),
    ),
    ...(table.foot ?? []).map((words) => line(words[lang], FOOT)),
  ];
};

const heightsOf = ({ heights }: SheetLayout, { foot = [] }: PaperTable): readonly number[] => [
  TITLE_HEIGHT,
  ...heights,
  ...foot.map(() => FOOT_HEIGHT),
];

const madeOf = (cell: PaperCell, style: CellStyle, lang: Lang): Made =>
  typeof cell === 'object' && 'kind' in cell ? valueCell(cell, style) : textCell(wordsOnPaper(cell, lang), style);

const valueCell = (value: Value, style: CellStyle): Made => {
  switch (value.kind) {
    case 'number':
      return made('number', value.value, { ...style, numFmt: numberFormat(value.decimals) });
    case 'day':
      return made('date', instantOf(value.day, '00:00'), {
        ...style,
        numFmt: value.short === true ? 'mm-dd' : 'yyyy-mm-dd',
      });
    case 'moment':
      return made('date', instantOf(value.at.slice(0, 10), value.at.slice(11, 16)), {
        ...style,
        numFmt: 'yyyy-mm-dd hh:mm',
      });
    default:
      return made('string', cellText(value.phone), { ...style, numFmt: '@' });
  }
};

const numberFormat = (decimals = 0): string => (decimals === 0 ? 'General' : `0.${'0'.repeat(decimals)}`);

/** A time of the wall clock as hucre wants it: as if the wall clock were that of UTC. */
const instantOf = (day: string, clock: string): Date => new Date(`${day}T${clock}:00Z`);

/** A text. One that Excel would take for something else has the format of a text, so that it stays one when somebody edits it. */
const textCell = (words: string, style: CellStyle): Made => {
  const value = cellText(words);
  const styled = isTaken(value) ? { ...style, numFmt: '@' } : style;
  // hucre writes a text such as #N/A as an error of Excel; as a run of letters it stays a text.
  return value.startsWith('#')
    ? { ...made('string', value, styled), richText: [{ text: value }] }
    : made('string', value, styled);
};

const made = (type: Cell['type'], value: CellValue, style: CellStyle): Made => ({
  type: value === '' ? 'empty' : type,
  value: value === '' ? null : value,
  style,
});
