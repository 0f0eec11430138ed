import { dayText } from '../../calendar/speak.ts';
import { type Day, isDay } from '../../core/civil.ts';
import { Complaint } from '../../core/complaint.ts';
import type { Field } from '../../core/field.ts';
import { listed, type Text, text } from '../../core/text.ts';
import * as field from '../kit/fields/index.ts';
import type { Shift } from './record.ts';

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
} as const;
