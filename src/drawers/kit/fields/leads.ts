import type { Field } from '../../../core/field.ts';
import { leadsText, readLeads } from '../leadTimes.ts';
import { leadWords as w } from '../leadWords.ts';
import { field } from './make.ts';

/** When a record is to be reminded of, `--remind 1d,30m`, as the record keeps it. */
export const leads = (): Field<string, false> => field('LEADS', w.remindHelp, (typed) => leadsText(readLeads(typed)));
