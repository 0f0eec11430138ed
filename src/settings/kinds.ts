import { Complaint } from '../complaint.ts';
import { settingWords as w } from '../words/settings.ts';
import type { Text } from '../words/text.ts';
import { readLine } from '../writing.ts';
import type { Setting } from './setting.ts';

/** One line of writing, nothing unless set. */
export const line = (name: string, help: Text): Setting<string> => ({
  ...{ name, help, initial: '', show: String },
  read: readLine,
});

type Bounds = { readonly initial: number; readonly least: number; readonly most: number };

/** A whole number from `least` to `most`. */
export const whole = (name: string, help: Text, { initial, least, most }: Bounds): Setting<number> => ({
  ...{ name, help, initial, show: String },
  read: (typed) => {
    const number = /^\d+$/.test(typed.trim()) ? Number(typed) : Number.NaN;
    if (number >= least && number <= most) return number;
    throw new Complaint('badValue', w.notBetween(typed, least, most));
  },
});
