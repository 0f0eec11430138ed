import type { Clock } from '../../core/civil.ts';
import type { Hours } from '../../core/facts.ts';
import { late } from '../../core/once.ts';
import { type Half, hourOf, type Part } from './partOfDay.ts';
import type { Spoken } from './phrase.ts';

/** A time of day in seconds since midnight; 24:00 to 24:59 belong to the next day. */
type HourSaid = {
  readonly seconds: number;
  /** The part of the day that was typed with it; null if none was. */
  readonly part: Half | null;
  /** True if the hour was taken for the afternoon only because it is small. */
  readonly isGuess: boolean;
};

/** A time of day, or only a part of the day. */
export type Hour = HourSaid | Part;

/** The way in which hours are read. */
export type Ear = {
  /** True if hours from 1 to 6 without a part of the day or a leading zero are in the afternoon. */
  readonly isDaytime: boolean;
  /** The part of the day in which the span begins whose end is read. */
  readonly part: Half | null;
  /** True if `9.30` is a time, because the day was read already. */
  readonly isDotted: boolean;
};

const PARTS: readonly (readonly [RegExp, Part])[] = [
  [/^凌晨/, 'dawn'],
  [/^(?:清[晨早]|[1]?早[上晨]?|上午|午前|morning(?![a-z]))/, 'morning'],
  [/^(?:[中正]午|noon(?![a-z]))/, 'noon'],
  [/^(?:下午|午后|afternoon(?![a-z]))/, 'afternoon'],
  [/^(?:半夜|深夜|夜[里间]|night(?![a-z]))/, 'night'],
  [/^(?:傍晚|晚[上间]?|evening(?![a-z]))/, 'evening'],
  [/^(?:1?上班时?|start of (?:the )?(?:business |working )?day(?![a-z]))/, 'opening'],
  [
    /^(?:下班时?|eod(?![a-z])|cob(?![a-z])|(?:the )?(?:close|end) of (?:the )?(?:(?:business|working) day|day|business)(?![a-z]))/,
    'closing',
  ],
];

const HALF_DAY = String.raw`(?: ?(?<half>[ap])\.?m(?:\.|(?![a-z])))`;
const BEHIND = `(?: (?:in the |at )(?<behind>morning|afternoon|evening|night)(?![a-z]))`;
const CLOCKS = late((): readonly RegExp[] => [
  new RegExp(
    String.raw`^(?:at )?(?<hour>\d{1,2}):(?<minute>\d{2})(?::(?<second>\d{2}))?(?![:\d])${HALF_DAY}?${BEHIND}?`,
  ),
  /^(?<hour>\d{1,2})[点时](?:[钟整]|(?<fraction>半|[13]刻)|(?<minute>\d{1,2})(?![\d:点时])分?)?/,
  new RegExp(String.raw`^(?:at )?(?<hour>\d{1,2})${HALF_DAY}`),
  new RegExp(
    String.raw`^(?:at )?(?<hour>\d{1,2})(?= ?o'?clock|${BEHIND.replace('?<behind>', '?:')})(?: ?o'?clock)?${BEHIND}?`,
  ),
  new RegExp(
    String.raw`^(?:at )?(?<fraction>half|quarter|a quarter) past (?<hour>\d{1,2})(?![\d:])${HALF_DAY}?${BEHIND}?`,
  ),
  /^at (?<hour>\d{1,2})(?![\d:./-]|[a-z])/,
]);
const DOTTED = /^(?<hour>\d{1,2})\.(?<minute>[0-5]\d)(?![.\d])/;

const FRACTIONS: Readonly<Record<string, number>> = {
  半: 30,
  '1刻': 15,
  '3刻': 45,
  half: 30,
  quarter: 15,
  'a quarter': 15,
};

/** Whether the hour, from 1 to 6 without a leading zero, is one that nobody means at night without saying so. */
const isSmall = (typed: string): boolean => /^[1-6]$/.test(typed);

type Groups = Readonly<Record<string, string | undefined>>;
type Meant = Omit<HourSaid, 'seconds'> & { readonly hour: number | null };

const hourIn = ({ hour: typed = '', half }: Groups, part: Part | null, ear: Ear): Meant => {
  const number = Number(typed);
  if (half !== undefined) {
    const halfDay = half === 'a' ? 'am' : 'pm';
    const hour = hourOf(number, halfDay);
    return { hour: hour === null || part === null ? hour : hourOf(hour, part), part: halfDay, isGuess: false };
  }
  const said = part ?? ear.part;
  if (said !== null) return { hour: hourOf(number, said), part: said, isGuess: false };
  const isGuess = ear.isDaytime && isSmall(typed);
  return { hour: hourOf(isGuess ? number + 12 : number, 'unsaid'), part: null, isGuess };
};

const hourSaid = (groups: Groups, part: Part | undefined, ear: Ear): HourSaid | null => {
  const { hour: typed, minute, second, fraction, behind } = groups;
  const { hour, ...said } = hourIn(groups, part ?? (behind as Part | undefined) ?? null, ear);
  const minutes = fraction === undefined ? Number(minute ?? 0) : (FRACTIONS[fraction] ?? 0);
  const seconds = Number(second ?? 0);
  if (hour === null || minutes > 59 || seconds > 59 || (typed === '24' && minutes + seconds > 0)) return null;
  return { seconds: hour * 3600 + minutes * 60 + seconds, ...said };
};

/** The time at the start of folded text: `9:00`, `3pm`, `下午3点`, `9点半`, or a part of the day alone; undefined if there is none. */
export const clockAtStart = (folded: string, ear: Ear): Spoken<Hour> | undefined => {
  const [shape, part] = PARTS.find(([pattern]) => pattern.test(folded)) ?? [];
  const rest = shape ? folded.replace(shape, '').replace(/^,? ?/, '') : folded;
  for (const pattern of ear.isDotted ? [...CLOCKS(), DOTTED] : CLOCKS()) {
    const match = pattern.exec(rest);
    if (match?.groups) return { said: hourSaid(match.groups, part, ear), rest: rest.slice(match[0].length) };
  }
  return part && { said: part, rest };
};

/**
 * The time that a part of the day without an hour means. Noon, the beginning and the end of work are times themselves; of other parts it is
 * the beginning (`open`) or the end (`close`). Null if an hour is needed, as it always is for the time before dawn.
 */
export const clockOfPart = (part: Part, { open, close }: Hours, bare: 'open' | 'close' | 'refuse'): Clock | null => {
  if (part === 'noon') return '12:00';
  if (part === 'opening') return open;
  if (part === 'closing') return close;
  if (bare === 'refuse' || part === 'dawn') return null;
  const evening = ['19:00', '23:59'] as const;
  const spans = { morning: [open, '12:00'], afternoon: ['14:00', close], evening, night: evening } as const;
  return spans[part][bare === 'open' ? 0 : 1];
};
