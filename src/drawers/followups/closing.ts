import { momentText } from '../../calendar/speak.ts';
import { holding, type Sieve } from '../../core/sieve.ts';
import { text } from '../../core/text.ts';
import type { OpenDesk } from '../kit/desk.ts';
import * as field from '../kit/fields/index.ts';
import { recorded } from '../kit/saying.ts';
import { type Verb, verb } from '../kit/verb.ts';
import * as ending from './ending.ts';
import { key } from './record.ts';
import * as rules from './rules.ts';
import { followupWords as w } from './words.ts';

const id = field.id('F', w.idHelp);

const done = verb({
  name: 'done',
  summary: w.doneDoes,
  examples: [
    {
      typed: text('office done F9 --result "Reported on time"', 'office done F9 --result 已按时报送'),
      does: text('closed', '办结'),
    },
  ],
  args: { id },
  options: { result: field.needed(field.passage(w.resultHelp)) },
  run: async ({ args, options, ...call }) => {
    const changed = await call.desk.change(
      key,
      (records, tools) => ending.close(records, args.id, options.result, tools),
      { past: resultsIn(call.desk, args.id) },
    );
    return recorded(call, key, changed, (f) => [
      w.closed,
      w.eventDone(options.result),
      f.due === null ? null : w.dueOn(momentText(f.due)),
    ]);
  },
});

/** An acceptance notice that was closed before has opened its result's matter then, and that may be in the archive. */
const resultsIn = (desk: OpenDesk, of: string): Sieve | undefined => {
  const known = desk.records(key).find((record) => record.id === of);
  const isAgain = known?.stage === 'acceptance' && known.events.some(({ kind }) => kind === 'reopen');
  return isAgain ? { keeps: holding('"stage":"result"') } : undefined;
};

const reopen = verb({
  name: 'reopen',
  summary: w.reopenDoes,
  examples: [
    {
      typed: text(
        'office followup reopen F9 --reason "The report came back"',
        'office followup reopen F9 --reason 报告被退回',
      ),
      does: text('it is not done after all', '没有办完，再办'),
    },
  ],
  args: { id },
  options: { reason: field.needed(field.passage(w.reasonHelp)) },
  run: async ({ args, options, ...call }) => {
    const changed = await call.desk.change(key, (records, { facts }) =>
      ending.reopen(records, args.id, options.reason, facts),
    );
    return recorded(call, key, changed, () => [w.reopened]);
  },
});

const handBack = verb({
  name: 'return',
  summary: w.returnDoes,
  examples: [
    {
      typed: text(
        'office followup return F9 --reason "Not our field"',
        'office followup return F9 --reason 不属本科室职责',
      ),
      does: text('assign it anew with transfer', '再用 transfer 交办'),
    },
  ],
  args: { id },
  options: { reason: field.needed(field.passage(w.reasonHelp)) },
  run: async ({ args, options, ...call }) => {
    const changed = await call.desk.change(key, (records, { facts }) =>
      rules.handBack(records, args.id, options.reason, facts),
    );
    return recorded(call, key, changed, () => [w.returned]);
  },
});

const request = verb({
  name: 'request',
  summary: w.requestDoes,
  examples: [
    {
      typed: text(
        'office followup request F9 --to "Director Wang" May we use the reserve?',
        'office followup request F9 --to 王主任 可否动用预备费',
      ),
      does: text('it waits for his word', '等批示'),
    },
  ],
  args: { id, text: field.rest(field.needed(field.passage(w.requestHelp))) },
  options: { to: field.needed(field.name(w.requestToHelp)) },
  run: async ({ args, options, ...call }) => {
    const said = { to: options.to, text: args.text };
    const changed = await call.desk.change(key, (records, { facts }) =>
      rules.requestApproval(records, args.id, said, facts),
    );
    return recorded(call, key, changed, () => [w.requested(said.to)]);
  },
});

const instruction = verb({
  name: 'instruction',
  summary: w.instructionDoes,
  examples: [
    {
      typed: text(
        'office followup instruction F9 --by "Director Wang" Agreed',
        'office followup instruction F9 --by 王主任 同意',
      ),
      does: text('now it can go on', '批示已到，可以接着办'),
    },
  ],
  args: { id, text: field.rest(field.needed(field.passage(w.instructionHelp))) },
  options: { by: field.needed(field.name(w.instructionByHelp)) },
  run: async ({ args, options, ...call }) => {
    const said = { by: options.by, text: args.text };
    const changed = await call.desk.change(key, (records, { facts }) => rules.instruct(records, args.id, said, facts));
    return recorded(call, key, changed, () => [w.instructed(said.by)]);
  },
});

export const closingVerbs: readonly Verb[] = [done, reopen, handBack, request, instruction];
