import { momentText } from '../../../calendar/speak.ts';
import { clockOf } from '../../../core/civil.ts';
import { yuanText } from '../../../core/money.ts';
import type { GridCell, PaperBlock, PaperLayout } from '../../../core/paperBlocks.ts';
import { POST_LEVEL_LABELS } from '../../../core/postLevels.ts';
import { type Lang, listed, type Text } from '../../../core/text.ts';
import { boundBy } from '../receptions.ts';
import type { Visit } from '../record.ts';
import { titleOf } from '../view.ts';
import { billSum, placeOfItem } from './bill.ts';
import type { ReceptionPart } from './record.ts';
import { receptionWords as r } from './words.ts';

/** A reception as its papers tell it. */
export type ReceptionTold = {
  readonly visit: Visit;
  readonly part: ReceptionPart;
  readonly clerk: string;
  readonly office: string;
  readonly date: string;
};

/** The plan of a reception (接待方案) or its list (公务接待清单): guests, activities and bill as tables, the rest as forms. */
export const receptionLayout = (told: ReceptionTold, paper: 'plan' | 'list', lang: Lang): PaperLayout => ({
  blocks: [
    { kind: 'title', text: r.titles[paper][lang] },
    { kind: 'grid', cells: headCells(told, paper, lang) },
    { kind: 'heading', level: 1, text: r.guestsHeading[lang] },
    tableOf(r.columns.guests, guestRows(told.visit, told.part, lang), lang),
    ...(paper === 'plan' ? planBlocks(told, lang) : listBlocks(told, lang)),
    { kind: 'gap' },
    { kind: 'signed', office: told.office, date: told.date },
  ],
});

const headCells = ({ visit, part }: ReceptionTold, paper: 'plan' | 'list', lang: Lang): readonly GridCell[] => {
  const when = visit.arrivedAt ?? visit.expectedAt;
  const cell = (label: Text, value: string | null): GridCell => ({ label: label[lang], value: value ?? '' });
  const companions = paper === 'plan' ? part.companions : boundBy(part);
  return [
    cell(r.whom, titleOf(visit)),
    cell(r.letter, part.letter),
    cell(r.time, when === null ? null : momentText(when)[lang]),
    cell(r.count, String(visit.headcount)),
    ...(paper === 'plan' ? [cell(r.leader, part.leader)] : []),
    cell(r.companions, listed(companions)[lang]),
    ...(paper === 'plan' && part.hostReason !== null ? [cell(r.hostReason, part.hostReason)] : []),
  ];
};

const tableOf = (heads: readonly Text[], rows: readonly (readonly string[])[], lang: Lang): PaperBlock => ({
  ...{ kind: 'table', heads: heads.map((head) => head[lang]) },
  // An empty row is left to be written on.
  rows: rows.length === 0 ? [heads.map(() => '')] : rows,
});

/** The guests: number, unit, name, title, level. */
export const guestRows = (visit: Visit, part: ReceptionPart, lang: Lang): readonly (readonly string[])[] =>
  part.guests.map(({ name, unit, title, level }, at) => [
    ...[`${at + 1}`, unit ?? visit.org ?? '', name, title ?? ''],
    level === null ? '' : POST_LEVEL_LABELS[level][lang],
  ]);

/** The time of an activity as a table has it: 11-26 09:30. */
const timeOf = (start: string): string => `${start.slice(5, 10)} ${clockOf(start)}`;

/** The schedule: time, activity, place, companions, and who is responsible, left empty where nobody is named. */
export const planRows = (part: ReceptionPart, lang: Lang): readonly (readonly string[])[] => {
  const companions = listed(boundBy(part))[lang];
  return part.activities.map(({ item, start, place, owner }) => [
    ...[timeOf(start), item, place ?? '', companions, owner ?? ''],
  ]);
};

const planBlocks = ({ part, clerk }: ReceptionTold, lang: Lang): readonly PaperBlock[] => {
  return [
    { kind: 'heading', level: 1, text: r.scheduleHeading[lang] },
    tableOf(r.columns.schedule, planRows(part, lang), lang),
    { kind: 'heading', level: 1, text: r.careHeading[lang] },
    {
      kind: 'grid',
      cells: [
        { label: r.mealsAndRooms[lang], value: r.oneMeal[lang] },
        { label: r.cars[lang], value: '' },
        { label: r.seats[lang], value: '', lines: 1 },
        { label: r.contact[lang], value: clerk },
        { label: r.approval[lang], value: r.blank },
      ],
    },
  ];
};

const listBlocks = (told: ReceptionTold, lang: Lang): readonly PaperBlock[] => {
  const { part, clerk } = told;
  const companions = listed(boundBy(part))[lang];
  const rows = part.activities.map(({ item, start, place }) => [item, timeOf(start), place ?? '', companions]);
  return [
    { kind: 'heading', level: 1, text: r.activitiesHeading[lang] },
    tableOf(r.columns.activities, rows, lang),
    { kind: 'heading', level: 1, text: r.billHeading[lang] },
    tableOf(r.columns.bill, billRows(part, lang), lang),
    {
      kind: 'grid',
      cells: [
        { label: r.diners[lang], value: part.diners === null ? '' : String(part.diners) },
        { label: r.paid[lang], value: part.paidBy === null ? '' : r.payments[part.paidBy][lang] },
        { label: r.handler[lang], value: clerk },
        { label: r.signedBy[lang], value: part.signedBy ?? '' },
      ],
    },
  ];
};

/** The bill: item, day, persons, amount, place; the last row is the sum. */
export const billRows = (part: ReceptionPart, lang: Lang): readonly (readonly string[])[] => [
  ...part.bill.map((item) => [
    ...[item.what, item.on, item.persons === null ? '' : `${item.persons}`, yuanText(item.cents)[lang]],
    placeOfItem(part, item) ?? '',
  ]),
  [r.totalHead[lang], '', '', yuanText(billSum(part))[lang], ''],
];
