import * as v from 'valibot';
import { isLeads } from './leadTimes.ts';

/** Lead times of one record, in their one spelling. Null, or absent on old desks, where the lead times of its kind hold. */
export const ownLeads = v.optional(
  v.nullable(
    v.pipe(
      v.string(),
      v.check((stored) => isLeads(stored), 'leads'),
    ),
  ),
);
