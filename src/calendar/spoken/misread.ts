import type { Day } from '../../core/civil.ts';
import { Complaint } from '../../core/complaint.ts';
import { type Text, text } from '../../core/text.ts';
import { dayText } from '../speak.ts';

const ECHO = 40;

/** What was typed, as it is said back: at most 40 characters. Making it harmless is the terminal's work. */
const echo = (typed: string): string => {
  const head = Array.from(typed.slice(0, ECHO * 2));
  return head.length > ECHO ? `${head.slice(0, ECHO - 1).join('')}…` : head.join('');
};

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

/** The date and the weekday that were typed are not the same day: `day` is what the date says. */
export const weekdayDisagrees = (typed: string, day: Day): Complaint => {
  const said = dayText(day);
  return complain(
    text(`the weekday in “${echo(typed)}” is wrong: it is ${said.en}`, `“${echo(typed)}”的星期不对：应为${said.zh}`),
    MOMENTS,
  );
};
