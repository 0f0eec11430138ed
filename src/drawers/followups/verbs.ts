import type { Verb } from '../../verb.ts';
import { closingVerbs } from './closing.ts';
import { registerVerbs } from './commands.ts';

/** What can be typed about it, besides what is the same for every drawer. */
export const verbs: readonly Verb[] = [...registerVerbs, ...closingVerbs];
