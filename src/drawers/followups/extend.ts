import { dayText, momentText } from '../../calendar/speak.ts';
import { extendedDay } from '../../calendar/working/petitionDays.ts';
import { dayOf, type Moment } from '../../core/civil.ts';
import { Complaint } from '../../core/complaint.ts';
import type { Facts } from '../../core/facts.ts';
import { find } from '../../core/records.ts';
import { type Text, text } from '../../core/text.ts';
import * as field from '../kit/fields/index.ts';
import { recorded } from '../kit/saying.ts';
import { verb } from '../kit/verb.ts';
import {
  extensionNotes,
  gatesExtended,
  type Staging,
  senderDue,
  staged,
  termOption,
  usualAnswer,
} from './kinds/index.ts';
import { happens } from './matter.ts';
import { type Followup, key } from './record.ts';
import { lateExtensionOf } from './standing.ts';
import { followupWords as w } from './words.ts';

export const extendFollowup = verb({
  name: 'extend',
  zh: '延期',
  summary: text('Move the date, with a reason', '延期，须写原因'),
  about: text(
    'Ask before the date: an extension made later leaves the matter overdue against its first date. Without --approved-by an instruction is then owed, and also for a date beyond that of the sender of a paper.',
    '延期应在时限之前申请；逾期后才延的，仍按原时限算逾期。这时不写 --approved-by，须先请示才能办结；超过来文单位所定时限的也是。',
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
    due: { ...field.time(w.dueHelp, 'close'), unless: 'term' },
    term: termOption,
    reason: field.needed(field.passage(w.reasonHelp)),
    approvedBy: field.name(text('who approved it', '批准人')),
  },
  run: async ({ args, options, ...call }) => {
    const { reason, due = null, term = null, approvedBy = null } = options;
    const sent = approvedBy === null ? senderDue(call.desk, call.desk.find(key, args.id)) : null;
    const changed = await call.desk.change(key, (records, { facts }) => {
      const said = { reason, approvedBy, term, due: due ?? termDue(find(records, args.id), term, facts) };
      return extend(records, args.id, { ...said, sent }, { lang: call.lang }, facts);
    });
    const answer = recorded(call, key, changed, (f) => [
      f.due === null ? null : words.extended(momentText(f.due)),
      lateExtensionOf(f) === undefined ? null : words.extendedButLate,
    ]);
    return { ...answer, notes: [...(answer.notes ?? []), ...changed.change.asks] };
  },
});

type Extension = {
  readonly due: Moment;
  readonly reason: string;
  readonly approvedBy: string | null;
  /** The new period in months, if the date was given by it. */
  readonly term: string | null;
  /** The date of the sender of the paper that the matter comes from. */
  readonly sent: Moment | null;
};

const extend = (
  records: readonly Followup[],
  id: string,
  { term, sent, ...said }: Extension,
  staging: Staging,
  facts: Facts,
) => {
  const { now } = facts;
  const record = find(records, id);
  if (record.due !== null && said.due <= record.due)
    throw new Complaint('ruleViolated', words.notLater(id), words.notLaterHint);
  refuseBeyondLaw(record, said);
  const event = { kind: 'extend', happenedAt: now, formerDue: record.due, ...said } as const;
  const longer = { ...record, due: said.due, ...(term === null ? {} : { term }) };
  const { lines, ...dated } = staged(longer, staging, facts);
  const gates = gatesExtended(record, said, sent, now);
  const changes = happens(records, id, now, event, { due: said.due, term: dated.term, lines, gates });
  return { ...changes, asks: extensionNotes(record, said, sent, now) };
};

/** The date that a period in months gives. Throws `ruleViolated` for a matter that is not counted from its assignment. */
const termDue = (record: Followup, term: string | null, facts: Facts): Moment => {
  const due = term === null ? null : usualAnswer({ ...record, term }, facts);
  if (due === null) throw new Complaint('ruleViolated', words.notCounted(record.id), words.notCountedHint(record.id));
  return due;
};

const refuseBeyondLaw = ({ id, stage, receivedOn }: Followup, said: Pick<Extension, 'due' | 'approvedBy'>): void => {
  if (stage === 'acceptance') throw new Complaint('ruleViolated', words.acceptanceFixed(id));
  if (stage !== null && stage !== 'result') throw new Complaint('ruleViolated', words.noExtension(id));
  if (stage === null || receivedOn === null) return;
  const last = extendedDay(receivedOn);
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
  notCounted: (id: string): Text =>
    text(`${id} has no period that runs from an assignment`, `${id} 没有自交办日起算的期限`),
  notCountedHint: (id: string): Text =>
    text(`Give the date: office followup extend ${id} --due WHEN`, `请写时限：office followup extend ${id} --due 时间`),
  notLaterHint: text('An extension moves a date back; give a later one', '延期只能往后延，请给一个更晚的时间'),
  acceptanceFixed: (id: string): Text =>
    text(
      `${id} is an acceptance notice: its 15 days cannot be extended (Regulations on Petition Work, art. 23(2))`,
      `${id} 是信访受理告知，15 日之限不得延长（信访工作条例第二十三条第二款）`,
    ),
  noExtension: (id: string): Text =>
    text(
      `The date of ${id} is fixed by the regulation and cannot be extended (Regulations on Petition Work, arts. 23, 35, 36)`,
      `${id} 的期限由条例规定，不得延长（信访工作条例第二十三、三十五、三十六条）`,
    ),
  beyondNinety: (id: string, last: Text): Text =>
    text(
      `${id} may be extended to ${last.en} at the latest (60 + 30 days, Regulations on Petition Work, art. 34)`,
      `${id} 最多延至 ${last.zh}（60 日加 30 日，信访工作条例第三十四条）`,
    ),
  needsApproval: (id: string): Text =>
    text(`The extension of petition ${id} needs approval`, `信访事项 ${id} 延期须经批准`),
  needsApprovalHint: text('Add --approved-by NAME', '请加 --approved-by 姓名'),
} as const;
