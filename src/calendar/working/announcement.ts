import { isDay, yearOf } from '../../core/civil.ts';
import { Complaint } from '../../core/complaint.ts';
import { late } from '../../core/once.ts';
import { line } from '../../core/schema.ts';
import { type Text, text } from '../../core/text.ts';
import * as v from '../../core/valibot.ts';
import type { DayEntry } from './almanac.ts';
import { ARRANGED } from './statutory.ts';

/** The State Council's arrangement of one year (国务院办公厅关于某年部分节假日安排的通知). */
export type Announcement = {
  readonly year: number;
  /** Days off, and days worked in exchange. They may lie in the neighbouring years. */
  readonly days: readonly DayEntry[];
};

const sheet = late(() =>
  v.object({
    year: v.pipe(v.number(), v.integer(), v.minValue(ARRANGED.first), v.maxValue(ARRANGED.last)),
    days: v.pipe(v.array(v.unknown()), v.minLength(1), v.maxLength(366)),
  }),
);

const entry = late(() => v.object({ name: line, date: v.pipe(v.string(), v.check(isDay)), isOffDay: v.boolean() }));

const FORM = text(
  'a year looks like {"year": 2026, "days": [{"name": "元旦", "date": "2026-01-01", "isOffDay": true}]}',
  '一年的格式：{"year": 2026, "days": [{"name": "元旦", "date": "2026-01-01", "isOffDay": true}]}',
);

const refuse = (what: Text): Complaint => new Complaint('badFile', what, FORM);

const readEntry = (json: unknown, place: number, year: number): DayEntry => {
  const read = v.safeParse(entry(), json);
  if (!read.success) {
    const field = String(read.issues[0].path?.[0]?.key ?? '');
    throw refuse(
      field === ''
        ? text(`entry ${place} of the arrangement is not an object`, `放假安排第 ${place} 项不是对象`)
        : text(`entry ${place} of the arrangement: "${field}" is wrong`, `放假安排第 ${place} 项的“${field}”不对`),
    );
  }
  const { name, date, isOffDay } = read.output;
  if (Math.abs(yearOf(date) - year) > 1)
    throw refuse(
      text(
        `entry ${place} of the arrangement: ${date} does not belong to ${year}`,
        `放假安排第 ${place} 项：${date} 不属于 ${year} 年`,
      ),
    );
  return { day: date, name, off: isOffDay };
};

const refuseTwice = (days: readonly DayEntry[]): void => {
  const seen = new Set<string>();
  days.forEach(({ day }, n) => {
    if (seen.has(day))
      throw refuse(
        text(`entry ${n + 1} of the arrangement: ${day} is named twice`, `放假安排第 ${n + 1} 项：${day} 出现两次`),
      );
    seen.add(day);
  });
};

/**
 * Reads one year's arrangement from parsed JSON in the format of github.com/NateScarlet/holiday-cn; fields that are not needed are ignored.
 * Messages count entries from 1. @throws Complaint `badFile` on a wrong shape, a date that does not exist or lies beyond the neighbouring
 * years, a day named twice
 */
export const readAnnouncement = (json: unknown): Announcement => {
  const read = v.safeParse(sheet(), json);
  if (!read.success) {
    const field = String(read.issues[0].path?.[0]?.key ?? '');
    throw refuse(
      field === ''
        ? text('this is not the arrangement of a year', '这不是一年的放假安排')
        : text(`the arrangement has no usable "${field}"`, `放假安排中的“${field}”缺失或不对`),
    );
  }
  const days = read.output.days.map((each, n) => readEntry(each, n + 1, read.output.year));
  refuseTwice(days);
  if (!days.some(({ day }) => yearOf(day) === read.output.year))
    throw refuse(text(`no entry lies in ${read.output.year}`, `没有一项属于 ${read.output.year} 年`));
  return { year: read.output.year, days };
};
