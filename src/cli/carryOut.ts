import type { Text } from '../core/text.ts';
import type { Answer, AnyCall, Verb } from '../drawers/kit/verb.ts';
import { type Filling, fill } from './line/fill.ts';
import { hasMask, type Typed } from './line/parse.ts';
import { unknownNames } from './unknownNames.ts';

type Around = {
  readonly filling: Filling;
  /** The folder of the program's own data. */
  readonly data: string;
};

/** What came of a command: its answer, and notes for stderr. */
type Outcome = { readonly answer: Answer; readonly notes: readonly Text[] };

/** Runs a verb on what was typed and what is answered at prompts. */
export const carryOut = async (verb: Verb, typed: Typed, call: AnyCall, around: Around): Promise<Outcome> => {
  const meant = hasMask(typed) ? (await import('./masks.ts')).asMeant(typed, verb, call) : null;
  if (meant !== null && meant.answer !== null) return { answer: meant.answer, notes: meant.notes };
  const { filling, data } = around;
  return fill(verb, meant?.typed ?? typed, filling, async ({ args, options }) => {
    const answer = await verb.run({ ...call, args, options });
    const strangers = unknownNames({ ...verb.args, ...verb.options }, { ...args, ...options }, call.facts, data);
    return { answer, notes: [...strangers, ...(answer.notes ?? []), ...(meant?.notes ?? [])] };
  });
};
