import type { Values } from '../../core/field.ts';
import * as field from '../kit/fields/index.ts';
import type { Person } from './record.ts';
import { personWords as w } from './words.ts';

/** What `person list` can be narrowed by. */
export const filters = {
  role: field.choice(w.filterRole, w.roles),
  org: field.line(w.filterOrg, 'TEXT'),
};

export const passes = (person: Person, { role, org }: Values<typeof filters>): boolean =>
  (role == null || person.roles.includes(role)) &&
  (org == null || (person.org?.toLowerCase().includes(org.toLowerCase()) ?? false));
