import { shortWeekday } from '../../calendar/speak.ts';
import { type Day, daysFrom, monthEnd } from '../../core/civil.ts';
import type { Lens } from '../../core/facts.ts';
import type { PaperCell } from '../../core/paper.ts';
import { phoneFor } from '../../core/personal/mask.ts';
import { listed, same, type Text, text } from '../../core/text.ts';
import { commonWords as c } from '../../core/words.ts';
import { maskedNotes } from '../kit/listTable.ts';
import type { PostedDays } from '../kit/postedList.ts';
import type { Shift } from './record.ts';
import { byStart, isUnfilled } from './roster.ts';
import { dutyWords as w } from './words.ts';

/** The roster of a month as it hangs on the wall: a line for every day, and one for every shift of a day with several. */
export const posted: PostedDays<Shift> = {
  daysIn: ({ month, name, from, to }) =>
    typeof month !== 'string' || name != null || from != null || to != null
      ? null
      : { first: `${month}-01`, last: monthEnd(`${month}-01`) },
  postedOf: (records, lens, { first, last }) => ({
    title: titleOf(first, lens.facts.settings.office),
    heads: [words.day, words.weekday, words.dayOff, w.leader, c.phone, w.officer, c.phone, c.remark],
    rows: daysFrom(first, last).flatMap((day) => rowsOf(day, records, lens)),
    foot: [words.signature],
    isPosted: true,
  }),
  notes: maskedNotes,
  get howTo() {
    return { what: words.which, hint: words.whichHint };
  },
};

const titleOf = (first: Day, unit: string): Text => {
  const [year, month] = [Number(first.slice(0, 4)), Number(first.slice(5, 7))];
  return text(`${unit === '' ? '' : `${unit}: `}Duty roster, ${first.slice(0, 7)}`, `${unit}${year}年${month}月值班表`);
};

const rowsOf = (day: Day, records: readonly Shift[], lens: Lens): readonly (readonly PaperCell[])[] => {
  const shifts = records.filter(({ date }) => date === day).sort(byStart);
  const head: readonly PaperCell[] = [{ kind: 'day', day, short: true }, shortWeekday(day), dayOffText(day, lens)];
  if (shifts.length === 0) return [[...head, '—', '', '—', '', w.states.open]];
  return shifts.map((shift) => [
    ...head,
    shift.leader ?? '—',
    phoneOf(shift.leader, lens),
    shift.officer ?? '—',
    phoneOf(shift.officer, lens),
    remarkOf(shift),
  ]);
};

/** The kind of day where it is no ordinary workday: the name of the holiday, the weekend, a weekend day that is worked. */
const dayOffText = (day: Day, { facts }: Lens): Text => {
  const { kind, name } = facts.calendar.kindOf(day);
  if (kind === 'holiday') return name ?? w.kinds.holiday;
  if (kind === 'makeup') return words.makeup;
  return kind === 'weekend' ? w.kinds.weekend : same('');
};

const phoneOf = (name: string | null, { facts, reveal }: Lens): PaperCell => {
  const phone = facts.contacts.find((contact) => contact.name === name)?.phone ?? null;
  return phone === null ? '' : { kind: 'phone', phone: phoneFor(phone, reveal) };
};

/** The remark on a shift: the part of the day, a post to be filled, and who serves for whom. */
const remarkOf = (shift: Shift): Text => {
  const last = shift.swaps.at(-1);
  return listed([
    ...(shift.shift === 'full' ? [] : [w.shifts[shift.shift]]),
    ...(isUnfilled(shift) ? [w.states.open] : []),
    ...(last === undefined ? [] : [w.swapEvent(last.fromOfficer, last.toOfficer, null)]),
  ]);
};

const words = {
  day: text('Date', '日期'),
  weekday: text('Weekday', '星期'),
  dayOff: text('Day off', '节假日'),
  makeup: text('worked', '调休上班'),
  signature: text(
    'Made by: __________    Checked by: __________    Date: __________',
    '制表：__________    审核：__________    日期：__________',
  ),
  which: text('Which month is to be written?', '写哪个月的值班表？'),
  whichHint: text('office duty list --month 11 --out roster.xlsx', 'office duty list --month 11 --out 值班表.xlsx'),
} as const;
