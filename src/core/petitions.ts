import type { Day, Moment } from './civil.ts';
import { late } from './once.ts';
import type { Row } from './record.ts';
import * as v from './valibot.ts';

/** The natures of a petition (信访工作条例 2022, arts. 28 to 31). */
export const NATURES = ['appeal', 'suggestion', 'accusation', 'litigation'] as const;
export type Nature = (typeof NATURES)[number];

/**
 * The answers that are owed to a petition, each a matter of its own: the notice of acceptance; the objection to a referral; the handing on
 * to the political-legal body; the written result; the review of the result, and the recheck of the review.
 */
export const STAGES = ['acceptance', 'objection', 'handOn', 'result', 'review', 'recheck'] as const;
export type Stage = (typeof STAGES)[number];

/** Words by which a matter is not accepted (不予受理). */
const NOT_ACCEPTED = /不予受理|不受理|不再受理|\bnot (?:be )?accepted\b|\b(?:refused|rejected|declined)\b/iu;

/** Words by which an office objects to a referral (提出异议). */
const OBJECTED = /异议|退回|不属|\bobject|\breturned\b|\bsent back\b/iu;

/** Whether the answer to a petition says that it is not accepted. */
export const isNotAccepted = (result: string): boolean => NOT_ACCEPTED.test(result);

/** Whether the answer to a referral objects to it. */
export const isObjection = (result: string): boolean => OBJECTED.test(result);

/** A petition as other drawers may know it. A record of any drawer tells by itself, so that no noun has to know another. */
export type PetitionSeen = { readonly nature: Nature | null; readonly accused: readonly string[] };

export const petitionSeen = (record: Row): PetitionSeen | null => {
  if (!('kind' in record) || record.kind !== 'petition') return null;
  const nature = 'nature' in record ? NATURES.find((one) => one === record.nature) : undefined;
  return { nature: nature ?? null, accused: accusedIn(record) };
};

const accusedIn = (record: Row): readonly string[] => {
  const part = 'petition' in record ? record.petition : null;
  const accused = typeof part === 'object' && part !== null && 'accused' in part ? part.accused : [];
  return Array.isArray(accused) ? accused.map(String) : [];
};

/** An answer to a petition as other drawers may know it. */
export type AnswerSeen = {
  readonly id: string;
  readonly stage: Stage;
  readonly isDone: boolean;
  /** The day from which the period of the answer runs. */
  readonly receivedOn: Day | null;
  /** The day on which the answer was served (送达). */
  readonly servedOn: Day | null;
  readonly due: Moment | null;
  /** The answer in words; null if none was given. */
  readonly result: string | null;
  /** The last extension; null if there was none. */
  readonly extended: { readonly reason: string; readonly due: Moment; readonly approvedBy: string | null } | null;
};

const text = late(() => v.nullable(v.string()));

const answer = late(() =>
  v.object({
    ...{ id: v.string(), stage: v.picklist(STAGES), doneAt: text(), receivedOn: text(), due: text() },
    servedOn: v.optional(text(), null),
    events: v.array(v.looseObject({ kind: v.string() })),
  }),
);

const extension = late(() =>
  v.object({ kind: v.literal('extend'), reason: v.string(), due: v.string(), approvedBy: text() }),
);
const closing = late(() => v.object({ kind: v.literal('done'), result: v.string() }));

export const answerSeen = (record: Row): AnswerSeen | null => {
  if (!('stage' in record) || record.stage === null) return null;
  const read = v.safeParse(answer(), record);
  if (!read.success) return null;
  const { doneAt, events, ...rest } = read.output;
  const last = events.findLast((event) => event.kind === 'done');
  const moved = events.findLast((event) => event.kind === 'extend');
  return {
    ...rest,
    isDone: doneAt !== null,
    result: last === undefined ? null : v.parse(closing(), last).result,
    extended: moved === undefined ? null : v.parse(extension(), moved),
  };
};
