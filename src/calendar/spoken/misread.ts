import { type Day, dayOf, daysBetween, isMoment, type Moment } from '../../core/civil.ts';
import { Complaint } from '../../core/complaint.ts';
import { Doubt, type Meaning } from '../../core/doubt.ts';
import { echo, type Text, text } from '../../core/text.ts';
import { dayText, momentText } from '../speak.ts';

const MOMENTS = text(
  'try 2026-11-25 09:00, fri 14:30, tomorrow 9am, +3wd',
  '可以写：2026-11-25 09:00、明天9点、下周一上午9点半、+3wd',
);
const DAYS = text('try 2026-11-25, 11-25, next monday, +3wd', '可以写：2026-11-25、11月25日、下周一、月底、+3wd');
const DURATIONS = text('try 90m, 2h, 1.5h', '可以写：90m、2h、90分钟、1个半小时');

const complain = (what: Text, hint: Text): Complaint => new Complaint('badTime', what, hint);

export const notAMoment = (typed: string): Complaint =>
  complain(text(`cannot read “${echo(typed)}” as a time`, `看不懂时间“${echo(typed)}”`), MOMENTS);

export const notADay = (typed: string): Complaint =>
  complain(text(`cannot read “${echo(typed)}” as a day`, `看不懂日期“${echo(typed)}”`), DAYS);

export const notADuration = (typed: string): Complaint =>
  complain(text(`cannot read “${echo(typed)}” as a length of time`, `看不懂时长“${echo(typed)}”`), DURATIONS);

export const noSuchTime = (typed: string): Complaint =>
  complain(text(`there is no such time: “${echo(typed)}”`, `没有这个时间：“${echo(typed)}”`), MOMENTS);

export const hourWanted = (typed: string): Complaint =>
  complain(text(`“${echo(typed)}” needs an hour`, `“${echo(typed)}”还要写明几点`), MOMENTS);

export const dayOnly = (typed: string): Complaint =>
  complain(text(`a day without an hour is wanted: “${echo(typed)}”`, `这里只写日期，不写几点：“${echo(typed)}”`), DAYS);

/** The complaint that the date and the weekday do not fit. `day` is the date's. */
export const weekdayDisagrees = (typed: string, day: Day): Complaint => {
  const said = dayText(day);
  return complain(
    text(`the weekday in “${echo(typed)}” is wrong: it is ${said.en}`, `“${echo(typed)}”的星期不对：应为${said.zh}`),
    MOMENTS,
  );
};

/** The complaint that several days were typed where one is needed. */
export const oneDayWanted = (typed: string): Complaint =>
  complain(
    text(`“${echo(typed)}” is several days: say which of them`, `“${echo(typed)}”不止一天，请写明哪一天`),
    text('try fri, next monday, end of the month, within the week', '可以写：周五、下周一、月底、本周内'),
  );

/** The complaint that a length of time was typed where a time is needed. */
export const isLengthOnly = (typed: string): Complaint =>
  complain(
    text(`“${echo(typed)}” is a length of time, not a time`, `“${echo(typed)}”是时长，不是时间`),
    text('try within 2 days, in 2 days, 2 days ago', '可以写：两日内、两天后、两天前；某月2日写“2日”'),
  );

/** The complaint about `+3m` for a due date, which may mean months or minutes. */
export const perhapsMonths = (typed: string): Complaint =>
  complain(
    text(`“${echo(typed)}” may be minutes or months`, `“${echo(typed)}”可能是分钟，也可能是月`),
    text('write +3min or +3mo', '请写 +3分钟 或 +3个月'),
  );

/** The complaint about an end that is not after the beginning. */
export const endsFirst = (typed: string, start: Moment, end: Moment): Complaint => {
  const [from, to] = [momentText(start), momentText(end)];
  return complain(
    text(
      `“${echo(typed)}” would end at ${to.en}, which is not after its beginning at ${from.en}`,
      `“${echo(typed)}”的结束时间${to.zh}不晚于开始时间${from.zh}`,
    ),
    text(
      'write both with their day: 2026-11-25 22:00 to 2026-11-26 01:00',
      '请连日期写全，如 11月25日22:00至11月26日01:00',
    ),
  );
};

/** A day or a moment as a possible meaning: in full, and as it would be typed. */
const meaning = (when: Day | Moment): Meaning =>
  isMoment(when)
    ? { label: momentText(when), typed: when.slice(0, 16).replace('T', ' ') }
    : { label: dayText(when), typed: when };

/** The doubt about a day without a year that was only weeks ago and comes next in another year. */
export const yearDoubt = (typed: string, now: Moment, earlier: Day | Moment, later: Day | Moment): Doubt => {
  const [first, second] = [meaning(earlier), meaning(later)];
  const days = daysBetween(dayOf(earlier), dayOf(now));
  const ahead = daysBetween(dayOf(now), dayOf(later));
  const what =
    ahead < days
      ? text(
          `“${echo(typed)}” is ${ahead === 1 ? 'tomorrow' : `in ${ahead} days`}, and what is past is asked for: ${first.label.en} or ${second.label.en}?`,
          `“${echo(typed)}”还有 ${ahead} 天才到，而这里要写已过去的日子：是${first.label.zh}，还是${second.label.zh}？`,
        )
      : text(
          `“${echo(typed)}” was ${days === 1 ? 'yesterday' : `${days} days ago`}: ${first.label.en} or ${second.label.en}?`,
          `“${echo(typed)}”已过去 ${days} 天：是${first.label.zh}，还是${second.label.zh}？`,
        );
  const hint = text(
    `write the year: ${first.typed} or ${second.typed}`,
    `请写明年份：${first.typed} 或 ${second.typed}`,
  );
  return new Doubt(complain(what, hint), [first, second]);
};

/** The doubt about a moment in the past where one to come is needed. */
export const pastDoubt = (typed: string, moment: Moment): Doubt => {
  const past = meaning(moment);
  const what = text(`“${echo(typed)}” is past: ${past.label.en}`, `“${echo(typed)}”已经过去：${past.label.zh}`);
  const hint = text(`if that is meant, write ${past.typed}`, `如确指此时，请写 ${past.typed}`);
  return new Doubt(complain(what, hint), [past]);
};
