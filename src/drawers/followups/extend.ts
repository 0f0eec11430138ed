import { dayText, momentText } from '../../calendar/speak.ts';
import { addDays, dayOf, type Moment } from '../../core/civil.ts';
import { Complaint } from '../../core/complaint.ts';
import type { Facts } from '../../core/facts.ts';
import { find } from '../../core/records.ts';
import { type Text, text } from '../../core/text.ts';
import * as field from '../kit/fields/index.ts';
import { recorded } from '../kit/saying.ts';
import { verb } from '../kit/verb.ts';
import { happens } from './matter.ts';
import { type Followup, key } from './record.ts';
import { lateExtensionOf } from './standing.ts';
import { followupWords as w } from './words.ts';

/** The result of a petition is due 60 days after acceptance, and may be extended by 30 (信访工作条例 2022, art. 34). */
const RESULT_DAYS_EXTENDED = 90;

export const extendFollowup = verb({
  name: 'extend',
  zh: '延期',
  summary: text('Move the date, with a reason', '延期，须写原因'),
  about: text(
    'Ask before the date: an extension made later leaves the matter overdue against its first date.',
    '延期应在时限之前申请；逾期后才延的，仍按原时限算逾期。',
  ),
  examples: [
    {
      typed: text(
        'office followup extend F9 --due 12-10 --reason "Frost" --approved-by "Director Wang"',
        'office followup extend F9 --due 12-10 --reason 天气原因 --approved-by 王主任',
      ),
      does: text('to the tenth of December', '延到12月10日'),
    },
  ],
  args: { id: field.id('F', w.idHelp) },
  options: {
    due: field.needed(field.time(w.dueHelp, 'close')),
    reason: field.needed(field.passage(w.reasonHelp)),
    approvedBy: field.name(text('who approved it', '批准人')),
  },
  run: async ({ args, options, ...call }) => {
    const said = { ...options, approvedBy: options.approvedBy ?? null };
    const changed = await call.desk.change(key, (records, { facts }) => extend(records, args.id, said, facts));
    return recorded(call, key, changed, (f) => [
      words.extended(momentText(said.due)),
      lateExtensionOf(f) === undefined ? null : words.extendedButLate,
    ]);
  },
});

type Extension = { readonly due: Moment; readonly reason: string; readonly approvedBy: string | null };

const extend = (records: readonly Followup[], id: string, said: Extension, { now }: Facts) => {
  const record = find(records, id);
  if (record.due !== null && said.due <= record.due)
    throw new Complaint('ruleViolated', words.notLater(id), words.notLaterHint);
  refuseBeyondLaw(record, said);
  const event = { kind: 'extend', happenedAt: now, formerDue: record.due, ...said } as const;
  return happens(records, id, now, event, { due: said.due });
};

const refuseBeyondLaw = ({ id, stage, receivedOn }: Followup, said: Extension): void => {
  if (stage === 'acceptance') throw new Complaint('ruleViolated', words.acceptanceFixed(id));
  if (stage !== 'result' || receivedOn === null) return;
  const last = addDays(receivedOn, RESULT_DAYS_EXTENDED);
  if (dayOf(said.due) > last) throw new Complaint('ruleViolated', words.beyondNinety(id, dayText(last)));
  if (said.approvedBy === null) throw new Complaint('missingValue', words.needsApproval(id), words.needsApprovalHint);
};

const words = {
  extended: (due: Text): Text => text(`extended to ${due.en}`, `延至 ${due.zh}`),
  extendedButLate: text(
    'It was late already, and stays overdue against its first date',
    '原时限已过，仍按原时限算逾期',
  ),
  notLater: (id: string): Text =>
    text(`The new date of ${id} is not later than the old one`, `${id} 的新时限并不晚于原时限`),
  notLaterHint: text('An extension moves a date back; give a later one', '延期只能往后延，请给一个更晚的时间'),
  acceptanceFixed: (id: string): Text =>
    text(
      `${id} is an acceptance notice: its 15 days cannot be extended (信访工作条例, art. 23(2))`,
      `${id} 是信访受理告知，15 日之限不得延长（信访工作条例第二十三条第二款）`,
    ),
  beyondNinety: (id: string, last: Text): Text =>
    text(
      `${id} may be extended to ${last.en} at the latest (60 + 30 days, 信访工作条例, art. 34)`,
      `${id} 最多延至 ${last.zh}（60 日加 30 日，信访工作条例第三十四条）`,
    ),
  needsApproval: (id: string): Text =>
    text(`The extension of petition ${id} needs approval`, `信访事项 ${id} 延期须经批准`),
  needsApprovalHint: text('Add --approved-by NAME', '请加 --approved-by 姓名'),
} as const;
