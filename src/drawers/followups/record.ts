import * as v from 'valibot';
import { PLATES } from '../../core/plates.ts';
import { day, importance, type Key, line, mark, moment, passage, personName, row } from '../../core/record.ts';
import { ownLeads } from '../kit/ownLeads.ts';

const SOURCES = ['superior', 'leader', 'meeting', 'petition', 'peer', 'own'] as const;
/** What a matter may come from: a record of any drawer. */
export const REF_LETTERS: readonly string[] = Object.values(PLATES).map(({ letter }) => letter);
const CHANNELS = ['phone', 'visit', 'letter', 'message'] as const;

/** Something that happened to the matter; what the paper register would have as one line. */
const event = v.variant('kind', [
  /** 反馈: the lead reports how it stands. */
  v.object({ kind: v.literal('feedback'), happenedAt: moment, by: v.nullable(personName), text: passage }),
  /** 催办: someone was pressed, in some way; an event, not a state. */
  v.object({
    kind: v.literal('chase'),
    happenedAt: moment,
    to: v.nullable(personName),
    via: v.nullable(v.picklist(CHANNELS)),
  }),
  /** 延期: `formerDue` was the date until then. */
  v.object({
    kind: v.literal('extend'),
    happenedAt: moment,
    formerDue: v.nullable(moment),
    due: moment,
    reason: passage,
    approvedBy: v.nullable(personName),
  }),
  /** 转办: the lead moves, the history stays. */
  v.object({ kind: v.literal('transfer'), happenedAt: moment, from: v.nullable(personName), to: personName }),
  /** 退回: the lead hands it back; nobody leads it until it is assigned again. */
  v.object({ kind: v.literal('return'), happenedAt: moment, from: v.nullable(personName), reason: passage }),
  /** 请示: an instruction was asked for; it cannot be closed before one is recorded. */
  v.object({ kind: v.literal('request'), happenedAt: moment, to: personName, text: passage }),
  /** 批示: the instruction that came. */
  v.object({ kind: v.literal('instruction'), happenedAt: moment, by: personName, text: passage }),
  /** 办结, with its result in words. */
  v.object({ kind: v.literal('done'), happenedAt: moment, result: passage }),
  /** Taken up again after it was closed. */
  v.object({ kind: v.literal('reopen'), happenedAt: moment, reason: passage }),
]);

export const followupSchema = v.object({
  ...row,
  title: line,
  /** The date it is due by now; closing time where no hour was given. */
  due: v.nullable(moment),
  /** 主办: the one name behind it; null while it is only registered. */
  lead: v.nullable(personName),
  /** 会办, in the order given. */
  coHandlers: v.array(personName),
  source: v.picklist(SOURCES),
  /** The record it comes from. */
  ref: v.nullable(v.string()),
  /** Which answer a petition waits for here. */
  stage: v.nullable(v.picklist(['acceptance', 'result'])),
  /** Only where it was given; otherwise it follows from the source. */
  importance: v.nullable(importance),
  mark: v.nullable(mark),
  remark: v.nullable(passage),
  /** Oldest first. */
  events: v.array(event),
  doneAt: v.nullable(moment),
  /** The day the matter was taken in, where a statutory period runs from it. */
  receivedOn: v.nullable(day),
  /** How long before its time it is said, where not as its kind. */
  remind: ownLeads,
});

export type Followup = v.InferOutput<typeof followupSchema>;
export type Source = Followup['source'];
export type Channel = (typeof CHANNELS)[number];
export type FollowupEvent = Followup['events'][number];

export const key: Key<Followup> = { name: 'followups' };
