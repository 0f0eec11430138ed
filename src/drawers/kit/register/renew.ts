import { dayText } from '../../../calendar/speak.ts';
import type { Day } from '../../../core/civil.ts';
import { Complaint } from '../../../core/complaint.ts';
import { PLATES } from '../../../core/plates.ts';
import type { Key } from '../../../core/record.ts';
import { amend } from '../../../core/records.ts';
import * as field from '../fields/index.ts';
import { recorded } from '../saying.ts';
import { type Verb, verb } from '../verb.ts';
import { datesInOrder } from './dates.ts';
import { dateWords as w } from './dateWords.ts';
import type { Minded, WithDates } from './dues.ts';
import { pick, recordNamed } from './named.ts';

/** The verb `renew`, which sets the next date. The clerk types the date; it is not computed, because things are renewed early and late. */
export const renew = <R extends WithDates>(of: Minded<R>): Verb => {
  const key: Key<R> = { name: of.drawer };
  return verb({
    name: 'renew',
    zh: '续期',
    summary: w.renewDoes,
    examples: [of.example],
    args: {
      id: recordNamed(PLATES[of.drawer], 'title'),
      what: { ...field.needed(field.line(w.whatHelp)), label: w.whatLabel },
      on: { ...field.needed(field.date(w.onHelp)), label: w.onLabel },
    },
    options: {},
    run: async ({ args: { id, what, on }, ...call }) => {
      const changed = await call.desk.change(key, (records, { facts }) =>
        amend(records, pick(records, id, of), facts.now, (record) => renewed(of, record, what, on)),
      );
      return recorded(call, key, changed, () => [w.renewed(what, dayText(on))]);
    },
  });
};

/** The record after a renewal. Throws `noSuchRecord` if there is no such date, and `badValue` if the new day is not later. */
const renewed = <R extends WithDates>(of: Minded<R>, record: R, what: string, on: Day): R => {
  const { renewable } = of;
  const date = record.dates.find((one) => one.what === what);
  if (date === undefined && renewable !== undefined && [renewable.what.en, renewable.what.zh].includes(what)) {
    refuseEarlier(record.id, what, renewable.dayOf(record), on);
    return renewable.renewed(record, on);
  }
  if (date === undefined) {
    const all = [...(renewable === undefined ? [] : [renewable.what]), ...record.dates.map((one) => one.what)];
    throw new Complaint(
      'noSuchRecord',
      w.noSuchDate(of.titleOf(record), what),
      w.datesAre(PLATES[of.drawer].noun, record.id, all),
    );
  }
  refuseEarlier(record.id, what, date.on, on);
  return { ...record, dates: datesInOrder([...record.dates.filter((one) => one !== date), { ...date, on }]) };
};

const refuseEarlier = (id: string, what: string, stands: Day | null, on: Day): void => {
  if (stands !== null && on <= stands)
    throw new Complaint('badValue', w.notLater(what, dayText(stands)), w.notLaterHint(id, what));
};
