import type { Verb } from '../../verb.ts';
import { bookVerbs } from './commands.ts';
import { doorVerbs } from './door.ts';
import { importVerb } from './importing.ts';

/** What can be typed about it, besides what is the same for every drawer. */
export const verbs: readonly Verb[] = [...bookVerbs, ...doorVerbs, importVerb];
