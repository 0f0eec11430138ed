import { momentText } from '../../calendar/speak.ts';
import type { Sieve } from '../../core/sieve.ts';
import { text } from '../../core/text.ts';
import * as field from '../kit/fields/index.ts';
import { recorded } from '../kit/saying.ts';
import { type Verb, verb } from '../kit/verb.ts';
import { repeatsIn } from './earlier.ts';
import { atTheDoor, labels, particulars } from './fields.ts';
import { visitHelp as h } from './help.ts';
import { asides } from './notes.ts';
import type { Particulars } from './particulars.ts';
import { key, type Visit } from './record.ts';
import * as rules from './rules.ts';
import { titleOf, whenOf } from './states.ts';
import { visitWords as w } from './words.ts';

const id = field.id('V', h.idHelp);

/** What a visit that repeats another needs to know of the past. */
export const pastOf = ({ repeatOf }: Particulars): { readonly past: Sieve | undefined } => ({
  past: repeatOf == null ? undefined : repeatsIn,
});

export const whenText = (visit: Visit) => {
  const when = whenOf(visit);
  return when === null ? null : momentText(when);
};

const expect = verb({
  name: 'expect',
  aliases: ['new'],
  summary: h.expectDoes,
  examples: [
    {
      typed: text(
        'office visitor expect "Li Ming" --at "tomorrow 9am" --org "Provincial Congress" --host "Director Zhao"',
        'office visitor expect 李明 --at 明天9点 --org 省人大 --host 赵主任',
      ),
      does: h.expectExample,
    },
  ],
  args: field.labelled(labels, { name: field.rest(field.needed(field.line(h.nameHelp, 'NAME'))) }),
  options: {
    ...field.labelled(labels, { at: field.needed(field.time(h.expectAtHelp, 'open')) }),
    ...particulars,
    ...field.labelled(labels, { remind: field.leads() }),
  },
  lastLook: true,
  fits: ({ at }, { now }) => {
    if (at != null) rules.notOver(at, now);
  },
  run: async ({ args, options, ...call }) => {
    const changed = await call.desk.change(key, (records, tools) =>
      rules.expect(records, { ...options, ...args }, tools),
    );
    return recorded(call, key, changed, (visit) => [w.announced(titleOf(visit)), whenText(visit), w.sees(visit.host)]);
  },
});

const edit = verb({
  name: 'edit',
  summary: h.editDoes,
  examples: [
    {
      typed: text('office edit V3 --org "Provincial Congress" --count 3', 'office edit V3 --org 省人大 --count 3'),
      does: text('what was left out at the door', '补上当时没登记的'),
    },
  ],
  args: { id },
  options: {
    name: field.line(h.nameHelp, 'NAME'),
    at: field.time(h.editAtHelp, 'open'),
    left: field.happened(h.leftHelp, 'close'),
    ...particulars,
    ...atTheDoor,
    // Not asked for: the one offered would not be the one that stands.
    kind: field.choice(h.kindHelp, w.kinds),
    remind: field.leads(),
  },
  run: async ({ args, options, ...call }) => {
    const changed = await call.desk.change(
      key,
      (records, { facts }) => rules.revise(records, args.id, options, facts),
      pastOf(options),
    );
    const { runsFor } = changed.change;
    const answer = recorded(call, key, changed, (visit) => [w.revised(titleOf(visit)), whenText(visit)]);
    return {
      ...answer,
      notes: [...changed.notes, ...asides.afterEdit(changed.touched, options satisfies Particulars, runsFor)],
    };
  },
});

const answerWith = async (
  call: Pick<Parameters<typeof recorded>[0], 'desk' | 'lens'>,
  visitId: string,
  said: string,
) => {
  const changed = await call.desk.change(key, (records, { facts }) => rules.answer(records, visitId, said, facts));
  return recorded(call, key, changed, (visit) => [w.answered(titleOf(visit))]);
};

const answer = verb({
  name: 'answer',
  summary: h.answerDoes,
  examples: [
    {
      typed: text('office visitor answer V3 The money comes in December', 'office visitor answer V3 补偿款12月发放'),
      does: text('what they were told', '告知的内容'),
    },
  ],
  args: { id, text: field.rest(field.needed(field.passage(h.answerHelp))) },
  options: {},
  run: ({ args, ...call }) => answerWith(call, args.id, args.text),
});

/** `office done V3 --result TEXT`: the same by the name that closes every record. */
const done = verb({
  name: 'done',
  summary: h.doneDoes,
  examples: [
    {
      typed: text('office done V3 --result "The money comes in December"', 'office done V3 --result 补偿款12月发放'),
      does: text('the same, by the verb that closes everything', '与 answer 相同'),
    },
  ],
  args: { id },
  options: { result: { ...field.needed(field.passage(h.answerHelp)), also: 'answer' } },
  run: ({ args, options, ...call }) => answerWith(call, args.id, options.result),
});

export const bookVerbs: readonly Verb[] = [expect, edit, answer, done];
