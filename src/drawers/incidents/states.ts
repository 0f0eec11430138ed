import type { Moment } from '../../core/civil.ts';
import type { Facts } from '../../core/facts.ts';
import type { Text } from '../../core/text.ts';
import { bodiesOf, type OwedReport, owedReports, reportsTo } from './clocks.ts';
import type { Incident } from './record.ts';
import { bodyName } from './say.ts';
import type { incidentWords as w } from './words.ts';

export type IncidentState = keyof typeof w.states;

/** Whether bodies that know of the incident have to be told of a change after the final report (条例 art. 13). */
const owesSupplement = (x: Incident): boolean =>
  x.closing === 'done' &&
  x.changedAt !== null &&
  bodiesOf(x).some((body) => {
    const told = reportsTo(x, body);
    return told.length > 0 && told.every(({ at }) => at < (x.changedAt ?? ''));
  });

/** Open until it is closed, and again while a supplement is owed. */
export const isOpen = (x: Incident): boolean => x.closing === null || owesSupplement(x);

export const closedAt = (x: Incident): Moment | null => (isOpen(x) ? null : lastMoment(x));

/** The last moment of a closed incident. It is not over before it was learned of. */
const lastMoment = ({ closedOn, learnedAt, reports }: Incident): Moment | null =>
  closedOn === null
    ? null
    : [learnedAt, ...reports.map(({ at }) => at)].reduce((last, at) => (at > last ? at : last), closedOn);

export const standsAt = (x: Incident): IncidentState => {
  if (owesSupplement(x)) return 'supplement';
  if (x.closing !== null) return x.closing === 'done' ? 'closed' : x.closing;
  const { reports } = x;
  if (reports.some(({ stage }) => stage === 'final')) return 'final';
  if (x.stableAt !== null) return 'stable';
  if (reports.some(({ form }) => form === 'written')) return 'written';
  return reports.length > 0 ? 'phoned' : 'learned';
};

/** The bodies that have no final report yet; of a false alarm only those that were told of it. */
export const withoutFinal = (x: Incident, isFalse: boolean): readonly Text[] =>
  bodiesOf(x)
    .filter((body) => {
      const told = reportsTo(x, body);
      return !told.some(({ stage }) => stage === 'final') && (!isFalse || told.length > 0);
    })
    .map(bodyName);

/** The report that is due first; null if none is owed. */
export const nextReport = (x: Incident, facts: Facts): OwedReport | null =>
  owedReports(x, facts).reduce<OwedReport | null>(
    (first, one) => (first === null || one.due < first.due ? one : first),
    null,
  );
