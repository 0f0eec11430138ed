import { momentText, shortMoment } from '../../calendar/speak.ts';
import { dayOf } from '../../core/civil.ts';
import type { Lens } from '../../core/facts.ts';
import type { Page } from '../../core/page.ts';
import type { Row } from '../../core/record.ts';
import { text } from '../../core/text.ts';
import * as field from '../kit/fields/index.ts';
import { drawerOf, manyRecords, recorded } from '../kit/saying.ts';
import { type Verb, verb } from '../kit/verb.ts';
import * as handing from './handing.ts';
import { dutyHelp as h } from './help.ts';
import { changeMindfully } from './notes.ts';
import { pastAround } from './past.ts';
import { key, type Shift } from './record.ts';
import { after, byStart, covers } from './roster.ts';
import { posts, takenOver } from './view.ts';
import { dutyWords as w } from './words.ts';

const who = verb({
  name: 'who',
  summary: h.whoDoes,
  examples: [
    {
      typed: text('office duty who tomorrow 8pm', 'office duty who 明天晚上8点'),
      does: text('tomorrow in the evening', '明晚谁在值班'),
    },
  ],
  args: { when: field.rest(field.time(h.whenHelp, 'open')) },
  options: {},
  run: ({ args, facts, desk, lens }) => {
    const when = args.when ?? facts.now;
    const past = pastAround(dayOf(when), facts.now);
    const records = past === undefined ? desk.records(key) : desk.all(key, past);
    const serving = records.filter((shift) => covers(shift, when)).sort(byStart);
    const drawer = drawerOf(desk, { name: key.name });
    return {
      json: manyRecords(drawer, serving as readonly Row[], lens),
      page:
        serving.length === 0
          ? nobodyPage(after(records, { start: when }), when, lens)
          : serving.flatMap((shift) => whoPage(shift, when, lens)),
    };
  },
});

const nobodyPage = (next: Shift | null, when: string, { facts }: Lens): Page => [
  {
    kind: 'lines',
    lines: [
      w.nobody(momentText(when)),
      ...(next === null ? [] : [w.nextIs(next.id, next.officer, shortMoment(next.start, facts.now))]),
    ],
  },
];

const whoPage = (shift: Shift, when: string, lens: Lens): Page => [
  { kind: 'title', cell: [shift.id, '  ', w.whoTitle(momentText(when)), '  ', w.shifts[shift.shift]] },
  {
    kind: 'card',
    pairs: [...posts(shift, lens), [w.until, shortMoment(shift.end, lens.facts.now)], ...takenOver(shift, lens)],
  },
];

const log = verb({
  name: 'log',
  summary: h.logDoes,
  about: h.logAbout,
  examples: [
    {
      typed: text(
        'office duty log "Water main burst in Renmin Road" --caller "Sun" --phone 13900001234 --action "Told the water company"',
        'office duty log 人民路水管爆裂 --caller 孙女士 --phone 13900001234 --action 已通知水务公司',
      ),
      does: h.logExample,
    },
  ],
  args: { text: field.rest(field.needed(field.passage(h.logHelp))) },
  options: {
    at: field.happened(h.atHelp, 'refuse'),
    caller: field.asked(field.outsider(h.callerHelp)),
    phone: field.asked(field.phone(h.phoneHelp)),
    action: field.asked(field.passage(h.actionHelp)),
    by: field.name(h.byHelp),
  },
  run: async ({ args, options, facts, ...call }) => {
    const { at = null, caller = null, phone = null, action = null, by = null } = options;
    const said = { text: args.text, at, caller, phone, action, by };
    const past = pastAround(dayOf(at ?? facts.now), facts.now);
    const changed = await changeMindfully(call.desk, (records, tools) => handing.log(records, said, tools), past);
    const known = new Set(changed.before.map(({ id }) => id));
    const answer = recorded(call, key, changed, (shift) => [w.logged(shift.id), w.serves(shift)]);
    const notes = changed.touched
      .filter((shift) => !known.has(shift.id) || !covers(shift, at ?? facts.now))
      .map(({ id }) => (known.has(id) ? w.nobodyThen(id) : w.madeFor(id)));
    return { ...answer, notes: [...changed.notes, ...notes] };
  },
});

const handover = verb({
  name: 'handover',
  summary: h.handoverDoes,
  examples: [
    {
      typed: text(
        'office duty handover --to "Li Na" --undone "Call the water company back"',
        'office duty handover --to 李娜 --undone 给水务公司回电',
      ),
      does: text('with what is left to do', '写明未办事项'),
    },
  ],
  args: {},
  options: {
    to: field.needed(field.name(h.handoverToHelp)),
    undone: field.needed(field.passage(h.undoneHelp)),
    done: field.asked(field.passage(h.doneHelp)),
  },
  run: async ({ options, ...call }) => {
    const said = { to: options.to, undone: options.undone, done: options.done ?? null };
    const changed = await changeMindfully(call.desk, (records, { facts }) => handing.handOver(records, said, facts));
    const answer = recorded(call, key, changed, ({ handover: paper }) => [w.handedOver(paper?.from ?? null, said.to)]);
    return { ...answer, notes: [...changed.notes, ...mistaken(changed.change.next, said.to)] };
  },
});

/** The roster has someone else for the next shift than the one who took over. */
const mistaken = (next: Shift | null, to: string) =>
  next === null || next.officer === null || next.officer === to ? [] : [w.someoneElseNext(next.id, next.officer)];

export const postVerbs: readonly Verb[] = [who, log, handover];
