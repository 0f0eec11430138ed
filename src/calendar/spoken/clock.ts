import type { Clock } from '../../core/civil.ts';
import type { Hours } from '../../core/facts.ts';
import type { Spoken } from './phrase.ts';

export type Part = 'dawn' | 'morning' | 'noon' | 'afternoon' | 'evening' | 'closing';

/** A time of day in seconds since midnight (up to 24:59, which is the next day), or only a part of the day. */
export type Hour = number | Part;

/** Typed hours `from` to `to`, and what makes them hours of the day. */
type Span = readonly [from: number, to: number, add: number];

// 24 is the midnight that ends the day: 晚上12点 and 24:00 are the next day's 00:00; 凌晨12点 and 12am are this day's.
const HOURS: Readonly<Record<Part | 'am' | 'pm' | 'unsaid', readonly Span[]>> = {
  dawn: [
    [0, 6, 0],
    [12, 12, -12],
  ],
  morning: [[0, 12, 0]],
  noon: [
    [11, 14, 0],
    [1, 2, 12],
  ],
  afternoon: [
    [12, 19, 0],
    [1, 7, 12],
  ],
  evening: [
    [17, 24, 0],
    [5, 12, 12],
  ],
  closing: [],
  am: [
    [1, 11, 0],
    [12, 12, -12],
  ],
  pm: [
    [1, 11, 12],
    [12, 12, 0],
  ],
  unsaid: [[0, 24, 0]],
};

const PARTS: readonly (readonly [RegExp, Part])[] = [
  [/^凌晨/, 'dawn'],
  [/^(?:清[晨早]|早[上晨]?|上午|morning(?![a-z]))/, 'morning'],
  [/^(?:[中正]午|noon(?![a-z]))/, 'noon'],
  [/^(?:下午|afternoon(?![a-z]))/, 'afternoon'],
  [/^(?:傍晚|晚[上间]?|夜[里间]|evening(?![a-z]))/, 'evening'],
  [/^下班/, 'closing'],
];

const HALF_DAY = String.raw`(?: ?(?<half>[ap])\.?m(?:\.|(?![a-z])))`;
const CLOCKS: readonly RegExp[] = [
  new RegExp(String.raw`^(?<hour>\d{1,2}):(?<minute>\d{2})(?::(?<second>\d{2}))?(?![:\d])${HALF_DAY}?`),
  /^(?<hour>\d{1,2}) ?[点时](?:[钟整]|(?<fraction>半|[13]刻)| ?(?<minute>\d{1,2})(?![\d:点时])分?)?/,
  new RegExp(String.raw`^(?<hour>\d{1,2})${HALF_DAY}`),
];

const FRACTIONS: Readonly<Record<string, number>> = { 半: 30, '1刻': 15, '3刻': 45 };

const hourOf = (typed: number, part: keyof typeof HOURS): number | null => {
  const span = HOURS[part].find(([from, to]) => typed >= from && typed <= to);
  return span ? typed + span[2] : null;
};

const secondsOf = (groups: Readonly<Record<string, string | undefined>>, part: Part | undefined): number | null => {
  const { hour: typed, minute, second, half, fraction } = groups;
  const halved = half === undefined ? Number(typed) : hourOf(Number(typed), half === 'a' ? 'am' : 'pm');
  const hour = halved === null ? null : hourOf(halved, part ?? 'unsaid');
  const minutes = fraction === undefined ? Number(minute ?? 0) : (FRACTIONS[fraction] ?? 0);
  const seconds = Number(second ?? 0);
  if (hour === null || minutes > 59 || seconds > 59 || (typed === '24' && minutes + seconds > 0)) return null;
  return hour * 3600 + minutes * 60 + seconds;
};

/** An hour at the start of folded text: `9:00`, `3pm`, `下午3点`, `9点半`, a part of the day alone; undefined if there is none. */
export const clockAtStart = (folded: string): Spoken<Hour> | undefined => {
  const [shape, part] = PARTS.find(([pattern]) => pattern.test(folded)) ?? [];
  const rest = shape ? folded.replace(shape, '').replace(/^,? ?(?:at )?/, '') : folded;
  for (const pattern of CLOCKS) {
    const match = pattern.exec(rest);
    if (match?.groups) return { said: secondsOf(match.groups, part), rest: rest.slice(match[0].length) };
  }
  return part && { said: part, rest };
};

/**
 * The time meant by a part of the day without an hour: noon and the end of work are hours by themselves, of the others it is
 * where they begin (`open`) or end (`close`). Null if an hour is needed after all, as it always is before dawn.
 */
export const clockOfPart = (part: Part, { open, close }: Hours, bare: 'open' | 'close' | 'refuse'): Clock | null => {
  if (part === 'noon') return '12:00';
  if (part === 'closing') return close;
  if (bare === 'refuse' || part === 'dawn') return null;
  const spans = { morning: [open, '12:00'], afternoon: ['14:00', close], evening: ['19:00', '23:59'] } as const;
  return spans[part][bare === 'open' ? 0 : 1];
};
