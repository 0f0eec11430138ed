import { addWorkdays } from '../../calendar/working/workdays.ts';
import { addMinutes, at, dayOf, type Moment } from '../../core/civil.ts';
import type { Facts } from '../../core/facts.ts';
import { nameKey } from '../../core/names/fold.ts';
import type { ClockLimits, ClockProfile } from '../../core/settings/incidents.ts';
import type { Incident, IncidentReport } from './record.ts';

/** The limits by law: one hour for the head of a unit, two for each authority on the way up (生产安全事故报告和调查处理条例, art. 9 and 11). */
const BY_LAW: Readonly<Record<'safety' | 'upward', ClockLimits>> = {
  safety: { phone: 60, written: 60 },
  upward: { phone: 120, written: 120 },
};

/** A report that is owed to a body: which one, and by when. `minutes` were counted from `from`; null for one that is not counted so. */
export type OwedReport = {
  readonly body: string;
  readonly stage: 'phone' | 'written' | 'update' | 'final' | 'supplement';
  /** The number of an update. */
  readonly no: number;
  readonly due: Moment;
  readonly from: Moment;
  readonly minutes: number | null;
};

/** The body that is told if none is named: the duty room above, whose name the desk does not know. */
export const NOBODY = '';

/** The bodies that have to be told. */
export const bodiesOf = ({ to }: Pick<Incident, 'to'>): readonly string[] => (to.length === 0 ? [NOBODY] : to);

const isLawful = (profile: ClockProfile): profile is keyof typeof BY_LAW =>
  profile === 'safety' || profile === 'upward';

/** The minutes of a profile at a level. */
const limitsOf = (
  profile: ClockProfile,
  level: Incident['level'],
  { incidentLocal, incidentMajor, incidentCounty }: Facts['settings'],
): ClockLimits => {
  if (isLawful(profile)) return BY_LAW[profile];
  if (profile === 'county20') return incidentCounty;
  return level === 'grave' || level === 'extreme' ? incidentMajor : incidentLocal;
};

type Timed = Pick<Incident, 'occurredAt' | 'learnedAt' | 'level' | 'profile'>;

/** The moment from which the minutes are counted. A level that is raised later does not move it. */
const baseOf = (x: Timed, { settings }: Pick<Facts, 'settings'>): Moment =>
  isLawful(x.profile) || settings.incidentBase === 'learned' ? x.learnedAt : (x.occurredAt ?? x.learnedAt);

/** The reports that a body got. A body without a name is the one that was told, if any was. */
export const reportsTo = ({ reports }: Pick<Incident, 'reports'>, body: string): readonly IncidentReport[] =>
  body === NOBODY ? reports : reports.filter(({ to }) => nameKey(to) === nameKey(body));

/** The moment of the last report. */
const lastAt = (reports: readonly IncidentReport[]): Moment =>
  reports.reduce((last, { at: then }) => (then > last ? then : last), '');

/** The reports that are owed to one body, in the order in which they are made. */
export const owedTo = (x: Incident, body: string, facts: Facts): readonly OwedReport[] => {
  const told = reportsTo(x, body);
  if (x.closing === 'same') return [];
  if (x.closing === 'falseAlarm' || told.some(({ stage }) => stage === 'final'))
    return supplements(x, body, told, facts);
  const first = firstReports(x, body, told, facts);
  if (first.length > 0) return first;
  return [update(x, body, told, facts), ...(x.stableAt === null ? [] : [final(body, x.stableAt, facts)])];
};

const firstReports = (
  x: Incident,
  body: string,
  told: readonly IncidentReport[],
  facts: Facts,
): readonly OwedReport[] => {
  const from = baseOf(x, facts);
  const limits = limitsOf(x.profile, x.level, facts.settings);
  const owed = (stage: 'phone' | 'written'): OwedReport => ({
    ...{ body, stage, no: 0, from, minutes: limits[stage], due: addMinutes(from, limits[stage]) },
  });
  return [
    ...(told.length === 0 ? [owed('phone')] : []),
    ...(told.some(({ form }) => form === 'written') ? [] : [owed('written')]),
  ];
};

const update = (x: Incident, body: string, told: readonly IncidentReport[], facts: Facts): OwedReport => {
  const { incidentUpdate, incidentDaily } = facts.settings;
  const last = lastAt(told);
  const no = told.filter(({ stage }) => stage === 'update').length + 1;
  const changed = soonAfterChange(x, last, facts);
  const minutes = x.stableAt === null ? incidentUpdate : incidentDaily * 60;
  const next = addMinutes(last, minutes);
  const isPulled = changed !== null && changed.due < next;
  return { body, stage: 'update', no, ...(isPulled ? changed : { from: last, minutes, due: next }) };
};

/** A change after the last report is told as quickly as the incident was by telephone. */
const soonAfterChange = (x: Incident, last: Moment, { settings }: Facts) => {
  if (x.changedAt === null || x.changedAt <= last) return null;
  const minutes = limitsOf(x.profile, x.level, settings).phone;
  return { from: x.changedAt, minutes, due: addMinutes(x.changedAt, minutes) };
};

const final = (body: string, stableAt: Moment, { calendar, settings }: Facts): OwedReport => {
  const day = addWorkdays(calendar, dayOf(stableAt), settings.incidentFinal);
  return { body, stage: 'final', no: 0, from: stableAt, minutes: null, due: at(day, settings.hours.close) };
};

const supplements = (
  x: Incident,
  body: string,
  told: readonly IncidentReport[],
  facts: Facts,
): readonly OwedReport[] => {
  const changed = told.length === 0 ? null : soonAfterChange(x, lastAt(told), facts);
  return changed === null ? [] : [{ body, stage: 'supplement', no: 0, ...changed }];
};

/** Every report that is owed, the nearest first for each body. */
export const owedReports = (x: Incident, facts: Facts): readonly OwedReport[] =>
  bodiesOf(x).flatMap((body) => owedTo(x, body, facts));

/** Days after the incident within which a change of the casualties is reported (条例 art. 13): 30; for traffic and fire 7. */
export const daysOfSupplement = ({ kind }: Pick<Incident, 'kind'>): number =>
  kind === 'fire' || kind === 'traffic' ? 7 : 30;
