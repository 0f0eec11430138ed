import type { Moment } from '../../core/civil.ts';
import type { Action, Reason } from '../../core/drawer.ts';
import type { Facts } from '../../core/facts.ts';
import { type ActionEnd, nextFor } from '../../core/next.ts';
import type { Occasion } from '../../core/occasion.ts';
import type { Importance } from '../../core/record.ts';
import type { Text } from '../../core/text.ts';
import { lineOrders, ticking } from '../kit/lines/agenda.ts';
import { gateOrders } from '../kit/lines/gateOrders.ts';
import { type Line, openLines } from '../kit/lines/line.ts';
import { scheduled } from '../kit/lines/lined.ts';
import { lineReminders } from '../kit/lines/reminders.ts';
import { isSounding } from '../kit/lines/sounding.ts';
import { type Checklist, isAssessment, linedChecklist, outsideOf } from './record.ts';
import { checklistWords as w } from './words.ts';

/** A list is of normal importance: nothing is said of it. */
const USUAL: Importance = 2;

/** Opinions are needed before a meeting, so what is left of them is of major importance. */
const SOUNDING: Importance = 3;

type Order = {
  readonly title?: string;
  readonly action: Text;
  readonly due: Moment | null;
  readonly because: readonly Reason[];
  readonly least?: Importance;
  readonly ending: ActionEnd;
};

const ADD: ActionEnd = { verb: 'add', asks: { field: 'items' } };

const isOpenList = ({ isTemplate, doneAt }: Checklist): boolean => !isTemplate && doneAt === null;

/** The actions of open lists: who or what is left, owners that are missing, and people outside the list. */
export const actions = (records: readonly Checklist[], facts: Facts): Action[] =>
  records.filter(isOpenList).flatMap((record) =>
    [...ordersOf(record, facts), ...outsideOrder(record, facts)].map((order) => ({
      ...{ id: record.id, drawer: 'checklists' as const, title: order.title ?? record.title },
      ...{ action: order.action, due: order.due },
      ...{ importance: order.least ?? USUAL, mark: null, createdAt: record.createdAt, touchedAt: record.updatedAt },
      because: order.because,
      ...nextFor('checklists', record.id, order.ending),
    })),
  );

/** A list is never silent while it is open: what is left stands in the morning list even if its lines are not due yet. */
const ordersOf = (record: Checklist, facts: Facts): readonly Order[] => {
  const { due, lines } = record;
  const open = openLines(lines);
  if (lines.length === 0)
    return [{ action: w.addLines, due, because: [{ code: 'empty', text: w.empty }], ending: ADD }];
  if (open.length === 0)
    return [{ action: w.closeIt, due, because: [{ code: 'allDone', text: w.allDone }], ending: { verb: 'done' } }];
  if (isSounding(record)) return [soundingOrder(record, open)];
  const why = { code: 'left', text: w.leftWhy(open.length, lines.length) };
  const people = open.filter(({ person }) => person !== null);
  const things = scheduled(linedChecklist, record, facts).filter(({ person }) => person === null);
  const asked = gateOrders(scheduled(linedChecklist, record, facts), facts);
  const orders = [...lineOrders(things, facts), ...asked];
  const isQuiet = orders.length === 0 && people.length === 0;
  return [
    ...(people.length === 0
      ? []
      : [{ action: leftOf(record, people), due, because: [why], ending: endOf(record, people) }]),
    ...orders,
    ...(isQuiet ? [{ action: w.thingsLeft(open), due, because: [why], ending: ticking(open) }] : []),
  ];
};

/** An assessment is scored, everything else is ticked. */
const endOf = (record: Checklist, people: readonly Line[]): ActionEnd =>
  isAssessment(record) ? { verb: 'score' } : ticking(people);

const leftOf = (record: Checklist, people: readonly Line[]): Text =>
  isAssessment(record) ? w.unscoredLeft(people) : w.peopleLeft(people);

const soundingOrder = ({ each, for: about, title, due }: Checklist, open: readonly Line[]): Order => ({
  ...{ title: about ?? title, action: w.sound(open.length, each === 'leader'), due, least: SOUNDING },
  because: [{ code: 'soundings', text: w.soundWhy(open) }],
  ending: ticking(open),
});

const outsideOrder = (record: Checklist, facts: Facts): readonly Order[] => {
  const people = outsideOf(record, facts);
  const because = [{ code: 'outside', text: w.outsideWhy(record.title) }];
  return people.length === 0 ? [] : [{ action: w.outside(people), due: record.due, because, ending: ADD }];
};

/** Reminders of the dates of lines, which are those of the list unless a line has its own. */
export const reminders = (records: readonly Checklist[], facts: Facts): Occasion[] =>
  records
    .filter(isOpenList)
    .flatMap((record) => lineReminders(record, record.title, scheduled(linedChecklist, record, facts), facts));
