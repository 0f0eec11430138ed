import type { Day } from '../../core/civil.ts';
import { clockOf } from '../../core/civil.ts';
import type { DayKind } from '../../core/facts.ts';
import { echo, listed, same, type Text, text } from '../../core/text.ts';
import { commonWords as c } from '../../core/words.ts';
import type { OpenPoint } from './points.ts';
import type { Handover, Shift, ShiftKind } from './record.ts';
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
  ticked: (when: Text, note: string | null, isFollowup: boolean): Text =>
    isFollowup
      ? text(`made a follow-up ${when.en}`, `${when.zh} 转为督办`)
      : text(
          `done ${when.en}${note === null ? '' : `, ${note}`}`,
          `${when.zh} 已办${note === null ? '' : `，${note}`}`,
        ),

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

/** Sentences of the verbs `handover` and `tick`. */
export const handoverWords = {
  goesAlong: (matter: Text): Text => text(`Handed over as undone: ${matter.en}`, `已列入未办：${matter.zh}`),
  replaced: (id: string, { to, undone, happenedAt }: Handover): Text =>
    text(
      `${id} was handed over already, to ${to} at ${clockOf(happenedAt)}. That handover is replaced, with what it left undone: ${undone}`,
      `${id} ${clockOf(happenedAt)} 已向 ${to} 交接过：原记未办“${undone}”已被本次替换，如仍未办请一并写入`,
    ),
  toTick: (id: string): Text =>
    text(
      `What is undone stands on the morning page until it is ticked off: office duty tick ${id}`,
      `未办事项每天都列在今日清单上，办完请勾：office duty tick ${id}`,
    ),
  leftBefore: (open: readonly OpenPoint[]): Text => {
    const all = listed(open.map(({ id, text: said }) => `${id} ${said}`));
    return text(`Left undone by earlier handovers and still open: ${all.en}`, `此前交接仍未办：${all.zh}`);
  },
  handedOver: (from: string | null, to: string): Text =>
    text(`handed over: ${from ?? '—'} → ${to}`, `已交接：${from ?? '—'} → ${to}`),
  someoneElseNext: (id: string, officer: string): Text =>
    text(`${id}, the next shift, is rostered to ${officer}`, `下一班 ${id} 排的是 ${officer}`),
  nobodyHandsOver: (id: string): Text =>
    text(`${id} has no officer who could hand it over`, `${id} 没有值班员，无人可以交班`),
  nobodyHandsOverHint: (id: string): Text =>
    text(
      `Say first who served: office duty edit ${id} --officer NAME`,
      `请先补上谁在值班：office duty edit ${id} --officer 姓名`,
    ),
  nothingToHandOver: (to: string): Text => text(`There is no shift to hand over to ${to}`, `没有可交给 ${to} 的班`),
  nothingToHandOverHint: text(
    'office duty who shows who is on duty; office duty set DATE rosters a day',
    '可用 office duty who 查看谁在值班，用 office duty set 日期 排班',
  ),
  ticked: (names: readonly string[]): Text => text(`ticked: ${listed(names).en}`, `已勾：${listed(names).zh}`),
  left: (names: readonly string[]): Text => text(`still undone: ${listed(names).en}`, `尚未办：${listed(names).zh}`),
  noneLeft: text('nothing is left undone', '未办事项已清'),
  notHandedOver: (id: string): Text => text(`${id} has not been handed over`, `${id} 没有交接记录`),
  notHandedOverHint: text(
    'What is undone stands under the shift that handed over: office today names it',
    '未办事项记在交班的那一班名下，见 office today',
  ),
  noPoints: (id: string): Text => text(`${id} left nothing undone`, `${id} 交接时没有未办事项`),
  noSuchPoint: (id: string, typed: string): Text =>
    text(`${id} left nothing undone that “${echo(typed)}” names`, `${id} 没有与“${echo(typed)}”相符的未办事项`),
  severalPoints: (typed: string): Text => text(`“${echo(typed)}” names several points`, `“${echo(typed)}”不止一项相符`),
  whichPoint: text('Which point is done?', '没有写哪一项办完了'),
  pointsAre: (points: readonly string[]): Text => {
    const all = listed(points.map((point, at) => `${at + 1} ${point}`));
    return text(`They are: ${all.en}`, `现有：${all.zh}`);
  },
  tickedAlready: (point: string, when: Text): Text =>
    text(`“${echo(point)}” was ticked off ${when.en}`, `“${echo(point)}”已于 ${when.zh} 勾掉`),
} as const;
