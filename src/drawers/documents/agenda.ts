import { officeLater } from '../../calendar/working/officeLater.ts';
import { addWorkdays, workdaysBetween } from '../../calendar/working/workdays.ts';
import { at, dayOf, type Moment } from '../../core/civil.ts';
import type { Action, Reason } from '../../core/drawer.ts';
import type { Facts } from '../../core/facts.ts';
import { type ActionEnd, nextFor } from '../../core/next.ts';
import type { Importance } from '../../core/record.ts';
import type { Text } from '../../core/text.ts';
import { askOrder, reportActions } from '../kit/gates/agenda.ts';
import { awaitsInstruction, owesAsk } from '../kit/gates/gate.ts';
import { docAgendaWords as w } from './agendaWords.ts';
import { filingActions } from './filingAgenda.ts';
import type { Doc } from './record.ts';
import { holdingLines, isDecided, isOpen, isPassing } from './states.ts';

/** The minutes of office time in which a paper marked 特急 is proposed upon. */
const FLASH_MINUTES = 120;

type Order = {
  readonly action: Text;
  readonly due: Moment | null;
  readonly because: Reason;
  readonly ending: ActionEnd;
};

/** The actions about papers in the morning list. */
export const actions = (records: readonly Doc[], facts: Facts): readonly Action[] => [
  ...records.flatMap((doc) => (isOpen(doc) ? actionsOf(doc, facts) : [])),
  ...filingActions(records, facts),
];

/** A superior's paper is critical, one with an instruction major, any other normal. */
export const docImportance = ({ source, direction, instructions }: Doc): Importance => {
  if (direction === 'in' && source === 'superior') return 4;
  return instructions.length > 0 ? 3 : 2;
};

const actionsOf = (doc: Doc, facts: Facts): readonly Action[] => {
  const { id, title, mark, createdAt, updatedAt } = doc;
  const common = {
    ...{ id, title, mark, createdAt, touchedAt: updatedAt, drawer: 'documents' as const },
    importance: docImportance(doc),
  };
  const orders = doc.direction === 'in' ? ordersIn(doc, facts) : ordersOut(doc, facts);
  return [
    ...orders.map(({ action, due, because, ending }) => ({
      ...{ ...common, action, due, because: [because] },
      ...nextFor('documents', id, ending),
    })),
    ...(doc.gates.length === 0 ? [] : reportActions(doc.gates, common, facts)),
  ];
};

const ordersIn = (doc: Doc, facts: Facts): readonly Order[] => [
  ...atGate(doc, facts),
  ...oralOrders(doc, facts),
  ...passOrders(doc, facts),
  ...nextStep(doc, facts),
];

const closing = (from: Moment, days: number, { calendar, settings }: Facts): Moment =>
  at(addWorkdays(calendar, dayOf(from), days), settings.hours.close);

/** The instruction is asked for at once, and fetched from the next working day on; of a paper marked 特急 on the same day. */
const atGate = (doc: Doc, facts: Facts): readonly Order[] => {
  const order = askOrder(doc.gates);
  if (order === null) return [];
  const asked = doc.gates.find(awaitsInstruction);
  const isFetched = doc.gates.filter(owesAsk).every(awaitsInstruction) && asked?.askedAt != null;
  const since = (isFetched ? asked.askedAt : null) ?? doc.gates.find(owesAsk)?.since ?? doc.createdAt;
  const due = isFetched ? closing(since, doc.mark === 'flash' ? 0 : 1, facts) : proposeBy(doc, since, facts);
  if (isFetched && dayOf(facts.now) < dayOf(due)) return [];
  const { action, reason, ending } = order;
  return [{ action, due, because: reason, ending }];
};

/** The time by which a paper is proposed upon or handed round, by its mark. */
const proposeBy = ({ mark }: Pick<Doc, 'mark'>, from: Moment, facts: Facts): Moment => {
  const { calendar, settings } = facts;
  if (mark === 'flash') return officeLater(calendar, settings.hours, from, FLASH_MINUTES);
  if (mark === null) return closing(from, settings.proposeDays, facts);
  // A paper that comes after closing time, or on a day off, is taken up on the next working day.
  return at(dayOf(officeLater(calendar, settings.hours, from, 1)), settings.hours.close);
};

