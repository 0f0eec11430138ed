import type { Fields } from '../../core/field.ts';
import { text } from '../../core/text.ts';
import * as field from './fields/index.ts';
import type { Verb } from './verb.ts';

const FORCE: Fields = { force: field.flag(text('replace a file of that name', '覆盖已有的同名文件')) };

/** The verb with `--force`, if it writes a file that its user names. */
export const withForce = (made: Verb): Verb =>
  Object.values(made.options).some(({ isWritten }) => isWritten === true)
    ? { ...made, options: { ...made.options, ...FORCE } }
    : made;
