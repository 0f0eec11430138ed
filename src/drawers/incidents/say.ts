import { clockOf, dayOf, type Moment, minutesBetween, yearOf } from '../../core/civil.ts';
import type { Reason } from '../../core/drawer.ts';
import { both, same, type Text, text } from '../../core/text.ts';
import type { OwedReport } from './clocks.ts';
import { incidentWords as w } from './words.ts';

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
export const leftText = (due: Moment, now: Moment): Text => {
  const left = minutesBetween(now, due);
  const whole = Math.floor(Math.abs(left));
  const { en, zh } = lengthText(whole < 2 * HOUR ? whole : whole - (whole % HOUR));
  return left < 0 ? text(`${en} late`, `超 ${zh}`) : text(`${en} left`, `余 ${zh}`);
};

export const bodyName = (body: string): Text => (body === '' ? w.superior : text(body, body));

/** A report that is owed, as an order: `电话报告 县委值班室`. */
export const orderText = ({ body, stage, no }: OwedReport): Text => {
  const to = bodyName(body);
  switch (stage) {
    case 'phone':
      return text(`Phone ${to.en}`, `电话报告 ${to.zh}`);
    case 'written':
      return text(`Report in writing to ${to.en}`, `书面报告 ${to.zh}`);
    case 'update':
      return text(`Update ${no} to ${to.en}`, `续报${no} ${to.zh}`);
    case 'final':
      return text(`Final report to ${to.en}`, `终报 ${to.zh}`);
    case 'supplement':
      return text(`Supplement to ${to.en}`, `补报 ${to.zh}`);
  }
};

/** The reason of a clock: from when it runs and how long. */
export const clockReason = ({ stage, from, minutes }: OwedReport, now: Moment): Reason => ({
  code: 'clock',
  text: both((lang) => {
    const since = clockOn(from, now)[lang];
    if (minutes === null) return lang === 'zh' ? `${since} 起稳定` : `under control since ${since}`;
    if (stage === 'supplement')
      return lang === 'zh'
        ? `${since} 伤亡有变（条例第十三条）`
        : `casualties changed ${since} (Regulation 493, art. 13)`;
    const length = lengthText(minutes)[lang];
    return lang === 'zh' ? `自 ${since} 起 ${length}` : `${length} from ${since}`;
  }),
});
