import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { facts } from '../../../../test/facts.fixture.ts';
import { addMinutes, at } from '../../../core/civil.ts';
import { offsetDue, offsetTo, readOffset } from './offset.ts';

const known = facts('2026-11-23T08:30:00');
const from = (start: string, end = addMinutes(start, 120)) => ({ start, end });
const due = (offset: string, start: string): string => offsetDue(offset, from(start), known).slice(0, 16);

describe('the time that an offset means', () => {
  const OFFSETS = ['-20d', '-10d', '-7d', '-3d', '-1wd 15:00', '-30m', '+3wd'];

  it.each([
    [
      '2026-12-24T09:00:00',
      ['12-04T17:30', '12-14T17:30', '12-17T17:30', '12-21T17:30', '12-23T15:00', '12-24T08:30', '12-29T17:30'],
    ],
    [
      '2026-12-28T09:00:00',
      ['12-08T17:30', '12-18T17:30', '12-21T17:30', '12-25T17:30', '12-25T15:00', '12-28T08:30', '12-31T17:30'],
    ],
  ])('follows the meeting of %s', (start, dues) => {
    expect(OFFSETS.map((offset) => due(offset, start).slice(5))).toEqual(dues);
  });

  it.each([
    ['-10wd', '2026-11-26T17:30'],
    ['-5wd', '2026-12-03T17:30'],
    ['-3wd', '2026-12-07T17:30'],
    ['-1wd', '2026-12-09T17:30'],
    ['+3wd', '2026-12-15T17:30'],
    ['+10wd', '2026-12-24T17:30'],
  ])('of an inspection on 12-10: %s', (offset, when) => {
    expect(due(offset, '2026-12-10T09:00:00')).toBe(when);
  });

  it('is the last working day before, where calendar days end on a day off', () => {
    // 2026-12-20 is a Sunday; 2026-10-01 to 10-07 are days off.
    expect(due('-4d', '2026-12-24T09:00:00')).toBe('2026-12-18T17:30');
    expect(due('-3d', '2026-10-08T09:00:00')).toBe('2026-09-30T17:30');
  });

  it('does not move before the meeting what comes after it', () => {
    // A meeting on a Saturday: the day after it is a Sunday.
    expect(due('+1d', '2026-12-19T09:00:00')).toBe('2026-12-20T17:30');
    expect(due('+2d', '2026-12-24T09:00:00')).toBe('2026-12-25T17:30');
  });

  it('counts what comes after a meeting of several days from its end', () => {
    const congress = from('2026-12-08T09:00:00', '2026-12-10T17:00:00');
    expect(offsetDue('+1wd', congress, known)).toBe('2026-12-11T17:30:00');
    expect(offsetDue('-1wd', congress, known)).toBe('2026-12-07T17:30:00');
  });
});

describe('an offset as it is typed', () => {
  it.each([
    ['-1d 17:00', '-1d 17:00'],
    ['-3wd', '-3wd'],
    ['+2wd', '+2wd'],
    ['-30m', '-30m'],
    ['－１ｄ　１７：００', '-1d 17:00'],
    ['提前3个工作日', '-3wd'],
    ['会前1天 9:00', '-1d 09:00'],
    ['会后5个工作日', '+5wd'],
    ['前30分钟', '-30m'],
    ['0', '+0m'],
  ])('%s is %s', (typed, stored) => {
    expect(readOffset(typed)).toBe(stored);
  });

  it.each(['11-23', '周五', '-1d 25:00', '-30m 17:00', '-', '', '3', '-12345d'])('%s is none', (typed) => {
    expect(readOffset(typed)).toBeNull();
  });
});

describe('any offset', () => {
  const anyDay = fc
    .integer({ min: 0, max: 700 })
    .map((days) => new Date(Date.UTC(2026, 0, 1 + days)).toISOString().slice(0, 10));
  const anyOffset = fc
    .tuple(fc.constantFrom('-', '+'), fc.integer({ min: 1, max: 120 }), fc.constantFrom('d', 'wd'))
    .map((parts) => parts.join(''));

  it('falls on a working day or after the meeting, on its own side of it', () => {
    fc.assert(
      fc.property(anyDay, anyOffset, (day, offset) => {
        const when = offsetDue(offset, from(at(day, '09:00')), known);
        expect(offset.startsWith('-') ? when.slice(0, 10) < day : when.slice(0, 10) >= day).toBe(true);
        if (offset.startsWith('-') || offset.endsWith('wd'))
          expect(known.calendar.isWorkday(when.slice(0, 10))).toBe(true);
      }),
    );
  });

  it('can be found from a date on a working day', () => {
    fc.assert(
      fc.property(anyDay, anyOffset, (day, offset) => {
        const meeting = from(at(day, '09:00'));
        const when = offsetDue(offset, meeting, known);
        expect(offsetDue(offsetTo(when, meeting), meeting, known)).toBe(when);
      }),
    );
  });
});
