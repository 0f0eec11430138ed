import fc from 'fast-check';
import { expect, it } from 'vitest';
import { facts } from '../../../../test/facts.fixture.ts';
import { addMinutes, clockOf, dayOf } from '../../../core/civil.ts';
import type { Row } from '../../../core/record.ts';
import { areQuiet, lineOrders } from './agenda.ts';
import { gateOrders } from './gateOrders.ts';
import { blankLine, isLineOpen, type Line } from './line.ts';
import { firstDues, hoursIn, type Lined, scheduled } from './lined.ts';
import { isOn } from './offset.ts';

type Event = Row & { readonly start: string; readonly end: string; readonly lines: readonly Line[] };

const lined: Lined<Event> = {
  drawer: 'notices',
  linesOf: ({ lines }) => lines,
  withLines: (event, lines) => ({ ...event, lines }),
  anchorOf: ({ start, end }) => ({ start, end }),
  usual: { before: '-1wd', during: '+0m', after: '+3wd' },
  refuse: () => {},
};

const moment = fc.integer({ min: 0, max: 60 * 24 * 60 }).map((minutes) => addMinutes('2026-09-20T00:00:00', minutes));
const offset = fc.oneof(
  fc
    .tuple(fc.integer({ min: -15, max: 15 }), fc.constantFrom('d', 'wd'), fc.constantFrom('', ' 15:00', ' 17:30'))
    .map(([count, unit, clock]) => `${count < 0 ? '-' : '+'}${Math.abs(count)}${unit}${clock}`),
  fc.integer({ min: -9000, max: 9000 }).map((count) => `${count < 0 ? '-' : '+'}${Math.abs(count)}m`),
);
const line = fc
  .record({
    text: fc.constant('材料'),
    owner: fc.option(fc.constantFrom('李娜', '财政局'), { freq: 9 }),
    phase: fc.constantFrom('before' as const, 'during' as const, 'after' as const),
    due: fc.option(moment, { freq: 1 }),
    offset: fc.option(offset),
    doneAt: fc.option(moment, { freq: 1 }),
  })
  .map((said): Omit<Line, 'no'> => ({ ...blankLine, ...said }));

const event = fc
  .record({ start: moment, minutes: fc.integer({ min: 0, max: 5000 }), lines: fc.array(line, { maxLength: 5 }) })
  .map(
    ({ start, minutes, lines }): Event => ({
      ...{ id: 'N1', uid: '', createdAt: start, updatedAt: start, snoozedUntil: null },
      ...{ start, end: addMinutes(start, minutes), lines: lines.map((one, at) => ({ ...one, no: at + 1 })) },
    }),
  );

it('lines are quiet only where nothing would be ordered about them; the first date is found without the others', () => {
  fc.assert(
    fc.property(event, moment, (record, now) => {
      const known = facts(now);
      const all = scheduled(lined, record, known);
      const open = all.filter(isLineOpen);
      const orders = [...lineOrders(all, known), ...gateOrders(all, known)];
      expect(areQuiet(lined, record, record.lines, known)).toBe(orders.length === 0);
      const first = (dues: readonly (string | null)[]) => dues.map((due) => dayOf(due ?? '')).sort()[0];
      expect(first(firstDues(lined, record, record.lines.filter(isLineOpen), known))).toBe(
        first(open.map(({ by }) => by)),
      );
    }),
    { numRuns: 500 },
  );
});

it('hours of lines on some days are those that the lines have when each is dated', () => {
  fc.assert(
    fc.property(event, moment, fc.tuple(moment, moment), (record, now, ends) => {
      const known = facts(now);
      const [first = '', last = ''] = ends.map(dayOf).sort();
      const dated = scheduled(lined, record, known).flatMap(({ owner, by, ...rest }) =>
        owner === null ||
        by === null ||
        !isLineOpen({ owner, ...rest }) ||
        clockOf(by) === '17:30' ||
        !isOn(dayOf(by), { first, last })
          ? []
          : [`${owner} ${by}`],
      );
      expect(
        hoursIn(lined, record, known, { first, last })
          .filter(({ by }) => isOn(dayOf(by), { first, last }))
          .map(({ owner, by }) => `${owner} ${by}`)
          .sort(),
      ).toEqual(dated.sort());
    }),
  );
});
