import { addDays, at, dayOf, type Moment } from '../../core/civil.ts';
import { Complaint } from '../../core/complaint.ts';
import type { Facts } from '../../core/facts.ts';
import { amend, find, forEach } from '../../core/records.ts';
import type { Change, Opening, RuleTools } from '../../core/rule.ts';
import type { Sieve } from '../../core/sieve.ts';
import { type Lang, type Text, text } from '../../core/text.ts';
import type { OpenDesk } from '../kit/desk.ts';
import * as field from '../kit/fields/index.ts';
import { afterDecision, decideOption, refuseOwed, writtenMatters } from '../kit/gates/closing.ts';
import { gateWords } from '../kit/gates/words.ts';
import { recorded } from '../kit/saying.ts';
import { verb } from '../kit/verb.ts';
import { awakened, happens } from './matter.ts';
import { type Followup, gatesIn, key } from './record.ts';
import { followupImportance } from './standing.ts';
import { followupWords as w } from './words.ts';

/** The result of a petition is due 60 days after acceptance (信访工作条例 2022, art. 34). */
const RESULT_DAYS = 60;

export const closeFollowup = verb({
  name: 'done',
  zh: '办结',
  summary: text('Close it with its result', '办结，须写结果'),
  examples: [
    {
      typed: text('office done F9 --result "Reported on time"', 'office done F9 --result 已按时报送'),
      does: text('closed', '办结'),
    },
    {
      typed: text('office done F9 F12 --result "Bought"', 'office done F9 F12 --result 已购'),
      does: text('both at once', '两件一起办结'),
    },
  ],
  args: { id: field.ids('F', w.idHelp) },
  options: { result: field.needed(field.passage(text('the result, in words', '办理结果'))), decide: decideOption },
  run: async ({ args, options, ...call }) => {
    const said = { result: options.result, decide: options.decide ?? null, lang: call.lang };
    const changed = await call.desk.change(
      key,
      (records, tools) => forEach(records, args.id, (so, id) => close(so, id, said, tools)),
      { past: resultsIn(call.desk, args.id) },
    );
    return recorded(call, key, changed, (f) => [
      words.closed,
      said.decide === null ? null : gateWords.decidedAlone,
      w.eventDone(options.result),
      f.due === null ? null : w.dueOn(f.due),
    ]);
  },
});

/**
 * The sieve for matters of results in the archive, needed if an acceptance notice is closed for the second time: its result's matter exists
 * already and may be archived.
 */
const resultsIn = (desk: OpenDesk, ids: readonly string[]): Sieve<Followup> | undefined => {
  const known = desk.records(key).filter(({ id }) => ids.includes(id));
  const isAgain = known.some(
    ({ stage, events }) => stage === 'acceptance' && events.some(({ kind }) => kind === 'reopen'),
  );
  return isAgain ? { where: { stage: ['result'] } } : undefined;
};

/** Closes a matter with its result. If it is a petition's acceptance notice, the matter of the petition's result is opened. */
const close = (records: readonly Followup[], id: string, said: Closing, tools: RuleTools): Change<Followup> => {
  const { now } = tools.facts;
  const decidedNow = said.decide === null ? records : decide(records, id, said.decide, now);
  const gates = gatesIn(find(decidedNow, id));
  refuseOwed('followup', id, gates);
  const closed = happens(decidedNow, id, now, { kind: 'done', happenedAt: now, result: said.result }, { doneAt: now });
  const [record] = closed.touched;
  const written = writtenMatters(gates, record, followupImportance(record), said.lang);
  const follows = record.stage === 'acceptance' && !hasResultMatter(closed.records, record);
  return { ...closed, opens: [...written, ...(follows ? [resultOf(record, tools.facts)] : [])] };
};

type Closing = { readonly result: string; readonly decide: string | null; readonly lang: Lang };

const decide = (records: readonly Followup[], id: string, reason: string, now: Moment): readonly Followup[] => {
  const gates = [...afterDecision(id, gatesIn(find(records, id)), reason, now)];
  return happens(records, id, now, { kind: 'decide', happenedAt: now, reason }, { gates }).records;
};

const hasResultMatter = (records: readonly Followup[], { ref }: Followup): boolean =>
  records.some((other) => other.stage === 'result' && other.ref === ref);

const resultOf = (accepted: Followup, { now, settings }: Facts): Opening => ({
  drawer: 'followups',
  title: accepted.title,
  due: at(addDays(dayOf(now), RESULT_DAYS), settings.hours.close),
  lead: accepted.lead,
  source: 'petition',
  ref: accepted.ref ?? accepted.id,
  stage: 'result',
});

export const reopenFollowup = verb({
  name: 'reopen',
  zh: '重办',
  summary: text('Take it up again', '重新办理'),
  examples: [
    {
      typed: text(
        'office followup reopen F9 --reason "The report came back"',
        'office followup reopen F9 --reason 报告被退回',
      ),
      does: text('it is not done after all', '没有办完，再办'),
    },
  ],
  args: { id: field.id('F', w.idHelp) },
  options: { reason: field.needed(field.passage(w.reasonHelp)) },
  run: async ({ args, options, ...call }) => {
    const changed = await call.desk.change(key, (records, { facts }) =>
      reopen(records, args.id, options.reason, facts),
    );
    return recorded(call, key, changed, () => [words.reopened]);
  },
});

const reopen = (records: readonly Followup[], id: string, reason: string, { now }: Facts) => {
  if (find(records, id).doneAt === null) throw new Complaint('ruleViolated', words.notDone(id));
  const event = { kind: 'reopen', happenedAt: now, reason } as const;
  return amend(records, id, now, (record) =>
    awakened(record, { ...record, doneAt: null, events: [...record.events, event] }),
  );
};

const words = {
  closed: text('closed', '已办结'),
  reopened: text('taken up again', '已重新办理'),
  notDone: (id: string): Text => text(`${id} is not closed`, `${id} 尚未办结`),
} as const;
