import fc from 'fast-check';
import { expect, it } from 'vitest';
import { facts } from '../../../test/facts.fixture.ts';
import { addMinutes, minutesBetween } from '../../core/civil.ts';
import { lengthText, limitText } from '../../core/limits.ts';
import { owedReports } from './clocks.ts';
import type { Incident } from './record.ts';

const LEARNED = '2026-11-23T23:50:00';

const incident = (said: Partial<Incident>): Incident => ({
  ...{ id: 'X1', uid: '', createdAt: LEARNED, updatedAt: LEARNED, snoozedUntil: null, title: '起火', occurredAt: null },
  ...{ place: null, from: null, phone: null, kind: 'fire', level: 'unset', profile: 'local', learnedAt: LEARNED },
  ...{ firstHandler: null, to: ['县委值班室'], casualties: null, dead: null, missing: null, hurt: null, trapped: null },
  ...{ cause: null, course: null, effect: null, trend: null, present: null, measures: null, ahead: null },
  ...{ statement: null, ref: null, stableAt: null, log: [], reports: [], changes: [], changedAt: null, lines: [] },
  ...{ gates: [], closing: null, closedOn: null, result: null, lesson: null },
  ...said,
});

const LEVELS = ['unset', 'ordinary', 'serious', 'grave', 'extreme'] as const;
const PROFILES = ['local', 'county20', 'safety', 'upward'] as const;

const known = fc.record({
  level: fc.constantFrom(...LEVELS),
  profile: fc.constantFrom(...PROFILES),
  occurredAt: fc.option(fc.integer({ min: 0, max: 3000 }).map((ago) => addMinutes(LEARNED, -ago))),
});

it('every body has its clocks, from one base, in minutes of the real clock at any hour', () => {
  fc.assert(
    fc.property(known, fc.integer({ min: -5000, max: 5000 }), (said, later) => {
      const now = facts(addMinutes(LEARNED, later));
      const owed = owedReports(incident({ ...said, to: ['甲', '乙'] }), now);
      expect(owed.map(({ body, stage }) => `${body} ${stage}`)).toEqual([
        '甲 phone',
        '甲 written',
        '乙 phone',
        '乙 written',
      ]);
      const base = said.profile === 'local' || said.profile === 'county20' ? (said.occurredAt ?? LEARNED) : LEARNED;
      for (const { from, due, minutes } of owed) {
        expect(from).toBe(base);
        expect(minutesBetween(from, due)).toBe(minutes);
      }
    }),
    { numRuns: 50 },
  );
});

it('a raised level never makes a limit later, and never moves the base', () => {
  fc.assert(
    fc.property(known, (said) => {
      const limits = LEVELS.map((level) => owedReports(incident({ ...said, level }), facts(LEARNED)));
      for (const [n, owed] of limits.entries())
        for (const [k, { due, from }] of owed.entries()) {
          expect(due <= (limits[n - 1]?.[k]?.due ?? due)).toBe(true);
          expect(from).toBe(limits[0]?.[k]?.from);
        }
    }),
    { numRuns: 30 },
  );
});

it('says how much is left by the clock', () => {
  expect([12, 120, 135, 1439, 2880].map((minutes) => lengthText(minutes).zh)).toEqual([
    ...['12 分', '2 小时', '2 小时 15 分', '23 小时 59 分', '2 天'],
  ]);
  expect(limitText('2026-11-24T00:20:00', LEARNED).zh).toBe('限 11-24 00:20，余 30 分');
  expect(limitText('2026-11-23T08:37:00', '2026-11-23T08:40:30').en).toBe('by 08:37, 3 min late');
});
