// One desk for all programs: N matters over ten years. Sixty of them are open, with one at nearly every hour of today.

const DAY = 86_400_000;
const YEARS = 10;
const OPEN = { late: 12, today: 8, coming: 40 };

const TOPICS = ['防汛备汛', '老旧小区改造', '消防安全', '农民工工资', '河道治理', '校车安全', '档案移交', '营商环境'];
const UNITS = ['财政局', '教育局', '水务局', '住建局', '审计局', '区工会', '柳河镇', '东湖街道'];
const ACTS = ['报送总结', '催办回复', '落实批示', '整改材料', '征求意见', '会议通知'];

/** mulberry32. Math.random takes no seed, but the desk must be the same in a year. */
const chanceOf = (seed) => {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
};

const pick = (from, chance) => from[Math.floor(chance() * from.length)];

const uidOf = (chance) => {
  const hex = (digits) => [...Array(digits)].map(() => Math.floor(chance() * 16).toString(16)).join('');
  return `${hex(8)}-${hex(4)}-4${hex(3)}-8${hex(3)}-${hex(12)}`;
};

/** Day on which the n-th matter is due, counted from today: the open ones around today, the finished ones within the last ten years. */
const dayOf = (n, finished, chance) => {
  if (n < finished) return -1 - Math.floor(chance() * YEARS * 365);
  const open = n - finished;
  if (open < OPEN.late) return -1 - open;
  return open < OPEN.late + OPEN.today ? 0 : 1 + (open % 14);
};

/** Midnight at the start of a date, in the zone of the process. */
export const midnightOf = (date) => new Date(date.getFullYear(), date.getMonth(), date.getDate());

/**
 * Items by due date, oldest first. `due`, `entered` and `done` are Dates; `done` is null for an open item. `midnight` is the start of the
 * real today, because the other programs cannot be given another time.
 */
export const itemsOf = (count, seed, midnight) => {
  const chance = chanceOf(seed);
  const finished = count - OPEN.late - OPEN.today - OPEN.coming;
  const items = Array.from({ length: count }, (_, n) => {
    const hours = n < finished ? 8 + Math.floor(chance() * 10) : 10 + (n % 10);
    const due = new Date(midnight.getTime() + dayOf(n, finished, chance) * DAY + hours * 3_600_000);
    return {
      uid: uidOf(chance),
      title: `${pick(UNITS, chance)}${pick(TOPICS, chance)}${pick(ACTS, chance)}${n}`,
      due,
      entered: new Date(due.getTime() - (3 + Math.floor(chance() * 17)) * DAY),
      done: n < finished ? new Date(due.getTime() + Math.floor(chance() * 12) * 3_600_000) : null,
    };
  });
  // No item is entered or finished after now.
  for (const item of items) {
    if (item.entered > midnight) item.entered = new Date(midnight.getTime() - DAY);
    if (item.done !== null && item.done > midnight) item.done = midnight;
  }
  return items.sort((a, b) => a.due - b.due);
};

const two = (number) => String(number).padStart(2, '0');

/** Day as `2026-11-23`, in the zone of the process. */
export const dayText = (date) => `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
/** Time as `09:30`. */
export const clockText = (date) => `${two(date.getHours())}:${two(date.getMinutes())}`;
/** Time as `20261123T013000Z`, as iCalendar writes it. */
export const stampText = (date) => `${date.toISOString().slice(0, 19).replace(/[-:]/g, '')}Z`;
/** Seconds since 1970. */
export const seconds = (date) => Math.floor(date.getTime() / 1000);
/** Time an hour later. Every event lasts an hour. */
export const hourAfter = (date) => new Date(date.getTime() + 3_600_000);
