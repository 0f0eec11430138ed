import { addDays } from '../../core/civil.ts';
import type { Facts } from '../../core/facts.ts';
import { nearest } from '../../core/records.ts';
import type { Change, RuleTools } from '../../core/rule.ts';
import type { Sieve } from '../../core/sieve.ts';
import type { Text } from '../../core/text.ts';
import { commonWords as c } from '../../core/words.ts';
import type { Changed, OpenDesk } from '../kit/desk.ts';
import { key, type Shift } from './record.ts';
import { type Run, runsOf, serving } from './roster.ts';
import { dutyWords as w } from './words.ts';

/** Applies a rule through the desk's door, and adds what the clerk should mind about the shifts it left. */
export const changeMindfully = async <C extends Change<Shift>>(
  desk: OpenDesk,
  rule: (records: readonly Shift[], tools: RuleTools) => C,
  past: Sieve | undefined = undefined,
): Promise<Changed<Shift, C & { readonly minded: readonly Text[] }>> => {
  const mindful = (records: readonly Shift[], tools: RuleTools) => {
    const change = rule(records, tools);
    return { ...change, minded: notesOn(change, tools.facts) };
  };
  const changed = await desk.change(key, mindful, { past });
  return { ...changed, notes: [...changed.notes, ...changed.change.minded] };
};

/** Names nobody knows but which are near to one, and days running that the touched shifts are part of. */
export const notesOn = (
  { records, touched }: Pick<Change<Shift>, 'records' | 'touched'>,
  facts: Facts,
): readonly Text[] => [
  ...misspelled([...new Set(touched.flatMap(serving))], facts),
  ...runsWith(records, touched).map(({ name, days }) => w.daysRunning(name, days)),
];

/** In a name of two characters one wrong character is another name: 张伟 is not 张敏. */
const SHORTEST = 3;

const misspelled = (names: readonly string[], { contacts }: Facts): readonly Text[] => {
  const known = contacts.map(({ name }) => name);
  return names
    .filter((name) => name.length >= SHORTEST && !known.includes(name))
    .flatMap((name) => {
      const near = nearest(name, known);
      return near === null ? [] : [w.unknownName(name, c.didYouMean(near))];
    });
};

const runsWith = (records: readonly Shift[], touched: readonly Shift[]): readonly Run[] => {
  const days = new Set(touched.flatMap(({ date }) => [-1, 0, 1].map((step) => addDays(date, step))));
  return runsOf(records.filter(({ date }) => days.has(date))).filter((run) =>
    touched.some((shift) => run.days.includes(shift.date) && serving(shift).includes(run.name)),
  );
};
