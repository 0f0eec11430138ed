import type { Key, Row } from '../../../core/record.ts';
import type { Lined } from '../lines/lined.ts';
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

/** The verbs of gates of a noun of which only the lines have any. */
export const lineGateVerbs = <R extends Row>(lines: Lined<R>): readonly Verb[] =>
  gateVerbs({
    drawer: lines.drawer,
    gatesOf: () => [],
    withGates: (record) => record,
    refuse: (record) => lines.refuse(record),
    lines,
    isOfLines: true,
  });
