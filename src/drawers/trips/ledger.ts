import type { Page } from '../../core/page.ts';
import type { PaperTable } from '../../core/paper.ts';
import { same, type Text, text } from '../../core/text.ts';
import { commonWords as c } from '../../core/words.ts';
import * as field from '../kit/fields/index.ts';
import { rowsForScreen } from '../kit/form.ts';
import { tableOut, writePaper } from '../kit/paper.ts';
import { type Answer, verb } from '../kit/verb.ts';
import { budgetTable, type LedgerTable, monthTable } from './ledgerTables.ts';
import { key } from './record.ts';

const LOOKED = field.lookedFrom(text('a month, to be published', '月份，用于公示'));

/** The month that is published: `11` is 11月, the last one that has begun or the next. */
const MONTH: typeof LOOKED = {
  ...LOOKED,
  read: (typed, reading) =>
    LOOKED.read(
      typed.map((said) =>
        said
          .trim()
          .normalize('NFKC')
          .replace(/^\d{1,2}$/, '$&月'),
      ),
      reading,
    ),
};

export const tripLedger = verb({
  name: 'ledger',
  zh: '台账',
  summary: text(
    'The car budgets of the year; with a month, the trips to be published',
    '年度包干台账；写月份为当月用车公示表',
  ),
  about: text(
    'Without --month: what each person with a budget has used. With --month: every settled trip of that month, to be published.',
    '不写 --month：各人包干经费使用情况。写 --month：当月已结用车，用于公示。',
  ),
  examples: [
    { typed: text('office trip ledger', 'office trip ledger'), does: text('the budgets', '包干台账') },
    {
      typed: text(
        'office trip ledger --month 2026-11 --out trips.csv',
        'office trip ledger --month 2026-11 --out 用车公示.csv',
      ),
      does: text('the trips of November', '11月用车公示表'),
    },
  ],
  args: { who: { ...field.name(text('of this person only', '只看此人')), label: text('Person', '人员') } },
  options: {
    month: field.called(text('Month', '月份'), MONTH),
    out: tableOut,
  },
  run: async ({ args, options, ...call }): Promise<Answer> => {
    const { facts, desk } = call;
    const who = args.who ?? null;
    const month = options.month?.slice(0, 7) ?? null;
    const year = (month ?? facts.now).slice(0, 4);
    const trips = desk.all(key, { days: { first: `${year}-01-01`, last: `${year}-12-31` } });
    const table = month === null ? budgetTable(trips, who, facts) : monthTable(trips, month, who, facts);
    if (options.out != null) return writePaper(options.out, { tables: [paperOf(table)] }, call);
    const notes = month === null && table.rows.length === 0 ? [words.noBudget(who)] : [];
    return { json: { schema: 'office.ledger/1', month, ...table.json }, page: pageOf(table), notes };
  },
});

const words = {
  noBudget: (who: string | null): Text =>
    who === null
      ? text(
          'Nobody has a car budget this year: office person edit NAME --car-budget YUAN',
          '本年还没有人有包干经费：office person edit 姓名 --car-budget 金额',
        )
      : text(
          `${who} has no car budget this year: office person edit ${who} --car-budget YUAN`,
          `${who} 没有本年的包干经费：office person edit ${who} --car-budget 金额`,
        ),
} as const;

const paperOf = ({ title, columns, rows }: LedgerTable): PaperTable => ({
  title,
  heads: columns.map(({ head = same('') }) => head),
  rows,
});

const pageOf = ({ title, columns, rows }: LedgerTable): Page => [
  { kind: 'title', cell: title },
  rows.length === 0 ? { kind: 'lines', lines: [c.nothingHere] } : { kind: 'table', columns, rows: rowsForScreen(rows) },
];
