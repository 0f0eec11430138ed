import { shortDay } from '../../calendar/speak.ts';
import type { Day, Moment } from '../../core/civil.ts';
import { listed, type Text, text } from '../../core/text.ts';

/** The number of an issue: `no. 100`, `第100期`. */
const issue = (n: number): Text => text(`no. ${n}`, `第${n}期`);

/** Numbers of issues: `no. 100, 101`, `第100、101期`; more than four in a row by the first and the last. */
const issues = (all: readonly number[]): Text => {
  const [first = 0, last = 0] = [all[0], all.at(-1)];
  const isRow = all.length > 4 && last - first === all.length - 1;
  const numbers = isRow ? text(`${first}–${last}`, `${first}–${last}`) : listed(all.map(String));
  return text(`no. ${numbers.en}`, `第${numbers.zh}期`);
};

const NAMED = 4;

const daysNamed = (days: readonly Day[]): Text => {
  const shown = listed(days.slice(0, NAMED).map((day) => day.slice(5)));
  return days.length > NAMED ? text(`${shown.en} …`, `${shown.zh}等`) : shown;
};

type SeriesDay = { readonly n: number | null; readonly date: Day };

export const routineWords = {
  each: text('Each', '对象'),
  eachHelp: text('whom the list is about: a role, a group or names', '清单对象：身份、分组或姓名'),
  every: text('Every', '周期'),
  everyHelp: text(
    'how often: every 2 weeks on fri, monthly on 25, last workday, lunar 9/9, 7 days before spring festival',
    '多久一次：每周一、两周周五、每月25日、每月最后一个工作日、双月15日、农历九月初九、春节前7天',
  ),
  from: text('From', '起'),
  fromHelp: text('the day from which it runs; today unless said', '从哪天起；不写为今天'),
  serial: text('First number', '期号'),
  noHelp: text('the number of the next occurrence, for what is numbered', '下一期的期号，用于编号的刊物'),
  recorded: text('Recorded', '记录'),
  number: text('Number', '期次'),
  anchor: text('By the rule', '原定'),
  date: text('Day', '日期'),
  recordedAt: text('Recorded at', '登记时间'),
  result: text('Result', '结果'),
  skipped: text('Skipped because', '免办原因'),
  opened: text('Opened', '已开办'),
  remindHelp: text('when to be reminded of it, as 1d 16:30,30m; none: never', '何时提醒，如 1d 16:30,30m；none 不提醒'),
  reasonHelp: text('the reason', '原因'),
  resultHelp: text('what came of it', '办理结果'),
  dateHelp: text('which occurrence, by its day; the due one unless said', '哪一期，写日期；不写为该办的一期'),
  idHelp: text('the routine, such as R3', '常例编号，如 R3'),
  next: text('Next', '下期'),

  /** The title of an occurrence: `Voices no. 100`, `民声专版第100期`. */
  titled: (title: string, n: number | null): Text =>
    n === null ? text(title, title) : text(`${title} ${issue(n).en}`, `${title}${issue(n).zh}`),
  /** The occurrences that were missed, as the morning list names them. */
  missedTitle: (title: string, missed: readonly SeriesDay[]): Text => {
    const [only, ...others] = missed;
    if (only !== undefined && only.n !== null && others.length === 0) return routineWords.titled(title, only.n);
    const days = missed.map(({ date }) => date);
    const numbers = missed.flatMap(({ n }) => n ?? []);
    const since = (days[0] ?? '').slice(5);
    if (numbers.length < missed.length) return text(`${daysNamed(days).en} ${title}`, `${daysNamed(days).zh} ${title}`);
    const named = issues(numbers);
    return text(`${named.en} (since ${since}) ${title}`, `${named.zh}（最早 ${since}）${title}`);
  },
  doIt: text('Do', '办'),
  makeUp: (count: number): Text => text(`Make up ${count} missed`, `补办 ${count} 期`),
  routineReason: (rule: Text): Text => text(`routine: ${rule.en}`, `常例：${rule.zh}`),
  missedReason: (count: number): Text =>
    text(count === 1 ? 'one occurrence was missed' : `${count} occurrences were missed`, `有 ${count} 期没有办`),

  remindDue: (title: Text, due: Text): Text => text(`Due ${due.en}: ${title.en}`, `${due.zh} 到期：${title.zh}`),
  remindMissed: (count: number, title: Text): Text =>
    text(`Missed (${count}): ${title.en}`, `补办 ${count} 期：${title.zh}`),
  ownerInCalendar: (owner: string): Text => text(`Owner: ${owner}`, `负责人：${owner}`),

  /** The next occurrence after an answer: `next: no. 101, Fri 12-11`, `下期：第101期 12-11 周五`. */
  nextOne: (occurrence: SeriesDay | null, now: Moment): Text => {
    if (occurrence === null) return text('the series is over', '此常例已到期');
    const day = shortDay(occurrence.date, now);
    return occurrence.n === null
      ? text(`next: ${day.en}`, `下期：${day.zh}`)
      : text(`next: ${issue(occurrence.n).en} ${day.en}`, `下期：${issue(occurrence.n).zh} ${day.zh}`);
  },
  numberedDay: (occurrence: SeriesDay, now: Moment): Text => {
    const day = shortDay(occurrence.date, now);
    return occurrence.n === null
      ? day
      : text(`${issue(occurrence.n).en} ${day.en}`, `${issue(occurrence.n).zh} ${day.zh}`);
  },
  estimated: (years: string): Text =>
    text(
      `The holidays of ${years} are not announced yet: statutory days are used`,
      `${years}年放假安排尚未公布，按法定节假日推算`,
    ),
} as const;

export const listWords = {
  sheet: text('dispatch sheet', '调度单'),
  what: text('Matter', '事项'),
  number: text('No.', '期次'),
  numbered: issue,
  yearPlan: (day: Day): Text => text(`Plan of work ${day.slice(0, 4)}`, `${day.slice(0, 4)}年度工作安排表`),
  monthPlan: (day: Day): Text =>
    text(`Plan of work ${day.slice(0, 7)}`, `${day.slice(0, 4)}年${Number(day.slice(5, 7))}月工作安排表`),
  plan: (first: Day, last: Day): Text => text(`Plan of work ${first} to ${last}`, `${first} 至 ${last} 工作安排表`),
  outcome: text('Outcome', '完成情况'),
  done: (result: string | null): Text =>
    result === null ? text('done', '已办') : text(`done: ${result}`, `已办：${result}`),
  skipped: (reason: string): Text => text(`skipped: ${reason}`, `免办：${reason}`),
  started: (id: string): Text => text(`opened: ${id}`, `已开办：${id}`),
  missed: text('missed', '未办'),
  open: text('to come', '待办'),
} as const;
