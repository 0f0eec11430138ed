import { Complaint } from './complaint.ts';
import type { Hours, Settings } from './facts.ts';
import { settingWords as w } from './words/settings.ts';
import type { Text } from './words/text.ts';
import { readLine } from './writing.ts';

/** One setting: what it is called, what it means, how it is read from words, and what it is unless set. */
export type Setting<K extends keyof Settings = keyof Settings> = {
  readonly key: K;
  readonly name: string;
  readonly help: Text;
  readonly initial: Settings[K];
  /** Throws a `Complaint` (`badValue`) for what cannot be. */
  read(typed: string): Settings[K];
  /** As it is typed. */
  show(value: Settings[K]): string;
};

const setting = <K extends keyof Settings>(made: Setting<K>): Setting<K> => made;

const wholeFrom = (least: number, most: number) => (typed: string) => {
  const number = /^\d+$/.test(typed.trim()) ? Number(typed) : Number.NaN;
  if (number >= least && number <= most) return number;
  throw new Complaint('badValue', w.notBetween(typed, least, most));
};

const CLOCK = /^([01]?\d|2[0-3]):([0-5]\d)$/;

const readHours = (typed: string): Hours => {
  const clocks = typed.split(/[-–—~至]/).map((clock) => CLOCK.exec(clock.trim().normalize('NFKC')));
  const [open, close] = clocks.map((clock) => (clock ? `${(clock[1] ?? '').padStart(2, '0')}:${clock[2]}` : null));
  if (clocks.length === 2 && open != null && close != null && open < close) return { open, close };
  throw new Complaint('badValue', w.notHours(typed), w.hoursHint);
};

const readLang = (typed: string): 'en' | 'zh' => {
  if (typed === 'en' || typed === 'zh') return typed;
  throw new Complaint('badValue', w.notLang(typed));
};

/** Every setting there is, in the order `office config list` prints. */
export const SETTINGS: readonly Setting[] = [
  setting({ key: 'office', name: 'office', help: w.office, initial: '', read: readLine, show: String }),
  setting({ key: 'clerk', name: 'clerk', help: w.clerk, initial: '', read: readLine, show: String }),
  setting({ key: 'docCode', name: 'doc-code', help: w.docCode, initial: '', read: readLine, show: String }),
  setting({ key: 'lang', name: 'lang', help: w.lang, initial: null, read: readLang, show: (lang) => lang ?? '' }),
  setting({
    key: 'hours',
    name: 'hours',
    help: w.hours,
    initial: { open: '08:30', close: '17:30' },
    read: readHours,
    show: ({ open, close }) => `${open}-${close}`,
  }),
  setting({ key: 'leadDays', name: 'lead-days', help: w.leadDays, initial: 3, read: wholeFrom(1, 60), show: String }),
  setting({
    key: 'keepVisits',
    name: 'keep-visits',
    help: w.keepVisits,
    initial: 30,
    read: wholeFrom(1, 3650),
    show: String,
  }),
] as unknown as readonly Setting[];

/**
 * The settings in force: what the desk holds, else the default. A stored value that cannot be read any more (a hand edit) is a
 * `Complaint` that names it, for silently working by another closing time would be worse.
 */
export const settingsIn = (stored: Readonly<Record<string, unknown>>): Settings =>
  Object.fromEntries(
    SETTINGS.map(({ key, initial, read }) => {
      const value = stored[key];
      return [key, typeof value === 'string' ? read(value) : initial];
    }),
  ) as Settings;
