import { at, dayOf, type Moment } from '../../../../core/civil.ts';
import type { Facts } from '../../../../core/facts.ts';
import type { ActionEnd } from '../../../../core/next.ts';
import { compare } from '../../../../core/records.ts';
import { owedOn } from '../../../kit/gates/gate.ts';
import { isNear, type LineOrder, ticking } from '../../../kit/lines/agenda.ts';
import { gateOrders } from '../../../kit/lines/gateOrders.ts';
import { isLineOpen, type Line, openLines } from '../../../kit/lines/line.ts';
import { earliest, scheduled } from '../../../kit/lines/lined.ts';
import { lineWords } from '../../../kit/lines/words.ts';
import type { Followup } from '../../record.ts';
import { firstDueOf } from '../../standing.ts';
import { followupWords } from '../../words.ts';
import { linedFollowup } from './lined.ts';
import { reviewWords } from './review/words.ts';
import { workBy } from './span.ts';
import { stageLine, stageOf } from './stages.ts';
import { suggestionWords as w } from './suggestion/words.ts';
import { isContacted, missingHelpers } from './supervise.ts';

/** The main order about a suggestion or review comments; null if it is that of a plain matter. */
export const kindOrder = (f: Followup, isSlow: boolean, facts: Facts): LineOrder | null =>
  f.kind === 'suggestion' ? suggestionOrder(f, facts) : reviewOrder(f, isSlow, facts);

/** The date of the answer as work is planned: on a working day. */
const answerBy = (f: Followup, { calendar }: Facts): Moment | null => {
  const due = firstDueOf(f);
  return due === null ? null : at(workBy(dayOf(due), calendar), due.slice(11, 16));
};

const DONE: ActionEnd = { verb: 'done', asks: { field: 'result' } };
const SUGGESTION = { code: 'suggestion', text: w.isSuggestion };

/** The period runs from the assignment. Until then the order is to assign; without a lead, to name one; else to answer the deputy. */
const suggestionOrder = (f: Followup, facts: Facts): LineOrder => {
  if (f.assignedOn === undefined) {
    const line = stageLine(f, 'assign');
    return {
      ...{ action: w.assign, due: line?.due ?? null, because: [{ code: 'notAssigned', text: w.notAssigned }] },
      ending: { verb: 'tick', rest: line === undefined ? [] : [`${line.no}`] },
    };
  }
  const due = answerBy(f, facts);
  if (f.lead === null)
    return { action: followupWords.assignIt, due, because: [SUGGESTION], ending: { verb: 'transfer' } };
  const ending = isContacted(f) ? DONE : { verb: 'done', asks: { field: 'contacted', others: ['result'] } };
  return { action: w.answer(f.deputies), due, because: [SUGGESTION], ending };
};

const REVIEW = { code: 'review', text: reviewWords.isReview };

/** The stage of review comments that is next. While the written report is awaited, its lead is followed or chased. */
const reviewOrder = (f: Followup, isSlow: boolean, facts: Facts): LineOrder => {
  const open = openLines(f.lines ?? []).filter((line) => stageOf(f, line) !== null);
  const [next] = open;
  const code = next === undefined ? null : stageOf(f, next);
  const due = answerBy(f, facts);
  if (next === undefined) return { action: followupWords.handle, due, because: [REVIEW], ending: DONE };
  const isAwaited = f.lead !== null && (code === 'opinion' || code === 'report');
  if (isAwaited && f.lead !== null)
    return {
      action:
        isSlow || (due !== null && due < facts.now)
          ? followupWords.chaseLead(f.lead)
          : followupWords.followLead(f.lead),
      ...{ due, because: [REVIEW], ending: { verb: 'tick', rest: [`${numberOf(f, 'report') ?? next.no}`] } },
    };
  const { stages } = reviewWords;
  const named = isStage(code) ? stages[code] : followupWords.handle;
  return {
    ...{ action: named, due: open.find((line) => line.due !== null)?.due ?? null, because: [REVIEW] },
    ending: { verb: 'tick', rest: [`${next.no}`] },
  };
};

const numberOf = (f: Followup, code: string): number | undefined => stageLine(f, code)?.no;

const isStage = (code: string | null): code is keyof typeof reviewWords.stages =>
  code !== null && Object.hasOwn(reviewWords.stages, code);

/** The orders about lines besides the main one: at most one about the stages of a suggestion, and one about lines that were added. */
export const ordersOfStages = (f: Followup, facts: Facts): readonly LineOrder[] => {
  const open = openLines(f.lines ?? []);
  const added = scheduled(linedFollowup, f, facts).filter(
    (line) => isLineOpen(line) && stageOf(f, line) === null && isNear(line.by, facts) && owedOn(line).length === 0,
  );
  const stage = f.kind === 'suggestion' && f.assignedOn !== undefined ? nearestStage(f, open, facts) : null;
  return [
    ...(stage === null ? [] : [stage]),
    ...gateOrders(scheduled(linedFollowup, f, facts), facts),
    ...(added.length === 0
      ? []
      : [
          {
            ...{ action: lineWords.chase(added), due: earliest(added) },
            because: [{ code: 'lines', text: lineWords.chaseWhy(added.length, f.lines?.length ?? 0) }],
            ending: ticking(added),
          },
        ]),
  ];
};

const earlier = (a: Moment | null, b: Moment | null): number => compare(a ?? '9', b ?? '9');

/** The open stage of a suggestion that comes first, if it is near. A day by which it could be handed back is no order once it has passed. */
const nearestStage = (f: Followup, open: readonly Line[], facts: Facts): LineOrder | null => {
  const dues = open
    .filter((line) => isLineOpen(line) && Object.hasOwn(STAGES, stageOf(f, line) ?? ''))
    .map((line) => ({ line, code: stageOf(f, line), due: line.due ?? answerBy(f, facts) }))
    .filter(({ code, due }) => isNear(due, facts) && (code !== 'return' || (due ?? '9') >= facts.now))
    .sort((a, b) => earlier(a.due, b.due));
  const [first] = dues;
  if (first === undefined) return null;
  const { line, due, code } = first;
  const order = code === 'contact' ? STAGES.contact(f) : code === 'helpers' ? STAGES.helpers(f) : STAGES.return();
  return { ...order, due, ending: { verb: 'tick', rest: [`${line.no}`] } };
};

const STAGES = {
  contact: (f: Followup) => ({
    action: w.contact(f.deputies),
    because: [{ code: 'noContact', text: w.noContact }],
  }),
  helpers: (f: Followup) => ({
    action: w.chaseHelpers(missingHelpers(f)),
    because: [{ code: 'noOpinion', text: w.noOpinion }],
  }),
  return: () => ({ action: w.giveBack, because: [{ code: 'mayReturn', text: w.mayReturn }] }),
};
