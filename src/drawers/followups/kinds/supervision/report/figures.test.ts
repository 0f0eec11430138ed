import fc from 'fast-check';
import { expect, it } from 'vitest';
import { facts } from '../../../../../../test/facts.fixture.ts';
import { addDays, addMonths, monthEnd } from '../../../../../core/civil.ts';
import { anyDay, anyRecord } from '../../../../kit/register/arbitrary.fixture.ts';
import type { Followup } from '../../../record.ts';
import { followupSchema } from '../../../schema.ts';
import { averageOf, figuresOf, isDueIn, rateOf } from './figures.ts';
import { periodBefore, supervisionOf } from './gather.ts';

const FIGURES = figuresOf([], { from: '2026-10-01', to: '2026-10-31' }, facts('2026-11-23T09:00:00'));
const anyMatters = fc.array(anyRecord(followupSchema, 'F') as fc.Arbitrary<Followup>, { maxLength: 6 });
const known = facts('2026-11-23T09:00:00');

it('rounds half up, and has no rate where nothing was due', () => {
  expect(averageOf({ ...FIGURES, done: 4, workdays: 41 })).toBe(103);
  expect(averageOf(FIGURES)).toBeNull();
  expect(rateOf({ ...FIGURES, due: 3, onTime: 1 })).toBe(333);
  expect(rateOf({ ...FIGURES, due: 8, onTime: 1 })).toBe(125);
  expect(rateOf({ ...FIGURES, due: 16, onTime: 1 })).toBe(63);
  expect(rateOf(FIGURES)).toBeNull();
});

it('has whole months before whole months, and as many days before other days', () => {
  expect(periodBefore({ from: '2026-10-01', to: '2026-10-31' })).toEqual({ from: '2026-09-01', to: '2026-09-30' });
  expect(periodBefore({ from: '2026-10-01', to: '2026-12-31' })).toEqual({ from: '2026-07-01', to: '2026-09-30' });
  expect(periodBefore({ from: '2026-02-01', to: '2026-02-28' })).toEqual({ from: '2026-01-01', to: '2026-01-31' });
  expect(periodBefore({ from: '2026-10-12', to: '2026-11-23' })).toEqual({ from: '2026-08-30', to: '2026-10-11' });
});

it('cuts no matter in two: whatever the periods, a matter is due in one of two that follow each other, or in none', () => {
  fc.assert(
    fc.property(anyMatters, anyDay, fc.integer({ min: 0, max: 400 }), (records, from, length) => {
      const to = addDays(from, length);
      const next = { from: addDays(to, 1), to: addMonths(monthEnd(to), 2) };
      for (const f of records) expect(isDueIn(f, { from, to }, known.now) && isDueIn(f, next, known.now)).toBe(false);
    }),
    { numRuns: 40 },
  );
});

it('adds up: what was due is timely or late, and the units together are the whole', () => {
  fc.assert(
    fc.property(anyMatters, fc.constantFrom('lead', 'source'), (records, by) => {
      const period = { from: '2000-01-01', to: '2026-11-23' };
      const { groups, total } = supervisionOf(records, period, by, known);
      expect(total.due).toBe(total.onTime + total.doneLate + total.openLate);
      for (const name of ['due', 'onTime', 'doneLate', 'openLate', 'open', 'chased', 'extended'] as const)
        expect(groups.reduce((sum, { figures }) => sum + figures[name], 0)).toBe(total[name]);
    }),
    { numRuns: 40 },
  );
});
