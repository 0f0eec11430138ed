import { describe, expect, it } from 'vitest';
import { Complaint } from '../../core/complaint.ts';
import { workCalendar } from '../working/workdays.ts';
import { type Bare, type Hearing, readDay, readMoment } from './readMoment.ts';

// A Monday.
const hearing: Hearing = {
  now: '2026-11-23T10:15:00',
  hours: { open: '08:30', close: '17:30' },
  calendar: workCalendar([]),
  toLocal: (iso) => (iso === '2026-11-25T09:00:00+08:00' ? '2026-11-24T20:00:00' : iso.slice(0, 19)),
};

const read = (typed: string, bare: Bare = 'close'): string => readMoment(typed, hearing, { bare });

const complaintOf = (act: () => unknown): Complaint => {
  try {
    act();
  } catch (error) {
    if (error instanceof Complaint) return error;
    throw error;
  }
  throw new Error('accepted');
};

/** `11-25 17:30 …`: everything on the line means that moment of 2026 (or of the year written). */
const MEANT = `
11-25 17:30 | 2026-11-25 | 2026/11/25 | 2026.11.25 | 20261125 | 2026年11月25日 | 二〇二六年十一月二十五日 | 11-25 | 11/25 | 11月25日 | 25号 | ２０２６－１１－２５ | Nov 25 | 25 November | 本月25日
11-25 17:30 | wed | Wednesday | this wed | 周三 | 星期三 | 礼拜三 | 本周三 | 这周三 | 后天 | +2d | 两天后 | in 2 days | day after tomorrow | 周三前 | 周三下班前 | 11月25日（周三）
11-25 09:00 | 2026-11-25 09:00 | 2026-11-25T09:00 | 2026-11-25T09:00:00 | 11-25 9:00 | 11月25日 9点 | 11月25日上午九点 | wed 9am | 9am wed | at 9:00 on Wed 2026-11-25 | 25 Nov 2026, 9:00 | 后天9点整
11-25 15:00 | 后天下午3点 | 周三下午三点 | wed 3pm | 2026-11-25 15:00 | ２０２６年１１月２５日　１５：００ | +2d 3:00 p.m.
11-23 17:30 | today | 今天 | 今日 | 11-23 | 23号 | +0d | 今天下午 | this afternoon
11-23 09:00 | 9:00 | 9am | 九点 | 今天上午9点 | 11-23 9:00 | 今早9点
11-23 09:30 | 9点半 | 9:30 | 上午九点三十分 | 9点30
11-23 09:15 | 9点15分 | 9点一刻 | 9:15 am | 九点十五
11-23 14:30 | 14:30 | １４：３０ | 2:30pm | 下午两点半 | 下午2:30 | 下午14:30
11-23 12:00 | 12pm | noon | 中午 | 中午12点 | 12:00
11-23 12:30 | 十二点半 | 12:30pm | 中午12点半
11-23 00:00 | 12am | 00:00 | 凌晨12点 | 0点
11-24 00:00 | 24:00 | 今晚12点 | 24点
11-23 20:00 | 今晚8点 | tonight 8pm | tonight 8:00 | 晚上八点 | 今天20:00
11-24 09:00 | tomorrow 9am | 明天9点 | 明早9点 | 明天上午9:00 | 9am tomorrow | tomorrow morning at 9:00
11-24 17:30 | tomorrow | 明天 | 明日 | +1wd | 1个工作日后
11-26 17:30 | +3d | +3wd | 大后天 | thu | 三天后
11-27 14:30 | fri 14:30 | 周五14:30 | Fri 2026-11-27 14:30 | 2026年11月27日 周五 14:30 | 11-27 周五 14:30
11-27 10:00 | 周五十点 | 周五10点 | 周510点
11-28 17:30 | +5d | sat
11-30 17:30 | monday | next monday | 周一 | 下周一 | 下个星期一 | 月底 | 本月底 | month end | end of the month | +5wd | +1w | 一周后 | 30日
11-30 09:30 | 下周一上午9点半 | next monday 9:30
12-02 17:30 | next wed | 下周三 | 下星期三
12-07 17:30 | +2w | 下下周一 | 两周后 | in 2 weeks
12-05 17:30 | 5号 | 下月5日 | 下个月5号 | 12-5
12-31 17:30 | 年底 | 31号 | 下月底 | 12月底 | end of the year | eoy
11-23 11:45 | +90m | +1.5h | 一个半小时后 | in 90 minutes
11-23 12:15 | +2h | 两小时后 | in 2 hours
11-23 08:15 | -2h
11-23 10:15 | now | 现在
11-22 17:30 | yesterday | 昨天 | -1d
11-22 15:00 | yesterday 3pm | 昨天下午3点
11-18 17:30 | last wed | 上周三
2027-11-22 17:30 | 2027-11-22 | 2027年11月22日 | 明年11月22日
2027-09-23 17:30 | 9-23 | 9月23日
2028-02-29 17:30 | 2-29
2027-01-05 09:00 | 明年1月5日9点 | 2027-1-5 9:00 | 1-5 9:00 | Jan 5 9am
11-24 20:00 | 2026-11-25T09:00+08:00 | 2026-11-25 09:00+0800 | 2026-11-25T09:00:00.123+08:00
`;

