import { shortMoment } from '../../calendar/speak.ts';
import { addMinutes, dayOf, daysFrom, minutesBetween } from '../../core/civil.ts';
import { Complaint } from '../../core/complaint.ts';
import type { Facts } from '../../core/facts.ts';
import { nameKey } from '../../core/names/fold.ts';
import { type Text, text } from '../../core/text.ts';
import { type Meeting, type OwedSaid, withOwed } from '../kit/fields/index.ts';
import type { Gate } from '../kit/gates/gate.ts';
import { budgetAccount, budgetOf, isUsedUp } from './budgets.ts';
import { OFFICE } from './charges.ts';
import type { TimeSpan, Trip } from './record.ts';
import { firstFree, freeCar, gatesOfTrip, isOpen, needsCar, tripState, vehicleOf } from './states.ts';
import { tripWords as w } from './words.ts';

/** The length of a trip whose end is not said. */
const USUAL_MINUTES = 240;

type Said = {
  readonly at?: Meeting | null | undefined;
  readonly for?: number | null | undefined;
  readonly car?: string | null | undefined;
} & OwedSaid;

type Meant = Partial<TimeSpan> & { readonly car?: string | null; readonly gates?: readonly Gate[] };

/** The time, the car and the gates that were said. Throws `usage` for an end that is said twice, `noSuchRecord` and `ruleViolated` for the car. */
export const tripSaid = (said: Said, trip: Trip | null, facts: Facts): Meant => ({
  ...timeSaid(said, trip),
  ...(said.car === undefined ? {} : { car: said.car === null ? null : carNamed(said.car, facts) }),
  ...(said.ask === undefined && said.inform === undefined
    ? {}
    : { gates: withOwed(trip === null ? [] : gatesOfTrip(trip), said, facts.now) }),
});

const timeSaid = (said: Said, trip: Trip | null): Partial<TimeSpan> => {
  const start = said.at?.start ?? trip?.start;
  if (start === undefined || (said.at == null && said.for == null)) return {};
  const end = said.at?.end ?? null;
  if (end !== null && said.for != null) throw new Complaint('usage', words.endTwice, words.endTwiceHint);
  const length = said.for ?? (trip === null ? USUAL_MINUTES : minutesBetween(trip.start, trip.end));
  return { start, end: end ?? addMinutes(start, length) };
};

/** The id of a car that is named by id or plate. */
const carNamed = (typed: string, { resources }: Facts): string => {
  const wanted = nameKey(typed);
  const found = resources.find(
    ({ vehicle, names }) => vehicle !== undefined && [vehicle.id, ...names].some((name) => nameKey(name) === wanted),
  )?.vehicle;
  if (found === undefined) throw new Complaint('noSuchRecord', words.noSuchCar(typed), words.noSuchCarHint);
  if (!found.isUsable) throw new Complaint('ruleViolated', words.notUsable(found.id, found.plate), words.notUsableHint);
  return found.id;
};

/** Purposes that are never charged to a person: confidential messengers, emergencies. */
const NEVER_CHARGED = /机要|应急|emergency|confidential courier/i;

/** The trip with whom it is charged to, the free car if it has none, and whether a budget is used up. */
export const settledTrip = (trip: Trip, others: readonly Trip[], facts: Facts): Trip => {
  if (!isOpen(trip) || trip.outAt !== null) return trip;
  const charge = chargeOf(trip, facts);
  const car = needsCar(trip, facts) ? (freeCar(trip, others, facts)?.id ?? null) : trip.car;
  const isOverBudget = charge.some(({ name }) => {
    const account = name === null ? null : budgetAccount(name, dayOf(trip.start), others, facts);
    return account !== null && isUsedUp(account);
  });
  return { ...trip, charge, car, isOverBudget };
};

const chargeOf = ({ charge, user, start, purpose }: Trip, facts: Facts): Trip['charge'] => {
  if (NEVER_CHARGED.test(purpose)) return OFFICE;
  if (charge.length > 0) return charge;
  return budgetOf(user, Number(start.slice(0, 4)), facts) === null ? OFFICE : [{ name: user, share: 1 }];
};

