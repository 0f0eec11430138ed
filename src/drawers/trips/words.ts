import { shortMoment } from '../../calendar/speak.ts';
import { clockOf, type Moment } from '../../core/civil.ts';
import { yuanOf } from '../../core/money.ts';
import { type Text, text } from '../../core/text.ts';

export const tripWords = {
  start: text('From', '出车'),
  end: text('Until', '预计回'),
  car: text('Car', '车辆'),
  plate: text('Plate', '车牌'),
  outAt: text('Went out', '出车时间'),
  backAt: text('Came back', '回车时间'),
  kmOut: text('Counter at the start', '起始里程'),
  kmBack: text('Counter at the end', '终止里程'),
  recordedCosts: text('Costs', '已记费用'),
  total: text('Total', '费用合计'),
  overBudget: text('Budget used up', '超包干'),
  closedAt: text('Closed', '结束'),
  gate: text('Instructions', '请示批示'),
  closings: { refused: text('refused', '未批'), cancelled: text('cancelled', '取消') },
  gates: {
    request: text('asked', '请示'),
    instruction: text('instruction of', '批示'),
    inform: text('reported to', '报告'),
    decide: text('decided here', '自行决定'),
  },
  costs: {
    fuel: text('fuel', '油料'),
    toll: text('tolls', '路桥'),
    parking: text('parking', '停车'),
    other: text('other', '其他'),
  },
  states: {
    asked: text('no car yet', '待派'),
    assigned: text('assigned', '已派'),
    out: text('out', '出车'),
    back: text('back', '已回'),
    refused: text('refused', '未批'),
    cancelled: text('cancelled', '取消'),
  },
  km: text('km', '里程'),
  idHelp: text('the trip, such as T1', '派车编号，如 T1'),
  remindHelp: text(
    'when its driver is reminded, as 1d 18:00,30m; none: never',
    '何时提醒司机，如 1d 18:00,30m；none 不提醒',
  ),

  isInState: (id: string, state: Text): Text => text(`${id}: ${state.en} already`, `${id} 的状态：${state.zh}`),
  nextIn: {
    asked: (id: string): Text => text(`office trip edit ${id} --car C1`, `先派车：office trip edit ${id} --car C1`),
    assigned: (id: string): Text =>
      text(`office trip out ${id} --km N --at TIME`, `先登记出车：office trip out ${id} --km 里程 --at 时间`),
    out: (id: string): Text =>
      text(`Record its return: office trip back ${id} --km N`, `登记回车：office trip back ${id} --km 里程`),
    back: (id: string): Text =>
      text(`If it was recorded wrongly: office undo --of ${id}`, `登记有误：office undo --of ${id}`),
    refused: (_id: string): Text => text('For another trip: office trip new', '另行用车：office trip new'),
    cancelled: (_id: string): Text => text('For another trip: office trip new', '另行用车：office trip new'),
  },

  noCar: (first: Text, plate: string): Text =>
    text(`No car is free: the first is ${first.en} (${plate})`, `无车：最早 ${first.zh}（${plate}）`),
  way: (user: string, to: string): string => `${user}→${to}`,
  noCarTitle: (user: string, start: Moment, now: Moment): Text =>
    text(`${user} ${asShort(start, now).en} (none free)`, `${user} ${asShort(start, now).zh}（无车）`),
  findCar: text('Find a car', '派车'),
  recordReturn: text('Record the return', '登记回车里程'),
  overrun: text('The car is not back', '用车超期未回'),
  notBackReason: (end: Moment, now: Moment): Text =>
    text(`should be back since ${asShort(end, now).en}`, `应于 ${asShort(end, now).zh} 回车`),
  notOutReason: text('not recorded as out', '未登记出车'),
  overrunReason: (next: string, start: Moment): Text =>
    text(`${next} needs the car at ${clockOf(start)}`, `${next} ${clockOf(start)} 要用此车`),
  noCarReason: text('no car is free', '没有空车'),
  askTitle: (user: string, start: Moment, now: Moment): Text =>
    text(`${user} ${asShort(start, now).en} (budget used up)`, `${user} ${asShort(start, now).zh}（超包干）`),
  owes: text('the car budget is used up', '包干经费已用完'),
  late: (title: string): Text => text(`Not back: ${title}`, `未回：${title}`),

  remind: (clock: string, plate: string, way: string): Text =>
    text(`${clock} trip: ${plate} ${way}`, `${clock} 出车：${plate} ${way}`),
  inCalendar: (plate: string | null, way: string): Text =>
    plate === null ? text(`Trip: ${way}`, `派车：${way}`) : text(`Trip: ${plate} ${way}`, `派车：${plate} ${way}`),

  /** The cost of a trip: `92 km × 1.20 = 110.40, costs 20.00, in all 130.40 yuan`. */
  cost: (km: number, rate: number, byKm: number, recorded: number): Text => {
    const total = yuanOf(byKm + recorded);
    return rate === 0
      ? text(`${km} km, costs ${total} yuan`, `${km}公里，费用 ${total} 元`)
      : text(
          `${km} km × ${yuanOf(rate)} = ${yuanOf(byKm)}, costs ${yuanOf(recorded)}: ${total} yuan`,
          `${km}公里 × ${yuanOf(rate)} = ${yuanOf(byKm)}，另记 ${yuanOf(recorded)}，共 ${total} 元`,
        );
  },
  usedUp: (name: string, used: number, budget: number, percent: string): Text =>
    text(
      `${name} has used ${yuanOf(used)} of ${yuanOf(budget)} yuan (${percent})`,
      `${name} 包干经费已用 ${yuanOf(used)}/${yuanOf(budget)} 元（${percent}）`,
    ),
} as const;

const asShort = (moment: Moment, now: Moment): Text => {
  const isSameYear = moment.slice(0, 4) === now.slice(0, 4);
  const said = `${moment.slice(isSameYear ? 5 : 0, 10)} ${clockOf(moment)}`;
  return moment.slice(0, 10) === now.slice(0, 10) ? shortMoment(moment, now) : text(said, said);
};
