import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Complaint } from '../../core/complaint.ts';
import { readAnnouncement } from './announcement.ts';

const day = { name: '元旦', date: '2026-01-01', isOffDay: true };
const complaintOf = (json: unknown): Complaint => {
  try {
    readAnnouncement(json);
  } catch (error) {
    if (error instanceof Complaint) return error;
    throw error;
  }
  throw new Error('accepted');
};

describe('reading an arrangement', () => {
  it('takes a year as holiday-cn writes it', () => {
    const spill = { name: '元旦', date: '2025-12-31', isOffDay: false };
    expect(readAnnouncement({ year: 2026, papers: [], days: [day, spill] })).toEqual({
      year: 2026,
      days: [
        { day: '2026-01-01', name: '元旦', off: true },
        { day: '2025-12-31', name: '元旦', off: false },
      ],
    });
  });
});

describe('a wrong arrangement', () => {
  it.each([
    ['null', null, 'not the arrangement'],
    ['a list', [day], 'not the arrangement|year'],
    ['no year', { days: [day] }, '"year"'],
    ['a year in words', { year: '2026', days: [day] }, '"year"'],
    ['a year nobody announces', { year: 9999, days: [day] }, '"year"'],
    ['no days', { year: 2026 }, '"days"'],
    ['an empty year', { year: 2026, days: [] }, '"days"'],
    ['a day that is no object', { year: 2026, days: [day, 7] }, 'entry 2'],
    ['a day without a name', { year: 2026, days: [{ ...day, name: '' }] }, 'entry 1.*"name"'],
    ['an impossible date', { year: 2026, days: [day, { ...day, date: '2026-02-30' }] }, 'entry 2.*"date"'],
    ['a word for yes', { year: 2026, days: [{ ...day, isOffDay: 'yes' }] }, 'entry 1.*"isOffDay"'],
    ['a day of another time', { year: 2026, days: [day, { ...day, date: '2028-01-01' }] }, 'entry 2.*2028-01-01'],
    ['a day named twice', { year: 2026, days: [day, day] }, 'entry 2.*twice'],
    ['only days of the neighbours', { year: 2026, days: [{ ...day, date: '2025-12-31' }] }, 'no entry lies in 2026'],
  ])('%s is refused, and where is said', (_, json, what) => {
    const complaint = complaintOf(json);
    expect(complaint.code).toBe('badFile');
    expect(complaint.what.en).toMatch(new RegExp(what));
    expect(complaint.what.zh).toMatch(/[一-龥]/);
    expect(complaint.hint).toBeDefined();
  });
});

describe('whatever is read', () => {
  it('is refused by a complaint', () => {
    fc.assert(
      fc.property(fc.anything(), (json) => {
        expect(complaintOf(json).code).toBe('badFile');
      }),
    );
    const days = fc.array(
      fc.oneof(fc.constant(day), fc.anything(), fc.record({ name: fc.string(), date: fc.string() })),
    );
    fc.assert(
      fc.property(days, (listed) => {
        fc.pre(listed.length !== 1 || listed[0] !== day);
        expect(complaintOf({ year: 2026, days: listed }).code).toBe('badFile');
      }),
    );
  });
});
