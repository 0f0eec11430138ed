import { shortMoment } from '../../../calendar/speak.ts';
import type { Facts } from '../../../core/facts.ts';
import type { Occasion } from '../../../core/occasion.ts';
import type { Row } from '../../../core/record.ts';
import { isLineOpen } from './line.ts';
import type { ScheduledLine } from './lined.ts';
import { lineWords as w } from './words.ts';

/** Reminders of the dates of lines, as of a follow-up's. Lines that are due at the same moment are one occasion. */
export const lineReminders = (
  { id, uid, createdAt }: Row,
  title: string,
  lines: readonly ScheduledLine[],
  { now, settings }: Facts,
): readonly Occasion[] => {
  const open = lines.filter((line) => line.no !== 0 && isLineOpen(line));
  return [...new Set(open.flatMap(({ by }) => by ?? []))].map((when) => {
    const due = open.filter(({ by }) => by === when);
    return {
      ...{ kind: 'followup', id, uid, since: createdAt, own: null, hour: null },
      ...{ occurrence: when, when, over: when },
      text: w.remind(id, title, shortMoment(when, now), due),
      people: [...new Set(due.map(({ owner }) => owner ?? settings.clerk).filter((name) => name !== ''))],
    };
  });
};
