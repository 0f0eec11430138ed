import { Complaint } from '../complaint.ts';
import type { Text } from '../text.ts';
import { settingWords as w } from './words.ts';

/** A setting: its name, its meaning, how it is read from typed words, and its default. */
export type Setting<T = unknown> = {
  /** The name that `office config` uses. The value is stored under the setting's key in its group. */
  readonly name: string;
  readonly help: Text;
  readonly initial: T;
  /** Throws a `Complaint` (`badValue`) if the value is not allowed. */
  read(typed: string): T;
  /**
   * The value to be stored for one that was read. A check that takes long belongs here: it is made where the value is set, and not by every
   * command that reads the value. Throws a `Complaint`, like `read`.
   */
  settle?(shown: string): string;
  /** The value in the form in which it is typed. */
  show(value: T): string;
  /** A path of this machine, in which a leading `~` is the home folder. */
  readonly isPath?: boolean;
  /** True if the value is the path of a program that will be run. To set it allows this machine to run it. */
  readonly isRun?: boolean;
  /** The allowed words, if there are few. */
  readonly choices?: readonly string[];
  /**
   * Set if the value is kept in the safe instead of on the desk. A hidden value is never printed, and complaints of `read` do not repeat
   * it.
   */
  readonly safe?: 'shown' | 'hidden';
};

/** Settings that are read together, by their keys, in the order in which `office config list` prints them. */
export type SettingGroup<S> = {
  readonly title: Text;
  /** True if the settings say where this machine sends the desk's data. An import never brings them along. */
  readonly isLocal?: boolean;
  readonly settings: { readonly [K in keyof S]-?: Setting<S[K]> };
};

/**
 * The values of a group's settings: the stored value, else the default. A stored value that cannot be read any more (for example after a
 * hand edit) leads to a `Complaint` that names the setting, because silently using another value would be worse.
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

/** A value that was typed, as it is kept. Throws a `Complaint` for one that cannot be. */
export const keptOf = (setting: Setting, typed: string): string => {
  const shown = setting.show(setting.read(typed));
  return setting.settle?.(shown) ?? shown;
};
