import { addWorkdays } from '../../../calendar/working/workdays.ts';
import { at, dayOf, type Moment } from '../../../core/civil.ts';
import { Complaint } from '../../../core/complaint.ts';
import type { Facts } from '../../../core/facts.ts';
import { awaitsInstruction, type Gate, isTo, isUnsettled, owedGate, owesAsk, owesInform, owesWriting } from './gate.ts';
import type { Via } from './vias.ts';
import { gateWords as w } from './words.ts';

const replaced = (gates: readonly Gate[], which: readonly Gate[], make: (gate: Gate) => Gate): readonly Gate[] =>
  gates.map((gate) => (which.includes(gate) ? make(gate) : gate));

/** The gates after a request. A gate that was owed to nobody in particular becomes the gate of the person who was asked. */
export const afterRequest = (gates: readonly Gate[], to: string, text: string, now: Moment): readonly Gate[] => {
  const owed = gates.find((gate) => owesAsk(gate) && isTo(gate, to)) ?? gates.find((g) => owesAsk(g) && g.to === null);
  const made = { ...(owed ?? owedGate('ask', to, now)), to, text, askedAt: now };
  return owed === undefined ? [...gates, made] : replaced(gates, [owed], () => made);
};

/** Words by which a leader shows only that a paper was read (阅、圈阅). They do not say whether the leader agrees. */
const ONLY_READ = /^(?:已?阅(?:悉|知)?|圈阅|noted|read|seen)[。.!！\s]*$/iu;

export const isOnlyRead = (text: string): boolean => ONLY_READ.test(text.trim());

export type AnswerSaid = {
  readonly by: string;
  readonly text: string;
  /** The person who was asked, if somebody else answers. */
  readonly instead: string | null;
  /** True if words that only show that the paper was read mean agreement. */
  readonly isAgreed: boolean;
};

/** The gates after an instruction, and those that it settled. One that only shows that the paper was read settles none. */
export const afterAnswer = (
  id: string,
  gates: readonly Gate[],
  { by, text, instead, isAgreed }: AnswerSaid,
  now: Moment,
): { readonly gates: readonly Gate[]; readonly settled: readonly Gate[] } => {
  const meant = gatesAnswered(id, gates, instead ?? by, instead !== null);
  if (isOnlyRead(text) && !isAgreed) return { gates, settled: [] };
  return {
    gates: replaced(gates, meant, (gate) => ({ ...gate, settledAt: now, answer: text, answeredBy: by })),
    settled: meant,
  };
};

/**
 * The gates that an instruction answers: those of the person who gave it. A deputy answers for the only person who was asked. Throws
 * `ruleViolated` if several were asked and the instruction comes from none of them.
 */
const gatesAnswered = (id: string, gates: readonly Gate[], name: string, isNamed: boolean): readonly Gate[] => {
  const open = gates.filter(owesAsk);
  const own = open.filter((gate) => gate.to === null || isTo(gate, name));
  if (own.length > 0) return own;
  const asked = open.some(awaitsInstruction) ? open.filter(awaitsInstruction) : open;
  if (asked.length === 0) return [];
  if (asked.length > 1 || isNamed)
    throw new Complaint('ruleViolated', w.notAsked(id, name, asked), w.notAskedHint(id, asked));
  return asked;
};

/** The gates after a decision of the office itself. Throws `ruleViolated` if no instruction is needed. */
export const afterDecision = (id: string, gates: readonly Gate[], reason: string, now: Moment): readonly Gate[] => {
  const open = gates.filter(owesAsk);
  if (open.length === 0) throw new Complaint('ruleViolated', w.nothingToDecide(id), w.nothingToDecideHint(id));
  return replaced(gates, open, (gate) => ({ ...gate, settledAt: now, answer: reason, isDecided: true }));
};

type Told = { readonly to: string; readonly via: Via | null; readonly text: string | null };

/**
 * The gates after a report. It settles what is owed to that body; a report by phone has to be confirmed in writing on the next working day,
 * and a later one on paper confirms it. A report to somebody else settles nothing.
 */
export const afterReport = (
  gates: readonly Gate[],
  { to, via, text }: Told,
  { now, calendar, settings }: Facts,
): readonly Gate[] => {
  const writeBy = via === 'phone' ? at(addWorkdays(calendar, dayOf(now), 1), settings.hours.close) : null;
  const told = (gate: Gate): Gate => ({ ...gate, settledAt: now, via, text: text ?? gate.text, writeBy });
  const isOnPaper = via !== 'phone' && via !== 'visit';
  const unwritten = gates.filter((gate) => owesWriting(gate) && isTo(gate, to));
  const owed = gates.filter((gate) => owesInform(gate) && isTo(gate, to));
  const confirmed = isOnPaper ? replaced(gates, unwritten, (gate) => ({ ...gate, writtenAt: now })) : gates;
  if (owed.length > 0) return replaced(confirmed, owed, told);
  return isOnPaper && unwritten.length > 0 ? confirmed : [...gates, told(owedGate('inform', to, now))];
};

/** Owed gates as a list is said: those that nobody has begun with change, the others stay. */
export const owedAfter = (
  gates: readonly Gate[],
  kind: Gate['kind'],
  said: readonly { readonly to: string; readonly by: Moment | null }[],
  now: Moment,
): readonly Gate[] => {
  const isUntouched = (gate: Gate): boolean => gate.kind === kind && isUnsettled(gate) && gate.askedAt === null;
  const kept = gates.filter((gate) => !isUntouched(gate) || gate.to === null || said.some(({ to }) => isTo(gate, to)));
  const fresh = said.filter(
    ({ to }) => !kept.some((gate) => gate.kind === kind && isUnsettled(gate) && isTo(gate, to)),
  );
  return [
    ...kept.map((gate) => {
      const one = isUntouched(gate) ? said.find(({ to }) => isTo(gate, to)) : undefined;
      return one === undefined ? gate : { ...gate, by: one.by };
    }),
    ...fresh.map(({ to, by }) => owedGate(kind, to, now, by)),
  ];
};
