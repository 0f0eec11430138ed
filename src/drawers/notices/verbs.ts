import type { Verb } from '../kit/verb.ts';
import { answeringVerbs } from './answering.ts';
import { closingVerbs } from './closing.ts';
import { draftingVerbs } from './commands.ts';
import { inviteVerb } from './inviting.ts';

/** What can be typed about it, besides what is the same for every drawer. */
export const verbs: readonly Verb[] = [...draftingVerbs, ...answeringVerbs, inviteVerb, ...closingVerbs];
