import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { workCalendar } from '../../calendar/working/workdays.ts';
import { addDays, addMinutes, at, dayOf } from '../../core/civil.ts';
import type { Facts } from '../../core/facts.ts';
import { settingsIn } from '../../core/settings/office.ts';
import { morningCalls } from './morning.ts';

const calendar = workCalendar([]);
const factsAt = (now: string): Facts => ({ now, calendar, settings: settingsIn({}), contacts: [], resources: [] });
const atOf = (now: string, clock = '08:30') => morningCalls(clock, factsAt(now))[0]?.at;

describe('the morning list', () => {
  it('is of working days, make-up Saturdays included', () => {
    // 2026-10-10 is a Saturday on which people work to make up for the holiday before it.
    expect(atOf('2026-10-09T18:00:00')).toBe('2026-10-10T08:30:00');
    expect(atOf('2026-10-10T08:00:00')).toBe('2026-10-10T08:30:00');
    expect(atOf('2026-10-10T17:30:00')).toBe('2026-10-12T08:30:00');
    expect(atOf('2026-10-01T08:30:00')).toBe('2026-10-08T08:30:00');
    expect(atOf('2026-12-31T20:00:00')).toBe('2027-01-04T08:30:00');
  });

  it('still comes before the office closes, and of yesterday never', () => {
    expect(atOf('2026-11-23T17:29:59')).toBe('2026-11-23T08:30:00');
    expect(atOf('2026-11-23T17:30:00')).toBe('2026-11-24T08:30:00');
    // A list sent after closing is of use until midnight.
    expect(atOf('2026-11-23T23:59:00', '18:00')).toBe('2026-11-23T18:00:00');
    expect(atOf('2026-11-24T00:00:00', '18:00')).toBe('2026-11-24T18:00:00');
  });

  it('has one key a day, whatever the time it is set to', () => {
    const minutes = fc.integer({ min: 0, max: 3 * 365 * 1440 });
    const clock = fc.constantFrom('00:00', '07:15', '08:30', '12:00', '17:30', '23:59');
    fc.assert(
      fc.property(minutes, clock, clock, (gone, one, other) => {
        const now = addMinutes('2025-01-01T00:00:00', gone);
        const others = morningCalls(other, factsAt(now)).map(({ key }) => key);
        for (const call of morningCalls(one, factsAt(now))) {
          const day = dayOf(call.at);
          expect(call.key).toBe(`morning/desk/${day}/day`);
          expect(calendar.isWorkday(day)).toBe(true);
          expect(call.over > now && call.over > call.at).toBe(true);
          expect(call.over <= at(addDays(day, 1), '00:00')).toBe(true);
          if (day > dayOf(now)) expect(others).toContain(call.key);
        }
      }),
    );
  });
});
