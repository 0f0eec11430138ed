import { isFrequent } from '../../calendar/recurrence/rule.ts';
import { dateInYear, dayText } from '../../calendar/speak.ts';
import { addDays, type Day, dayOf } from '../../core/civil.ts';
import type { Facts, Lens } from '../../core/facts.ts';
import { bad, type Cell, type Column, dim, good } from '../../core/page.ts';
import { compare, compareIds } from '../../core/records.ts';
import { both, type Text } from '../../core/text.ts';
import { commonWords as c } from '../../core/words.ts';
import type { Spread, SpreadLine } from '../kit/spread.ts';
import { fields, type Routine } from './record.ts';
import { type NumberedDay, numberedDays } from './standing.ts';
import { dayOutcome, unknownYears } from './view.ts';
import { listWords as l, routineWords as w } from './words.ts';

const columns: readonly Column[] = [
  { head: w.date },
  { head: c.id },
  { head: l.what, grow: true },
  { head: fields.owner.label },
  { head: l.outcome },
];

type State = 'done' | 'skipped' | 'started' | 'missed' | 'open';

type Row = { readonly one: NumberedDay; readonly state: State; readonly said: Text };

/** The title of the plan: of a month, of a year, or of the days between. */
const planOf = (first: Day, last: Day): Text => {
  if (first.slice(0, 7) === last.slice(0, 7)) return l.monthPlan(first);
  return first.slice(0, 4) === last.slice(0, 4) ? l.yearPlan(first) : l.plan(first, last);
};

/** The work plan (工作安排表): every occurrence of the routines in a range of days, with what became of it. */
export const spread: Spread<Routine> = {
  columns,
  heads: [w.date, l.what, l.number, fields.owner.label, l.outcome],
  titleOf: planOf,
  linesOf: (records, lens, first, last) =>
    records
      .flatMap((routine) => rowsOf(routine, lens.facts, first, last).map((row) => lineOf(routine, row, lens)))
      .sort((a, b) => compare(a.day, b.day) || compareIds(idIn(a), idIn(b))),
  notes: ({ facts }, first, last) => unknownYears(facts, first, last),
};

const idIn = ({ json }: SpreadLine): string => String(Reflect.get(json, 'id'));

/** The number of days before a range from which occurrences may be moved into it. */
const MARGIN = 40;

const rowsOf = (routine: Routine, facts: Facts, first: Day, last: Day): readonly Row[] => {
  const isWithin = ({ date }: { readonly date: Day }): boolean => first <= date && date <= last;
  const recorded = routine.occurrences.filter(isWithin).map(
    (one): Row => ({
      one,
      said: dayOutcome(one),
      state: one.skipped !== null ? 'skipped' : one.result === null && one.opened !== null ? 'started' : 'done',
    }),
  );
  return [...recorded, ...openOf(routine, facts, first, last)];
};

const openOf = (routine: Routine, { now, calendar }: Facts, first: Day, last: Day): readonly Row[] => {
  const known = new Set(routine.occurrences.map(({ anchor }) => anchor));
  const begin = [first, routine.from, dayOf(routine.createdAt)].sort().at(-1) ?? first;
  const rows: Row[] = [];
  for (const one of numberedDays(routine, addDays(begin, -MARGIN), calendar)) {
    if (one.anchor > addDays(last, MARGIN)) break;
    const isLapsed = isFrequent(routine.every.rule) && one.date < dayOf(now);
    if (known.has(one.anchor) || one.date < begin || one.date > last || isLapsed) continue;
    const isMissed = one.date < dayOf(now);
    rows.push({ one, state: isMissed ? 'missed' : 'open', said: isMissed ? l.missed : l.open });
  }
  return rows;
};

const TONES: Readonly<Record<State, (said: Text) => Cell>> = {
  ...{ done: good, started: good, skipped: dim, missed: bad, open: (said) => said },
};

const lineOf = (routine: Routine, { one, state, said }: Row, { facts }: Lens): SpreadLine => {
  const { n, date, anchor } = one;
  const title = w.titled(routine.title, n);
  return {
    day: date,
    cells: [dateInYear(date, facts.now), routine.id, title, routine.owner ?? '', TONES[state](said)],
    printed: [dayText(date), routine.title, n === null ? '' : l.numbered(n), routine.owner ?? '', said],
    json: {
      id: routine.id,
      n,
      date,
      anchor,
      title: routine.title,
      owner: routine.owner,
      state,
      outcome: both((lang) => said[lang]),
    },
  };
};
