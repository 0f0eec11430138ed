import { type Amended, listAfter } from '../../core/amendment.ts';
import type { Moment } from '../../core/civil.ts';
import { Complaint } from '../../core/complaint.ts';
import type { Importance, Mark } from '../../core/record.ts';
import { amend, find, given } from '../../core/records.ts';
import { type Text, text } from '../../core/text.ts';
import { readNames } from '../../core/writing.ts';
import * as field from '../kit/fields/index.ts';
import { type Followup, type FollowupEvent, gatesIn, refuseClosed, type Source } from './record.ts';

/** The given fields of a matter; undefined leaves a field as it is, null clears it. */
export type FollowupParticulars = {
  readonly title?: string | undefined;
  readonly due?: Moment | null | undefined;
  readonly lead?: string | null | undefined;
  readonly with?: Amended<string> | null | undefined;
  readonly source?: Source | null | undefined;
  readonly ref?: string | null | undefined;
  readonly importance?: Importance | null | undefined;
  readonly mark?: Mark | null | undefined;
  readonly remark?: string | null | undefined;
  readonly remind?: string | null | undefined;
  /** True if the record that it comes from is sealed. */
  readonly sealed?: true | undefined;
} & field.OwedSaid;

/** The matter with the given fields. Throws `ruleViolated` if the lead is not allowed. */
export const withParticulars = (record: Followup, said: FollowupParticulars, now: Moment): Followup =>
  withOneLead({
    ...record,
    title: said.title ?? record.title,
    due: given(said.due, record.due),
    lead: given(said.lead && oneName(said.lead), record.lead),
    coHandlers: [...listAfter(said.with, record.coHandlers)],
    source: said.source ?? record.source,
    ref: given(said.ref, record.ref),
    importance: given(said.importance, record.importance),
    mark: given(said.mark, record.mark),
    remark: given(said.remark, record.remark),
    remind: given(said.remind, record.remind ?? null),
    ...(said.sealed === undefined ? {} : { sealed: said.sealed }),
    ...(said.ask === undefined && said.inform === undefined
      ? {}
      : { gates: [...field.withOwed(gatesIn(record), said, now)] }),
  });

/** The matter after a change. A jotting that is given a lead or a date is no jotting any more, and of normal importance (domain.md, Ranking). */
export const noJotting = (before: Followup, after: Followup): Followup => {
  const wasJotting = before.importance === 1 && before.due === null && before.lead === null;
  return wasJotting && (after.due !== null || after.lead !== null) ? { ...after, importance: 2 } : after;
};

/** The matter after a change. A snooze ends when the matter gets another date, is done, or is opened again. */
export const awakened = (before: Followup, after: Followup): Followup =>
  before.due === after.due && before.doneAt === after.doneAt ? after : { ...after, snoozedUntil: null };

/** Adds an event to an open matter, and changes the fields in `rest`. Throws `ruleViolated` if the matter is closed. */
export const happens = (
  records: readonly Followup[],
  id: string,
  now: Moment,
  event: FollowupEvent,
  rest: Partial<Followup> = {},
) => {
  refuseClosed(find(records, id));
  return amend(records, id, now, (record) =>
    awakened(record, noJotting(record, withOneLead({ ...record, ...rest, events: [...record.events, event] }))),
  );
};

/** The name of the lead. Throws `ruleViolated` for a list of names, because a matter has one lead (一事一主办). */
export const oneName = (lead: string): string => {
  const [first, ...others] = readNames(lead);
  if (first === undefined || others.length === 0) return lead;
  throw new Complaint('ruleViolated', words.severalLead(lead), words.severalLeadHint(first, others));
};

/** Checks the answers to prompts: throws a complaint about a lead that is not allowed. */
export const leadFits = (said: Pick<FollowupParticulars, 'lead' | 'with'>): void => {
  if (said.lead != null) refuseLeadAmong(listAfter(said.with, []), oneName(said.lead));
};

const withOneLead = (record: Followup): Followup => {
  refuseLeadAmong(record.coHandlers, record.lead);
  return record;
};

const refuseLeadAmong = (coHandlers: readonly string[], lead: string | null): void => {
  if (lead !== null && coHandlers.includes(lead))
    throw new Complaint('ruleViolated', words.leadIsCoHandler(lead), words.leadIsCoHandlerHint);
};

const words = {
  severalLead: (names: string): Text =>
    text(`One matter has one lead, and "${names}" are several`, `一事只有一个主办，“${names}”不止一个`),
  severalLeadHint: (first: string, others: readonly string[]): Text =>
    text(
      `Name one, and the others as co-handlers: ${first}, and --with ${others.join(',')}`,
      `请只写一个，其余作会办：${first}，另加 --with ${others.join('、')}`,
    ),
  leadIsCoHandler: (name: string): Text => text(`${name} cannot both lead and help`, `${name} 不能既主办又会办`),
  leadIsCoHandlerHint: text('Leave the name out of --with', '请从 --with 中去掉此人'),
} as const;
