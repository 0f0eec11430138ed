import type { Field } from '../../../core/field.ts';
import { POST_LEVEL_LABELS, POST_LEVELS, type PostLevel, postLevelIn } from '../../../core/postLevels.ts';
import type { Text } from '../../../core/text.ts';
import { last } from './make.ts';

/** The level of a post, typed as its code, its name or a short form such as 副省. */
export const postLevel = (help: Text): Field<PostLevel, false> => ({
  ...{ shape: POST_LEVELS.join('|'), help, required: false },
  choices: POST_LEVELS.map((value) => ({ value, label: POST_LEVEL_LABELS[value] })),
  read: (typed) => postLevelIn(last(typed)),
});
