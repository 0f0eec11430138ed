import { shortMoment } from '../../calendar/speak.ts';
import { dayOf, type Moment } from '../../core/civil.ts';
import { Complaint } from '../../core/complaint.ts';
import type { Facts } from '../../core/facts.ts';
import { amend, find } from '../../core/records.ts';
import type { Change } from '../../core/rule.ts';
import { valuesIn } from '../../core/settings/setting.ts';
import { type Text, text } from '../../core/text.ts';
import * as field from '../kit/fields/index.ts';
import { refuseOwed } from '../kit/gates/closing.ts';
import { recorded } from '../kit/saying.ts';
import { verb } from '../kit/verb.ts';
import { key, type Trip } from './record.ts';
import { tripSettings } from './settings.ts';
import { driverOf, gatesOfTrip, lastKm, owesInstruction, tripState, vehicleOf } from './states.ts';
import { tripWords as w } from './words.ts';

export const goOut = verb({
  name: 'out',
  zh: '出车',
  summary: text('The car goes out: what the counter says', '出车登记，记里程'),
  examples: [{ typed: 'office trip out T1 --km 45210', does: text('the counter at the start', '起始里程') }],
  args: { id: field.id('T', w.idHelp) },
  options: {
    km: field.called(w.km, field.needed(field.whole(text('what the counter says', '里程表读数，公里'), 0, 9_999_999))),
    at: field.called(w.outAt, field.happened(text('when; now unless said', '何时出车；不写为现在'), 'refuse')),
  },
  refuse: ({ id }, { desk }) => {
    if (id !== undefined) refuseOut(desk.find(key, id), desk.records(key));
  },
  run: async ({ args, options, ...call }) => {
    const { carGap } = valuesIn(tripSettings, call.desk.wide.settings);
    const changed = await call.desk.change(key, (records, { facts }) =>
      out(records, args.id, { km: options.km, at: options.at ?? facts.now }, facts),
    );
    const { last } = changed.change;
    const gap = last === null ? 0 : Math.abs(options.km - last);
    const answer = recorded(call, key, changed, (trip) => [words.wentOut(w.way(trip.user, trip.to), options.km)]);
    return {
      ...answer,
      notes: [
        ...(answer.notes ?? []),
        ...changed.touched.flatMap((trip) => otherDay(trip, call.facts)),
        ...(gap > carGap && last !== null ? [words.gap(options.km, last)] : []),
      ],
    };
  },
});

/** A note if the car went out on another day than planned: most likely it is another trip, or another time. */
const otherDay = ({ id, start, outAt }: Trip, { now }: Facts): readonly Text[] =>
  outAt === null || dayOf(outAt) === dayOf(start)
    ? []
    : [words.otherDay(id, shortMoment(start, now), shortMoment(outAt, now))];

type Out = Change<Trip> & { readonly last: number | null };

/** The car goes out. Throws what `refuseOut` throws. */
const out = (
  records: readonly Trip[],
  id: string,
  { km, at }: { readonly km: number; readonly at: Moment },
  facts: Facts,
): Out => {
  const trip = find(records, id);
  refuseOut(trip, records);
  const vehicle = vehicleOf(trip, facts);
  const driver = driverOf(trip, facts);
  const change = amend(records, id, facts.now, (stands) => ({
    ...{ ...stands, kmOut: km, outAt: at, driver, plate: vehicle?.plate ?? null },
  }));
  const others = records.filter((other) => other.id !== id);
  return { ...change, last: vehicle === null ? null : lastKm(vehicle, others) };
};

/** Throws `ruleViolated` if the car may not go out, or cannot: without a car, over the budget, or not back from another trip. */
const refuseOut = (trip: Trip, records: readonly Trip[]): void => {
  const { id } = trip;
  const state = tripState(trip);
  if (state === 'asked') throw new Complaint('ruleViolated', words.noCar(id), words.noCarHint(id));
  if (state !== 'assigned') throw new Complaint('ruleViolated', w.isInState(id, w.states[state]), w.nextIn[state](id));
  if (trip.isOverBudget && owesInstruction(trip))
    throw new Complaint('ruleViolated', words.owes(id), words.owesHint(id));
  refuseOwed('trip', id, gatesOfTrip(trip));
  const before = records.find((other) => other.id !== id && other.car === trip.car && tripState(other) === 'out');
  if (before !== undefined)
    throw new Complaint('ruleViolated', words.stillOut(before.id), words.stillOutHint(before.id));
};

const words = {
  wentOut: (way: string, km: number): Text => text(`out: ${way}, ${km} km`, `已出车：${way}，${km}公里`),
  otherDay: (id: string, start: Text, outAt: Text): Text =>
    text(
      `${id} is planned for ${start.en}, and was recorded as out ${outAt.en}. If that is wrong: office undo`,
      `${id} 原定 ${start.zh} 出车，登记为 ${outAt.zh}；有误请用 office undo`,
    ),
  gap: (km: number, last: number): Text =>
    text(
      `The counter says ${km}, and said ${last} at the last return: ${Math.abs(km - last)} km are not accounted for`,
      `出车里程 ${km} 与上次回车 ${last} 相差 ${Math.abs(km - last)} 公里，请核对`,
    ),
  noCar: (id: string): Text => text(`${id} has no car yet`, `${id} 还没有派车`),
  noCarHint: (id: string): Text =>
    text(`office trip edit ${id} --car C1, or another time: --at`, `office trip edit ${id} --car C1，或改时间：--at`),
  owes: (id: string): Text =>
    text(`${id}: the car budget is used up, an instruction is needed`, `${id} 超包干，须有批示才能出车`),
  owesHint: (id: string): Text =>
    text(
      `office trip request ${id} TEXT --to NAME, then office trip instruction ${id} TEXT --by NAME`,
      `先 office trip request ${id} 内容 --to 姓名，再 office trip instruction ${id} 批示 --by 姓名`,
    ),
  stillOut: (id: string): Text => text(`The car is not back from ${id}`, `此车 ${id} 还没有回`),
  stillOutHint: (id: string): Text =>
    text(`Record its return first: office trip back ${id} --km N`, `先登记回车：office trip back ${id} --km 里程`),
} as const;
