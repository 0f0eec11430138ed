import { Complaint } from '../../../core/complaint.ts';
import type { Field } from '../../../core/field.ts';
import { fromHome } from '../../../core/fromHome.ts';
import type { Text } from '../../../core/text.ts';
import { commonWords as w } from '../../../core/words.ts';
import { refuseClassified } from '../../../core/writing.ts';
import { field } from './make.ts';

/**
 * A path as it was typed, but for a leading `~`. It may be longer than a line of writing, and is not written into the desk. Throws
 * `classified` for a file or folder whose own name has a classification mark.
 */
export const path = (help: Text, shape = 'FILE'): Field<string, false> => ({
  ...field(shape, help, (typed, { home }) => {
    if (typed.trim() === '') throw new Complaint('missingValue', w.emptyText());
    refuseClassified(typed.split(/[\\/]/).findLast((part) => part !== '') ?? '');
    return fromHome(typed, home);
  }),
  isNeverCleared: true,
  offer: { kind: shape === 'FOLDER' ? 'folders' : 'files' },
});

/** The path of a file that the verb writes with `keepFile`. */
export const newFile = (help: Text): Field<string, false> => ({ ...path(help), isWritten: true });
