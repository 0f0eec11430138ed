import { Complaint } from '../../core/complaint.ts';
import { awaitsInstruction, owesAsk } from '../kit/gates/gate.ts';
import type { Doc } from './record.ts';
import { documentWords as w } from './words.ts';

export type DocState = keyof typeof w.states;

/** Whether something is still to be done about the paper, besides filing it. */
export const isOpen = ({ doneAt, returnedAt, filedAt }: Doc): boolean =>
  doneAt === null && returnedAt === null && filedAt === null;

/** Whether the paper is finished and waits for its filing. */
export const isUnfiled = ({ doneAt, returnedAt, filedAt }: Doc): boolean =>
  doneAt !== null && returnedAt === null && filedAt === null;

/** The lines of those who have the paper now. */
export const holdingLines = ({ passes }: Doc): Doc['passes'] =>
  passes.filter(({ sentAt, backAt }) => sentAt !== null && backAt === null);

/** The names of those who have the paper now: its readers, and the leaders whose instruction is awaited. */
export const holdersOf = (doc: Doc): readonly string[] => [
  ...new Set([
    ...holdingLines(doc).map(({ name }) => name),
    ...(isOpen(doc) ? doc.gates.filter(awaitsInstruction).flatMap(({ to }) => to ?? []) : []),
  ]),
];

/** Whether the paper is being read, or somebody still waits for it. */
export const isPassing = ({ passes }: Doc): boolean => passes.some(({ backAt }) => backAt === null);

export const docState = (doc: Doc): DocState => {
  if (doc.filedAt !== null) return 'filed';
  if (doc.returnedAt !== null) return 'returned';
  return doc.direction === 'in' ? stateIn(doc) : stateOut(doc);
};

const stateIn = (doc: Doc): DocState => {
  if (doc.doneAt !== null) return 'done';
  if (isPassing(doc)) return 'passing';
  if (doc.gates.some(owesAsk)) return 'asked';
  if (doc.matters.length > 0) return 'handed';
  if (isDecided(doc)) return 'instructed';
  return doc.proposals.length > 0 ? 'proposed' : 'received';
};

const stateOut = ({ sentAt, doneAt, numberedAt, signedAt, reviews }: Doc): DocState => {
  if (sentAt !== null) return 'sent';
  if (doneAt !== null) return 'done';
  if (numberedAt !== null) return 'numbered';
  if (signedAt !== null) return 'signed';
  return reviews.at(-1)?.isBack === false ? 'reviewed' : 'drafted';
};

/** Whether it is settled what becomes of the paper: an instruction came, or the office decided by itself. */
export const isDecided = ({ instructions, gates }: Doc): boolean =>
  !gates.some(owesAsk) && (instructions.length > 0 || gates.some(({ isDecided }) => isDecided));

/** Throws `ruleViolated` if the paper is finished, or is none of this direction. */
export const refuseUnless = (doc: Doc, direction: Doc['direction'] | null): void => {
  const { id } = doc;
  if (direction !== null && doc.direction !== direction)
    throw new Complaint('ruleViolated', direction === 'in' ? w.isOut(id) : w.isIn(id), w.seeIt(id));
  if (!isOpen(doc)) throw new Complaint('ruleViolated', w.isNot(id, w.states[docState(doc)]), w.seeIt(id));
};
