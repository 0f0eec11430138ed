import { monthEnd, yearOf } from '../../core/civil.ts';
import type { Block, Page } from '../../core/page.ts';
import { type Text, text } from '../../core/text.ts';
import { commonWords as c } from '../../core/words.ts';
import { bar, barUnit } from '../kit/bars.ts';
import * as field from '../kit/fields/index.ts';
import type { Picture } from '../kit/picturedList.ts';
import type { Shift } from './record.ts';
import { DUTY_KINDS, type DutyCounts, dutyCounts, underLabels } from './roster.ts';
import { dutyWords as w } from './words.ts';

/** How often people serve, as bars, apart for workdays, weekends and holidays: those are what people compare. */
export const fairness: Picture<Shift> = {
  flag: 'fairness',
  field: field.called(
    text('Fairness', '均衡'),
    field.flag(
      text('how often each person serves, as bars; this year unless said', '各人值班次数对比；不写日期为本年'),
    ),
  ),
  example: {
    typed: 'office duty list --fairness --month 11',
    does: w.fairnessExample,
  },
  asked: ({ month, from, to }, { now }) => {
    if (from != null || to != null) return { all: true };
    const [first, last] = typeof month === 'string' ? [month, month] : [`${yearOf(now)}-01`, `${yearOf(now)}-12`];
    return { all: true, from: `${first}-01`, to: monthEnd(`${last}-01`) };
  },
  pictureOf: (records, { facts }) => {
    const labelled = underLabels(records, facts.contacts);
    const served = (post: 'officer' | 'leader'): ReadonlyMap<string, DutyCounts> =>
      dutyCounts(
        labelled.map((shift) => ({ ...shift, officer: null, leader: null, [post]: shift[post] })),
        facts.calendar,
      );
    const [officers, leaders] = [served('officer'), served('leader')];
    const unit = barUnit(
      [...officers.values(), ...leaders.values()].flatMap((counts) => DUTY_KINDS.map((kind) => counts[kind])),
    );
    return {
      json: { schema: 'office.fairness/1', officers: inJson(officers), leaders: inJson(leaders) },
      page: [
        ...pageOf(w.officer, officers, unit),
        ...pageOf(w.leader, leaders, unit),
        { kind: 'lines', lines: linesBelow(officers.size + leaders.size, unit) },
      ],
    };
  },
};

const totalOf = (counts: DutyCounts): number => DUTY_KINDS.reduce((sum, kind) => sum + counts[kind], 0);

const inJson = (served: ReadonlyMap<string, DutyCounts>): readonly object[] =>
  inOrder(served).map(([name, counts]) => ({ name, ...counts, total: totalOf(counts) }));

/** The people in order, those who serve most first. */
const inOrder = (served: ReadonlyMap<string, DutyCounts>): readonly (readonly [string, DutyCounts])[] =>
  [...served].sort(([, a], [, b]) => totalOf(b) - totalOf(a));

/** The people of one post as a table; nothing if nobody has it. */
const pageOf = (post: Text, served: ReadonlyMap<string, DutyCounts>, unit: number): Page => {
  const table: Block = {
    kind: 'table',
    columns: [
      { head: post, grow: true },
      ...DUTY_KINDS.map((kind) => ({ head: w.kinds[kind] })),
      { head: words.total, align: 'right' },
    ],
    rows: inOrder(served).map(([name, counts]) => [
      name,
      ...DUTY_KINDS.map((kind) => bar(counts[kind], unit)),
      `${totalOf(counts)}`,
    ]),
  };
  return served.size === 0 ? [] : [table];
};

const linesBelow = (people: number, unit: number): readonly Text[] => {
  if (people === 0) return [c.nothingHere];
  return unit === 1 ? [] : [words.unit(unit)];
};

const words = {
  total: text('Total', '合计'),
  unit: (times: number): Text => text(`# stands for ${times} times`, `每个 # 为 ${times} 次`),
} as const;
