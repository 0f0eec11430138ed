import { describe, expect, it } from 'vitest';
import { Doubt } from '../../core/doubt.ts';
import { workCalendar } from '../working/workdays.ts';
import { type Hearing, readDays, readMoment } from './readMoment.ts';
import { readSpan } from './span.ts';

const calendar = workCalendar([]);

/** A Monday in November, and one before the Spring Festival. */
const NOVEMBER = '2026-11-23T08:30:00';
const FEBRUARY = '2026-02-02T09:00:00';

const hearing = (now: string, sense: Hearing['sense'] = 'coming'): Hearing => ({
  now,
  hours: { open: '08:30', close: '17:30' },
  calendar,
  sense: sense ?? 'coming',
  isDaytime: true,
  toLocal: (iso) => iso.slice(0, 19),
});

const doubtOf = (act: () => unknown): Doubt => {
  try {
    act();
  } catch (error) {
    if (error instanceof Doubt) return error;
    throw error;
  }
  throw new Error('accepted');
};

/** `11-25 17:30 | …`: each of what follows means that; the year is 2026 unless it is written. */
const rows = (table: string): (readonly [typed: string, meant: string])[] =>
  table
    .trim()
    .split('\n')
    .flatMap((row) => {
      const [meant = '', ...typed] = row.split(' | ');
      return typed.map((each) => [each, meant] as const);
    });

const inFull = (meant: string): string => {
  const [date = '', clock = '17:30'] = meant.split(' ');
  return `${date.length === 5 ? `2026-${date}` : date}T${clock}:00`;
};

const DUE_IN_NOVEMBER = `
11-26 | 3天内 | 三日内 | 3天之内 | 三天以内 | 3个工作日内 | within 3 days | in 3 days | 3 days from now | 未来三天 | 从今天起三天内 | +3wd | +3天 | next 3 days | ３天內
11-30 | 一周内 | 1个星期内 | 七日内 | 5个工作日内 | within a week | a week from now | within 5 business days | 月底前 | 本月内 | 这个月内 | 月内 | 月末 | month end | by the end of the month | 本月最后一个工作日 | 12月前 | last working day of the month
12-07 | 两周内 | 二周内 | 十个工作日内 | in a fortnight | in two weeks | next 2 weeks | 两周以后
12-08 | 15日内 | 十五日内 | 半个月内 | 半月内 | 自即日起15日内
12-23 | 一个月内 | 30日内 | 三十日内 | within a month | +1个月
2027-01-22 | 60日内 | 六十日内
2027-02-23 | 3个月内 | 一个季度内 | within 3 months | +3mo
2027-03-23 | 一百二十日内 | 120天内
2027-05-23 | 半年内 | 6个月内 | within half a year
2027-11-23 | 一年内 | +1y
2027-01-07 | 一个半月内
11-23 | 当天 | 当日 | 今天内 | 今日内 | 今天下班前 | 下班前 | eod | cob | end of day | close of business | 即日
11-24 | 次日 | 翌日 | 隔天 | 下个工作日 | next working day
11-24 08:30 | 明天上班前 | 24小时内 | 次日上班时
11-23 08:30 | 立即 | 马上 | 现在 | 立刻 | immediately | right now
11-23 09:00 | 半小时内 | 30分钟内 | in half an hour
11-23 09:30 | 1小时内 | 一个小时之内 | in an hour | within the next 60 minutes
11-27 | 本周内 | 这周内 | 周内 | 本周五前 | by end of week | eow | 周末前 | 下周前 | 本周最后一个工作日 | within the week
12-04 | 下周内 | 下个星期内 | by the end of next week | friday next week | next week friday | 下周的周五
11-30 08:30 | 周一上班前
12-01 | 下月初 | 下月第一个工作日 | first working day of next month | early next month | 月初
12-10 | 12月上旬 | 下月上旬 | 上旬
12-20 | 12月中旬 | 下月中旬 | 中旬
12-15 | 月中 | 12月中 | mid December | mid-december | 下月中
12-31 | 12月下旬 | 下月底 | 季度末 | 季末 | 本季度末 | 第四季度末 | 四季度内 | 年底 | 年底前 | 年末 | 年内 | 今年年底 | 本年度内 | eoq | eoy | end of December | 元旦前 | 节前 | before the holidays | 2026年底 | 节前最后一个工作日 | 明年前 | 下半年末
2027-01-04 | 元旦后 | 节后 | 节后第一个工作日 | 新年后
2027-03-01 | 3月初 | 明年3月初
2027-03-31 | 一季度末 | 明年3月底 | 3月末 | end of q1
2027-06-30 | 上半年末 | 明年年中 | 6月底
12-03 | 12.3 | 12月3号 | 12/3 | 十二月三日 | 12月3日前 | 26年12月3日 | Dec 3rd | 3rd of December | 3 Dec. | 12月3日为止 | 截至12月3日 | 下月3日
12-03 17:00 | 12.3 17:00 | 截至12月3日17时 | 12月3日17:00前 | 十二月三日下午五点 | 12.3 5点
11-25 | 25号 | 廿五号 | 25日之前 | the 25th | 最迟周三 | 不晚于周三 | 于周三前 | 11.25 | 1１.2５
2027-02-04 | 春节前 | 年前 | 春節前 | before spring festival | 春节前夕 | 明年春节前
2027-02-05 | 除夕 | 大年三十 | 腊月廿九 | 2027年除夕
2027-02-06 | 春节 | 正月初一 | 大年初一 | Chinese New Year
2027-02-20 | 正月十五 | 元宵节 | lantern festival
2027-01-30 | 小年 | 臘月廿三
2027-10-01 | 明年国庆 | 2027年国庆节
2027-04-30 | 五一前 | 劳动节前
2027-03-08 | 三八节 | 妇女节 | 三八国际妇女节
2027-06-01 | 六一 | 儿童节
2027-09-10 | 教师节
2027-05-04 | 青年节 | 五四
2027-01-15 | 腊八
11-24 09:30 | 明天9.30 | 明天九点半 | 明天9點半 | half past 9 tomorrow
11-24 21:00 | 明晚9点 | 明天夜里9点 | 9 at night tomorrow
`;

