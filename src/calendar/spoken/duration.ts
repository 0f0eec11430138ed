import { fold } from './fold.ts';
import { notADuration } from './misread.ts';

const WHOLE =
  /^(?:(\d{1,3}(?:\.\d{1,3})?) ?(?:h|hrs?|hours?|小时|个小时|个?钟头))? ?(?:(\d{1,5}) ?(?:m|mins?|minutes?|分钟?))?$/;
const HALF = /^(?:(\d{1,3})个半|半个?)(?:小时|钟头)$/;
const QUARTERS = /^([1-3])刻钟$/;
const LONGEST = 31 * 24 * 60;
const LONGEST_TYPED = 40;

/** The minutes of a length of time in folded text; 0 if it is none, or longer than 31 days. */
export const minutesIn = (folded: string): number => {
  const whole = WHOLE.exec(folded);
  const half = HALF.exec(folded);
  const minutes = whole
    ? Math.round(Number(whole[1] ?? 0) * 60) + Number(whole[2] ?? 0)
    : half
      ? Number(half[1] ?? 0) * 60 + 30
      : Number(QUARTERS.exec(folded)?.[1] ?? 0) * 15;
  return minutes > LONGEST ? 0 : minutes;
};

/**
 * A length of time in whole minutes, from one minute to 31 days: `90m`, `1.5h`, `1h30m`, `2 hours`, `90分钟`, `两小时`,
 * `1个半小时`, `半小时`, `三刻钟`.
 * @throws Complaint `badTime` on anything else
 */
export const readDuration = (typed: string): number => {
  const minutes = typed.length > LONGEST_TYPED ? 0 : minutesIn(fold(typed));
  if (minutes === 0) throw notADuration(typed);
  return minutes;
};
