import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { facts } from '../../../test/facts.fixture.ts';
import { isLeads, leadsText, momentOf, readLeads } from './leadTimes.ts';

const known = facts('2026-11-23T08:30:00');

describe('lead times', () => {
  test.each([
    ['1d 16:30,30m', '1d 16:30,30m'],
    ['1天 16:30，30分钟', '1d 16:30,30m'],
    ['提前1天16:30、提前半小时', '1d 16:30,30m'],
    ['3个工作日', '3d'],
    ['3wd; 2 hours', '3d,2h'],
    ['1h30m', '90m'],
    ['两小时前', '2h'],
    ['0m', '0m'],
    ['到点', '0m'],
    ['当天 8:05', '0d 08:05'],
    ['on the day at 9:00', '0d 09:00'],
    ['1 day', '1d'],
    ['30m, 30m, 0.5h', '30m'],
    ['none', 'none'],
    ['不提醒', 'none'],
  ])('%s is %s', (typed, canonical) => {
    expect(leadsText(readLeads(typed))).toBe(canonical);
    expect(isLeads(canonical)).toBe(true);
  });

  test.each([
    '',
    ',',
    'soon',
    '-1d',
    '1d 25:00',
    '1d 9:61',
    '30m,',
    '61d',
    '32 days 9',
    '1d,2d,3d,4d,5d,6d,7d,8d,9d',
    'none,30m',
    '\u001b[31m',
    '9'.repeat(10_000),
  ])('%j is none', (typed) => {
    expect(() => readLeads(typed)).toThrow(expect.objectContaining({ code: 'badValue' }));
    expect(isLeads(typed)).toBe(false);
  });

  test('come back as they were shown', () => {
    const clock = fc.tuple(fc.nat(23), fc.nat(59)).map((parts) => parts.map((n) => `${n}`.padStart(2, '0')).join(':'));
    const lead = fc.oneof(
      fc.record({ unit: fc.constant('minutes' as const), amount: fc.nat(31 * 24 * 60) }),
      fc.record({ unit: fc.constant('days' as const), amount: fc.nat(60), clock: fc.option(clock, { nil: null }) }),
    );
    fc.assert(
      fc.property(fc.uniqueArray(lead, { maxLength: 8, selector: (one) => leadsText([one]) }), (leads) => {
        expect(readLeads(leadsText(leads))).toEqual(leads);
      }),
    );
  });
});

describe('when it is said', () => {
  const at = (lead: string, when: string, days: 'working' | 'calendar' = 'working') =>
    readLeads(lead).map((one) => momentOf(one, when, days, known))[0];

  test.each([
    ['a working day before a Monday is Friday', '1d 16:30', '2026-11-23T09:00:00', '2026-11-20T16:30:00'],
    ['without an hour it is opening', '1d', '2026-11-24T14:00:00', '2026-11-23T08:30:00'],
    ['minutes are minutes, over midnight too', '30m', '2026-11-24T00:10:00', '2026-11-23T23:40:00'],
    ['a make-up Saturday is a working day', '1d', '2026-10-12T09:00:00', '2026-10-10T08:30:00'],
    ['National Day is none', '1d', '2026-10-08T09:00:00', '2026-09-30T08:30:00'],
    ['the new year of a year not announced', '1d', '2027-01-04T09:00:00', '2026-12-31T08:30:00'],
    ['on a day off, the working day before', '0d', '2026-11-22T17:30:00', '2026-11-20T08:30:00'],
    ['never after its time', '0d', '2026-11-24T07:00:00', '2026-11-24T07:00:00'],
    ['at its time', '0m', '2026-11-24T07:00:00', '2026-11-24T07:00:00'],
  ])('%s', (_, lead, when, said) => {
    expect(at(lead, when)).toBe(said);
  });

  test('duty is counted by the calendar', () => {
    expect(at('1d 18:00', '2026-11-23T08:30:00', 'calendar')).toBe('2026-11-22T18:00:00');
  });

  test('is never after its time, whatever the lead', () => {
    const lead = fc.constantFrom('0m', '45m', '0d', '0d 23:59', '1d', '1d 23:59', '7d 00:00', '60d');
    const minute = fc.integer({ min: 0, max: 60 * 24 * 800 });
    fc.assert(
      fc.property(lead, minute, fc.constantFrom('working' as const, 'calendar' as const), (one, minutes, days) => {
        const when = new Date(Date.UTC(2025, 5, 1) + minutes * 60_000).toISOString().slice(0, 19);
        expect(at(one, when, days) ?? '9').toSatisfy((said: string) => said <= when);
      }),
    );
  });
});
