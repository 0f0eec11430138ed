import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { at, clockOf, dayOf, isDay, isMoment, weekdayOf } from '../../core/civil.ts';
import { Complaint } from '../../core/complaint.ts';
import { aDay, aMoment } from '../days.fixture.ts';
import { momentText } from '../speak.ts';
import { workCalendar } from '../working/workdays.ts';
import { type Hearing, readDay, readDuration, readMoment } from './readMoment.ts';

const calendar = workCalendar([]);
const from = (now: string): Hearing => ({
  now,
  hours: { open: '08:30', close: '17:30' },
  calendar,
  toLocal: (iso) => iso.slice(0, 19),
});

// Scraps of times put together at random find more than random letters do.
const SCRAPS =
  '2026 11 25 0 9 30 60 99 9999 - / . : + , ( ） T Z am pm h m d w wd +08:00 年 月 日 号 点 半 刻 分 时 周 下周 五 十 〇 两 个 后 前 底 今 明 大后天 早 晚 上午 下午 凌晨 fri next in at tonight end of month now 小时 \u202e \u0000 ㎏ ﷺ 💥 ½ ① Ⅷ'.split(
    ' ',
  );
const typed = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.array(fc.constantFrom(...SCRAPS, ' '), { maxLength: 9 }).map((scraps) => scraps.join('')),
  fc.array(fc.constantFrom(...SCRAPS), { maxLength: 5 }).map((scraps) => scraps.join(' ')),
);

// The ends of the calendar are where distances leave it.
const anyNow = fc.oneof(aMoment, fc.constantFrom('9999-12-31T23:59:00', '0100-01-01T00:00:00'));

const heard = <T>(read: () => T): T | undefined => {
  try {
    return read();
  } catch (error) {
    expect(error).toBeInstanceOf(Complaint);
    expect(error).toMatchObject({ code: 'badTime', exit: 2 });
    return undefined;
  }
};

describe('whatever is typed', () => {
  it('is a moment, a day, a length, or a complaint', () => {
    fc.assert(
      fc.property(
        typed,
        anyNow,
        fc.constantFrom('open' as const, 'close' as const, 'refuse' as const),
        (text, now, bare) => {
          expect(isMoment(heard(() => readMoment(text, from(now), { bare })) ?? now)).toBe(true);
          expect(isDay(heard(() => readDay(text, from(now))) ?? dayOf(now))).toBe(true);
          expect(heard(() => readDuration(text)) ?? 1).toBeGreaterThan(0);
        },
      ),
      { numRuns: 5000 },
    );
  });

  it('is not read for ever, and echoed to 40 characters', () => {
    for (const long of [
      '9'.repeat(1e6),
      '后'.repeat(79),
      ' '.repeat(80),
      'ﷺ'.repeat(80),
      '💥'.repeat(1e5),
      '[,( '.repeat(20),
    ]) {
      const complaint = (() => {
        try {
          readMoment(long, from('2026-11-23T08:30:00'));
        } catch (error) {
          return error as Complaint;
        }
        throw new Error('accepted');
      })();
      const echo = /“(.*)”/s.exec(complaint.what.en)?.[1] ?? '';
      expect(Array.from(echo).length).toBeLessThanOrEqual(40);
      expect(echo).not.toMatch(/\p{Surrogate}/u);
    }
  });
});

describe('what the desk says itself', () => {
  it('is understood when typed back', () => {
    fc.assert(
      fc.property(aMoment, aMoment, (moment, now) => {
        const said = momentText(moment);
        const spellings = [moment, moment.slice(0, 16), `${moment}Z`, said.en, said.zh, moment.replace('T', ' ')];
        for (const spelling of spellings) expect(readMoment(spelling, from(now))).toBe(moment);
      }),
    );
  });

  it('finds the next such date and the next such weekday', () => {
    fc.assert(
      fc.property(aDay, aMoment, (day, now) => {
        const found = readDay(day.slice(5), from(now));
        expect(found.slice(5)).toBe(day.slice(5));
        expect(found >= dayOf(now)).toBe(true);
        const weekday = momentText(at(day, clockOf(now))).en.slice(0, 3);
        const next = readDay(weekday, from(now));
        expect(weekdayOf(next)).toBe(weekdayOf(day));
        expect(next > dayOf(now)).toBe(true);
      }),
    );
  });
});
