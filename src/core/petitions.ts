import type { Day } from './civil.ts';
import type { Row } from './record.ts';

/** The natures of a petition (信访工作条例 2022, arts. 28 to 31). */
export const NATURES = ['appeal', 'suggestion', 'accusation', 'litigation'] as const;
export type Nature = (typeof NATURES)[number];

/**
 * The answers that are owed to a petition, each a matter of its own: the notice of acceptance; the objection to a referral; the handing on
 * to the political-legal body; the written result; the review of the result, and the recheck of the review.
 */
export const STAGES = ['acceptance', 'objection', 'handOn', 'result', 'review', 'recheck'] as const;
export type Stage = (typeof STAGES)[number];

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
};

export const answerSeen = (record: Row): AnswerSeen | null => {
  const stage = 'stage' in record ? STAGES.find((one) => one === record.stage) : undefined;
  if (stage === undefined) return null;
  const dayIn = (name: 'receivedOn' | 'servedOn'): Day | null => {
    const value: unknown = Object.getOwnPropertyDescriptor(record, name)?.value;
    return typeof value === 'string' ? value : null;
  };
  const isDone = 'doneAt' in record && record.doneAt !== null;
  return { id: record.id, stage, isDone, receivedOn: dayIn('receivedOn'), servedOn: dayIn('servedOn') };
};
