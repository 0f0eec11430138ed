import type { Verb } from '../kit/verb.ts';
import { bookVerbs } from './commands.ts';
import { doorVerbs } from './door.ts';
import { importVerb } from './oldBook/importing.ts';

/** What can be typed about it, besides what is the same for every drawer. */
export const verbs: readonly Verb[] = [...bookVerbs, ...doorVerbs, importVerb];
