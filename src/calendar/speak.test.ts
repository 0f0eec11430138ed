import { describe, expect, it } from 'vitest';
import { dayText, momentText, noticeWhen, shortDay, shortMoment, weekdayText } from './speak.ts';

const now = '2026-11-23T08:30:00';

describe('dates in words', () => {
  it('say a day and a moment in full', () => {
    expect(dayText('2026-11-23')).toEqual({ en: 'Mon 2026-11-23', zh: '2026年11月23日 周一' });
    expect(momentText('2026-11-27T17:30:00')).toEqual({ en: 'Fri 2026-11-27 17:30', zh: '2026年11月27日 周五 17:30' });
    expect(weekdayText('2026-11-29')).toEqual({ en: 'Sunday', zh: '星期日' });
  });

  it.each([
    ['2026-11-23T17:30:00', 'today 17:30', '今天 17:30'],
    ['2026-11-27T17:30:00', 'Fri 11-27 17:30', '11-27 周五 17:30'],
    ['2027-01-04T17:30:00', '2027-01-04 17:30', '2027-01-04 17:30'],
    ['2025-12-31T17:30:00', '2025-12-31 17:30', '2025-12-31 17:30'],
  ])('shorten %s for a column', (moment, en, zh) => {
    expect(shortMoment(moment, now)).toEqual({ en, zh });
    expect(shortDay(moment.slice(0, 10), now)).toEqual({ en: en.slice(0, -6), zh: zh.slice(0, -6) });
  });
});

describe('the time of a notice', () => {
  const zh = (start: string, end: string | null): string =>
    noticeWhen(`${start}:00`, end === null ? null : `${end}:00`).zh;

  it.each([
    ['2026-11-25T09:00', '2026-11-25T10:30', '2026年11月25日（星期三）上午9:00–10:30'],
    ['2026-11-25T14:30', '2026-11-25T17:00', '2026年11月25日（星期三）下午2:30–5:00'],
    ['2026-11-25T09:00', '2026-11-25T14:30', '2026年11月25日（星期三）上午9:00–下午2:30'],
    ['2026-11-25T12:00', null, '2026年11月25日（星期三）中午12:00'],
    ['2026-11-25T19:00', null, '2026年11月25日（星期三）晚上7:00'],
    ['2026-11-25T00:30', null, '2026年11月25日（星期三）凌晨0:30'],
    ['2026-11-25T09:00', '2026-11-27T17:00', '2026年11月25日（星期三）上午9:00至2026年11月27日（星期五）下午5:00'],
  ])('%s to %s: %s', (start, end, said) => {
    expect(zh(start, end)).toBe(said);
  });

  it('is written out in English', () => {
    expect(noticeWhen('2026-11-25T09:00:00', '2026-11-25T10:30:00').en).toBe('Wednesday, 25 November 2026, 9:00–10:30');
    expect(noticeWhen('2026-11-25T14:30:00', '2026-11-27T17:00:00').en).toBe(
      'Wednesday, 25 November 2026, 14:30 – Friday, 27 November 2026, 17:00',
    );
  });
});
