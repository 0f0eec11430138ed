import { describe, expect, it } from 'vitest';
import { facts } from '../../../test/facts.fixture.ts';
import { spanOf } from './roster.ts';

const HOURS = facts('2026-11-23T09:00:00').settings.hours;

describe('the hours of a shift', () => {
  it.each([
    ['day', '2026-11-28T08:30:00', '2026-11-28T17:30:00'],
    ['night', '2026-11-28T17:30:00', '2026-11-29T08:30:00'],
    ['full', '2026-11-28T08:30:00', '2026-11-29T08:30:00'],
  ] as const)('%s', (shift, start, end) => {
    expect(spanOf('2026-11-28', shift, HOURS)).toEqual({ start, end });
  });

  it('goes over New Year', () => {
    expect(spanOf('2026-12-31', 'night', HOURS).end).toBe('2027-01-01T08:30:00');
  });
});