const table = MEANT.trim()
  .split('\n')
  .flatMap((row) => {
    const [meant = '', ...typed] = row.split(' | ');
    const [date = '', clock = ''] = meant.split(' ');
    return typed.map((each) => [each, `${date.length === 5 ? `2026-${date}` : date}T${clock}:00`] as const);
  });

describe('a time as people type it', () => {
  it.each(table)('%s is %s', (typed, moment) => {
    expect(read(typed)).toBe(moment);
    expect(read(`  ${typed.toUpperCase()} `)).toBe(moment);
  });

  it('counts working days past holidays and make-up days', () => {
    expect(readMoment('+3wd', { ...hearing, now: '2026-02-12T10:00:00' })).toBe('2026-02-24T17:30:00');
  });

  it.each([
    ['wed', 'open', '2026-11-25T08:30:00'],
    ['明天上午', 'open', '2026-11-24T08:30:00'],
    ['明天上午', 'close', '2026-11-24T12:00:00'],
    ['明天下午', 'open', '2026-11-24T14:00:00'],
    ['今晚', 'close', '2026-11-23T23:59:00'],
    ['明天中午', 'refuse', '2026-11-24T12:00:00'],
    ['wed 9:00', 'refuse', '2026-11-25T09:00:00'],
  ] as const)('%s without an hour, %s: %s', (typed, bare, moment) => {
    expect(read(typed, bare)).toBe(moment);
  });

  it.each(['wed', '2026-11-25', '明天下午', '+3wd', '明天凌晨'])('%s lacks the hour a meeting needs', (typed) => {
    expect(complaintOf(() => read(typed, 'refuse')).what.en).toBe(`“${typed}” needs an hour`);
  });
});

describe('a day as people type it', () => {
  it.each(
    table.filter(([, moment]) => moment.endsWith('T17:30:00')).filter(([typed]) => !/下班|下午|afternoon/.test(typed)),
  )('%s is the day of %s', (typed, moment) => {
    expect(readDay(typed, hearing)).toBe(moment.slice(0, 10));
  });

  it.each(['9:00', 'fri 9:00', '今晚', 'tomorrow noon'])('%s says an hour, which is refused', (typed) => {
    expect(complaintOf(() => readDay(typed, hearing)).what.en).toBe(`a day without an hour is wanted: “${typed}”`);
  });

  it.each(['', 'someday', '+90m', '2026-02-30'])('%j is refused', (typed) => {
    expect(complaintOf(() => readDay(typed, hearing)).code).toBe('badTime');
  });
});
