import type { WorkHour } from '../../../core/busy.ts';
import type { Day } from '../../../core/civil.ts';
import type { Facts } from '../../../core/facts.ts';
import type { Row } from '../../../core/record.ts';
import type { Line } from './line.ts';
import { type DatedLines, hoursIn } from './lined.ts';

/** The hours at which lines of records keep people busy. `isAtWork` leaves out lines on which nobody works any more. */
export const workHoursIn =
  <R extends Row>(of: DatedLines<R>, isAtWork: (record: R, line: Pick<Line, 'phase'>) => boolean) =>
  (records: readonly R[], facts: Facts, first: Day, last: Day): readonly WorkHour[] =>
    records.flatMap((record) =>
      hoursIn(of, record, facts, { first, last })
        .filter((line) => isAtWork(record, line))
        .map(({ owner, by }) => ({ id: record.id, owner, by })),
    );
