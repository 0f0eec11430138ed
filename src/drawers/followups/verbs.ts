import type { Verb } from '../kit/verb.ts';
import { closingVerbs } from './closing.ts';
import { registerVerbs } from './commands.ts';
import { movingVerbs } from './moving.ts';

/** What can be typed about it, besides what is the same for every drawer. */
export const verbs: readonly Verb[] = [...registerVerbs, ...movingVerbs, ...closingVerbs];
