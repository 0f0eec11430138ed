import type { Moment } from '../../core/civil.ts';
import { Complaint } from '../../core/complaint.ts';
import type { Facts } from '../../core/facts.ts';
import { amend, find } from '../../core/records.ts';
import { valuesIn } from '../../core/settings/setting.ts';
import { type Lang, type Text, text } from '../../core/text.ts';
import * as field from '../kit/fields/index.ts';
import { writtenMatters } from '../kit/gates/closing.ts';
import { moneyField } from '../kit/register/money.ts';
import { recorded } from '../kit/saying.ts';
import { verb } from '../kit/verb.ts';
import { budgetAccount, pastTrips, percentOf, perMille } from './budgets.ts';
import { COSTS, type Cost, key, type Trip } from './record.ts';
import { type TripSettings, tripSettings } from './settings.ts';
import { gatesOfTrip, kmOf, tripState } from './states.ts';
import { tripWords as w } from './words.ts';

const costOf = (label: Text) => field.called(label, moneyField(text(`${label.en}, in yuan`, `${label.zh}费用，元`)));

export const comeBack = verb({
  name: 'back',
  zh: '回车',
  summary: text('The car is back: the counter, the costs, and whom they are charged to', '回车登记，结算里程和费用'),
  examples: [
    {
      typed: 'office trip back T1 --km 45302 --toll 20',
      does: text('kilometres and tolls are charged', '里程和路桥费记账'),
    },
  ],
  args: { id: field.id('T', w.idHelp) },
  options: {
    km: field.called(w.km, field.needed(field.whole(text('what the counter says', '里程表读数，公里'), 0, 9_999_999))),
    at: field.called(w.backAt, field.happened(text('when; now unless said', '何时回车；不写为现在'), 'refuse')),
    fuel: costOf(w.costs.fuel),
    toll: costOf(w.costs.toll),
    parking: costOf(w.costs.parking),
    other: costOf(w.costs.other),
  },
  run: async ({ args, options, ...call }) => {
    const settings = valuesIn(tripSettings, call.desk.wide.settings);
    const costs = COSTS.flatMap((kind): Cost[] => (options[kind] == null ? [] : [{ kind, cents: options[kind] }]));
    const changed = await call.desk.change(
      key,
      (records, { facts }) =>
        back(
          records,
          args.id,
          { km: options.km, at: options.at ?? facts.now, costs },
          { facts, settings, lang: call.lang },
        ),
      { past: pastTrips(call.facts) },
    );
    const answer = recorded(call, key, changed, (trip) => [
      words.isBack(w.way(trip.user, trip.to)),
      costText(trip, settings),
    ]);
    const notes = changed.touched.flatMap((trip) => accountNotes(trip, changed.change.records, settings, call.facts));
    return { ...answer, notes: [...(answer.notes ?? []), ...notes] };
  },
});

const rateOf = ({ carCharge, carRate }: TripSettings): number => (carCharge === 'actual' ? 0 : carRate);
const sumOf = (costs: readonly Cost[]): number => costs.reduce((sum, { cents }) => sum + cents, 0);

const costText = (trip: Trip, settings: TripSettings): Text =>
  w.cost(kmOf(trip), rateOf(settings), kmOf(trip) * rateOf(settings), sumOf(trip.costs));

type Return = { readonly km: number; readonly at: Moment; readonly costs: readonly Cost[] };

/** The car is back, and the trip is settled. Throws `ruleViolated` if it was not out, or the counter did not go on. */
const back = (
  records: readonly Trip[],
  id: string,
  { km, at, costs }: Return,
  { facts, settings, lang }: { readonly facts: Facts; readonly settings: TripSettings; readonly lang: Lang },
) => {
  const trip = find(records, id);
  const state = tripState(trip);
  if (state === 'assigned') throw new Complaint('ruleViolated', words.notOut(id), w.nextIn.assigned(id));
  if (state !== 'out') throw new Complaint('ruleViolated', w.isInState(id, w.states[state]), w.nextIn[state](id));
  const { kmOut, outAt } = trip;
  if (kmOut !== null && km <= kmOut)
    throw new Complaint('ruleViolated', words.backwards(km, kmOut), words.backwardsHint);
  if (outAt !== null && at < outAt) throw new Complaint('ruleViolated', words.backFirst, words.backFirstHint);
  const cents = (km - (kmOut ?? km)) * rateOf(settings) + sumOf(costs);
  const change = amend(records, id, facts.now, (stands) => ({ ...stands, kmBack: km, backAt: at, costs, cents }));
  const title = w.way(trip.user, trip.to);
  return { ...change, opens: writtenMatters(gatesOfTrip(trip), { id, title }, 2, lang) };
};

/** Notes on the budgets that the trip was charged to and that are nearly used up. */
const accountNotes = (
  { charge, start }: Trip,
  trips: readonly Trip[],
  { carWarn }: TripSettings,
  facts: Facts,
): readonly Text[] =>
  charge.flatMap(({ name }) => {
    const account = name === null ? null : budgetAccount(name, start.slice(0, 10), trips, facts);
    if (account === null || perMille(account) < carWarn * 10) return [];
    return [w.usedUp(account.name, account.used, account.budget, percentOf(account))];
  });

const words = {
  isBack: (way: string): Text => text(`back: ${way}`, `已回车：${way}`),
  notOut: (id: string): Text => text(`${id} was not recorded as out`, `${id} 还没有登记出车`),
  backwards: (km: number, kmOut: number): Text =>
    text(`The counter cannot go from ${kmOut} to ${km}`, `里程不能从 ${kmOut} 到 ${km}`),
  backwardsHint: text('Read the counter again', '请核对里程表'),
  backFirst: text('It would be back before it went out', '回车时间早于出车时间'),
  backFirstHint: text('Give the time with --at', '请用 --at 写明时间'),
} as const;
