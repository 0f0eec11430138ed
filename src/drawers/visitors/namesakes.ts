import { shortMoment } from '../../calendar/speak.ts';
import type { Moment } from '../../core/civil.ts';
import { type Text, text } from '../../core/text.ts';
import type { Visit } from './record.ts';
import { isExpected, isInside } from './standing.ts';

/**
 * Notes on the other visits of this name: the booking by which the visitor was signed in, a booking of another day, and somebody of the
 * name who is inside already.
 */
export const namesakeNotes = (visit: Visit, before: readonly Visit[], now: Moment): readonly Text[] => {
  const { id, name, expectedAt } = visit;
  const others = before.filter((other) => other.id !== id && other.name !== null && other.name === name);
  const said = (moment: Moment | null): Text => shortMoment(moment ?? now, now);
  return [
    ...(expectedAt === null ? [] : [words.wasExpected(id, said(expectedAt))]),
    ...others.filter(isInside).map((other) => words.isInside(other.id, said(other.arrivedAt), id)),
    ...(expectedAt !== null ? [] : others)
      .filter((other) => isExpected(other) && other.expectedAt !== null)
      .map((other) => words.isBooked(other.id, said(other.expectedAt))),
  ];
};

const words = {
  wasExpected: (id: string, when: Text): Text =>
    text(
      `${id} was expected ${when.en} under this name, and is signed in`,
      `今日预约中有此人（${id}，${when.zh}），已按预约登记`,
    ),
  isInside: (id: string, since: Text, again: string): Text =>
    text(
      `${id} of this name is inside, since ${since.en}. If that is the same person: office rm ${again}`,
      `${id} 同名，${since.zh}到，尚未登记离开；如是同一人：office rm ${again}`,
    ),
  isBooked: (id: string, when: Text): Text =>
    text(
      `${id} of this name is expected ${when.en}. If this is that visit: office undo, then office visitor in ${id}`,
      `另有同名预约 ${id}（${when.zh}）；如即此次来访：office undo，再 office visitor in ${id}`,
    ),
} as const;