/** Throws `ruleViolated` for a trip that ends before it begins, and for one on a holiday without a reason. */
export const check = (trip: Trip, _others: readonly Trip[], { calendar }: Facts): void => {
  if (trip.end <= trip.start) throw new Complaint('ruleViolated', words.endsFirst, words.endsFirstHint);
  // 党政机关公务用车管理办法 (2017): cars stand sealed on holidays, except where work needs them.
  const holiday = daysFrom(dayOf(trip.start), dayOf(trip.end)).find((day) => calendar.kindOf(day).kind === 'holiday');
  if (holiday !== undefined && trip.holidayReason === null && trip.closing === null)
    throw new Complaint('ruleViolated', words.onHoliday(holiday), words.onHolidayHint);
};

/** Warnings about a trip that was entered or changed. */
export const tripNotes = (trip: Trip, others: readonly Trip[], facts: Facts): readonly Text[] => {
  const vehicle = vehicleOf(trip, facts);
  const heads = 1 + trip.passengers.length;
  // The seats include the driver's.
  const isFull = vehicle !== null && vehicle.seats !== null && heads > vehicle.seats - 1;
  return [
    ...(tripState(trip) === 'asked' ? [noCarNote(trip, others, facts)] : []),
    ...(isFull ? [words.tooMany(heads, vehicle.plate, vehicle.seats ?? 0)] : []),
    ...(trip.isOverBudget ? [words.overBudget(trip.id)] : []),
  ];
};

/** Says that no car is free, which one is first, and when. */
const noCarNote = (trip: Trip, others: readonly Trip[], facts: Facts): Text => {
  const first = firstFree(trip, minutesBetween(trip.start, trip.end), others, facts);
  if (first === null) return words.noCars;
  const { car, at } = first;
  return dayOf(at) === dayOf(trip.start)
    ? w.noCar(text(`${car.id} ${at.slice(11, 16)}`, `${car.id} ${at.slice(11, 16)}`), car.plate)
    : w.noCar(
        text(`${car.id} ${shortMoment(at, facts.now).en}`, `${car.id} ${shortMoment(at, facts.now).zh}`),
        car.plate,
      );
};

const words = {
  endTwice: text('--at and --for both say when it ends', '--at 和 --for 都在说结束时间'),
  endTwiceHint: text('Give one of them', '两者只写其一'),
  noSuchCar: (typed: string): Text => text(`There is no car ${typed}`, `没有这辆车：${typed}`),
  noSuchCarHint: text('office car list shows them', 'office car list 可查看'),
  notUsable: (id: string, plate: string): Text =>
    text(`${id} ${plate} is in repair or out of use`, `${id} ${plate} 正在维修或已停用`),
  notUsableHint: text('Name another car, or none: a free one is taken', '请换一辆，或不写，由程序派空车'),
  endsFirst: text('It would end before it begins', '结束时间不晚于开始时间'),
  endsFirstHint: text('Say how long: --for 4h', '请写时长：--for 4h'),
  onHoliday: (day: string): Text =>
    text(`${day} is a public holiday: cars are sealed`, `${day} 是法定节假日，公务用车应封存停驶`),
  onHolidayHint: text('If the work needs it: --holiday-reason TEXT', '确因工作需要：--holiday-reason 原因'),
  tooMany: (heads: number, plate: string, seats: number): Text =>
    text(`${heads} people and the driver: ${plate} has ${seats} seats`, `${heads} 人加司机，${plate} 只有 ${seats} 座`),
  overBudget: (id: string): Text =>
    text(
      `The car budget is used up: ask before the car goes out (office trip request ${id} TEXT --to NAME)`,
      `包干经费已用完：出车前须请示（office trip request ${id} 内容 --to 姓名）`,
    ),
  noCars: text('No car is entered, or none is in use (office car new)', '没有在用的公务车（office car new 登记）'),
} as const;
