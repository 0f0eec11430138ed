import { Complaint } from '../../../core/complaint.ts';
import type { Field, Reading } from '../../../core/field.ts';
import { readCents, yuanText } from '../../../core/money.ts';
import { text } from '../../../core/text.ts';
import { readLine } from '../../../core/writing.ts';
import * as field from '../../kit/fields/index.ts';
import { taskParts } from '../../kit/fields/tasks.ts';
import { recorded } from '../../kit/saying.ts';
import { verb } from '../../kit/verb.ts';
import { key } from '../record.ts';
import { visitWords as w } from '../words.ts';
import type { BillItem } from './record.ts';
import { receptionWords as r } from './words.ts';

const PER_PERSON = /^(\d{1,5})\s*[x×*＊]\s*(.+)$/iu;

const readItem = (typed: string, reading: Reading): BillItem => {
  const { title, owner: amount, by } = taskParts(typed);
  if (title.trim() === '' || amount === null || amount.trim() === '')
    throw new Complaint('badValue', r.badItem(typed), r.itemHint);
  const [, persons, each] = PER_PERSON.exec(amount.trim()) ?? [];
  const count = persons === undefined ? null : Number(persons);
  return {
    what: readLine(title),
    on:
      by === null || by.trim() === ''
        ? reading.facts.now.slice(0, 10)
        : field.lookedDay(r.itemsHelp).read([by], reading),
    cents: count === null || each === undefined ? readCents(amount) : count * readCents(each),
    persons: count,
  };
};

const items: Field<readonly BillItem[], false> = {
  ...{ shape: '"ITEM=YUAN@DAY"', help: r.itemsHelp, required: false, rest: true, label: r.bill },
  read: (typed, reading) => typed.map((one) => readItem(one, reading)),
};

export const billReception = verb({
  name: 'bill',
  zh: '费用',
  summary: text('Enter the bill of a reception, its list and how it was settled', '登记接待费用、清单审签和结账'),
  about: text(
    'Up to 10 guests 3 people may eat with them, above that a third of the guests; one working meal (Rules on Domestic Official Receptions, art. 10).',
    '来宾 10 人以内陪餐不超过 3 人，超过 10 人的不超过三分之一；工作餐一次（党政机关国内公务接待管理规定第十条）。',
  ),
  examples: [
    {
      typed: text(
        'office visitor bill V1 "Working meal=16x60@12-08" --diners 4',
        'office visitor bill V1 "工作餐=16x60@12-08" --diners 4',
      ),
      does: text('16 persons by 60 yuan: 960.00', '16 人每人 60 元，共 960.00 元'),
    },
    {
      typed: text(
        'office visitor bill V1 --signed-by "Luo Jinghe" --paid card',
        'office visitor bill V1 --signed-by 罗景和 --paid card',
      ),
      does: text('the list is signed and the bill settled', '清单已审签，公务卡结账'),
    },
  ],
  args: { id: field.id('V', w.idHelp), items },
  options: {
    diners: field.called(r.diners, field.whole(r.dinersHelp, 0, 1000)),
    place: field.called(r.place, field.place(r.placeHelp)),
    signedBy: field.called(r.signedBy, field.name(r.signedHelp)),
    paid: field.called(r.paid, field.choice(r.paidHelp, r.payments)),
  },
  run: async ({ args, options, ...call }) => {
    const { billed, billNotes, dinersAllowed, billSum } = await import('./bill.ts');
    const { diners = null, place = null, signedBy = null, paid = null } = options;
    const said = { items: args.items ?? [], diners, place, signedBy, paid };
    if (said.items.length === 0 && [diners, place, signedBy, paid].every((one) => one === null))
      throw new Complaint('missingValue', r.nothingSaid, r.nothingSaidHint(args.id));
    const changed = await call.desk.change(key, (records, { facts }) => billed(records, args.id, said, facts));
    const answer = recorded(call, key, changed, ({ headcount, reception }) => [
      r.billed(yuanText(reception == null ? 0 : billSum(reception))),
      reception?.diners == null ? null : r.dinersOf(reception.diners, dinersAllowed(headcount)),
      signedBy === null ? null : r.signed(signedBy),
      paid === null ? null : r.settled,
    ]);
    const notes = changed.touched.flatMap((visit) => billNotes(visit, changed.change.records, call.facts));
    return { ...answer, notes: [...(answer.notes ?? []), ...notes] };
  },
});
