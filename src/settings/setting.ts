import type { Text } from '../words/text.ts';

/** One setting: what it is called, what it means, how it is read from words, and what it is unless set. */
export type Setting<T = unknown> = {
  /** As `office config` calls it; the desk stores it under its key in the group. */
  readonly name: string;
  readonly help: Text;
  readonly initial: T;
  /** Throws a `Complaint` (`badValue`) for what cannot be. */
  read(typed: string): T;
  /** As it is typed. */
  show(value: T): string;
};

/** Settings that are read together, by their keys, in the order in which `office config list` prints them. */
export type SettingGroup<S> = {
  readonly title: Text;
  readonly settings: { readonly [K in keyof S]-?: Setting<S[K]> };
};

/**
 * A group's settings in force: what the desk holds, else the default. Only what is stored is read. A stored value that cannot be read
 * any more (a hand edit) is a `Complaint` that names it, for silently working by another value would be worse.
 */
export const valuesIn = <S>({ settings }: SettingGroup<S>, stored: Readonly<Record<string, unknown>>): S => {
  const values: Partial<S> = {};
  for (const key in settings) {
    const value = stored[key];
    values[key] = typeof value === 'string' ? settings[key].read(value) : settings[key].initial;
  }
  return values as S;
};
