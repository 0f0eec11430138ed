import { dayOf, type Moment } from '../../core/civil.ts';
import type { Action } from '../../core/drawer.ts';
import type { Facts } from '../../core/facts.ts';
import { inMinutes, limitText } from '../../core/limits.ts';
import type { Overnight } from '../../core/morning.ts';
import { type ActionEnd, nextFor } from '../../core/next.ts';
import { both, listed, type Text, text } from '../../core/text.ts';
import { askOrder } from '../kit/gates/agenda.ts';
import { type LineOrder, lineOrders } from '../kit/lines/agenda.ts';
import { gateOrders } from '../kit/lines/gateOrders.ts';
import { type ScheduledLine, scheduled } from '../kit/lines/lined.ts';
import { bodiesOf, NOBODY, type OwedReport, owedReports, reportsTo } from './clocks.ts';
import { linedIncident } from './plan.ts';
import type { Incident } from './record.ts';
import { orderText } from './say.ts';
import { isOpen } from './states.ts';

/** The actions of open incidents: each owed report with its clock, the instruction that is needed, the plan, and at last to close it. */
export const actions = (records: readonly Incident[], facts: Facts): Action[] =>
  records
    .filter(isOpen)
    .flatMap((x) => [
      ...owedReports(x, facts).map((owed) => reporting(x, owed, facts)),
      ...asking(x, facts),
      ...planned(x, facts),
      ...closing(x, facts),
    ]);

const common = ({ id, createdAt, updatedAt }: Incident) => ({
  ...{ id, drawer: 'incidents' as const, createdAt, touchedAt: updatedAt },
});

const reporting = (x: Incident, owed: OwedReport, { now }: Facts): Action => {
  const { due, from, minutes, stage } = owed;
  return {
    ...common(x),
    ...{ action: orderText(owed), importance: 4, mark: 'flash' },
    ...inMinutes({ due, from, minutes, title: x.title, isSupplement: stage === 'supplement' }, now),
    ...nextFor('incidents', x.id, { verb: 'report', ...restOf(owed) }),
  };
};

/** The words behind `report` that an owed report needs. The signer of a written one is asked for, and who was told if nobody is named. */
const restOf = ({ body, stage }: OwedReport): Omit<ActionEnd, 'verb'> => {
  const to = body === NOBODY ? [] : ['--to', body];
  const how = stage === 'phone' ? ['phone'] : stage === 'written' || stage === 'final' ? ['written'] : [];
  const rest = [...to, ...(stage === 'final' ? ['--as', 'final'] : []), ...how.flatMap((via) => ['--via', via])];
  const [first, ...others] = [...(body === NOBODY ? ['to'] : []), ...(how.includes('written') ? ['by'] : [])];
  return first === undefined ? { rest } : { rest, asks: { field: first, ...(others.length === 0 ? {} : { others }) } };
};

const asking = (x: Incident, facts: Facts): readonly Action[] => {
  const order = x.closing === null ? askOrder(x.gates) : null;
  if (order === null) return [];
  const { action, reason, ending } = order;
  return [
    {
      ...{ ...common(x), title: x.title, action, due: facts.now, importance: 4, mark: 'flash', because: [reason] },
      ...nextFor('incidents', x.id, ending),
    },
  ];
};

const planned = (x: Incident, facts: Facts): readonly Action[] =>
  x.closing !== null || x.lines.length === 0
    ? []
    : ordersOfPlan(scheduled(linedIncident, x, facts), facts).map(({ action, due, because, ending }) => ({
        ...{ ...common(x), title: x.title, action, due, because, importance: 4 as const, mark: null },
        ...nextFor('incidents', x.id, ending),
      }));

const ordersOfPlan = (lines: readonly ScheduledLine[], facts: Facts): readonly LineOrder[] => [
  ...lineOrders(lines, facts),
  ...gateOrders(lines, facts),
];

/** An incident of which everybody has the final report is closed with its result and its lesson. */
const closing = (x: Incident, { now }: Facts): readonly Action[] => {
  const isDone = bodiesOf(x).every((body) => reportsTo(x, body).some(({ stage }) => stage === 'final'));
  if (x.closing !== null || !isDone) return [];
  return [
    {
      ...{
        ...common(x),
        title: x.title,
        action: words.close,
        due: `${dayOf(now)}T23:59:00`,
        importance: 3,
        mark: null,
      },
      because: [{ code: 'finalMade', text: words.finalMade }],
      ...nextFor('incidents', x.id, { verb: 'close', asks: { field: 'result' } }),
    },
  ];
};

/** Whether what an incident asks for follows from the day. An instruction is due at every moment until it is there. */
export const isByDay = ({ closing, gates }: Incident): boolean => closing !== null || askOrder(gates) === null;

/** The incidents that began since a moment, for the page of the morning after. */
export const incidentsOvernight = (records: readonly Incident[], _facts: Facts, since: Moment): Overnight[] =>
  records
    .filter(({ learnedAt }) => learnedAt >= since)
    .map((x) => ({ id: x.id, at: x.learnedAt, text: x.title, isUndone: isOpen(x) }));

/** Open incidents, for whoever takes over the post: each with the reports that are due next, to all bodies that wait for them. */
export const incidentsHandedOver = (records: readonly Incident[], facts: Facts): readonly Text[] =>
  records.filter(isOpen).map((x) => {
    const owed = owedReports(x, facts);
    const [next] = [...owed].sort((a, b) => (a.due < b.due ? -1 : 1));
    if (next === undefined) return text(`${x.id} ${x.title}`, `${x.id} ${x.title}`);
    const orders = listed(owed.filter(({ due }) => due === next.due).map(orderText));
    return both((lang) => {
      const [order, limit] = [orders[lang], limitText(next.due, facts.now)[lang]];
      return lang === 'zh' ? `${x.id} ${x.title}：${order}（${limit}）` : `${x.id} ${x.title}: ${order} (${limit})`;
    });
  });

const words = {
  close: text('Close with result and lesson', '办结，写结果和教训'),
  finalMade: text('the final report is made', '已终报'),
} as const;
