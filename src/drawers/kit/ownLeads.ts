import * as v from 'valibot';
import { isLeads } from './leadTimes.ts';

/** The lead times of one record in their standard spelling. Null, or missing on older desks, if the lead times of its kind apply. */
export const ownLeads = v.optional(
  v.nullable(
    v.pipe(
      v.string(),
      v.check((stored) => isLeads(stored), 'leads'),
    ),
  ),
);
