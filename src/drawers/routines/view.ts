import { shortDay } from '../../calendar/speak.ts';
import { unannounced } from '../../calendar/working/unannounced.ts';
import { type Day, dayOf } from '../../core/civil.ts';
import type { Facts, Lens } from '../../core/facts.ts';
import { bad, type Cell, dim } from '../../core/page.ts';
import { same, type Text } from '../../core/text.ts';
import type { Recorded, Routine } from './record.ts';
import { dueAt, routineStanding } from './standing.ts';
import { listWords as l, routineWords as w } from './words.ts';

/** The due occurrence in words: `next: no. 101 Fri 12-11`. */
export const nextOf = (routine: Routine, facts: Facts): Text =>
  w.nextOne(routineStanding(routine, facts).due, facts.now);

/** A note if the due occurrence lies in a year whose holidays are not announced. */
export const nextNotes = (routine: Routine, facts: Facts): readonly Text[] => {
  const { due } = routineStanding(routine, facts);
  return due === null ? [] : unknownYears(facts, dayOf(facts.now), due.anchor);
};

/** A note on the years from the first day to the last whose holidays are not announced. */
export const unknownYears = ({ calendar }: Facts, first: Day, last: Day): readonly Text[] => {
  const years = last < first ? null : unannounced(calendar, first, last);
  return years === null ? [] : [w.estimated(years)];
};

/** The due occurrence as a column shows it. One that is late stands out. */
export const nextCell = (routine: Routine, { facts }: Lens): Cell => {
  const { due } = routineStanding(routine, facts);
  if (due === null) return '';
  const said = w.numberedDay(due, facts.now);
  return dueAt(due, facts) < facts.now ? bad(said) : said;
};

/** The outcome of a recorded occurrence, in words. */
export const dayOutcome = ({ result, skipped, opened }: Recorded): Text => {
  if (skipped !== null) return l.skipped(skipped);
  return result === null && opened !== null ? l.started(opened) : l.done(result);
};

const SHOWN = 8;

/** The lines of a card about the rule and the last occurrences. */
export const seriesPairs = (routine: Routine, lens: Lens): readonly (readonly [Text, Cell])[] => [
  [w.next, nextCell(routine, lens)],
  ...routine.occurrences
    .slice(-SHOWN)
    .map((one, n): readonly [Text, Cell] => [
      n === 0 ? w.recorded : same(''),
      [
        w.numberedDay(one, lens.facts.now),
        '  ',
        dim(dayOutcome(one)),
        '  ',
        dim(shortDay(dayOf(one.at), lens.facts.now)),
      ],
    ]),
];
