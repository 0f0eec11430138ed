import * as v from 'valibot';
import type { Field } from '../../core/field.ts';
import { field } from './fields/make.ts';
import { isLeads, leadsText, readLeads } from './leadTimes.ts';
import { leadWords as w } from './leadWords.ts';

/** A record's own leads, in their one spelling; null, or not there on desks of before there were any, where those of the kind hold. */
export const ownLeads = v.optional(
  v.nullable(
    v.pipe(
      v.string(),
      v.check((stored) => isLeads(stored), 'leads'),
    ),
  ),
);

/** `--remind 1d,30m`, as the record keeps it. */
export const remindField: Field<string, false> = field('LEADS', w.remindHelp, (typed) => leadsText(readLeads(typed)));
