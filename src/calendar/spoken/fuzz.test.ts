import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addMinutes, at, clockOf, dayOf, daysBetween, isDay, isMoment, weekdayOf } from '../../core/civil.ts';
import { Complaint } from '../../core/complaint.ts';
import { Doubt } from '../../core/doubt.ts';
import { aDay, aMoment } from '../days.fixture.ts';
import { dayText, momentText, noticeWhen } from '../speak.ts';
import { workCalendar } from '../working/workdays.ts';
import { type Hearing, readDay, readDays, readDuration, readMoment } from './readMoment.ts';
import { readSpan } from './span.ts';

const calendar = workCalendar([]);
const from = (now: string): Hearing => ({
  now,
  hours: { open: '08:30', close: '17:30' },
  calendar,
  toLocal: (iso) => iso.slice(0, 19),
});

// Random combinations of pieces of times find more faults than random letters.
const SCRAPS = (
  '2026 11 25 0 9 30 60 99 9999 - / . : + , ( ） ~ T Z am pm h m d w wd mo y +08:00 -11:00 年 月 日 号 点 半 刻 分 时 周 下周 五 十 〇 两 百 廿 个 ' +
  '后 前 内 之内 底 初 中旬 季度 半年 今 明 去 本 上 大后天 早 晚 上午 下午 凌晨 半夜 下班 上班 次日 当天 立即 工作日 天 个月 小时 最近 过 至 到 起 ' +
  '春节 元旦 国庆 五一 除夕 重阳 腊月 正月 闰 农历 初五 三八节 节 年 假期 大年 期间 最后一个工作日 第一个工作日 点點 週 內 ' +
  'fri next last this in within at by before ago from now later tonight end of the month week quarter year december q3 early mid ' +
  'working days spring festival holidays half past noon eod now 小时 \u202e \u0000 ㎏ ﷺ 💥 ½ ① Ⅷ'
).split(' ');
const typed = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.array(fc.constantFrom(...SCRAPS, ' '), { maxLength: 9 }).map((scraps) => scraps.join('')),
  fc.array(fc.constantFrom(...SCRAPS), { maxLength: 5 }).map((scraps) => scraps.join(' ')),
);

// Near the ends of the calendar distances lead out of it.
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

const aHearing: fc.Arbitrary<Hearing> = fc.record({
  now: anyNow,
  hours: fc.constant({ open: '08:30', close: '17:30' }),
  calendar: fc.constant(calendar),
  toLocal: fc.constant((iso: string) => iso.slice(0, 19)),
  sense: fc.constantFrom('coming' as const, 'planned' as const, 'past' as const, 'looking' as const),
  notBefore: fc.option(aDay, { nil: null }),
  isDaytime: fc.boolean(),
});

describe('whatever is typed', () => {
  it('is a moment, a day, a length, or a complaint', () => {
    fc.assert(
      fc.property(
        typed,
        aHearing,
        fc.constantFrom('open' as const, 'close' as const, 'refuse' as const),
        (text, hearing, bare) => {
          expect(isMoment(heard(() => readMoment(text, hearing, { bare })) ?? hearing.now)).toBe(true);
          expect(isDay(heard(() => readDay(text, hearing)) ?? dayOf(hearing.now))).toBe(true);
          expect(heard(() => readDuration(text)) ?? 1).toBeGreaterThan(0);
        },
      ),
      { numRuns: 2000 },
    );
  });

  it('is days in order, or a time that ends after it begins, or a complaint', () => {
    fc.assert(
      fc.property(typed, aHearing, (text, hearing) => {
        const { first, last } = heard(() => readDays(text, hearing)) ?? { first: '2026-01-01', last: '2026-01-01' };
        expect([isDay(first), isDay(last), first <= last]).toEqual([true, true, true]);
        const span = heard(() => readSpan(text, hearing)) ?? null;
        if (span === null) return;
        expect(isMoment(span.start.moment)).toBe(true);
        if (span.end !== null) expect([isMoment(span.end), span.end > span.start.moment]).toEqual([true, true]);
      }),
      { numRuns: 2000 },
    );
  });

  it('is not past where something to come is wanted, unless it says its year', () => {
    fc.assert(
      fc.property(typed, aMoment, (text, now) => {
        fc.pre(!/\d{2}|[年〇廿百十]/.test(text.normalize('NFKC')));
        const moment = heard(() => readMoment(text, { ...from(now), sense: 'coming' })) ?? now;
        expect(dayOf(moment) >= dayOf(now)).toBe(true);
      }),
      { numRuns: 1000 },
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

/** The day that is read, or the days that are asked about. */
const readUnlessDoubtful = (text: string, hearing: Hearing): readonly string[] => {
  try {
    return [readDay(text, hearing)];
  } catch (error) {
    if (error instanceof Doubt) return error.meanings.map((meaning) => meaning.typed);
    throw error;
  }
};

describe('what the desk says itself', () => {
  it('is understood when typed back', () => {
    fc.assert(
      fc.property(aMoment, aMoment, (moment, now) => {
        const said = momentText(moment);
        const spellings = [moment, moment.slice(0, 16), `${moment}Z`, said.en, said.zh, moment.replace('T', ' ')];
        for (const spelling of spellings) {
          expect(readMoment(spelling, from(now))).toBe(moment);
          expect(readMoment(spelling, { ...from(now), sense: 'coming', isDaytime: true })).toBe(moment);
        }
      }),
    );
  });

  it('is understood when a meeting is typed as a notice prints it', () => {
    fc.assert(
      fc.property(aMoment, fc.integer({ min: 1, max: 4000 }), aMoment, (start, minutes, now) => {
        const end = addMinutes(start, minutes);
        const said = noticeWhen(start, end);
        const hearing: Hearing = { ...from(now), sense: 'coming', isDaytime: true };
        for (const lang of ['en', 'zh'] as const) {
          expect(readSpan(said[lang], hearing)).toEqual({ start: { moment: start, isGuess: false }, end });
          expect(readSpan(noticeWhen(start, null)[lang], hearing).start.moment).toBe(start);
        }
      }),
    );
  });

  it('is understood when days are typed as they are printed', () => {
    fc.assert(
      fc.property(aDay, aMoment, fc.constantFrom('looking' as const, 'past' as const), (day, now, sense) => {
        for (const lang of ['en', 'zh'] as const)
          expect(readDays(dayText(day)[lang], { ...from(now), sense })).toEqual({ first: day, last: day, day });
      }),
    );
  });

  it('finds the next such date and the next such weekday', () => {
    fc.assert(
      fc.property(aDay, aMoment, (day, now) => {
        const found = readUnlessDoubtful(day.slice(5), from(now));
        for (const one of found) expect(one.slice(5)).toBe(day.slice(5));
        expect((found.at(-1) ?? '') >= dayOf(now)).toBe(true);
        // If two years are possible, one of them is past, and not long ago.
        if (found.length > 1) {
          expect(found.length).toBe(2);
          expect(daysBetween(found[0] ?? '', dayOf(now))).toBeGreaterThan(0);
          expect(daysBetween(found[0] ?? '', dayOf(now))).toBeLessThanOrEqual(60);
        }
        const weekday = momentText(at(day, clockOf(now))).en.slice(0, 3);
        const next = readDay(weekday, from(now));
        expect(weekdayOf(next)).toBe(weekdayOf(day));
        expect(next > dayOf(now)).toBe(true);
      }),
    );
  });
});
