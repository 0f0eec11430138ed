import { dayText } from '../../calendar/speak.ts';
import { dayOf } from '../../core/civil.ts';
import { leaveOn } from '../../core/leaves.ts';
import { find } from '../../core/records.ts';
import { text } from '../../core/text.ts';
import * as field from '../kit/fields/index.ts';
import { recorded } from '../kit/saying.ts';
import { type Verb, verb } from '../kit/verb.ts';
import * as leaves from './leaves.ts';
import { key } from './record.ts';
import { personWho } from './who.ts';
import { personWords as w } from './words.ts';

const leave = verb({
  name: 'leave',
  zh: '请假',
  summary: w.leaveDoes,
  about: w.leaveAbout,
  examples: [
    {
      typed: text(
        'office person leave "Li Na" --from 12-01 --to 12-05 --reason Training',
        'office person leave 李娜 --from 12-01 --to 12-05 --reason 培训',
      ),
      does: text('five days', '请五天假'),
    },
  ],
  args: { who: personWho(w.whoHelp) },
  options: {
    from: field.needed(field.notingRest(field.firstDay(w.leaveFromHelp))),
    to: field.needed(field.notingRest(field.lastDay(w.leaveToHelp))),
    reason: field.passage(w.reasonHelp),
  },
  fits: ({ from, to }) => {
    if (from !== undefined && to !== undefined) leaves.forwards(from, to);
  },
  run: async ({ args, options, ...call }) => {
    const asked = { from: options.from, to: options.to, reason: options.reason ?? null };
    const changed = await call.desk.change(key, (records, { facts }) => leaves.leave(records, args.who, asked, facts));
    return recorded(call, key, changed, (person) => {
      const whole = leaveOn(person, asked.from) ?? asked;
      return [w.onLeave(person.name, w.span(dayText(whole.from), dayText(whole.to)))];
    });
  },
});

const back = verb({
  name: 'back',
  zh: '销假',
  summary: w.backDoes,
  about: w.backAbout,
  examples: [
    { typed: text('office person back "Li Na"', 'office person back 李娜'), does: text('back today', '今天回来上班') },
  ],
  args: { who: personWho(w.whoHelp) },
  options: {},
  run: async ({ args, ...call }) => {
    const changed = await call.desk.change(key, (records, { facts }) => leaves.back(records, args.who, facts));
    const wasAway = leaveOn(find(changed.before, args.who), dayOf(call.facts.now)) !== null;
    return recorded(call, key, changed, ({ name }) => [wasAway ? w.isBack(name) : w.leaveCalledOff(name)]);
  },
});

/** The verbs for taking leave (请假) and coming back (销假). */
export const leaveVerbs: readonly Verb[] = [leave, back];
