import { Complaint } from '../complaint.ts';
import type { Text } from '../text.ts';
import { settingWords as w } from './words.ts';

/** One setting: what it is called, what it means, how it is read from words, and what it is unless set. */
export type Setting<T = unknown> = {
  /** As `office config` calls it; it is stored under its key in the group. */
  readonly name: string;
  readonly help: Text;
  readonly initial: T;
  /** Throws a `Complaint` (`badValue`) for what cannot be. */
  read(typed: string): T;
  /** As it is typed. */
  show(value: T): string;
  /** A path of this machine, in which a leading `~` is the home folder. */
  readonly isPath?: boolean;
  /** The words it may be, where they are few. */
  readonly choices?: readonly string[];
  /** Kept in the safe instead of on the desk; a hidden one is never printed either, and `read` does not repeat it. */
  readonly safe?: 'shown' | 'hidden';
};

/** Settings that are read together, by their keys, in the order in which `office config list` prints them. */
export type SettingGroup<S> = {
  readonly title: Text;
  /** They say where this machine sends what the desk knows: no import brings them along. */
  readonly isLocal?: boolean;
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
    values[key] = typeof value === 'string' ? readStored(settings[key], value) : settings[key].initial;
  }
  return values as S;
};

const readStored = <T>({ name, read }: Setting<T>, stored: string): T => {
  try {
    return read(stored);
  } catch (error) {
    throw error instanceof Complaint ? new Complaint(error.code, w.faulty(name, error.what), error.hint) : error;
  }
};
