import type { Field } from '../../../core/field.ts';
import { leadsText, readLeads } from '../leadTimes.ts';
import { leadWords as w } from '../leadWords.ts';
import { field } from './make.ts';

/** A field for the lead times of a record's reminders, `--remind 1d,30m`, in the form that the record stores. */
export const leads = (): Field<string, false> => field('LEADS', w.remindHelp, (typed) => leadsText(readLeads(typed)));
