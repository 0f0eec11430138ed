import type { Key, Row } from '../../../core/record.ts';
import type { Verb } from '../verb.ts';
import type { Gated } from './gated.ts';
import { informVerb } from './inform.ts';
import { instructionVerb } from './instruction.ts';
import { requestVerb } from './request.ts';

/** The verbs of a noun whose records have gates. They work without the noun too: `office request F9 …`. */
export const gateVerbs = <R extends Row>(of: Gated<R>): readonly Verb[] => {
  const key: Key<R> = { name: of.drawer };
  return [requestVerb(of, key), instructionVerb(of, key), informVerb(of, key)];
};
