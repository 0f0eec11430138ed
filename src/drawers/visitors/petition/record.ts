import type * as v from '../../../core/valibot.ts';
import type { petitionPart } from './schema.ts';

export type PetitionPart = v.InferOutput<typeof petitionPart>;

export const BLANK_PART: PetitionPart = {
  ...{ channel: null, reps: [], receivedAs: 'direct', accused: [], isConcluded: false },
};
