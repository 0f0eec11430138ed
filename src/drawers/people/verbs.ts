import type { Verb } from '../kit/verb.ts';
import { importPeople } from './importing.ts';
import { leaveVerbs } from './leaveVerbs.ts';

/** What can be typed about people besides what every register has. */
export const verbs: readonly Verb[] = [...leaveVerbs, importPeople];
