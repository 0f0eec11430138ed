import type { Group } from '../../line/tree.ts';
import { edit } from './edit.ts';
import { get } from './get.ts';
import { listSettings } from './list.ts';
import { set, unset } from './set.ts';

/** The command `office config` with its verbs. */
export const config: Group = { noun: 'config', verbs: [listSettings, get, set, unset, edit] };
