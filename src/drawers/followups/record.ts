import * as v from 'valibot';
import { Complaint } from '../../core/complaint.ts';
import { STAGES } from '../../core/petitions.ts';
import { PLATES } from '../../core/plates.ts';
import {
  day,
  type Identity,
  type Importance,
  importance,
  type Key,
  line,
  mark,
  moment,
  passage,
  personName,
  row,
} from '../../core/record.ts';
import { awaitsInstruction, type Gate, gateList, gatesOfPast } from '../kit/gates/gate.ts';
import type { DatedLines } from '../kit/lines/lined.ts';
import { ownLeads } from '../kit/ownLeads.ts';
import { matterEvent } from './event.ts';
import { supervised } from './kinds/supervision/record.ts';
import { followupWords as w } from './words.ts';

const SOURCES = ['superior', 'leader', 'meeting', 'petition', 'peer', 'own'] as const;
/** The letters of records that a matter may come from: those of every drawer. */
export const REF_LETTERS: readonly string[] = Object.values(PLATES).map(({ letter }) => letter);

export const followupSchema = v.object({
  ...row,
  title: line,
  /** The present due date, with extensions. A date given without a time means closing time. */
  due: v.nullable(moment),
  /** The lead (主办): the one person or unit in charge; null until somebody is assigned. */
  lead: v.nullable(personName),
  /** The co-handlers (会办), in the order given. */
  coHandlers: v.array(personName),
  source: v.picklist(SOURCES),
  /** The id of the record that the matter comes from. */
  ref: v.nullable(v.string()),
  /** The answer to a petition that this matter is about; null for all other matters. */
  stage: v.nullable(v.picklist(STAGES)),
  /** The importance, if one was given; if it is null the source decides. */
  importance: v.nullable(importance),
  mark: v.nullable(mark),
  remark: v.nullable(passage),
  /** Oldest first. */
  events: v.array(matterEvent),
  /** The gates: who has to be asked or told before the matter is closed. Desks of earlier versions lack them; there they follow from the events. */
  gates: gateList,
  doneAt: v.nullable(moment),
  /** The day from which a statutory period is counted; null if there is none. */
  receivedOn: v.nullable(day),
  /** The day on which the answer to a petition was served (送达). Desks of earlier versions lack it. */
  servedOn: v.optional(v.nullable(day)),
  /** The lead times of reminders; null if the lead times of follow-ups in general apply. */
  remind: ownLeads,
  /** True if the matter was opened for an accusation, so that it is shown without what was written. Desks of earlier versions lack it. */
  sealed: v.optional(v.boolean()),
  ...supervised,
});

export type Followup = v.InferOutput<typeof followupSchema>;
export type Source = Followup['source'];
export type FollowupEvent = Followup['events'][number];

export const key: Key<Followup> = { name: 'followups' };

/** The importance of a matter without its own, by its source. */
const IMPORTANCE_OF: Readonly<Record<Source, Importance>> = {
  superior: 4,
  leader: 3,
  meeting: 3,
  petition: 3,
  peer: 2,
  own: 2,
};

/** The importance of suggestions and review comments, whatever their source. */
const IMPORTANCE_OF_KIND: Importance = 3;

export const followupImportance = (f: Followup): Importance =>
  f.importance ?? (isPlain(f) ? IMPORTANCE_OF[f.source] : IMPORTANCE_OF_KIND);

/** Whether the matter is neither a suggestion nor review comments. */
export const isPlain = ({ kind = 'matter' }: Followup): boolean => kind === 'matter';

/** The gates of a matter. On desks of earlier versions they follow from its requests and instructions. */
export const gatesIn = ({ gates, events }: Followup): readonly Gate[] =>
  gates ?? gatesOfPast(events.filter((event) => event.kind === 'request' || event.kind === 'instruction'));

/** The requests of a matter that no instruction has answered. */
export const requestsIn = (f: Followup): readonly Gate[] => gatesIn(f).filter(awaitsInstruction);

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
  gates: [],
  events: [],
  doneAt: null,
  receivedOn: null,
  servedOn: null,
  remind: null,
});

/** Throws `ruleViolated` if the matter is closed. */
export const refuseClosed = ({ id, doneAt }: Followup): void => {
  if (doneAt !== null) throw new Complaint('ruleViolated', w.alreadyDone(id), w.reopenHint(id));
};

/** The lines of a matter, whose dates count from its own. */
export const datedFollowup: DatedLines<Followup> = {
  linesOf: ({ lines = [] }) => lines,
  anchorOf: ({ due }) => (due === null ? null : { start: due, end: due }),
  usual: { before: '+0m', during: '+0m', after: '+0m' },
};
