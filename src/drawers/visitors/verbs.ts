import type { Verb } from '../kit/verb.ts';
import { expectVisitor } from './announce.ts';
import { answerVisit, closeVisit } from './answer.ts';
import { signVisitorIn } from './arrive.ts';
import { editVisit } from './correct.ts';
import { visitGates } from './gated.ts';
import { showInside } from './inside.ts';
import { signVisitorOut, sweepVisitors } from './leave.ts';
import { importVisits } from './oldBook/importing.ts';
import { reviewPetition } from './petition/petition.ts';
import { billReception } from './reception/reception.ts';
import { textOfVisit } from './text.ts';

/** The verbs of a visit in the order of help, without those that every drawer has. */
export const verbs: readonly Verb[] = [
  expectVisitor,
  editVisit,
  answerVisit,
  closeVisit,
  signVisitorIn,
  signVisitorOut,
  showInside,
  sweepVisitors,
  ...visitGates,
  billReception,
  reviewPetition,
  textOfVisit,
  importVisits,
];
