import { addWorkdays } from '../../../calendar/working/workdays.ts';
import { dayOf, type Moment } from '../../../core/civil.ts';
import type { Reason } from '../../../core/drawer.ts';
import type { Facts } from '../../../core/facts.ts';
import type { ActionEnd } from '../../../core/next.ts';
import type { Importance, Row } from '../../../core/record.ts';
import type { Text } from '../../../core/text.ts';
import { owedOn } from '../gates/gate.ts';
import { isLineOpen, type Line } from './line.ts';
import { earliest, firstDues, type Lined, type ScheduledLine } from './lined.ts';
import { lineWords as w } from './words.ts';

/** An action about all lines of a record at once. Ten lines would flood the morning list. */
export type LineOrder = {
  readonly action: Text;
  readonly due: Moment | null;
  readonly because: readonly Reason[];
  /** The least importance, whatever the record's own is. */
  readonly least?: Importance;
  readonly ending: ActionEnd;
};

/** A matter without a name behind it is a fault of the desk and of major importance. */
const FAULT: Importance = 3;

/** Whether something due then is shown already: from `lead-days` working days before. Without a date it is shown at once. */
export const isNear = (due: Moment | null, { now, calendar, settings }: Facts): boolean =>
  due === null || dayOf(now) >= addWorkdays(calendar, dayOf(due), -settings.leadDays);

/**
 * Whether the lines of a record ask for nothing yet: each has somebody who does it, nobody has to be asked or told, and none is near. The dates
 * of quiet lines need not be counted one by one.
 */
export const areQuiet = <R extends Row>(of: Lined<R>, record: R, lines: readonly Line[], facts: Facts): boolean => {
  const isAsking = (line: Line): boolean =>
    (line.gates ?? []).length > 0 || (line.owner === null && line.person === null && isLineOpen(line));
  if (lines.some(isAsking)) return false;
  return firstDues(of, record, lines.filter(isLineOpen), facts).every((due) => !isNear(due, facts));
};

/** The actions about lines: those with an owner are chased when they come near; those without one need one at once. */
export const lineOrders = (lines: readonly ScheduledLine[], facts: Facts): readonly LineOrder[] => {
  const open = lines.filter((line) => line.no !== 0 && isLineOpen(line));
  const nobodys = open.filter(({ owner, person }) => owner === null && person === null);
  const near = open.filter((line) => !nobodys.includes(line) && isNear(line.by, facts) && owedOn(line).length === 0);
  const count = w.chaseWhy(open.length, lines.filter(({ no }) => no !== 0).length);
  return [
    ...(nobodys.length === 0
      ? []
      : [
          {
            action: w.nameOwners(nobodys),
            due: earliest(nobodys),
            because: [{ code: 'noOwner', text: w.noOwner }],
            least: FAULT,
            ending: assigning(nobodys),
          },
        ]),
    ...(near.length === 0
      ? []
      : [
          {
            ...{ action: w.chase(near), due: earliest(near), because: [{ code: 'lines', text: count }] },
            ending: ticking(near),
          },
        ]),
  ];
};

/** Open lines end when they are ticked. The first of them is offered. */
export const ticking = ([first]: readonly Line[]): ActionEnd => ({
  verb: 'tick',
  asks: { field: 'which', ...(first === undefined ? {} : { begin: `${first.no}` }) },
});

/** Lines without an owner end when each has one. The first of them is asked for. */
const assigning = ([first]: readonly Line[]): ActionEnd => ({
  verb: 'assign',
  rest: first === undefined ? [] : [`${first.no}`],
  asks: { field: 'owner' },
});
