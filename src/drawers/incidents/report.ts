import type { Moment } from '../../core/civil.ts';
import { Complaint } from '../../core/complaint.ts';
import type { Facts } from '../../core/facts.ts';
import { nameKey } from '../../core/names/fold.ts';
import { amend, find } from '../../core/records.ts';
import { bodiesOf, NOBODY, type OwedReport, owedTo, reportsTo } from './clocks.ts';
import { FACTS, type Incident, type IncidentReport, type ReportStage } from './record.ts';
import { upwardWords as words } from './reportWords.ts';

/** A report as it was typed. What was left out follows from what is owed to the body. */
export type ReportSaid = Pick<IncidentReport, 'by' | 'receiver' | 'text' | 'reason'> & {
  readonly to: string | null;
  readonly form: IncidentReport['form'] | null;
  readonly stage: ReportStage | null;
  readonly at: Moment | null;
};

/**
 * Records a report. It stops the clock of its body. Throws `ruleViolated` for a closed incident that owes no supplement, and for a second
 * final report; `missingValue` if it is not clear to whom it went, and for a written report without a signer.
 */
export const report = (records: readonly Incident[], id: string, said: ReportSaid, facts: Facts) => {
  const x = find(records, id);
  const body = bodyMeant(x, said.to);
  const made = madeOf(x, body, said, facts);
  refuse(x, body, made, facts);
  const to = x.to.some((one) => nameKey(one) === nameKey(body)) ? x.to : [...x.to, body];
  return { ...amend(records, id, facts.now, (one) => ({ ...one, to, reports: [...one.reports, made] })), made };
};

/** The body that was told: the named one, else the only one that there is. */
const bodyMeant = (x: Incident, to: string | null): string => {
  const bodies = bodiesOf(x);
  const named = to === null ? undefined : bodies.find((one) => nameKey(one) === nameKey(to));
  if (to !== null) return named ?? to;
  const [only, ...others] = bodies;
  if (only === undefined || only === NOBODY || others.length > 0)
    throw new Complaint('missingValue', words.toWhom, words.toWhomHint(x.id));
  return only;
};

const madeOf = (x: Incident, body: string, said: ReportSaid, facts: Facts): IncidentReport => {
  const told = reportsTo(x, body);
  const form = said.form ?? (said.by === null ? 'phone' : 'written');
  const isBegun = told.some((one) => one.form === 'written' || form === 'phone');
  const stage = said.stage ?? (isBegun ? 'update' : 'first');
  const [owed] = owedTo(x, body, facts).filter((one) => answers(one.stage, form, stage));
  return {
    ...{ stage, form, to: body, at: said.at ?? facts.now, by: said.by, receiver: said.receiver },
    ...{ text: said.text, reason: said.reason, due: owed?.due ?? null },
    facts: factsTold(x, form),
  };
};

/** Whether a report makes good what is owed: by phone never what is owed in writing, and a final report only the final one. */
const answers = (owed: OwedReport['stage'], form: IncidentReport['form'], stage: ReportStage): boolean => {
  if (owed === 'phone' || owed === 'written') return (owed === 'phone') === (form === 'phone');
  return owed === 'supplement' || (owed === 'final') === (stage === 'final');
};

/** The passages that a written report told, so that the next one does not repeat them. */
const factsTold = (x: Incident, form: IncidentReport['form']): IncidentReport['facts'] => {
  const none = { cause: null, course: null, effect: null, trend: null, present: null, measures: null, ahead: null };
  return form === 'phone' ? none : { ...none, ...Object.fromEntries(FACTS.map((name) => [name, x[name]])) };
};

const refuse = (x: Incident, body: string, { form, by, at, stage }: IncidentReport, facts: Facts): void => {
  const { id } = x;
  if (x.closing !== null && owedTo(x, body, facts).length === 0)
    throw new Complaint('ruleViolated', words.isClosed(id), words.isClosedHint(id));
  if (form === 'written' && by === null)
    throw new Complaint('missingValue', words.noSigner, words.noSignerHint(id, stage));
  if (at < x.learnedAt) throw new Complaint('badValue', words.tooEarly, words.tooEarlyHint(id));
  if (stage === 'final' && form === 'phone')
    throw new Complaint('ruleViolated', words.finalByPhone, words.finalByPhoneHint(id));
  if (stage === 'final' && reportsTo(x, body).some((one) => one.stage === 'final'))
    throw new Complaint('ruleViolated', words.finalTwice(id, body), words.finalTwiceHint(id));
};
