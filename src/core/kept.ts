import type { Facts } from './facts.ts';

/**
 * Results kept for the facts of a command and one more object. Facts and records never change, and the morning list asks for the same
 * things of a record, or of all records, again and again.
 */
export const keptResults = <K extends object, T>(): ((facts: Facts, key: K, make: () => T) => T) => {
  const all = new WeakMap<Facts, WeakMap<K, { readonly result: T }>>();
  return (facts, key, make) => {
    const ofFacts = all.get(facts) ?? new WeakMap<K, { readonly result: T }>();
    const kept = ofFacts.get(key) ?? { result: make() };
    all.set(facts, ofFacts.set(key, kept));
    return kept.result;
  };
};
