import { Complaint } from '../../../core/complaint.ts';
import type { Field } from '../../../core/field.ts';
import { fromHome } from '../../../core/fromHome.ts';
import type { Text } from '../../../core/text.ts';
import { commonWords as w } from '../../../core/words.ts';
import { field } from './make.ts';

/**
 * A path as it was typed, except that a leading `~` is replaced. It may be longer than 200 characters, because it is not stored on the
 * desk.
 */
export const path = (help: Text, shape = 'FILE'): Field<string, false> => ({
  ...field(shape, help, (typed, { home }) => {
    if (typed.trim() === '') throw new Complaint('missingValue', w.emptyText());
    return fromHome(typed, home);
  }),
  isNeverCleared: true,
  offer: { kind: shape === 'FOLDER' ? 'folders' : 'files' },
});
