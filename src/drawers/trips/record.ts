import type { Moment } from '../../core/civil.ts';
import { yuanOf } from '../../core/money.ts';
import type { Key } from '../../core/record.ts';
import { both, listed, type Text, text } from '../../core/text.ts';
import * as v from '../../core/valibot.ts';
import { commonWords as c } from '../../core/words.ts';
import * as field from '../kit/fields/index.ts';
import { gateWords } from '../kit/gates/words.ts';
import { choice, yes } from '../kit/register/choosing.ts';
import { log, type RecordOf } from '../kit/register/declaration.ts';
import { happened, idOf, leads } from '../kit/register/deskKinds.ts';
import { gatesKept } from '../kit/register/gatesKept.ts';
import { list } from '../kit/register/kind.ts';
import { line, meeting, minutes, moment, nothing, passage, people, person, whole } from '../kit/register/kinds.ts';
import { cents, money } from '../kit/register/money.ts';
import { sealedKept } from '../kit/register/sealedKept.ts';
import { begun, kept, later, made, may, needs } from '../kit/register/spec.ts';
import { charges } from './charges.ts';
import { tripWords as w } from './words.ts';

export const COSTS = ['fuel', 'toll', 'parking', 'other'] as const;

/** A recorded cost, in cents. */
export type Cost = { readonly kind: (typeof COSTS)[number]; readonly cents: number };

const costs = list<Cost>({
  schema: () => v.array(v.object({ kind: v.picklist(COSTS), cents: cents() })),
  typed: (help) => ({ ...field.line(help), read: () => [] }),
  cell: (all) => listed(all.map((one) => both((lang) => `${w.costs[one.kind][lang]} ${yuanOf(one.cents)}`))),
  texts: nothing,
});

const km = whole(0, 9_999_999);

export const fields = {
  user: needs(person(), text('Used by', '用车人'), text('who uses the car', '谁用车')),
  start: made(moment('refuse'), w.start),
  end: made(moment('refuse'), w.end),
  to: needs(line(), text('To', '目的地'), text('where it goes', '去哪里')),
  purpose: needs(line(), text('Purpose', '事由'), text('what for', '事由')),
  charge: may(
    charges,
    text('Charged to', '记账'),
    text(
      'whose budget pays; unless said, the user’s, and the office for those without a budget',
      '记谁的账，可写多人；不写为用车人，没有包干经费的记机关',
    ),
  ),
  passengers: may(people, text('Passengers', '同车'), text('who goes with them', '同车人员'), { quiet: true }),
  car: kept(idOf(['C']), w.car),
  driver: may(person('driver'), text('Driver', '司机'), text('the car’s own unless said', '司机；不写为该车司机'), {
    quiet: true,
  }),
  holidayReason: may(
    passage,
    text('Why on a holiday', '节假日原因'),
    text('why a car is needed on a holiday', '节假日用车的原因'),
    { quiet: true },
  ),
  approvedBy: may(person(), text('Approved by', '批准人'), text('who approved it', '谁批准'), { quiet: true }),
  ref: may(idOf(['N', 'V', 'F', 'E', 'L']), c.comesFrom, text('what it is for, as N3', '为哪件事，如 N3'), {
    quiet: true,
  }),
  remind: may(leads, c.remind, w.remindHelp, { quiet: true }),
  remark: may(passage, c.remark, text('a remark', '备注'), { quiet: true }),
  /** The plate of the car when it went out, by which the trip is published after the car has been disposed of. */
  plate: later(kept(line(), w.plate)),
  outAt: kept(happened, w.outAt),
  kmOut: kept(km, w.kmOut),
  backAt: kept(happened, w.backAt),
  kmBack: kept(km, w.kmBack),
  costs: kept(costs, w.recordedCosts),
  /** The total cost, with the kilometres by the rate that held when the trip was settled. */
  cents: kept(money, w.total),
  /** True if a budget was used up when the trip was entered: an instruction is needed before the car goes out. */
  isOverBudget: begun(yes, false, w.overBudget),
  /** The gates: who has to be asked or told. Desks of earlier versions lack them; there they follow from the log. */
  gates: later(kept(gatesKept, gateWords.gates)),
  sealed: sealedKept,
  closing: kept(choice(w.closings), c.state),
  closedOn: kept(happened, w.closedAt),
  closeReason: kept(passage, c.reason),
};

/** The bodies that have to be told of a trip, and by when. */
const bodies = list<field.Owed>({
  schema: () => v.array(v.object({ to: v.string(), by: v.nullable(v.string()) })),
  typed: () => field.owedOptions.inform,
  cell: (owed) => listed(owed.map(({ to }) => to)),
  texts: nothing,
});

const { ask } = field.owedOptions;

/** Options that decide the time, the car and the gates together with the other records. */
export const options = {
  at: needs(
    meeting,
    text('When', '时间'),
    text('when it goes, and until when if you know it', '何时出车；可连同结束时间'),
  ),
  for: may(minutes, text('Length', '时长'), text('how long; four hours unless said', '用多久；不写为 4 小时')),
  car: may(
    { ...line('CAR'), typed: (help) => field.car(help) },
    w.car,
    text('the car, by plate or id; a free one unless said', '哪辆车，车牌或编号；不写则派空车'),
    { quiet: true },
  ),
  ask: may(
    { ...people, typed: () => ask },
    gateWords.askFirst,
    text('who has to be asked before the car goes out', '出车前须先请示谁'),
    { quiet: true },
  ),
  inform: may(
    bodies,
    gateWords.informFirst,
    text('who has to be told before the car goes out, and by when', '出车前须报告哪里、何时前'),
    { quiet: true },
  ),
};

export const logs = {
  /** Requests, instructions and reports about a trip. */
  gate: log({
    label: w.gate,
    fields: {
      at: needs(happened, w.outAt, w.outAt),
      kind: needs(choice(w.gates), w.gate, w.gate),
      who: may(person(), c.name, c.name),
      text: may(passage, w.gate, w.gate),
    },
    by: 'at',
  }),
};

export type Trip = RecordOf<typeof fields, typeof logs>;
export type TimeSpan = { readonly start: Moment; readonly end: Moment };

export const key: Key<Trip> = { name: 'trips' };

/** A line of the log in words. */
export const gateText = ({ kind, who, text: said }: Trip['gate'][number]): Text =>
  both((lang) => {
    const head = [w.gates[kind][lang], who].filter((part) => part !== null).join(' ');
    return said === null ? head : `${head}${lang === 'zh' ? '：' : ': '}${said}`;
  });
