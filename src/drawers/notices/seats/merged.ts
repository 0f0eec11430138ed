import type { Sitter, Sitters } from './sitters.ts';

/** Guests and hosts in one order: the guests first, or one of each in turn. Without guests everybody keeps the own number. */
export const merged = ({ guests, hosts }: Sitters, isAlternate: boolean): readonly Sitter[] => {
  if (guests.length === 0) return hosts;
  const all = isAlternate ? alternating(guests, hosts) : [...guests, ...hosts];
  return all.map((sitter, at) => ({ ...sitter, no: at + 1 }));
};

/** Two lists in turn, one from each; the rest of the longer one follows. */
export const alternating = <T>(some: readonly T[], others: readonly T[]): readonly T[] =>
  Array.from({ length: Math.max(some.length, others.length) }, (_, at) => [some[at], others[at]])
    .flat()
    .filter((one) => one !== undefined);

/** The language in which Chinese characters are compared by their strokes. */
const STROKES = 'zh-u-co-stroke';

/**
 * People by their units, the units by strokes (笔画), those without one last. Within a unit by the order that they have, the others by the
 * strokes of their names.
 */
export const byUnit = ({ hosts, unranked }: Pick<Sitters, 'hosts' | 'unranked'>): readonly Sitter[] => {
  const { compare } = new Intl.Collator(STROKES);
  const unit = ({ org }: Sitter): string => org ?? '';
  const rest = [...unranked].sort((a, b) => compare(a.name, b.name));
  return [...hosts, ...rest]
    .sort((a, b) => Number(unit(a) === '') - Number(unit(b) === '') || compare(unit(a), unit(b)))
    .map((sitter, at) => ({ ...sitter, no: at + 1 }));
};
