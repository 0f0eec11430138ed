import { addMinutes } from '../../core/civil.ts';
import type { Facts } from '../../core/facts.ts';
import { clockOn } from '../../core/limits.ts';
import type { Occasion } from '../../core/occasion.ts';
import { both } from '../../core/text.ts';
import { bodiesOf, type OwedReport, owedReports } from './clocks.ts';
import type { Incident } from './record.ts';
import { orderText } from './say.ts';
import { isOpen } from './states.ts';

/** Minutes after its limit for which a reminder of a report is still of use: it is owed until it is made. */
const OF_USE = 24 * 60;

/** Reminders of owed reports: at once, and by the lead times before the limit. */
export const reminders = (records: readonly Incident[], facts: Facts): Occasion[] =>
  records.filter(isOpen).flatMap((x) => owedReports(x, facts).flatMap((owed) => occasions(x, owed, facts)));

/** Tells the reports of one incident apart. It is the same in every time zone and has no words of the record in it. */
const occurrenceOf = (x: Incident, { stage, no, body, minutes }: OwedReport): string =>
  [stage, no, bodiesOf(x).indexOf(body), minutes ?? 'days', x.changes.length].join('.');

const occasions = (x: Incident, owed: OwedReport, { now }: Facts): readonly Occasion[] => {
  const { due, stage, from } = owed;
  const since = from > x.createdAt ? from : x.createdAt;
  const one: Occasion = {
    ...{
      kind: 'incident',
      id: x.id,
      uid: x.uid,
      occurrence: occurrenceOf(x, owed),
      when: due,
      over: addMinutes(due > since ? due : since, OF_USE),
    },
    ...{ since: x.createdAt, own: null, hour: null, people: x.firstHandler === null ? [] : [x.firstHandler] },
    text: both((lang) => {
      const [order, limit] = [orderText(owed)[lang], clockOn(due, now)[lang]];
      return lang === 'zh' ? `${order}：${x.title}（限 ${limit}）` : `${order}: ${x.title} (by ${limit})`;
    }),
  };
  const isAtOnce = stage === 'phone' || stage === 'written' || from === x.changedAt;
  return [...(isAtOnce ? [{ ...one, hour: since }] : []), one];
};
