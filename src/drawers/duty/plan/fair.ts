import { addDays, type Day } from '../../../core/civil.ts';
import { compare } from '../../../core/records.ts';
import { DUTY_KINDS, type DutyCounts, type DutyKind, NO_DUTY } from '../roster.ts';

/** A post that wants someone, and what is known of it before anyone is chosen. */
export type Post = {
  readonly date: Day;
  readonly kind: DutyKind;
  /** Who may serve at all. */
  readonly candidates: readonly string[];
  /** Who serves on this day, the day before or the day after anyway. */
  readonly tired: ReadonlySet<string>;
  /** The only one left for the other post of the same shift, if there is but one. */
  readonly spared: string | null;
};

/** What people have served already, by name. */
export type DutyPast = { readonly counts: ReadonlyMap<string, DutyCounts>; readonly lastDay: ReadonlyMap<string, Day> };

// One rule before the other: no post empty for want of a spared name, nobody two days running, the kinds of days even, the sum
// even. The squares of counts are least when the counts are even.
const COST = { spared: 1e13, running: 1e9, kind: 1e3, total: 1 };

/** Rosters looked at side by side. A choice that is fair today may force someone to serve twice tomorrow; more than enough. */
const BREADTH = 24;

/** How someone stands; `tally` is the counts as text, to compare whole drafts by. */
type Person = { readonly counts: DutyCounts; readonly tally: string; readonly total: number; readonly lastDay: Day };

const standing = (counts: DutyCounts, lastDay: Day): Person => {
  const each = DUTY_KINDS.map((kind) => counts[kind]);
  return { counts, tally: each.join(), total: each.reduce((sum, times) => sum + times), lastDay };
};

const NEW = standing(NO_DUTY, '');

/** A roster up to some day: who serves, what that costs, and how everybody stands then. */
type Draft = {
  readonly cost: number;
  readonly people: ReadonlyMap<string, Person>;
  readonly chosen: string | null;
  readonly earlier: Draft | null;
};

type Choice = { readonly draft: Draft; readonly name: string | null; readonly cost: number };

/**
 * Who serves in each post, null where nobody may: fair, and the same every time. `posts` are in the order of days. A search of
 * limited breadth over whole rosters: not proven the best, but even counts and days between, where they can be had.
 */
export const fairly = (posts: readonly Post[], pool: readonly string[], past: DutyPast): readonly (string | null)[] => {
  const people = new Map(
    pool.map((name) => [name, standing(past.counts.get(name) ?? NO_DUTY, past.lastDay.get(name) ?? '')]),
  );
  let drafts: readonly Draft[] = [{ cost: 0, people, chosen: null, earlier: null }];
  for (const post of posts) {
    const dayBefore = addDays(post.date, -1);
    drafts = narrowed(
      drafts.flatMap((draft) => choicesOf(draft, post, dayBefore)),
      post,
    );
  }
  return chosenIn(drafts[0] ?? null);
};

const choicesOf = (draft: Draft, post: Post, dayBefore: Day): readonly Choice[] => {
  if (post.candidates.length === 0) return [{ draft, name: null, cost: draft.cost }];
  return post.candidates
    .map((name) => ({ name, person: draft.people.get(name) ?? NEW }))
    .sort((a, b) => compare(a.person.lastDay, b.person.lastDay))
    .map(({ name, person }) => ({ draft, name, cost: draft.cost + costOf(name, person, post, dayBefore) }));
};

const costOf = (name: string, { counts, total, lastDay }: Person, post: Post, dayBefore: Day): number => {
  const isRunning = lastDay === dayBefore || lastDay === post.date || post.tired.has(name);
  return (
    (post.spared === name ? COST.spared : 0) +
    (isRunning ? COST.running : 0) +
    (2 * counts[post.kind] + 1) * COST.kind +
    (2 * total + 1) * COST.total
  );
};

/** The cheapest drafts, of those that leave everybody standing alike only the first. */
const narrowed = (choices: readonly Choice[], post: Post): readonly Draft[] => {
  const seen = new Set<string>();
  const kept: Draft[] = [];
  for (const choice of [...choices].sort((a, b) => a.cost - b.cost)) {
    if (kept.length === BREADTH) break;
    const draft = taken(choice, post);
    const standings = standingsOf(draft);
    if (!seen.has(standings)) kept.push(draft);
    seen.add(standings);
  }
  return kept;
};

const taken = ({ draft, name, cost }: Choice, { date, kind }: Post): Draft => {
  const earlier = { cost, chosen: name, earlier: draft };
  const person = name === null ? undefined : draft.people.get(name);
  if (name === null || person === undefined) return { ...earlier, people: draft.people };
  const serves = standing({ ...person.counts, [kind]: person.counts[kind] + 1 }, date);
  return { ...earlier, people: new Map(draft.people).set(name, serves) };
};

const standingsOf = ({ people, chosen }: Draft): string =>
  [chosen ?? '', ...Array.from(people.values(), ({ tally }) => tally)].join(' ');

const chosenIn = (last: Draft | null): readonly (string | null)[] => {
  const chosen: (string | null)[] = [];
  for (let draft = last; draft?.earlier; draft = draft.earlier) chosen.push(draft.chosen);
  return chosen.reverse();
};
