import { type Day, dayOf, type Moment } from '../../../../../core/civil.ts';
import type { Key, Row } from '../../../../../core/record.ts';
import type { OpenDesk } from '../../../../kit/desk.ts';

const notices: Key<Row & { readonly end: Moment }> = { name: 'notices' };

/** The day of the session that review comments come from; undefined if no meeting is named. Throws `noSuchRecord`. */
export const sessionOf = (desk: OpenDesk, ref: string | null | undefined): Day | undefined =>
  ref?.startsWith('N') === true ? dayOf(desk.find(notices, ref).end) : undefined;
