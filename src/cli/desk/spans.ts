import type { Action } from '../../core/drawer.ts';
import { withoutMinutes } from '../../core/limits.ts';

/** Days in a row, by their numbers, on which a record asks for the same. */
export type DaySpan = Saying & { readonly first: number; readonly last: number };

/** The actions of a record on a day, and as text, by which they are compared. */
type Saying = { readonly actions: readonly Action[]; readonly text: string };

/** The days of a record, up to the last. `mayComeBack` is true if it may ask again for what it had ceased to ask for. */
export const daySpans = (
  last: number,
  actionsOn: (n: number) => readonly Action[],
  mayComeBack: boolean,
): readonly DaySpan[] => {
  const made = new Map<number, Saying>();
  const sayingOn = (n: number): Saying => {
    const known = made.get(n) ?? sayingOf(actionsOn(n));
    made.set(n, known);
    return known;
  };
  return mayComeBack
    ? joined(Array.from({ length: last + 1 }, (_, n) => ({ ...sayingOn(n), first: n, last: n })))
    : parted(0, last, sayingOn);
};

const sayingOf = (actions: readonly Action[]): Saying => ({
  actions,
  text: JSON.stringify(actions.map(withoutMinutes)),
});

/** The days from one to another, parted where the record begins to ask for something else. What it asks for at both ends it asks for between too. */
const parted = (first: number, last: number, sayingOn: (n: number) => Saying): readonly DaySpan[] => {
  const saying = sayingOn(first);
  if (saying.text === sayingOn(last).text) return [{ ...saying, first, last }];
  const middle = Math.floor((first + last) / 2);
  return joined([...parted(first, middle, sayingOn), ...parted(middle + 1, last, sayingOn)]);
};

/** The spans, with those in a row that are the same as one. */
const joined = (spans: readonly DaySpan[]): readonly DaySpan[] => {
  const all: DaySpan[] = [];
  for (const span of spans) {
    const before = all.at(-1);
    if (before?.text === span.text) all[all.length - 1] = { ...before, last: span.last };
    else all.push(span);
  }
  return all;
};
