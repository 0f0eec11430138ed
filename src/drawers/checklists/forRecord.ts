import { addWorkdays } from '../../calendar/working/workdays.ts';
import { at, dayOf, type Moment } from '../../core/civil.ts';
import type { Facts } from '../../core/facts.ts';
import type { OpenDesk } from '../kit/desk.ts';
import { locate } from '../kit/locate.ts';
import type { Verb } from '../kit/verb.ts';

/** The verbs of a checklist, of which `new` takes the date of a list without one from the record that it is made for. */
export const dueByRecord = (verbs: readonly Verb[]): readonly Verb[] =>
  verbs.map((verb) =>
    verb.name === 'new' ? { ...verb, run: (call) => verb.run({ ...call, options: dated(call) }) } : verb,
  );

const dated = ({ options, desk, facts }: Parameters<Verb['run']>[0]): Parameters<Verb['run']>[0]['options'] => {
  const of = options['for'];
  return typeof of === 'string' && options['due'] === undefined
    ? { ...options, due: dueFor(of, desk, facts) }
    : options;
};

/** Closing time of the working day before the record's own time; null if it has none. Throws `noSuchRecord`. */
const dueFor = (id: string, desk: OpenDesk, { calendar, settings }: Facts): Moment | null => {
  const { drawer, record } = locate(desk, id);
  const when = drawer.whenOf(record);
  return when === null ? null : at(addWorkdays(calendar, dayOf(when), -1), settings.hours.close);
};
