import * as v from 'valibot';
import { PLATES } from '../../core/plates.ts';
import {
  day,
  type Identity,
  importance,
  type Key,
  line,
  mark,
  moment,
  passage,
  personName,
  row,
} from '../../core/record.ts';
import { ownLeads } from '../kit/ownLeads.ts';

const SOURCES = ['superior', 'leader', 'meeting', 'petition', 'peer', 'own'] as const;
/** What a matter may come from: a record of any drawer. */
export const REF_LETTERS: readonly string[] = Object.values(PLATES).map(({ letter }) => letter);
const CHANNELS = ['phone', 'visit', 'letter', 'message'] as const;

/** Something that happened to the matter: one line of a paper register. */
const event = v.variant('kind', [
  /** 反馈: the lead reports how it stands. */
  v.object({ kind: v.literal('feedback'), happenedAt: moment, by: v.nullable(personName), text: passage }),
  /** 催办: someone was chased. Chasing is an event and leaves the state of the matter as it is. */
  v.object({
    kind: v.literal('chase'),
    happenedAt: moment,
    to: v.nullable(personName),
    via: v.nullable(v.picklist(CHANNELS)),
  }),
  /** 延期: `formerDue` is the date before the extension. */
  v.object({
    kind: v.literal('extend'),
    happenedAt: moment,
    formerDue: v.nullable(moment),
    due: moment,
    reason: passage,
    approvedBy: v.nullable(personName),
  }),
  /** 转办: another lead takes over, the history stays. */
  v.object({ kind: v.literal('transfer'), happenedAt: moment, from: v.nullable(personName), to: personName }),
  /** 退回: the lead hands it back; nobody leads it until it is assigned again. */
  v.object({ kind: v.literal('return'), happenedAt: moment, from: v.nullable(personName), reason: passage }),
  /** 请示: an instruction was asked for. The matter cannot be closed before one is recorded. */
  v.object({ kind: v.literal('request'), happenedAt: moment, to: personName, text: passage }),
  /** 批示: the instruction that was given. */
  v.object({ kind: v.literal('instruction'), happenedAt: moment, by: personName, text: passage }),
  /** 办结, with its result in words. */
  v.object({ kind: v.literal('done'), happenedAt: moment, result: passage }),
  /** The matter was taken up again after it had been closed. */
  v.object({ kind: v.literal('reopen'), happenedAt: moment, reason: passage }),
]);

export const followupSchema = v.object({
  ...row,
  title: line,
  /** The present due date, extensions included; closing time where no hour was given. */
  due: v.nullable(moment),
  /** 主办: the one person or unit that leads the matter; null while nobody has been assigned. */
  lead: v.nullable(personName),
  /** 会办, in the order given. */
  coHandlers: v.array(personName),
  source: v.picklist(SOURCES),
  /** The record it comes from. */
  ref: v.nullable(v.string()),
  /** Which of a petition's two answers this matter is about; null for everything else. */
  stage: v.nullable(v.picklist(['acceptance', 'result'])),
  /** Null where nobody gave one: the importance then follows from the source. */
  importance: v.nullable(importance),
  mark: v.nullable(mark),
  remark: v.nullable(passage),
  /** Oldest first. */
  events: v.array(event),
  doneAt: v.nullable(moment),
  /** The day from which a statutory period runs; null where none does. */
  receivedOn: v.nullable(day),
  /** How long before its date people are reminded; null where the lead times of follow-ups in general hold. */
  remind: ownLeads,
});

export type Followup = v.InferOutput<typeof followupSchema>;
export type Source = Followup['source'];
export type ChaseChannel = (typeof CHANNELS)[number];
export type FollowupEvent = Followup['events'][number];

export const key: Key<Followup> = { name: 'followups' };

export const blankFollowup = (identity: Identity, title: string): Followup => ({
  ...identity,
  snoozedUntil: null,
  title,
  due: null,
  lead: null,
  coHandlers: [],
  source: 'own',
  ref: null,
  stage: null,
  importance: null,
  mark: null,
  remark: null,
  events: [],
  doneAt: null,
  receivedOn: null,
  remind: null,
});
