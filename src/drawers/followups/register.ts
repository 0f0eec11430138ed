import { Complaint } from '../../core/complaint.ts';
import type { Facts } from '../../core/facts.ts';
import { add, amend, find } from '../../core/records.ts';
import type { RuleTools } from '../../core/rule.ts';
import { isWithheld } from '../../core/sealing.ts';
import { type Text, text } from '../../core/text.ts';
import type { OpenDesk } from '../kit/desk.ts';
import * as field from '../kit/fields/index.ts';
import { locate } from '../kit/locate.ts';
import { edited, recorded } from '../kit/saying.ts';
import { verb } from '../kit/verb.ts';
import { awakened, type FollowupParticulars, leadFits, noJotting, withParticulars } from './matter.ts';
import { blankFollowup, type Followup, key, REF_LETTERS } from './record.ts';
import { assumed, offeredDue, usualDue } from './usualDue.ts';
import { followupWords as w } from './words.ts';

const labels = {
  ...w.fieldLabels,
  with: w.fieldLabels.coHandlers,
};

const sourceHelp = text('where it comes from; sets the importance', '来源；重要程度由此而定');

const particulars = field.labelled(labels, {
  due: field.asked(field.time(w.dueHelp, 'close')),
  lead: field.asked(
    field.nameOrList(text('the one person or unit that leads it', '主办人或主办单位，只有一个')),
    field.knownPeople,
  ),
  with: field.names(text('those who help', '会办人或会办单位')),
  source: field.asked(field.choice(sourceHelp, w.sources), { initial: () => 'own' }),
  ref: {
    ...field.idOf(REF_LETTERS, text('the notice or visit it comes from', '所出自的会议或来访编号')),
    offer: { kind: 'ids', letters: ['N', 'V', 'F'] } as const,
  },
  importance: field.importance(text('unless given, the source decides it', '重要程度（不写则随来源）')),
  mark: field.markAsked(text('moves it up in the list', '排位提前')),
  remark: field.passage(text('anything else', '备注')),
  ...field.owedOptions,
  remind: field.leads(),
});

const { source, ...others } = particulars;

/** The options of a new matter. The source is asked for first, because the usual date follows from it. */
const asked = { source, ...others, due: field.asked(particulars.due, { initial: offeredDue }) };

export const newFollowup = verb({
  name: 'new',
  zh: '新建',
  summary: text('Register a matter', '登记督办事项'),
  examples: [
    {
      typed: text(
        'office followup new "Report on the wetland survey" --due fri --lead "Planning office" --source superior',
        'office followup new 报送湿地调研报告 --due 周五 --lead 规划科 --source superior',
      ),
      does: text('A matter from above, due on Friday at closing time', '上级交办，周五下班前报送'),
    },
  ],
  args: field.labelled(labels, { title: field.rest(field.needed(field.line(w.titleHelp, 'TITLE'))) }),
  options: asked,
  lastLook: true,
  fits: leadFits,
  run: async ({ args, options, ...call }) => {
    const sealed = sealedBy(call.desk, options.ref);
    const changed = await call.desk.change(key, (records, tools) =>
      registerFollowup(records, { ...options, ...args, sealed }, tools),
    );
    const answer = recorded(call, key, changed, (f) => [words.registered(f.title), w.dueOn(f.due)]);
    return { ...answer, notes: [...(answer.notes ?? []), ...changed.touched.flatMap((f) => assumed(f, options))] };
  },
});

export const editFollowup = verb({
  name: 'edit',
  zh: '修改',
  summary: text('Correct a follow-up', '更正督办事项'),
  examples: [
    {
      typed: text('office edit F9 --due fri --lead "Works office"', 'office edit F9 --due 周五 --lead 基建科'),
      does: text('another date and another lead', '改时限和主办'),
    },
  ],
  args: { id: field.id('F', w.idHelp) },
  options: {
    title: field.line(w.titleHelp, 'TITLE'),
    ...field.amending(particulars),
    // Not asked for on a terminal, because the prompt would offer the default of a new matter instead of the present source.
    source: field.choice(sourceHelp, w.sources),
  },
  run: async ({ args, options, ...call }) => {
    const said = { ...options, title: options.title ?? undefined, sealed: sealedBy(call.desk, options.ref) };
    const changed = await call.desk.change(key, (records, { facts }) => reviseFollowup(records, args.id, said, facts));
    return edited(call, key, changed, (f) => [words.revised(f.title), w.dueOn(f.due)]);
  },
});

/**
 * Whether the record that a matter comes from is sealed, as its matters then are. Throws `noSuchRecord` if it is neither on the desk nor in
 * the archive.
 */
const sealedBy = (desk: OpenDesk, ref: string | null | undefined): true | undefined =>
  ref != null && isWithheld(locate(desk, ref).record) ? true : undefined;

const registerFollowup = (
  records: readonly Followup[],
  said: FollowupParticulars & { title: string },
  { mint, facts }: RuleTools,
) => {
  const due = said.due === undefined ? usualDue(said.source, facts) : said.due;
  return add(records, withParticulars(blankFollowup(mint(), said.title), { ...said, due }, facts.now));
};

/** Corrects a matter. A date or lead that is set can only be changed by `extend` and `transfer`, so that each such change is recorded. */
const reviseFollowup = (records: readonly Followup[], id: string, said: FollowupParticulars, { now }: Facts) => {
  const before = find(records, id);
  if (said.due !== undefined && before.due !== null && said.due !== before.due)
    throw new Complaint('ruleViolated', words.extendInstead(id), words.extendHint(id));
  if (said.lead !== undefined && before.lead !== null && said.lead !== before.lead)
    throw new Complaint('ruleViolated', words.transferInstead(id), words.transferHint(id));
  if (said.ref === id) throw new Complaint('ruleViolated', words.ownRef(id));
  return amend(records, id, now, (record) => {
    const after = withParticulars(record, said, now);
    return awakened(record, said.importance === undefined ? noJotting(record, after) : after);
  });
};

const words = {
  registered: (title: string): Text => text(`registered: ${title}`, `已登记：${title}`),
  revised: (title: string): Text => text(`corrected: ${title}`, `已更正：${title}`),
  ownRef: (id: string): Text => text(`${id} cannot come from itself`, `${id} 不能出自它自己`),
  extendInstead: (id: string): Text =>
    text(`${id} has a date already; a date is moved by an extension`, `${id} 已有时限，改期须办延期`),
  extendHint: (id: string): Text =>
    text(
      `office followup extend ${id} --due WHEN --reason TEXT`,
      `office followup extend ${id} --due 时间 --reason 原因`,
    ),
  transferInstead: (id: string): Text =>
    text(`${id} has a lead already; the lead is moved by a transfer`, `${id} 已有主办，换人须办转办`),
  transferHint: (id: string): Text =>
    text(`office followup transfer ${id} --to NAME`, `office followup transfer ${id} --to 姓名`),
} as const;
