import { dayText } from '../../calendar/speak.ts';
import { dayOf } from '../../core/civil.ts';
import type { Fields } from '../../core/field.ts';
import { type Text, text } from '../../core/text.ts';
import type { Changed } from '../kit/desk.ts';
import * as field from '../kit/fields/index.ts';
import { recorded } from '../kit/saying.ts';
import { type Answer, type Call, type Verb, verb } from '../kit/verb.ts';
import { key, type Person } from './record.ts';
import * as rules from './rules.ts';
import { leaveOn, namesakesOf } from './states.ts';
import { who } from './who.ts';
import { personWords as w } from './words.ts';

const particulars = field.labelled(
  { ...w.fieldLabels, role: w.fieldLabels.roles },
  {
    title: field.asked(field.line(w.titleHelp)),
    org: field.asked(field.line(w.orgHelp)),
    role: field.asked(field.choices(w.roleHelp, w.roles)),
    phone: field.asked(field.phone(w.phoneHelp)),
    email: field.asked(field.address(w.emailHelp)),
    rank: field.whole(w.rankHelp, 1, 100_000),
  },
);

type Told = Pick<Call<Fields, Fields>, 'desk' | 'lens'>;

/** The news, and a note on everyone else of the same name. */
const entered = (call: Told, changed: Changed<Person>, news: (name: string) => Text): Answer => {
  const answer = recorded(call, key, changed, ({ name }) => [news(name)]);
  const namesakes = changed.touched.flatMap((person) => namesakesOf(person, changed.before));
  return { ...answer, notes: [...changed.notes, ...namesakes.map(({ id, name }) => w.namesake(id, name))] };
};

const create = verb({
  name: 'new',
  summary: w.newDoes,
  examples: [
    {
      typed: text(
        'office person new "Li Na" --title "Deputy head" --org "Planning office" --role staff --phone 13800005678',
        'office person new 李娜 --title 副主任 --org 规划科 --role 工作人员 --phone 13800005678',
      ),
      does: text('Someone who can be called, rostered and asked', '登记一个人，之后可通知、可排班'),
    },
  ],
  args: field.labelled(w.fieldLabels, { name: field.rest(field.needed(field.line(w.nameHelp, 'NAME'))) }),
  options: particulars,
  lastLook: true,
  run: async ({ args, options, ...call }) => {
    const changed = await call.desk.change(key, (records, tools) =>
      rules.enter(records, { ...options, ...args }, tools),
    );
    return entered(call, changed, w.entered);
  },
});

const edit = verb({
  name: 'edit',
  summary: w.editDoes,
  examples: [{ typed: 'office person edit P4 --phone 13800005678', does: text('a new number', '换了号码') }],
  args: { id: field.id('P', w.idHelp) },
  options: { name: field.line(w.nameHelp, 'NAME'), ...particulars },
  run: async ({ args, options, ...call }) => {
    const said = { ...options, name: options.name ?? undefined };
    const changed = await call.desk.change(key, (records, { facts }) => rules.revise(records, args.id, said, facts));
    return entered(call, changed, w.revised);
  },
});

const leave = verb({
  name: 'leave',
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
  args: { who: who(w.whoHelp) },
  options: {
    from: field.needed(field.date(w.leaveFromHelp)),
    to: field.needed(field.date(w.leaveToHelp)),
    reason: field.passage(w.reasonHelp),
  },
  fits: ({ from, to }) => {
    if (from !== undefined && to !== undefined) rules.forwards(from, to);
  },
  run: async ({ args, options, ...call }) => {
    const asked = { from: options.from, to: options.to, reason: options.reason ?? null };
    const changed = await call.desk.change(key, (records, { facts }) => rules.leave(records, args.who, asked, facts));
    return recorded(call, key, changed, (person) => {
      const whole = leaveOn(person, asked.from) ?? asked;
      return [w.onLeave(person.name, w.span(dayText(whole.from), dayText(whole.to)))];
    });
  },
});

const back = verb({
  name: 'back',
  summary: w.backDoes,
  about: w.backAbout,
  examples: [
    { typed: text('office person back "Li Na"', 'office person back 李娜'), does: text('back today', '今天回来上班') },
  ],
  args: { who: who(w.whoHelp) },
  options: {},
  run: async ({ args, ...call }) => {
    const changed = await call.desk.change(key, (records, { facts }) => rules.back(records, args.who, facts));
    const wasAway = leaveOn(rules.findWho(changed.before, args.who), dayOf(call.facts.now)) !== null;
    return recorded(call, key, changed, ({ name }) => [wasAway ? w.isBack(name) : w.leaveCalledOff(name)]);
  },
});

export const personVerbs: readonly Verb[] = [create, edit, leave, back];
