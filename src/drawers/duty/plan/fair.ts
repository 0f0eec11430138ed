import { addDays, type Day } from '../../../core/civil.ts';
import { compare } from '../../../core/records.ts';
import { DUTY_KINDS, type DutyCounts, type DutyKind, NO_DUTY } from '../roster.ts';

/** A post to be filled, with everything known about it before anyone is chosen. */
export type Post = {
  readonly date: Day;
  readonly kind: DutyKind;
  /** The people who may serve in it. */
  readonly candidates: readonly string[];
  /** People who serve on this day, the day before or the day after already. */
  readonly tired: ReadonlySet<string>;
  /**
   * The person who is the only candidate for the other post of the shift; null if there are several. This person is not chosen if another
   * can be.
   */
  readonly spared: string | null;
};

/** The duty that people have served already, by name: counts by kind of day, and the last day. */
export type DutyPast = { readonly counts: ReadonlyMap<string, DutyCounts>; readonly lastDay: ReadonlyMap<string, Day> };

// The weights rank the rules: first, no post stays empty because its only candidate was taken; then, nobody serves two days running; then
// even counts for each kind of day; then even totals. Counts are even when the sum of their squares is least.
const COST = { spared: 1e13, running: 1e9, kind: 1e3, total: 1 };

/**
 * Number of drafts that are followed at the same time, since a choice that is fair today may force someone to serve two days running
 * tomorrow. This is more than experience requires.
 */
const BREADTH = 24;

/** The duty of a person in a draft; `tally` is the counts as text, to compare whole drafts quickly. */
type Person = { readonly counts: DutyCounts; readonly tally: string; readonly total: number; readonly lastDay: Day };

const standing = (counts: DutyCounts, lastDay: Day): Person => {
  const each = DUTY_KINDS.map((kind) => counts[kind]);
  return { counts, tally: each.join(), total: each.reduce((sum, times) => sum + times), lastDay };
};

const NEW = standing(NO_DUTY, '');

/** A roster up to some day: the person chosen last, the draft before, the cost so far, and the duty of everybody. */
type Draft = {
  readonly cost: number;
  readonly people: ReadonlyMap<string, Person>;
  readonly chosen: string | null;
  readonly earlier: Draft | null;
};

type Choice = { readonly draft: Draft; readonly name: string | null; readonly cost: number };

/**
 * The people who serve in the posts, null where nobody may serve. `posts` are in the order of days. The result is fair, and equal for equal
 * input. It is a search over whole rosters that keeps a limited number of drafts (a beam search): it is not proven to be the best, but
 * gives even counts and days between where possible.
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

/** The cheapest drafts. Of drafts with the same counts for everybody and the same last choice only the cheapest is kept. */
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