const DUE_IN_FEBRUARY = `
02-14 | 春节前 | 年前 | 节前 | 除夕前 | 节前最后一个工作日
02-24 | 春节后 | 年后 | 节后
02-16 | 除夕 | 年三十
02-15 | 腊月廿八
03-03 | 正月十五 | 农历正月十五
02-28 | 本月内 | 2月底 | 2月内
04-03 | 清明前 | 清明节前
06-18 | 端午前
06-19 | 端午 | 端午节 | 农历五月初五 | 五月初五
09-30 | 国庆前 | 国慶節前 | 十一前
10-08 | 国庆后 | 十一长假后
10-18 | 重阳 | 九月初九
04-30 | 五一前
03-06 | 三八节前
09-24 | 中秋前
02-13 | 2月13日 | 2.13
`;

describe('due times', () => {
  it.each(rows(DUE_IN_NOVEMBER))('in November %s is %s', (typed, meant) => {
    expect(readMoment(typed, hearing(NOVEMBER))).toBe(inFull(meant));
  });

  it.each(rows(DUE_IN_FEBRUARY))('in February %s is %s', (typed, meant) => {
    expect(readMoment(typed, hearing(FEBRUARY))).toBe(inFull(meant));
  });

  it('within this week has no day but the last of it where nobody works', () => {
    expect(readMoment('下周内', hearing('2026-02-10T09:00:00'))).toBe('2026-02-22T17:30:00');
    expect(readMoment('本周内', hearing('2026-09-16T09:00:00'))).toBe('2026-09-20T17:30:00');
  });

  it('a date of the lunar calendar that its year lacks does not exist', () => {
    expect(() => readMoment('腊月三十', hearing(FEBRUARY))).toThrow('there is no such time');
    expect(readMoment('腊月三十', hearing('2024-01-02T09:00:00'))).toBe('2024-02-09T17:30:00');
  });
});

