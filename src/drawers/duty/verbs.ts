import type { Verb } from '../kit/verb.ts';
import { rosterVerbs } from './commands.ts';
import { planVerbs } from './planning.ts';
import { postVerbs } from './post.ts';

/** What can be typed about it, besides what is the same for every drawer. */
export const verbs: readonly Verb[] = [...rosterVerbs, ...planVerbs, ...postVerbs];
