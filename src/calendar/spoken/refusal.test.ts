import { describe, expect, it } from 'vitest';
import { Complaint } from '../../core/complaint.ts';
import { workCalendar } from '../working/workdays.ts';
import { type Hearing, readMoment } from './readMoment.ts';

const hearing: Hearing = {
  now: '2027-01-05T10:00:00',
  hours: { open: '08:30', close: '17:30' },
  calendar: workCalendar([]),
  toLocal: (iso) => iso.slice(0, 19),
};

const complaintOf = (act: () => unknown): Complaint => {
  try {
    act();
  } catch (error) {
    if (error instanceof Complaint) return error;
    throw error;
  }
  throw new Error('accepted');
};

describe('a time that cannot be', () => {
  it.each([
    '2026-02-30',
    '13-45',
    '25:00',
    '24:30',
    '9:60',
    '25/11',
    '2027-02-29 9:00',
    '14pm',
    '上午14点',
    '下午0点',
    '0号',
    '下月31号',
    '2026-02-30T09:00+08:00',
  ])('%s does not exist', (typed) => {
    const complaint = complaintOf(() => readMoment(typed, hearing));
    expect(complaint).toMatchObject({ code: 'badTime', exit: 2 });
    expect(complaint.what).toEqual({ en: `there is no such time: “${typed}”`, zh: `没有这个时间：“${typed}”` });
    expect(complaint.hint?.zh).toContain('2026-11-25 09:00');
  });
});

describe('what is no time', () => {
  it.each([
    '',
    ' ',
    ',',
    '前',
    '( )',
    'soon',
    '3',
    '2026',
    '99999',
    '11-25-2026',
    '25/11/2026',
    '9:00 10:00',
    'fri sat',
    '9:00-10:30',
    '三五天内',
    '两三天后',
    '凌晨3点半出发',
    '2026-11-25 09:00-11:00',
    '10000-01-01',
    '12月两日',
    '+3',
    '周八',
    'friday the',
  ])('%j is not understood', (typed) => {
    const { what, code } = complaintOf(() => readMoment(typed, hearing));
    expect(code).toBe('badTime');
    expect(what).toEqual({ en: `cannot read “${typed}” as a time`, zh: `看不懂时间“${typed}”` });
  });
});

describe('several days, where one is wanted', () => {
  it.each(['2026-11', '下周', '一十一月', '本月', '周末', '今年', 'next week', 'December', 'q3'])(
    '%s is refused',
    (typed) => {
      const { what, code } = complaintOf(() => readMoment(typed, hearing));
      expect(code).toBe('badTime');
      expect(what.zh).toBe(`“${typed}”不止一天，请写明哪一天`);
    },
  );
});

describe('a length of time, where a time is wanted', () => {
  it.each(['两日', '三天', '3个工作日', '两周', '3个月', '半年', '90分钟', '3 days', '2 weeks', '5wd'])(
    '%s is refused',
    (typed) => {
      const { what, hint } = complaintOf(() => readMoment(typed, hearing));
      expect(what).toEqual({ en: `“${typed}” is a length of time, not a time`, zh: `“${typed}”是时长，不是时间` });
      expect(hint?.zh).toContain('两日内');
    },
  );
});

describe('minutes that may be months', () => {
  it.each(['+3m', '+12m', '+24m', 'in 6m', '＋３ｍ'])('%s is refused for a due date', (typed) => {
    const { what, hint } = complaintOf(() => readMoment(typed, hearing));
    expect(what.zh).toContain('可能是分钟，也可能是月');
    expect(hint?.zh).toBe('请写 +3分钟 或 +3个月');
  });

  it('is minutes for a meeting, and where nobody counts so many months', () => {
    expect(readMoment('+3m', hearing, { bare: 'refuse' })).toBe('2027-01-05T10:03:00');
    expect(readMoment('+30m', hearing)).toBe('2027-01-05T10:30:00');
  });
});

describe('a weekday that contradicts the date', () => {
  it('is refused with the right one', () => {
    expect(complaintOf(() => readMoment('8月25日（周二）9点', hearing)).what.zh).toBe(
      '“8月25日（周二）9点”的星期不对：应为2027年8月25日 周三',
    );
  });

  it('settles which of two years is meant', () => {
    expect(readMoment('11月25日（周三）9点', hearing)).toBe('2026-11-25T09:00:00');
    expect(readMoment('11月25日（周四）9点', hearing)).toBe('2027-11-25T09:00:00');
  });
});
