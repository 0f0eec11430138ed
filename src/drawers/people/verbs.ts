import type { Rules } from '../kit/register/rules.ts';
import type { Verb } from '../kit/verb.ts';
import { group } from './group.ts';
import { importPeople } from './importing.ts';
import { leaveVerbs } from './leaveVerbs.ts';
import type { Person } from './record.ts';

/** The verbs of people besides those that every register has. */
export const verbsWith = (rules: Rules<Person>): readonly Verb[] => [...leaveVerbs, group, importPeople(rules)];
