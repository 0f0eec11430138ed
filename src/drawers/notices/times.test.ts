import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, at, dayOf } from '../../core/civil.ts';
import { Complaint } from '../../core/complaint.ts';
import { same } from '../../core/text.ts';
import { endOf, until } from '../kit/fields/until.ts';
import { drafted, MONDAY, on, only } from './notices.fixture.ts';
import { usualReplyDue } from './times.ts';

const START = '2026-11-25T09:00:00';

const read = (typed: string) =>
  until(same('')).read([typed], { facts: on(MONDAY), toLocal: (iso) => iso.slice(0, 19), given: {} });

describe('an end', () => {
  test.each([
    ['11:00', '2026-11-25T11:00:00'],
    ['下午3点半', '2026-11-25T15:30:00'],
    ['4pm', '2026-11-25T16:00:00'],
    ['24:00', '2026-11-26T00:00:00'],
    ['+2h', '2026-11-25T11:00:00'],
    ['2026-11-26 17:00', '2026-11-26T17:00:00'],
    ['11-26 17:00', '2026-11-26T17:00:00'],
    ['明天下午5点', '2026-11-24T17:00:00'],
    ['周五 12:00', '2026-11-27T12:00:00'],
    ['mon 12:00', '2026-11-30T12:00:00'],
    ['tue 12:00', '2026-11-24T12:00:00'],
  ])('%s', (typed, end) => {
    expect(endOf(START, read(typed))).toBe(end);
  });

  test('a day without an hour is refused', () => {
    expect(() => read('周五')).toThrow(Complaint);
  });
});

describe('the time of a notice', () => {
  test.each([
    [{}, '2026-11-25T10:30:00'],
    [{ for: 45 }, '2026-11-25T09:45:00'],
    [{ until: '11:00' }, '2026-11-25T11:00:00'],
  ])('%j', (said, end) => {
    expect(only(drafted(said)).end).toBe(end);
  });

  test.each([
    ['said twice', { for: 45, until: '11:00' }, 'usage'],
    ['before its start', { until: '8:00' }, 'ruleViolated'],
    ['at its start', { until: '9:00' }, 'ruleViolated'],
    ['a start gone by for long', { at: '2026-09-01T09:00:00' }, 'ruleViolated'],
    ['answers wanted after the start', { replyBy: '2026-11-25T09:01:00' }, 'ruleViolated'],
    ['answers wanted before now', { replyBy: '2026-11-20T17:30:00' }, 'ruleViolated'],
  ])('%s is refused', (_, said, code) => {
    expect(() => drafted(said)).toThrow(expect.objectContaining({ code }));
  });

  test('answers are never due on a day off, in any year that is known or not', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1500 }), (days) => {
        const start = at(addDays('2026-01-05', days), '09:00');
        const due = usualReplyDue(start, on('2026-01-01T08:00:00'));
        expect(due).not.toBeNull();
        expect(on(MONDAY).calendar.isWorkday(dayOf(due ?? ''))).toBe(true);
      }),
    );
    // The Monday after a make-up Saturday, and the first day after National Day.
    expect(usualReplyDue('2026-10-12T09:00:00', on('2026-09-01T08:00:00'))).toBe('2026-10-10T17:30:00');
    expect(usualReplyDue('2026-10-08T09:00:00', on('2026-09-01T08:00:00'))).toBe('2026-09-30T17:30:00');
  });

  test('answers are due at closing time of the day before, unless that is gone', () => {
    expect(usualReplyDue(START, on(MONDAY))).toBe('2026-11-24T17:30:00');
    expect(usualReplyDue(START, on('2026-11-24T17:30:00'))).toBeNull();
    expect(usualReplyDue(START, on('2026-11-25T08:00:00'))).toBeNull();
  });
});