describe('a day that is past', () => {
  it.each([
    ['11月3日', '2026-11-03 17:30', '2027-11-03 17:30'],
    ['11-22', '2026-11-22 17:30', '2027-11-22 17:30'],
    ['9.24', '2026-09-24 17:30', '2027-09-24 17:30'],
    ['国庆前', '2026-09-30 17:30', '2027-09-30 17:30'],
    ['重阳', '2026-10-18 17:30', '2027-10-08 17:30'],
    ['11月初', '2026-11-01 17:30', '2027-11-01 17:30'],
    ['11月3日上午9点', '2026-11-03 09:00', '2027-11-03 09:00'],
  ])('%s may be of two years, which are both named', (typed, earlier, later) => {
    const { what, hint, meanings } = doubtOf(() => readMoment(typed, hearing(NOVEMBER)));
    expect(meanings.map((meaning) => meaning.typed)).toEqual([earlier, later]);
    for (const meaning of meanings) {
      expect(what.zh).toContain(meaning.label.zh);
      expect(what.en).toContain(meaning.label.en);
      expect(hint?.zh).toContain(meaning.typed);
    }
  });

  it.each([
    '昨天',
    '-1d',
    '3天前',
    '上周五',
    'yesterday 9:00',
    '8:00',
    '今天上午8点',
    '-2h',
    '1小时前',
    '本月中旬',
    '上月底',
  ])('%s is no time to come', (typed) => {
    const { what, meanings } = doubtOf(() => readMoment(typed, hearing(NOVEMBER)));
    expect(what.zh).toContain('已经过去');
    expect(meanings).toHaveLength(1);
    expect(readMoment(meanings[0]?.typed ?? '', hearing(NOVEMBER))).toBe(
      readMoment(typed, hearing(NOVEMBER, 'planned')),
    );
  });

  it('is taken where its year is written, and today is never past as a whole', () => {
    expect(readMoment('2026-11-03', hearing(NOVEMBER))).toBe('2026-11-03T17:30:00');
    expect(readMoment('今天', hearing('2026-11-23T18:00:00'))).toBe('2026-11-23T17:30:00');
    expect(readMoment('9:00', hearing('2026-11-23T09:00:40'))).toBe('2026-11-23T09:00:00');
  });

  it('more than 60 days ago is of the next year without a question', () => {
    expect(readMoment('9-23', hearing(NOVEMBER))).toBe('2027-09-23T17:30:00');
  });

  it('is the last such where something has happened', () => {
    const past = hearing(NOVEMBER, 'past');
    expect(readMoment('1-23', past)).toBe('2026-01-23T17:30:00');
    expect(readMoment('12-24', past)).toBe('2025-12-24T17:30:00');
    expect(readMoment('11-23', past)).toBe('2026-11-23T17:30:00');
    expect(readMoment('25号', past)).toBe('2026-10-25T17:30:00');
    expect(readMoment('周五', past)).toBe('2026-11-20T17:30:00');
    expect(readMoment('国庆', past)).toBe('2026-10-01T17:30:00');
    expect(readMoment('月底', past)).toBe('2026-10-31T17:30:00');
  });

  it('within the next 30 days is a doubt where something has happened, since it was last a year ago', () => {
    const past = hearing(NOVEMBER, 'past');
    for (const [typed, earlier, later] of [
      ['11-24', '2025-11-24 17:30', '2026-11-24 17:30'],
      ['12-23 9:00', '2025-12-23 09:00', '2026-12-23 09:00'],
    ] as const)
      expect(doubtOf(() => readMoment(typed, past)).meanings.map((one) => one.typed)).toEqual([earlier, later]);
  });
});

describe('hours of 1 to 6', () => {
  it.each([
    ['明天3点', '15:00', true],
    ['周五四点', '16:00', true],
    ['明天6:00', '18:00', true],
    ['明天一点半', '13:30', true],
    ['2026-12-01 3:00', '15:00', true],
    ['tomorrow at 3', '15:00', true],
    ['明天7点', '07:00', false],
    ['明天凌晨3点', '03:00', false],
    ['明早6点', '06:00', false],
    ['明天03:00', '03:00', false],
    ['明天上午3点', '03:00', false],
    ['tomorrow 3am', '03:00', false],
    ['明天下午3点', '15:00', false],
    ['明天半夜2点', '02:00', false],
    ['明天0点', '00:00', false],
  ])('%s is %s', (typed, clock, isGuess) => {
    const { start } = readSpan(typed, hearing(NOVEMBER));
    expect([start.moment.slice(11, 16), start.isGuess]).toEqual([clock, isGuess]);
  });

  it('are as they are typed where night is as likely', () => {
    expect(readMoment('明天3点', { ...hearing(NOVEMBER), isDaytime: false })).toBe('2026-11-24T03:00:00');
  });
});

const SPANS = `
11-26 09:00/11-26 11:30 | 周四上午9点到11点半 | 周四9:00-11:30 | thu 9:00 to 11:30 | 周四9点至11点半 | 11月26日上午9:00～11:30 | 周四9:00—11:30
11-24 14:30/11-24 16:00 | 明天14:30—16:00 | 明天下午2点半到4点 | 明天2:30-4:00 | tomorrow 2:30-4pm | tomorrow from 2:30 pm until 4 pm
11-24 09:00/11-24 11:00 | 明天9-11点 | 明天上午9到11点 | tomorrow 9-11am | tomorrow 9am-11am
11-24 11:00/11-24 13:00 | tomorrow 11-1pm | 明天上午11点到1点 | 明天11点-下午1点
11-24 20:00/11-24 22:00 | 明晚8点到10点 | 明天20:00-22:00
11-24 22:00/11-25 00:00 | 明天22:00到24:00 | 明晚10点到12点
11-25 09:00/12-01 17:00 | 11月25日9:00-12月1日17:00 | 周三9点到12月1日17点 | 2026-11-25 09:00 - 2026-12-01 17:00
11-25 09:00/11-27 17:00 | 11月25日9时至27日17时 | 周三9点到周五17点
11-24 09:00/11-25 17:00 | 明天9点到次日17点 | 明天9:00-后天17:00
11-23 14:00/11-23 16:00 | 2:00-4:00 | 今天下午两点到四点
2027-01-04 09:00/2027-01-04 10:00 | 1月4日9点到10点 | 1.4 9:00-10:00
`;

