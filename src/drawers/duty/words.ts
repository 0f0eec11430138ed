import type { Day } from '../../core/civil.ts';
import type { DayKind } from '../../core/facts.ts';
import { listed, same, type Text, text } from '../../core/text.ts';
import { commonWords as c } from '../../core/words.ts';
import type { Shift, ShiftKind } from './record.ts';
import type { DutyKind } from './roster.ts';

const shifts: Readonly<Record<ShiftKind, Text>> = {
  day: text('day', '白班'),
  night: text('night', '夜班'),
  full: text('full', '全天'),
};

const kinds: Readonly<Record<DutyKind, Text>> = {
  weekday: text('weekday', '工作日'),
  weekend: text('weekend', '周末'),
  holiday: text('holiday', '节假日'),
};

const name = (written: string | null): string => written ?? '—';

const days = (count: number): string => (count === 1 ? '1 day' : `${count} days`);

/** A stretch of days off, and the number of its days for which nobody is rostered. */
type Stretch = {
  readonly name: Text | null;
  readonly first: Text;
  readonly last: Text;
  readonly days: number;
  readonly open: number;
  readonly known: boolean;
};

export const dutyWords = {
  fairnessExample: text('who served how often in a month', '某月各人值了几次'),
  inCalendar: (officer: string | null, leader: string | null): Text =>
    text(
      leader === null ? `Duty: ${officer ?? '—'}` : `Duty: ${officer ?? '—'}, leader ${leader}`,
      leader === null ? `值班：${officer ?? '—'}` : `值班：${officer ?? '—'}，带班领导 ${leader}`,
    ),
  one: text('a duty shift', '一个班次'),
  many: text('duty shifts', '值班'),
  summary: text('Who holds the post, day and night', '谁在值班：排班、换班、记录、交接'),
  date: text('Date', '日期'),
  kindOfDay: text('Day', '类别'),
  shiftLabel: text('Shift', '班次'),
  leader: text('Duty leader', '带班领导'),
  officer: text('Duty officer', '值班员'),
  log: text('Duty log', '值班记录'),
  swaps: text('Swaps', '换班'),
  handover: text('Handover', '交班'),
  takenOver: text('Taken over', '接班'),
  undone: text('Not done', '未办'),
  done: text('Done', '已办'),

  shifts,
  kinds,
  states: { open: text('to be filled', '待排'), now: text('on duty', '在岗'), over: text('over', '已过') },
  kindNamed: (kind: DutyKind, day: DayKind): Text =>
    day.kind === 'makeup'
      ? text(`${kinds.weekday.en} (make-up)`, `${kinds.weekday.zh}（调休）`)
      : day.kind === 'holiday' && day.name !== null
        ? text(`${kinds[kind].en} (${day.name.en})`, `${kinds[kind].zh}（${day.name.zh}）`)
        : kinds[kind],
  fromTo: (from: Text, to: Text): Text => text(`${from.en} – ${to.en}`, `${from.zh} – ${to.zh}`),
  span: (first: string, last: string): Text =>
    first === last ? text(first, first) : text(`${first} – ${last}`, `${first} – ${last}`),
  shiftOn: (date: string, shift: ShiftKind): Text =>
    text(`${date} ${shifts[shift].en} shift`, `${date} ${shifts[shift].zh}`),

  idHelp: text('the shift, such as D7', '值班编号，如 D7'),
  shiftHelp: text('which part of the day; all of it unless said', '班次；不写即全天'),

  fillPost: text('Fill the duty post', '补齐值班人员'),
  recordPost: text('Record who was on duty', '补登值班人员'),
  fillRoster: text('Fill the duty roster', '排值班表'),
  logged: (said: string, action: string | null): Text =>
    action === null ? same(said) : text(`${said}; done: ${action}`, `${said}；已${action.replace(/^已/, '')}`),
  noOfficer: text('no duty officer', '无值班员'),
  noLeader: text('no duty leader', '无带班领导'),
  noDuty: text('nobody is on duty', '无人值班'),
  guardBegins: (officer: string | null): Text => text(`Duty: ${name(officer)}`, `值班：${name(officer)}`),
  guardChanges: (from: string | null, to: string | null): Text =>
    text(`Duty change: ${name(from)} → ${name(to)}`, `值班交接：${name(from)} → ${name(to)}`),
  rosteredOnLeave: (id: string, who: string, date: string): Text =>
    text(`${who} is on leave but rostered for ${date} (${id})`, `${who} 请假，但排了 ${date} 值班（${id}）`),
  daysRunning: (who: string, days: readonly Day[]): Text => {
    const dates = days.map((day) => day.slice(5));
    const [first, last] = [dates[0] ?? '', dates.at(-1) ?? ''];
    return days.length > 2
      ? text(
          `${who} serves ${days.length} days running, ${first} – ${last}`,
          `${who} 连值 ${days.length} 天：${first} – ${last}`,
        )
      : text(`${who} serves two days running, ${listed(dates).en}`, `${who} 连值两天：${listed(dates).zh}`);
  },

  overlap: (a: string, b: string, when: string): Text =>
    text(`${a} and ${b} overlap, ${when}`, `${a} 与 ${b} 重叠：${when}`),
  handedBetween: (from: string | null, to: string, when: Text): Text =>
    text(`${name(from)} → ${to}, ${when.en}`, `${name(from)} → ${to}，${when.zh}`),
  actionTaken: (action: string): Text => text(`Done: ${action}`, `处理：${action}`),
  recordedBy: (who: string): Text => text(`recorded by ${who}`, `记录人 ${who}`),
  swapEvent: (from: string, to: string, withId: string | null): Text =>
    withId === null
      ? text(`${to} for ${from}`, `${from} 换 ${to}`)
      : text(`${to} for ${from}, exchanged with ${withId}`, `${from} 换 ${to}（与 ${withId} 对换）`),

  fieldLabels: {
    date: text('Date', '日期'),
    shift: text('Shift', '班次'),
    start: c.start,
    end: c.end,
    officer: text('Duty officer', '值班员'),
    leader: text('Duty leader', '带班领导'),
    swaps: text('Swaps', '换班'),
    log: text('Duty log', '值班记录'),
    handover: text('Handover', '交班'),
    takeover: text('Taken over', '接班'),
    remind: c.remind,
  },

  serves: ({ leader, officer }: Shift): Text =>
    text(`leader ${name(leader)}, officer ${name(officer)}`, `带班 ${name(leader)}，值班 ${name(officer)}`),

  remindDuty: ({ id, officer, leader }: Pick<Shift, 'id' | 'officer' | 'leader'>, when: Text): Text =>
    text(
      `Duty ${when.en}: ${name(officer)}, leader ${name(leader)} (${id})`,
      `值班 ${when.zh}：值班员 ${name(officer)}，带班 ${name(leader)}（${id}）`,
    ),
  remindRoster: (month: string, open: number): Text =>
    text(
      `Duty roster of ${month}: ${days(open)} open; it is published before the 1st`,
      `${Number(month.slice(0, 4))} 年 ${Number(month.slice(5))} 月值班表：尚有 ${open} 天未排，应在 1 日前印发`,
    ),
  remindHoliday: (stretch: Stretch): Text => {
    const { name: of, first, last, days: length, open, known } = stretch;
    const unsure = known ? text('', '') : text(' (holidays not announced yet)', '（放假安排未公布）');
    const span = length === 1 ? first : text(`${first.en} – ${last.en}`, `${first.zh}至${last.zh}`);
    return text(
      `Duty roster for ${of?.en ?? 'the holiday'}, ${span.en}: ${days(open)} open${unsure.en}`,
      `${of?.zh ?? '假期'}值班表（${span.zh}）：尚有 ${open} 天未排${unsure.zh}`,
    );
  },
} as const;
