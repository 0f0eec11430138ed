import { Complaint } from '../complaint.ts';
import type { Text } from '../text.ts';
import { isSteering, readLine, readNames } from '../writing.ts';
import type { Setting } from './setting.ts';
import { settingWords as w } from './words.ts';

/** A setting of one line of text, empty unless another default is given. */
export const line = (name: string, help: Text, initial = ''): Setting<string> => ({
  ...{ name, help, initial, show: String },
  read: readLine,
});

/** A setting of several names or words, parted as names are. */
export const names = (name: string, help: Text, initial: readonly string[]): Setting<readonly string[]> => ({
  ...{ name, help, initial },
  read: (typed) => readNames(typed).map(readLine),
  show: (all) => all.join('、'),
});

type Bounds = { readonly initial: number; readonly least: number; readonly most: number };

/** A setting of a whole number from `least` to `most`. */
export const whole = (name: string, help: Text, { initial, least, most }: Bounds): Setting<number> => ({
  ...{ name, help, initial, show: String },
  read: (typed) => {
    const number = /^\d+$/.test(typed.trim()) ? Number(typed) : Number.NaN;
    if (number >= least && number <= most) return number;
    throw new Complaint('badValue', w.notBetween(typed, least, most));
  },
});

/** A setting of one of a few words; the first is the default. */
export const choice = <C extends string>(name: string, help: Text, choices: readonly [C, ...C[]]): Setting<C> => ({
  ...{ name, help, choices, initial: choices[0], show: String },
  read: (typed) => {
    const found = choices.find((word) => word === typed.trim().toLowerCase());
    if (found !== undefined) return found;
    throw new Complaint('badValue', w.notAmong(typed, choices));
  },
});

const MOST_SECRET = 1_000;

/** A setting of a password or key, stored exactly as typed. */
export const secret = (name: string, help: Text): Setting<string> => ({
  ...{ name, help, initial: '', show: String, safe: 'hidden' },
  read: (typed) => {
    if (typed === '') throw new Complaint('missingValue', w.emptySecret);
    if (typed.length > MOST_SECRET || isSteering(typed) || /[\t\n]/.test(typed))
      throw new Complaint('badValue', w.notASecret(MOST_SECRET));
    return typed;
  },
});
