import { gateDoors } from '../kit/gates/doors.ts';
import { type VerbDoor, verbDoor } from '../kit/verbDoors.ts';
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
export const verbs: readonly VerbDoor[] = [
  verbDoor('expect', '预约', () => expectVisitor, ['new']),
  verbDoor('edit', '修改', () => editVisit),
  verbDoor('answer', '答复', () => answerVisit),
  verbDoor('done', '办结', () => closeVisit),
  verbDoor('in', '登记', () => signVisitorIn),
  verbDoor('out', '离开', () => signVisitorOut),
  verbDoor('inside', '在内', () => showInside),
  verbDoor('sweep', '清场', () => sweepVisitors),
  ...gateDoors(() => visitGates),
  verbDoor('bill', '费用', () => billReception),
  verbDoor('review', '复查', () => reviewPetition),
  verbDoor('text', '文书', () => textOfVisit),
  verbDoor('import', '导入', () => importVisits),
];