const oralOrders = ({ instructions }: Doc, facts: Facts): readonly Order[] =>
  instructions
    .filter(({ via, confirmedAt }) => via === 'phone' && confirmedAt === null)
    .map(({ at: since, by }) => ({
      action: w.confirm(by),
      due: closing(since, 1, facts),
      because: { code: 'oralOnly', text: w.oralOnly },
      ending: { verb: 'instruction', rest: ['--by', by, '--via', 'letter'] },
    }));

/** A paper is asked back from those who have had it for some working days. */
const passOrders = (doc: Doc, facts: Facts): readonly Order[] =>
  holdingLines(doc).flatMap(({ name, sentAt }) => {
    if (sentAt === null) return [];
    const due = closing(sentAt, facts.settings.passDays, facts);
    if (dayOf(facts.now) < dayOf(due)) return [];
    return [
      {
        ...{ action: w.getBack(name), due },
        because: { code: 'passed', text: w.passed(workdaysBetween(facts.calendar, dayOf(sentAt), dayOf(facts.now))) },
        ending: { verb: 'back', rest: [name] },
      },
    ];
  });

/** The next step of the office itself with a paper that came in; none while others have the paper. */
const nextStep = (doc: Doc, facts: Facts): readonly Order[] => {
  const { gates, handling, passes, proposals, matters, due, reply, id } = doc;
  const received = doc.receivedAt ?? doc.createdAt;
  if (gates.some(owesAsk)) return [];
  if (handling === 'read') {
    if (isPassing(doc)) return [];
    if (passes.length > 0) return [order(w.close, null, 'unclosed', w.allRead, { verb: 'done' })];
    return [order(w.passRound, proposeBy(doc, received, facts), 'unpassed', w.unpassed, { verb: 'pass' })];
  }
  if (!isDecided(doc))
    return proposals.length > 0
      ? [order(w.submit, proposeBy(doc, received, facts), 'unasked', w.unasked, { verb: 'request' })]
      : [order(w.propose, proposeBy(doc, received, facts), 'unproposed', w.unproposed, { verb: 'propose' })];
  if (matters.length === 0 && reply === null)
    return [order(w.hand, due ?? closing(lastWord(doc), 1, facts), 'unassigned', w.unassigned(id), { verb: 'hand' })];
  return [order(w.answer, due, 'unanswered', w.unanswered, { verb: 'reply' })];
};

const order = (action: Text, due: Moment | null, code: string, text: Text, ending: ActionEnd): Order => ({
  ...{ action, due, ending },
  because: { code, text },
});

const lastWord = ({ instructions, createdAt }: Doc): Moment => instructions.at(-1)?.at ?? createdAt;

const ordersOut = (doc: Doc, facts: Facts): readonly Order[] => {
  if (doc.gates.some(owesAsk)) return atGate(doc, facts);
  const { reviews, signedAt, numberedAt, createdAt } = doc;
  const last = reviews.at(-1);
  if (numberedAt !== null) return [step(w.send, numberedAt, 'unsent', w.unsent, 'send', facts)];
  if (signedAt !== null) return [step(w.number, signedAt, 'unnumbered', w.unnumbered, 'number', facts)];
  if (last === undefined) return [step(w.review, createdAt, 'unreviewed', w.unreviewed, 'review', facts)];
  if (last.isBack) return [step(w.revise, last.at, 'sentBack', w.sentBack(last.by), 'review', facts)];
  return [step(w.sign, last.at, 'unsigned', w.unsigned, 'sign', facts)];
};

const step = (action: Text, since: Moment, code: string, text: Text, verb: string, facts: Facts): Order =>
  order(action, closing(since, 1, facts), code, text, { verb });
