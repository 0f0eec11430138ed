import type { Action } from '../../core/drawer.ts';
import { withoutMinutes } from '../../core/limits.ts';

/** Days in a row, by their numbers, on which a record asks for the same. */
export type DaySpan = { readonly first: number; readonly last: number; readonly actions: readonly Action[] };

/** The actions of a record on a day, and as text, by which they are compared. */
type Saying = { readonly actions: readonly Action[]; readonly text: string };

/**
 * The days of a record up to the last, found as far as the caller iterates. `mayComeBack` is true if it may ask again for what it had ceased to
 * ask for: then each day is looked at, else the end of a span is looked for by halves.
 */
export function* daySpans(
  last: number,
  actionsOn: (n: number) => readonly Action[],
  mayComeBack: boolean,
): Generator<DaySpan> {
  const made = new Map<number, Saying>();
  const sayingOn = (n: number): Saying => {
    const known = made.get(n) ?? sayingOf(actionsOn(n));
    made.set(n, known);
    return known;
  };
  const endOf = mayComeBack ? endByDays : endByHalves;
  for (let first = 0; first <= last; ) {
    const { actions, text } = sayingOn(first);
    const end = endOf(first, last, (n) => sayingOn(n).text === text);
    yield { first, last: end, actions };
    first = end + 1;
  }
}

const sayingOf = (actions: readonly Action[]): Saying => ({
  actions,
  text: actions.length === 0 ? '' : JSON.stringify(actions.map(withoutMinutes)),
});

type IsSame = (n: number) => boolean;

const endByDays = (first: number, last: number, isSame: IsSame): number => {
  let end = first;
  while (end < last && isSame(end + 1)) end += 1;
  return end;
};

const endByHalves = (first: number, last: number, isSame: IsSame): number => {
  if (isSame(last)) return last;
  let [same, other] = [first, last];
  while (other - same > 1) {
    const middle = Math.floor((same + other) / 2);
    if (isSame(middle)) same = middle;
    else other = middle;
  }
  return same;
};
