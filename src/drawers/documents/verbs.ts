import type { Verb } from '../kit/verb.ts';
import { catalogue } from './filing/catalogue.ts';
import { fileDoc } from './filing/file.ts';
import { docGates } from './gated.ts';
import { giveBack } from './incoming/back.ts';
import { closeDoc } from './incoming/done.ts';
import { handOn } from './incoming/hand.ts';
import { docInstruction } from './incoming/instruction.ts';
import { passOn } from './incoming/pass.ts';
import { propose } from './incoming/propose.ts';
import { receiving } from './incoming/received.ts';
import { replyTo } from './incoming/reply.ts';
import { sendBack } from './incoming/return.ts';
import { drafting } from './outgoing/draft.ts';
import { numberDoc } from './outgoing/number.ts';
import { reviewDraft } from './outgoing/review.ts';
import { sendOut } from './outgoing/send.ts';
import { signDraft } from './outgoing/sign.ts';
import { docText } from './textVerb.ts';

const incoming = [propose, docInstruction, handOn, passOn, giveBack, sendBack, replyTo, closeDoc];
const outgoing = [reviewDraft, signDraft, numberDoc, sendOut];

/** The verbs of documents. Those that enter a paper are made from the verb `new` of the register. */
export const docVerbs = (ofRegister: readonly Verb[]): readonly Verb[] => [
  ...ofRegister.flatMap((one) => (one.name === 'new' ? [receiving(one), drafting(one)] : [one])),
  ...incoming,
  ...docGates,
  ...outgoing,
  ...[fileDoc, catalogue, docText],
];