describe('a meeting from its beginning to its end', () => {
  it.each(rows(SPANS))('%s is %s', (typed, meant) => {
    const { start, end } = readSpan(typed, hearing(NOVEMBER));
    expect([start.moment, end]).toEqual(meant.split('/').map(inFull));
  });

  it.each(['明天11点到9点', '明天22:00-02:00'])('%s ends before it begins', (typed) => {
    expect(() => readSpan(typed, hearing(NOVEMBER))).toThrow('which is not after its beginning');
  });

  it.each(['凌晨3点半出发', '明天9点至', '到11点', '周四到周五', '明天9点到11点到12点'])('%s is refused', (typed) => {
    expect(() => readSpan(typed, hearing(NOVEMBER))).toThrow();
  });

  it('keeps its end when its year is asked about', () => {
    const { meanings } = doubtOf(() => readSpan('11月3日上午9点到11点半', hearing(NOVEMBER)));
    expect(meanings.map(({ typed }) => readSpan(typed, hearing(NOVEMBER)))).toEqual(
      ['2026', '2027'].map((year) => ({
        start: { moment: `${year}-11-03T09:00:00`, isGuess: false },
        end: `${year}-11-03T11:30:00`,
      })),
    );
  });
});

const LOOKED = `
02-09 | 2月9日 | 2.9
12-25 | 12-25
2027-01-05 | 1月5日
11-22 | 昨天 | -1d | 1天前 | yesterday
11-20 | 上周五 | 3天前 | 大前天 | 3 days ago
11-16 | 7天前 | 一周前 | a week ago
11-01 | 月初 | 11月初 | 本月初
11-05 | 5号
11-30 | 30号 | 月底
10-31 | 31号 | 上月底
10-01/10-31 | 上月 | 上个月 | 10月 | 10月份 | last month | October
11-23/11-29 | 本周 | 这周 | this week
11-16/11-22 | 上周 | 上星期 | last week
11-28/11-29 | 周末 | this weekend
11-17/11-23 | 最近7天 | 近一周 | last 7 days | 过去七天
10-24/11-23 | 近一个月
2025-12-01/2025-12-31 | 去年12月 | 2025年12月 | 2025-12 | last December | Dec 2025
01-01/12-31 | 今年 | 2026年 | this year
07-01/09-30 | 三季度 | 上季度 | q3 | last quarter
01-01/06-30 | 上半年
02-15/02-23 | 春节 | 春节期间
10-01/10-07 | 国庆 | 国庆长假 | 十一假期
12-01/12-10 | 12月上旬
`;

describe('days that are looked at', () => {
  it.each(rows(LOOKED))('%s is %s', (typed, meant) => {
    const { first, last } = readDays(typed, hearing(NOVEMBER, 'looking'));
    const [from = '', to = from] = meant.split('/').map((day) => inFull(day).slice(0, 10));
    expect([first, last]).toEqual([from, to]);
  });

  it.each([
    ['12-25', '2025-12-25'],
    ['3月8日', '2026-03-08'],
    ['12月', '2025-12-01'],
    ['四季度', '2025-10-01'],
  ])('in February %s is %s', (typed, first) => {
    expect(readDays(typed, hearing(FEBRUARY, 'looking')).first).toBe(first);
  });

  it.each([
    ['2-9', '2026-12-01', '2027-02-09'],
    ['12-31', '2026-12-01', '2026-12-31'],
    ['1-5', '2025-12-01', '2026-01-05'],
    ['5号', '2026-10-28', '2026-11-05'],
    ['周五', '2026-11-30', '2026-12-04'],
    ['次日', '2026-11-30', '2026-12-01'],
    ['11月', '2026-11-24', '2026-11-30'],
  ])('%s is the first such from %s on: %s', (typed, notBefore, last) => {
    expect(readDays(typed, { ...hearing(NOVEMBER, 'looking'), notBefore }).last).toBe(last);
  });
});
