import { shortMoment } from '../../calendar/speak.ts';
import type { Moment } from '../../core/civil.ts';
import type { Lens } from '../../core/facts.ts';
import { limitText } from '../../core/limits.ts';
import { bad, type Cell, dim, good, warn } from '../../core/page.ts';
import { both, same, type Text } from '../../core/text.ts';
import { commonWords as c } from '../../core/words.ts';
import { gatePairs } from '../kit/gates/view.ts';
import { linePairs } from '../kit/lines/view.ts';
import { pairs } from '../kit/register/view.ts';
import { casualtiesIn } from './change.ts';
import { type OwedReport, owedReports } from './clocks.ts';
import { linedIncident } from './plan.ts';
import { fields, type Incident, type IncidentReport } from './record.ts';
import { orderText } from './say.ts';
import { standsAt } from './states.ts';
import { incidentWords as w } from './words.ts';

type Pair = readonly [Text, Cell];

/** Fields that a card shows in words of its own. */
const { casualties: _c, dead: _d, missing: _m, hurt: _h, trapped: _t, lines: _l, gates: _g, ...rest } = fields;
const {
  title: _title,
  log: _log,
  reports: _reports,
  changes: _changes,
  changedAt: _at,
  closing: _closing,
  ...plain
} = rest;

/** A label for the first of several lines. */
const under = (label: Text, cells: readonly Cell[]): readonly Pair[] =>
  cells.map((cell, n) => [n === 0 ? label : same(''), cell]);

/** The card of an incident: where it stands, its clocks, what is known, what was done and reported. */
export const card = (x: Incident, lens: Lens): readonly Pair[] => {
  const said = casualtiesIn(x);
  const { now } = lens.facts;
  return [
    [c.state, w.states[standsAt(x)]],
    ...under(
      w.profile,
      owedReports(x, lens.facts).map((owed) => clockCell(owed, lens)),
    ),
    ...pairs(plain, x, lens).filter(([label]) => label !== w.profile),
    ...(said.zh === '' ? [] : [[w.casualties, said] as const]),
    ...under(
      w.log,
      x.log.map(
        ({ at, text, by }): Cell => [dim(shortMoment(at, now)), ' ', text, ...(by === null ? [] : ['  ', dim(by)])],
      ),
    ),
    ...under(w.changes, x.changes.map(changeCell(now))),
    ...under(w.reports, x.reports.map(reportCell(now))),
    ...gatePairs(x.gates),
    ...linePairs(linedIncident, x, lens.facts),
  ];
};

const clockCell = (owed: OwedReport, { facts }: Lens): Cell => {
  const isLate = owed.due < facts.now;
  const limit = limitText(owed.due, facts.now);
  return [orderText(owed), '  ', isLate ? bad(limit) : warn(limit)];
};

const changeCell =
  (now: Moment) =>
  ({ at, level, counts }: Incident['changes'][number]): Cell => [
    dim(shortMoment(at, now)),
    ...(level === null ? [] : ['  ', w.level, ' ', w.levels[level]]),
    ...(counts === null ? [] : ['  ', casualtiesIn(counts)]),
  ];

const reportCell =
  (now: Moment) =>
  (report: IncidentReport): Cell => [
    dim(shortMoment(report.at, now)),
    ' ',
    reportText(report),
    ...(report.due === null ? [] : ['  ', report.at > report.due ? bad(lateWord) : good('✓')]),
    ...(report.reason === null ? [] : ['  ', report.reason]),
  ];

const lateWord: Text = { en: 'late', zh: '迟报' };

/** A report in words: `初报 电话 县委值班室，签发 张伟`. */
export const reportText = ({ stage, form, to, by, receiver, text: said }: IncidentReport): Text =>
  both((lang) => {
    const people = [
      by === null ? null : `${signed[lang]} ${by}`,
      receiver === null ? null : `${taken[lang]} ${receiver}`,
    ];
    const parts = [`${w.stages[stage][lang]} ${w.forms[form][lang]} ${to}`, ...people, said].filter(
      (part) => part !== null,
    );
    return parts.join(lang === 'zh' ? '，' : ', ');
  });

const signed: Text = { en: 'signed by', zh: '签发' };
const taken: Text = { en: 'taken by', zh: '接听' };

export const standsCell = (x: Incident): Cell => {
  const state = standsAt(x);
  return state === 'learned' || state === 'supplement' ? bad(w.states[state]) : w.states[state];
};
