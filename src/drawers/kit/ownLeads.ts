import * as v from '../../core/valibot.ts';
import { isLeads } from './leadTimes.ts';

/** Lead times in their standard spelling. */
export const leadTimes = v.pipe(
  v.string(),
  v.check((stored) => isLeads(stored), 'leads'),
);

/** The lead times of one record in their standard spelling. Null, or missing on older desks, if the lead times of its kind apply. */
export const ownLeads = v.optional(v.nullable(leadTimes));
