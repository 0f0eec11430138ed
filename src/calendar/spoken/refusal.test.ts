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
    '2026-11',
    '11-25-2026',
    '25/11/2026',
    '9:00 10:00',
    'fri sat',
    '9:00-10:30',
    '下周',
    '3天前',
    '+3',
    '周八',
    'friday the',
    '一十一月',
  ])('%j is not understood', (typed) => {
    const { what, code } = complaintOf(() => readMoment(typed, hearing));
    expect(code).toBe('badTime');
    expect(what).toEqual({ en: `cannot read “${typed}” as a time`, zh: `看不懂时间“${typed}”` });
  });
});

describe('a weekday that contradicts the date', () => {
  it('is refused with the right one', () => {
    expect(complaintOf(() => readMoment('11月25日（周三）9点', hearing)).what.zh).toBe(
      '“11月25日（周三）9点”的星期不对：应为2027年11月25日 周四',
    );
  });
});
