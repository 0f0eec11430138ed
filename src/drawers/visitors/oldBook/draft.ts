import { at, dayOf, type Moment } from '../../../core/civil.ts';
import type { Facts } from '../../../core/facts.ts';
import { type Identity, MAX_TEXT } from '../../../core/record.ts';
import type { BookValues, Drafted, Place } from '../../kit/book/book.ts';
import { Fault } from '../../kit/book/cell.ts';
import type { Dates } from '../../kit/book/dates.ts';
import { bookWords as b } from '../../kit/book/words.ts';
import type { Visit } from '../record.ts';
import { closingOf } from '../standing.ts';
import type { fields } from './fields.ts';
import { visitorBookWords as w } from './words.ts';

/** Fields that no row of an old book has. */
type Beyond = 'nature' | 'petition' | 'reception' | 'gates' | 'remind';

/** A visit without an id yet. */
export type Draft = Omit<Visit, keyof Identity | Beyond>;

/**
 * The visit of a draft. Each field is named: of an object that is put together from two others, by `...` or `Object.assign`, V8 makes a
 * dictionary of 1,600 bytes and not one of 200, and there may be a hundred thousand.
 */
export const visitOf = ({ id, uid, createdAt, updatedAt }: Identity, draft: Draft): Visit => ({
  id,
  uid,
  createdAt,
  updatedAt,
  snoozedUntil: draft.snoozedUntil,
  name: draft.name,
  org: draft.org,
  headcount: draft.headcount,
  phone: draft.phone,
  purpose: draft.purpose,
  host: draft.host,
  kind: draft.kind,
  firstContact: draft.firstContact,
  expectedAt: draft.expectedAt,
  arrivedAt: draft.arrivedAt,
  leftAt: draft.leftAt,
  answer: draft.answer,
  answeredAt: draft.answeredAt,
  repeatOf: draft.repeatOf,
  anonymisedAt: draft.anonymisedAt,
  imported: draft.imported,
  remark: draft.remark,
});

/** The visit that a row describes. Nothing in the row is lost: cells without a field of their own go into the remark. Throws a `Fault`. */
export const draftOf = (
  values: BookValues<typeof fields>,
  { file, line, asides }: Place,
  facts: Facts,
  dates: Dates,
): Drafted<Draft> => {
  const { hasHour, isDayOnly, ...times } = timesOf(values, dates, facts);
  const answer = times.arrivedAt === null ? null : values.answer;
  const phone = isPhone(values.phone) ? values.phone : null;
  const draft = {
    snoozedUntil: null,
    // A row without a name is imported too, since it tells the day and the matter. The name is null, and views say so.
    name: values.name,
    org: values.org,
    headcount: values.count,
    phone,
    purpose: values.purpose,
    host: values.host,
    kind: values.kind,
    firstContact: values.firstContact,
    ...times,
    answer,
    answeredAt: answer === null ? null : (times.leftAt ?? times.arrivedAt),
    repeatOf: null,
    anonymisedAt: null,
    imported: isDayOnly ? { file, line, isDayOnly } : { file, line },
    // Other text in place of a number (不详, a name) goes into the remark.
    remark: remarkOf([values.remark, ...asides, phone === null ? values.phone : null]),
  };
  // A person may come twice a day, but not twice at the same time.
  return { draft, isUnique: hasHour };
};

type Times = Pick<Visit, 'expectedAt' | 'arrivedAt' | 'leftAt'> & {
  readonly hasHour: boolean;
  readonly isDayOnly: boolean;
};
type Said = Pick<BookValues<typeof fields>, 'date' | 'time' | 'left'>;

/**
 * The times of a visit. If the book gives only the day, a visit in the past lasts the whole office day, so that nobody counts as still
 * inside. A visit in the future, or today without a time, is expected and can then be signed in.
 */
const timesOf = ({ date, time, left: leaving }: Said, dates: Dates, { now, settings: { hours } }: Facts): Times => {
  if (date === null) throw new Fault('noDate', w.noDate);
  const { day, clock } = dates.when(date);
  const hour = time === null ? (clock === null ? null : at(day, clock)) : arrivalIn(time, dates.hour(time, day), day);
  const start = hour ?? at(day, hours.open);
  const [today, hasHour] = [dayOf(now), hour !== null];
  if (day > today || (day === today && (!hasHour || start > now)))
    return { expectedAt: start, arrivedAt: null, leftAt: null, hasHour, isDayOnly: !hasHour };
  const left = leaving === null ? null : leavingIn(leaving, dates.hour(leaving, day), start);
  const leftAt = left ?? (day < today ? closingOf(start, hours) : null);
  return {
    ...{ expectedAt: null, arrivedAt: start, leftAt: leftAt !== null && leftAt > now ? null : leftAt },
    ...{ hasHour, isDayOnly: false },
  };
};

/** The arrival. A time that names another day than the date is a contradiction; midnight is the end of the given day. */
const arrivalIn = (cell: string, moment: Moment, day: string): Moment => {
  if (dayOf(moment) !== day && !moment.endsWith('T00:00:00')) throw new Fault('badTime', b.badTime(cell));
  return moment;
};

const leavingIn = (cell: string, moment: Moment, start: Moment): Moment => {
  if (moment < start) throw new Fault('badTime', b.badTime(cell));
  return moment;
};

const isPhone = (cell: string | null): boolean => cell !== null && /^[+\d(][\d\s()+\-转x*#,/;、]{2,}$/i.test(cell);

const remarkOf = (parts: readonly (string | null)[]): string | null => {
  const remark = parts.filter((part) => part !== null).join('\n');
  if (remark.length > MAX_TEXT) throw new Fault('tooLong', b.tooLong(remark));
  return remark === '' ? null : remark;
};
