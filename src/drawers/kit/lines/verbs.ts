import type { Key, Row } from '../../../core/record.ts';
import type { Verb } from '../verb.ts';
import { addVerb } from './add.ts';
import { assignVerb } from './assign.ts';
import type { Lined } from './lined.ts';
import { rehearseVerb } from './rehearse.ts';
import { skipVerb } from './skip.ts';
import { tickVerb } from './tick.ts';

/** The verbs of a noun whose records have lines. They work without the noun too: `office tick N4 桌牌`. */
export const lineVerbs = <R extends Row>(of: Lined<R>): readonly Verb[] => {
  const key: Key<R> = { name: of.drawer };
  return [addVerb(of, key), tickVerb(of, key), skipVerb(of, key), assignVerb(of, key), rehearseVerb(of, key)];
};
