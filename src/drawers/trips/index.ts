import { noticeWhen, shortMoment } from '../../calendar/speak.ts';
import { Complaint } from '../../core/complaint.ts';
import type { Facts, Lens } from '../../core/facts.ts';
import { type Cell, warn } from '../../core/page.ts';
import { both, same, type Text, text } from '../../core/text.ts';
import { commonWords as c } from '../../core/words.ts';
import { gatePairs } from '../kit/gates/view.ts';
import { register } from '../kit/register/register.ts';
import { pairs } from '../kit/register/view.ts';
import { actions, boundByTrips, entries } from './agenda.ts';
import { pastTrips } from './budgets.ts';
import { covered } from './covered.ts';
import { fields, gateText, logs, options, type Trip } from './record.ts';
import { check, settledTrip, tripNotes, tripSaid } from './settle.ts';
import { driverOf, gatesOfTrip, isOpen, owesInstruction, plateOf, tripState } from './states.ts';
import { tripWords as w } from './words.ts';

/** The time, the car and the driver of a trip that was entered. */
const dispatched = (trip: Trip, facts: Facts): Text =>
  both((lang) => {
    const parts = [noticeWhen(trip.start, trip.end)[lang], plateOf(trip, facts), driverOf(trip, facts)];
    return parts.filter((part) => part !== null).join('  ');
  });

/** Fields that a card shows in words of its own. */
const { gates: _gates, car: _car, driver: _driver, plate: _plate, ...rest } = fields;
const { isOverBudget: _isOverBudget, closing: _closing, ...plain } = rest;

const cardOf = (trip: Trip, lens: Lens): readonly (readonly [Text, Cell])[] => {
  const { facts } = lens;
  return [
    [c.state, owesInstruction(trip) ? [w.states[tripState(trip)], '  ', warn(w.owes)] : w.states[tripState(trip)]],
    [fields.car.label, trip.car === null ? c.none : `${trip.car} ${plateOf(trip, facts) ?? ''}`],
    [fields.driver.label, driverOf(trip, facts) ?? c.none],
    ...pairs(plain, trip, lens),
    ...gatePairs(gatesOfTrip(trip)),
    ...trip.gate.map((line, n): readonly [Text, Cell] => [n === 0 ? w.gate : same(''), gateText(line)]),
  ];
};

/** Trips by car (派车): who goes where with which car, its mileage, its costs and whom they are charged to. */
export const trips = register('trips', {
  summary: text('Trips by car: dispatch, mileage, costs and budgets', '派车、里程、费用和包干经费'),
  one: text('a trip', '一次用车'),
  many: text('trips', '派车'),
  fields,
  options,
  logs,
  title: 'user',
  columns: [
    { head: text('When', '时间'), cell: ({ start }, { facts }) => shortMoment(start, facts.now) },
    'user',
    'to',
    { head: w.car, cell: (trip, { facts }) => plateOf(trip, facts) ?? '' },
    { head: text('Driver', '司机'), cell: (trip, { facts }) => driverOf(trip, facts) ?? '' },
    { head: text('State', '状态'), cell: (trip) => w.states[tripState(trip)] },
  ],
  grow: 'to',
  filters: { user: { of: 'user' }, car: { of: 'car' } },
  new: {
    does: text('Ask for a car: the free one with the fewest kilometres is taken', '用车申请，自动派本月里程最少的空车'),
    example: {
      typed: text(
        'office trip new "Duan Mingyuan" --at "2026-11-25 8:00" --for 4h --to Chengguan --purpose "Field visit"',
        'office trip new 段明远 --at "11-25 8:00" --for 4h --to 城关镇 --purpose 调研',
      ),
      does: text('Four hours on Wednesday', '周三用车四小时'),
    },
  },
  edit: {
    example: {
      typed: text('office trip edit T1 --purpose "Flood inspection"', 'office trip edit T1 --purpose 防汛检查'),
      does: text('The purpose', '更正事由'),
    },
  },
  understood: tripSaid,
  settled: settledTrip,
  pastFor: pastTrips,
  check,
  mayEdit: ({ id, closing }) => {
    if (closing !== null)
      throw new Complaint('ruleViolated', w.isInState(id, w.states[closing]), w.nextIn[closing](id));
  },
  notes: tripNotes,
  echo: dispatched,
  card: (trip, lens) => cardOf(trip, lens),
  isOpen,
  closedAt: ({ backAt, closing, closedOn }) => backAt ?? (closing === null ? null : closedOn),
  daysOnDesk: 35,
  whenOf: ({ start }) => start,
  covered,
  actions,
  entries,
  binding: { bindings: boundByTrips },
  verbs: async () => (await import('./verbs.ts')).verbs,
  doors: {
    reminding: () => import('./reminders.ts'),
    calendar: () => import('./calendar.ts'),
    offered: async () => (await import('./offered.ts')).offered,
    sheet: async () => (await import('./sheet.ts')).sheet,
  },
});
