import { addWorkdays } from '../../../calendar/working/workdays.ts';
import { at, dayOf, type Moment } from '../../../core/civil.ts';
import type { Facts } from '../../../core/facts.ts';
import type { ActionEnd } from '../../../core/next.ts';
import { type Text, text } from '../../../core/text.ts';
import { isNear } from '../../kit/lines/agenda.ts';
import { isLineOpen, lineName } from '../../kit/lines/line.ts';
import type { ScheduledLine } from '../../kit/lines/lined.ts';
import type { NoticeOrder } from '../linesAgenda.ts';
import type { Notice } from '../record.ts';
import { seatChanges } from './occupied.ts';

/** Words of a line about seats or plates. */
const ABOUT_SEATS = /座次|座签|席卡|桌牌|seats?\b|nameplates?/i;

/**
 * Whether a line asks for seats or plates that are not printed yet: only a line of a template, because somebody who writes one by hand has a
 * plan of his or her own.
 */
export const asksForSeats = ({ seating }: Notice, { origin, text: words }: Omit<ScheduledLine, 'by'>): boolean =>
  seating == null && origin !== null && words !== null && ABOUT_SEATS.test(words);

/** Only printing to a file settles the actions about seats. */
const PRINT: ActionEnd = { verb: 'seats', asks: { field: 'out' } };

/** The actions about seats: to seat people when the template says so, and to print again when replies changed after printing. */
export const ordersOfSeats = (n: Notice, lines: readonly ScheduledLine[], facts: Facts): readonly NoticeOrder[] => {
  if (n.start <= facts.now || n.heldAt !== null || n.cancelledAt !== null) return [];
  const [line] = lines.filter((one) => isLineOpen(one) && asksForSeats(n, one) && isNear(one.by, facts));
  if (line !== undefined)
    return [
      {
        action: words.seats,
        due: line.by,
        because: [{ code: 'seats', text: words.line(lineName(line)) }],
        ending: PRINT,
      },
    ];
  const changed = seatChanges(n, facts).length;
  return changed === 0
    ? []
    : [
        {
          ...{ action: words.stale(changed), due: staleDue(n, facts), ending: PRINT },
          because: [{ code: 'seatsStale', text: words.again }],
        },
      ];
};

/** The hour of the working day before by which seats and plates are ready (§16b); once it is past, the start of the meeting. */
const READY = '15:00';

const staleDue = (n: Notice, { calendar, now }: Facts): Moment => {
  const ready = at(addWorkdays(calendar, dayOf(n.start), -1), READY);
  return now < ready ? ready : n.start;
};

const words = {
  seats: text('Seat and print plates', '排座次、打桌牌'),
  line: (name: string): Text => text(`line of the template: ${name}`, `模板事项：${name}`),
  stale: (count: number): Text => text(`Seating changed: ${count}`, `座次有变：${count} 人`),
  again: text('replies changed after printing', '打印后答复有变'),
} as const;
