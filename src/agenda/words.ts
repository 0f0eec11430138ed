import type { DayKind } from '../core/facts.ts';
import { inLang, listed, type Text, text } from '../core/text.ts';
import type { Quadrant } from './rank.ts';

const KINDS: Readonly<Record<DayKind['kind'], Text>> = {
  workday: text('workday', '工作日'),
  weekend: text('weekend', '周末'),
  holiday: text('public holiday', '法定节假日'),
  makeup: text('make-up workday', '调休上班'),
};

export const agendaWords = {
  allDay: text('all day', '全天'),
  fromOutside: (calendar: Text | string): Text =>
    text(` (outside: ${inLang(calendar, 'en')})`, `（外部：${inLang(calendar, 'zh')}）`),
  kindOfDay: ({ kind, name }: DayKind): Text =>
    name === null ? KINDS[kind] : { en: `${KINDS[kind].en} (${name.en})`, zh: `${KINDS[kind].zh}（${name.zh}）` },
  notAnnounced: (year: string): Text =>
    text(
      `The arrangement of working days for ${year} is not announced yet: statutory days and weekends are used`,
      `${year} 年节假日安排尚未公布：暂按法定节假日和周末计算`,
    ),
  counted: text('In numbers', '合计'),
  tally: (said: readonly Text[]): Text =>
    text(said.map(({ en }) => en).join('; '), said.map(({ zh }) => zh).join('，')),
  weekNumber: (week: number): Text => text(`week ${week}`, `第${week}周`),

  onDuty: text('Duty', '值班'),
  dutyLeader: text('leader', '带班'),
  dutyOfficer: text('officer', '值班员'),
  nobodyOnDuty: text('nobody is rostered', '未排班'),
  until: (moment: Text): Text => text(`to ${moment.en}`, `至 ${moment.zh}`),
  overnight: text('Since closing', '夜间'),
  undone: text('undone', '未办'),
  moreOvernight: (count: number): Text =>
    text(`${count} more: office show, with the id of the shift`, `另有 ${count} 条，见该班次`),
  away: text('Away', '请假'),
  awayTo: (name: string, to: Text | null): Text =>
    to === null ? text(name, name) : text(`${name} (to ${to.en})`, `${name}（至${to.zh}）`),
  waiting: text('Waiting', '在等'),
  people: (count: number): Text => text(`${count} people`, `${count}人`),
  /** The first people of many. `more` is the number of those not named, `all` the number of all. */
  andMore: (names: Text, more: number, all: number): Text => text(`${names.en} +${more}`, `${names.zh}等${all}人`),
  repeat: text('repeat', '重复'),
  holidayAhead: (name: Text, first: Text, last: Text): Text =>
    text(`${name.en}: off from ${first.en} to ${last.en}`, `${first.zh}起放假（${name.zh}），至${last.zh}`),
  festivalAhead: (day: Text, name: Text): Text => text(`${day.en}: ${name.en}`, `${day.zh}${name.zh}`),
  makeupAhead: (day: Text, name: Text): Text =>
    text(`${day.en} is a working day (${name.en})`, `${day.zh}调休上班（${name.zh}）`),
  schedule: text('Schedule', '日程'),
  nothingScheduled: text('nothing with a fixed hour', '无定时安排'),
  tomorrow: text('tomorrow', '明天'),
  called: {
    all: (count: number): Text => text(`${count} called`, `应到${count}`),
    leave: (count: number): Text => text(`${count} on leave`, `请假${count}`),
    declined: (count: number): Text => text(`${count} declined`, `不参加${count}`),
    open: (count: number): Text => text(`${count} open`, `未复${count}`),
  },
  moreComing: (count: number, day: string): Text =>
    text(
      count === 1 ? `1 more meeting: office today ${day}` : `${count} more meetings: office today ${day}`,
      `另有 ${count} 场会：office today ${day}`,
    ),
  clash: text('Clash', '撞车'),
  settled: text('settled', '已商定'),
  clashWith: (id: string, over: Text): Text => text(`clash with ${id}: ${over.en}`, `与 ${id} 撞车：${over.zh}`),
  awayThen: (name: string, days: Text, id: string): Text =>
    text(`${name} is on leave ${days.en} (${id})`, `${name} ${days.zh} 请假（${id}）`),
  days: (from: Text, to: Text): Text =>
    from.en === to.en ? from : text(`${from.en} to ${to.en}`, `${from.zh}至${to.zh}`),
  leaveHits: (name: string, ids: readonly string[]): Text =>
    text(
      `${name} stands in ${listed(ids).en} on those days: find somebody else`,
      `${name} 请假期间有 ${listed(ids).zh}，请另作安排`,
    ),
  toDo: (count: number): Text => text(`To do (${count})`, `待办（${count} 项）`),
  nothingToDo: text('nothing waits to be done', '没有待办事项'),
  // Already in Chinese words, which the page would otherwise look up each morning.
  hidden: (count: number, all: number): Text =>
    text(`${count} more: office today --limit ${all}`, `另有 ${count} 项：office 今日 --条数 ${all}`),
  inside: text('Inside', '在内来访'),
  since: (clock: string): Text => text(`since ${clock}`, `${clock} 起`),
  warnings: text('Mind', '注意'),
  emptyDesk: text(
    'The desk is empty. Begin with one line: office jot "call the print shop"',
    '台面还是空的。先记一笔：office jot "联系印刷厂"',
  ),

  action: (action: Text, title: Text): Text => text(`${action.en}: ${title.en}`, `${action.zh}：${title.zh}`),
  weight: (importance: number, urgency: string): Text =>
    text(`imp ${importance} × urg ${urgency}`, `重要${importance} × 紧急${urgency}`),

  // “d” stands for working days, as `why` and the help of `today` explain.
  dueToday: text('due today', '今天到期'),
  dueSoon: (days: string): Text => text(`${days}d left`, `余${days}日`),
  overdueJustNow: text('just late', '刚过时限'),
  overdue: (days: string): Text => text(`${days}d late`, `逾期${days}日`),
  undated: (days: string): Text => text(`idle ${days}d`, `搁置${days}日`),
  undatedFresh: text('no date', '不定时限'),

  quadrants: {
    A: text('important and urgent', '重要且紧急'),
    B: text('important, not urgent', '重要不紧急'),
    C: text('urgent, not important', '紧急不重要'),
    D: text('neither', '不重要不紧急'),
  } satisfies Record<Quadrant, Text>,

  week: (number: number, first: Text, last: Text): Text =>
    text(`Week ${number}: ${first.en} – ${last.en}`, `第${number}周：${first.zh} – ${last.zh}`),
  dueMark: text('due', '到期'),

  whyAction: text('Action', '要做的事'),
  whyImportance: text('Importance', '重要程度'),
  whyUrgency: text('Urgency', '紧急程度'),
  whyScore: text('Score', '得分'),
  whyQuadrant: text('Quadrant', '象限'),
  whyWorkdays: text('Working days left', '剩余工作日'),
  whyLate: text('Working days late', '逾期工作日'),
  whyIdle: text('Working days idle', '搁置工作日'),
  whyMark: text('Mark', '紧急标记'),
  whyBecause: text('Because', '原因'),
  whyNext: text('Next', '下一步'),
  whyRank: text('Rank', '名次'),
  whyOrder: text('Order', '排序'),
  clockFirst: text('its limit runs by the clock: before everything else', '报告时限在走，排在最前'),
  rankOf: (rank: number, all: number): Text => text(`${rank} of ${all}`, `第 ${rank}，共 ${all} 项`),
  markLifts: (mark: Text, floor: number): Text => text(`${mark.en}: at least ${floor}`, `${mark.zh}：不低于 ${floor}`),
  nothingOpen: (id: string): Text => text(`${id} asks for nothing now`, `${id} 目前没有要做的事`),
  isSnoozed: (until: Text): Text => text(`snoozed until ${until.en}`, `已暂缓至 ${until.zh}`),
} as const;
