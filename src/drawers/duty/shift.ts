import { dayText } from '../../calendar/speak.ts';
import { type Day, isDay } from '../../core/civil.ts';
import { Complaint } from '../../core/complaint.ts';
import type { Facts } from '../../core/facts.ts';
import type { Field } from '../../core/field.ts';
import type { Identity } from '../../core/record.ts';
import { given } from '../../core/records.ts';
import { listed, type Text, text } from '../../core/text.ts';
import * as field from '../kit/fields/index.ts';
import type { Shift, ShiftKind } from './record.ts';
import { before, excludes, leaveDuring, serving, spanOf } from './roster.ts';
import { dutyWords as w } from './words.ts';

/** The given fields of a shift; undefined leaves a field as it is, null clears it. */
export type ShiftParticulars = {
  readonly date?: Day | undefined;
  readonly officer?: string | null | undefined;
  readonly leader?: string | null | undefined;
  readonly shift?: ShiftKind | null | undefined;
  readonly remind?: string | null | undefined;
};

/** A new shift without people. If the shift before it was handed over already, it gets its copy of the handover. */
export const blankShift = (
  identity: Identity,
  { date, shift }: { date: Day; shift: ShiftKind },
  records: readonly Shift[],
  { settings }: Facts,
): Shift => {
  const span = spanOf(date, shift, settings.hours);
  const nobody = { officer: null, leader: null, swaps: [], log: [], handover: null, remind: null };
  const takeover = before(records, span)?.handover ?? null;
  return { ...identity, snoozedUntil: null, date, shift, ...span, ...nobody, takeover };
};

/** The shift with the given fields. Its hours are computed again only if the date or the kind of shift is given. */
export const shiftWith = (record: Shift, said: ShiftParticulars, { settings }: Facts): Shift => {
  const date = said.date ?? record.date;
  const shift = said.shift ?? record.shift;
  return {
    ...record,
    date,
    shift,
    ...(said.date === undefined && said.shift == null ? {} : spanOf(date, shift, settings.hours)),
    officer: given(said.officer, record.officer),
    leader: given(said.leader, record.leader),
    remind: given(said.remind, record.remind ?? null),
  };
};

/**
 * The shift as it is, after checks. Throws `ruleViolated` if it overlaps another, if leader and officer are the same person, or if one of
 * them is on leave.
 */
export const checkedShift = (shift: Shift, records: readonly Shift[], { contacts }: Facts): Shift => {
  const other = records.find((stands) => stands.id !== shift.id && excludes(stands, shift));
  if (other !== undefined)
    throw new Complaint(
      'ruleViolated',
      words.overlaps(other.id, other.shift, dayText(other.date)),
      words.overlapsHint(other),
    );
  refuseWhoCannotServe(shift, contacts);
  return shift;
};

const refuseWhoCannotServe = (shift: Shift, contacts: Facts['contacts']): void => {
  if (shift.officer !== null && shift.officer === shift.leader)
    throw new Complaint('ruleViolated', words.sameName(shift.officer), words.sameNameHint);
  for (const name of serving(shift)) {
    const leave = leaveDuring(name, shift, contacts);
    if (leave !== null)
      throw new Complaint(
        'ruleViolated',
        words.onLeave(name, dayText(leave.from), dayText(leave.to), leave.reason),
        words.onLeaveHint(name),
      );
  }
};

/** Checks the answers to prompts: throws a complaint if the people named cannot serve on the day. */
export const shiftFits = (said: ShiftParticulars, facts: Facts): void => {
  if (said.date === undefined) return;
  const nobody = { id: '', uid: '', createdAt: facts.now, updatedAt: facts.now };
  const day = { date: said.date, shift: said.shift ?? 'full' };
  refuseWhoCannotServe(shiftWith(blankShift(nobody, day, [], facts), said, facts), facts.contacts);
};

/** A field for a shift by its id or by its day. The value is the id, or the day. */
export const shiftOrDay = (help: Text): Field<string, false> => {
  const [byId, byDay] = [field.id('D', help), field.date(help)];
  const isId = (typed: readonly string[]): boolean =>
    /^[a-z]?\d+$/iu.test((typed.at(-1) ?? '').trim().normalize('NFKC'));
  return {
    ...byId,
    shape: 'D7|DATE',
    required: false,
    read: (typed, reading) => (isId(typed) ? byId.read(typed, reading) : byDay.read(typed, reading)),
  };
};

/** The id of the shift that is meant. Throws `noSuchRecord` if nobody is rostered on the day, `ruleViolated` if there are several shifts. */
export const idMeant = (records: readonly Shift[], said: string): string => {
  if (!isDay(said)) return said;
  const [found, ...others] = records.filter(({ date }) => date === said);
  if (found === undefined) throw new Complaint('noSuchRecord', words.nobodyOn(said), words.setFirst(said));
  if (others.length === 0) return found.id;
  const ids = [found, ...others].map(({ id }) => id);
  throw new Complaint('ruleViolated', words.severalOn(said, ids), words.sayWhich(found.id));
};

const words = {
  nobodyOn: (day: Day): Text => text(`There is no shift on ${dayText(day).en}`, `${dayText(day).zh} 没有排班`),
  setFirst: (day: Day): Text =>
    text(
      `Roster it: office duty set ${day} --officer NAME --leader NAME`,
      `先排班：office duty set ${day} --officer 姓名 --leader 姓名`,
    ),
  severalOn: (day: Day, ids: readonly string[]): Text =>
    text(`${dayText(day).en} has several shifts: ${listed(ids).en}`, `${dayText(day).zh} 有几班：${listed(ids).zh}`),
  sayWhich: (id: string): Text => text(`Name the shift: ${id}`, `请写编号，如 ${id}`),
  overlaps: (id: string, shift: ShiftKind, date: Text): Text =>
    text(
      `It would overlap ${id}, the ${w.shifts[shift].en} shift of ${date.en}`,
      `与 ${id}（${date.zh} ${w.shifts[shift].zh}）重叠`,
    ),
  overlapsHint: ({ id, shift }: Shift): Text =>
    text(
      `Use --shift ${shift} to rewrite ${id}, or take it out first: office duty rm ${id}`,
      `要改写 ${id} 请用 --shift ${shift}，或先删去：office duty rm ${id}`,
    ),
  sameName: (name: string): Text =>
    text(`${name} cannot be leader and officer of one shift`, `${name} 不能在同一班既带班又值班`),
  sameNameHint: text('Name two different people', '带班领导和值班员须是两个人'),
  onLeave: (name: string, from: Text, to: Text, reason: string | null): Text =>
    text(
      `${name} is on leave ${from.en} – ${to.en}${reason === null ? '' : ` (${reason})`}`,
      `${name} 请假：${from.zh} – ${to.zh}${reason === null ? '' : `（${reason}）`}`,
    ),
  onLeaveHint: (name: string): Text =>
    text(
      `Name someone else, or end the leave: office person back ${name}`,
      `请换人，或先销假：office person back ${name}`,
    ),
} as const;
