import { Complaint } from '../complaint.ts';
import type { Field } from '../field.ts';
import { commonWords as w } from '../words/common.ts';
import type { Text } from '../words/text.ts';
import { field } from './field.ts';

/** A path as it was typed: it may be longer than a line of writing, and is not written into the desk. */
export const path = (help: Text, shape = 'FILE'): Field<string, false> => ({
  ...field(shape, help, (typed) => {
    if (typed === '') throw new Complaint('missingValue', w.emptyText());
    return typed;
  }),
  isNeverEmpty: true,
  offer: { kind: shape === 'FOLDER' ? 'folders' : 'files' },
});
