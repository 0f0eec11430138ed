import { clockOf, dayOf, type Moment, minutesBetween, yearOf } from './civil.ts';
import type { Action, Reason } from './drawer.ts';
import { both, same, type Text, text } from './text.ts';

const HOUR = 60;
const DAY = 24 * HOUR;

/** A length of time: `12 分`, `5 小时 12 分`, `3 天`. */
export const lengthText = (minutes: number): Text => {
  const whole = Math.floor(minutes);
  if (whole >= 2 * DAY) return text(`${Math.floor(whole / DAY)} days`, `${Math.floor(whole / DAY)} 天`);
  const [hours, rest] = [Math.floor(whole / HOUR), whole % HOUR];
  if (whole < 2 * HOUR) return text(`${whole} min`, `${whole} 分`);
  return rest === 0 ? text(`${hours} h`, `${hours} 小时`) : text(`${hours} h ${rest} min`, `${hours} 小时 ${rest} 分`);
};

/** A clock of the day, with the date if it is on another day, and the year if it is in another year. */
export const clockOn = (moment: Moment, now: Moment): Text => {
  const day = dayOf(moment);
  if (day === dayOf(now)) return same(clockOf(moment));
  return same(`${yearOf(day) === yearOf(dayOf(now)) ? day.slice(5) : day} ${clockOf(moment)}`);
};

/** A limit and what is left of it, by the clock at any hour: `限 08:52，余 12 分`. */
export const limitText = (due: Moment, now: Moment): Text => {
  const left = minutesBetween(now, due);
  const length = lengthText(Math.abs(left));
  return both((lang) => {
    const limit = clockOn(due, now)[lang];
    if (lang === 'zh') return left < 0 ? `限 ${limit}，已超 ${length.zh}` : `限 ${limit}，余 ${length.zh}`;
    return left < 0 ? `by ${limit}, ${length.en} late` : `by ${limit}, ${length.en} left`;
  });
};

/** The time left of a limit, short enough for a column: `余 12 分`, `超 6 小时`. */
const leftText = (due: Moment, now: Moment): Text => {
  const left = minutesBetween(now, due);
  const whole = Math.floor(Math.abs(left));
  const { en, zh } = lengthText(whole < 2 * HOUR ? whole : whole - (whole % HOUR));
  return left < 0 ? text(`${en} late`, `超 ${zh}`) : text(`${en} left`, `余 ${zh}`);
};

/** A limit that runs by the clock, at any hour. */
type Limit = {
  readonly due: Moment;
  /** The moment from which it is counted, and the minutes; null if it is not counted so. */
  readonly from: Moment;
  readonly minutes: number | null;
  /** The record that it is about. */
  readonly title: string;
  /** True if it began when the number of casualties changed. */
  readonly isSupplement: boolean;
};

/** The part of an action that runs by the clock. */
export type Clocked = {
  /** The time left of a limit, day and night: `12 min left`. Such an action stands before all others. */
  readonly clock?: Text;
  /** The limit by whose minutes the reason and `clock` are worded. */
  readonly limit?: Limit;
};

/** The words of an action that change from minute to minute. */
type InMinutes = Pick<Action, 'title' | 'due' | 'because' | 'clock' | 'limit'>;

/**
 * The words of an action about a limit. Its minutes are printed by the clock, because the ranking counts office hours and stands still at night.
 * A limit in minutes stands before everything else, one in days on its last day.
 */
export const inMinutes = (limit: Limit, now: Moment): InMinutes => {
  const { due, title, minutes } = limit;
  return {
    ...{ title, due, limit, because: [clockReason(limit, now)] },
    ...(minutes !== null || dayOf(due) <= dayOf(now) ? { clock: leftText(due, now) } : {}),
  };
};

/** A title with its limit, where no columns beside it show the date and the time that is left: `北街水管爆裂（限 08:52，余 12 分）`. */
export const titleWithLimit = (title: string, due: Moment, now: Moment): Text => {
  const left = limitText(due, now);
  return text(`${title} (${left.en})`, `${title}（${left.zh}）`);
};

/** An action that was made at an earlier moment, with the words of now. */
export const actionNow = (action: Action, now: Moment): Action => {
  // Nearly all actions have none, and taking an object apart into a rest copies it.
  if (action.limit === undefined) return action;
  const { limit, clock: _, ...rest } = action;
  return { ...rest, ...inMinutes(limit, now) };
};

/** The action without the words that change from minute to minute, to compare it with that of another moment. */
export const withoutMinutes = ({ clock, because, ...action }: Action): object =>
  action.limit === undefined ? { ...action, clock, because } : { ...action, title: '' };

/** The code of the reason that a limit gives. */
export const CLOCK = 'clock';

/** The reason of a clock: from when it runs and how long. */
const clockReason = ({ isSupplement, from, minutes }: Limit, now: Moment): Reason => ({
  code: CLOCK,
  text: both((lang) => {
    const since = clockOn(from, now)[lang];
    if (minutes === null) return lang === 'zh' ? `${since} 起稳定` : `under control since ${since}`;
    if (isSupplement)
      return lang === 'zh'
        ? `${since} 伤亡有变（条例第十三条）`
        : `casualties changed ${since} (Regulation 493, art. 13)`;
    const length = lengthText(minutes)[lang];
    return lang === 'zh' ? `自 ${since} 起 ${length}` : `${length} from ${since}`;
  }),
});
