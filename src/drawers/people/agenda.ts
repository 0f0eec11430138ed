import type { Contact } from '../../core/facts.ts';
import type { Person } from './record.ts';
import { contactOf } from './states.ts';

/** What every other drawer may know of the people. */
export const contacts = (records: readonly Person[]): readonly Contact[] => records.map(contactOf);
