import { momentText } from '../../calendar/speak.ts';
import { text } from '../../core/text.ts';
import * as field from '../kit/fields/index.ts';
import { inPassing, recorded } from '../kit/saying.ts';
import { type Verb, verb } from '../kit/verb.ts';
import { arrive } from './arriving.ts';
import { pastOf, whenText } from './commands.ts';
import { earlierIn } from './earlier.ts';
import { atTheDoor, particulars } from './fields.ts';
import { visitHelp as h } from './help.ts';
import { inside, listOf } from './inside.ts';
import { asides } from './notes.ts';
import { key, type Visit } from './record.ts';
import { repeatAsked } from './repeating.ts';
import * as rules from './rules.ts';
import { stateOf, titleOf } from './states.ts';
import { who } from './who.ts';
import { visitWords as w } from './words.ts';

const signIn = verb({
  name: 'in',
  summary: h.inDoes,
  about: h.inAbout,
  examples: [
    {
      typed: text(
        'office visitor in "Wang Fang" --kind petition --purpose "Land compensation" --first-contact "Zhou"',
        'office visitor in 王芳 --kind 信访 --purpose 征地补偿 --first-contact 周敏',
      ),
      does: h.petitionExample,
    },
  ],
  args: field.labelled({ who: w.visitor }, { who: who(h.whoHelp) }),
  options: {
    ...particulars,
    ...atTheDoor,
    at: field.happened(h.inAtHelp, 'refuse'),
    followup: field.line(h.followupHelp),
    due: field.time(h.dueHelp, 'close'),
  },
  run: async ({ args, options: typed, ...call }) => {
    const repeatOf = await repeatAsked(args.who, typed, call);
    const options = repeatOf == null ? typed : { ...typed, repeatOf };
    const changed = await call.desk.change(
      key,
      (records, tools) => arrive(records, args.who, options, tools),
      pastOf(options),
    );
    const { runsFor } = changed.change;
    const answer = recorded(call, key, changed, (visit) => [
      w.signedIn(titleOf(visit)),
      whenText(visit),
      w.sees(visit.host),
    ]);
    const byName = 'name' in args.who;
    const said = changed.touched.flatMap((visit) => {
      const { records, notes } = inPassing(call.desk, key, earlierIn(visit));
      const isSettled = repeatOf !== undefined;
      return [...asides.afterArrival({ visit, records, byName, runsFor, isSettled }), ...notes];
    });
    return { ...answer, notes: [...changed.notes, ...said] };
  },
});

const leftText = ({ leftAt }: Visit) => (leftAt === null ? null : momentText(leftAt));

const signOut = verb({
  name: 'out',
  summary: h.outDoes,
  examples: [{ typed: 'office visitor out V3', does: text('leaves now', '现在离开') }],
  args: field.labelled({ who: w.visitor }, { who: who(h.outHelp) }),
  options: { at: field.happened(h.outAtHelp, 'refuse'), answer: { ...field.passage(h.answerHelp), also: 'result' } },
  run: async ({ args, options, ...call }) => {
    const said = { at: options.at ?? null, answer: options.answer ?? null };
    const changed = await call.desk.change(key, (records, { facts }) => rules.leave(records, args.who, said, facts));
    return recorded(call, key, changed, (visit) => [
      w.signedOut(titleOf(visit)),
      leftText(visit),
      stateOf(visit) === 'waiting' ? w.answerDue : null,
    ]);
  },
});

const sweep = verb({
  name: 'sweep',
  summary: h.sweepDoes,
  examples: [{ typed: 'office visitor sweep --at 17:30', does: text('all left at half past five', '都在下班时离开') }],
  args: {},
  options: { at: field.happened(h.outAtHelp, 'close') },
  run: async ({ options, ...call }) => {
    if (!call.desk.records(key).some((visit) => stateOf(visit) === 'inside'))
      return { json: listOf(call, []), page: [{ kind: 'lines', lines: [w.nobodyToSweep] }] };
    const changed = await call.desk.change(key, (records, { facts }) =>
      rules.sweep(records, options.at ?? null, facts),
    );
    const answer = recorded(call, key, changed, (visit) => [w.signedOut(titleOf(visit)), leftText(visit)]);
    return { ...answer, json: { ...listOf(call, changed.touched), opened: [] } };
  },
});

export const doorVerbs: readonly Verb[] = [signIn, signOut, inside, sweep];
