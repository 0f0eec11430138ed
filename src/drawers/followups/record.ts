import { Complaint } from '../../core/complaint.ts';
import { PLATES } from '../../core/plates.ts';
import type { Identity, Importance, Key } from '../../core/record.ts';
import type * as v from '../../core/valibot.ts';
import { awaitsInstruction, type Gate, gatesOfPast } from '../kit/gates/gate.ts';
import type { DatedLines } from '../kit/lines/lined.ts';
import type { followupSchema } from './schema.ts';
import { followupWords as w } from './words.ts';

/** The letters of records that a matter may come from: those of every drawer. */
export const REF_LETTERS: readonly string[] = Object.values(PLATES).map(({ letter }) => letter);

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
  absence: null,
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
