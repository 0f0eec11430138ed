import { shortMoment } from '../../../calendar/speak.ts';
import { at, clockOf, dayOf } from '../../../core/civil.ts';
import type { Importance } from '../../../core/record.ts';
import * as record from '../../../core/schema.ts';
import { commonWords as c } from '../../../core/words.ts';
import * as field from '../fields/index.ts';
import { leadTimes } from '../ownLeads.ts';
import { type Kind, scalar } from './kind.ts';
import { line, nothing } from './kinds.ts';

// Kinds of values that the nouns of the desk share besides the plain ones: importance, lead times, hours, ids of other records.

/** The importance, from 4 (critical) to 1 (minor). */
export const importance: Kind<Importance, null> = scalar({
  schema: () => record.importance,
  typed: field.importance,
  cell: (value) => c.importances[value],
  texts: nothing,
});

/** Lead times of a record's reminders. */
export const leads: Kind<string, null> = scalar({
  schema: () => leadTimes,
  typed: field.leads,
  cell: (value) => value,
  texts: nothing,
});

/** A time of day. */
export const hour: Kind<string, null> = scalar({
  schema: () => record.timeOfDay,
  typed: (help) => {
    const time = field.time(help, 'refuse');
    return { ...time, shape: 'TIME', read: (said, reading) => clockOf(time.read(said, reading)), remarks: () => [] };
  },
  cell: (value) => value,
  texts: nothing,
});

/** The id of a record whose letter is one of these. */
export const idOf = (letters: readonly string[]): Kind<string, null> =>
  scalar({
    ...line('ID'),
    typed: (help) => field.idOf(letters, help),
    texts: nothing,
    links: { letters, of: (id) => [id], readdressed: (id, idFor) => idFor(id) },
  });

/** A moment that rules write. A card shows it in short. */
export const happened: Kind<string, null> = scalar({
  schema: () => record.moment,
  typed: (help) => field.happened(help, 'refuse'),
  cell: (value, { facts }) => shortMoment(at(dayOf(value), clockOf(value)), facts.now),
  texts: nothing,
});
