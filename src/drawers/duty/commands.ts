import { dayText } from '../../calendar/speak.ts';
import { Complaint } from '../../core/complaint.ts';
import type { Asking, Field } from '../../core/field.ts';
import { text } from '../../core/text.ts';
import * as field from '../kit/fields/index.ts';
import { recorded } from '../kit/saying.ts';
import { type Verb, verb } from '../kit/verb.ts';
import { dutyComplaints } from './complaints.ts';
import { dutyHelp as h } from './help.ts';
import { changeMindfully } from './notes.ts';
import { pastAround } from './past.ts';
import { key, type Shift } from './record.ts';
import * as rules from './rules.ts';
import { dutyWords as w } from './words.ts';

const id = field.id('D', h.idHelp);
const known: Asking = { suggest: ({ facts }) => facts.contacts.map(({ name }) => name) };

const set = verb({
  name: 'set',
  aliases: ['new'],
  summary: h.setDoes,
  about: h.setAbout,
  examples: [
    {
      typed: text(
        'office duty set 11-28 --officer "Zhang Wei" --leader "Director Wang"',
        'office duty set 11-28 --officer 张伟 --leader 王主任',
      ),
      does: h.setExample,
    },
  ],
  args: field.labelled(w.fieldLabels, { date: field.needed(field.date(h.dateHelp)) }),
  options: field.labelled(w.fieldLabels, {
    officer: field.asked(field.needed(field.name(h.officerHelp)), known),
    leader: field.asked(field.needed(field.name(h.leaderHelp)), known),
    shift: field.asked(field.choice(h.shiftHelp, w.shifts), { initial: () => 'full' }),
    remind: field.leads(),
  }),
  lastLook: true,
  fits: rules.fits,
  run: async ({ args, options, ...call }) => {
    const said = { ...options, ...args, shift: options.shift ?? 'full' };
    const changed = await changeMindfully(
      call.desk,
      (records, tools) => rules.set(records, said, tools),
      pastAround(args.date, call.facts.now),
    );
    return recorded(call, key, changed, (shift) => [w.set(dayText(shift.date), shift.shift), w.serves(shift)]);
  },
});

const edit = verb({
  name: 'edit',
  summary: h.editDoes,
  examples: [
    {
      typed: text('office edit D7 --officer "Li Na"', 'office edit D7 --officer 李娜'),
      does: text('a slip in the roster', '排错了，改人'),
    },
  ],
  args: { id },
  options: {
    date: field.date(h.dateHelp),
    officer: field.asked(field.name(h.officerHelp), known),
    leader: field.asked(field.name(h.leaderHelp), known),
    shift: field.choice(h.shiftEditHelp, w.shifts),
    remind: field.leads(),
  },
  run: async ({ args, options, ...call }) => {
    const said = { ...options, date: options.date ?? undefined };
    const { date } = options.date == null ? call.desk.find(key, args.id) : { date: options.date };
    const changed = await changeMindfully(
      call.desk,
      (records, { facts }) => rules.revise(records, args.id, said, facts),
      pastAround(date, call.facts.now),
    );
    return recorded(call, key, changed, (shift) => [w.revised(dayText(shift.date), shift.shift), w.serves(shift)]);
  },
});

const otherShift: Field<string, false> = { ...field.id('D', h.otherHelp), required: false };

const swap = verb({
  name: 'swap',
  summary: h.swapDoes,
  examples: [
    { typed: 'office duty swap D7 D12', does: text('the two change places', '两班对换') },
    {
      typed: text('office duty swap D7 --with "Li Na"', 'office duty swap D7 --with 李娜'),
      does: text('Li Na stands in', '由李娜替班'),
    },
  ],
  args: { id, other: otherShift },
  options: { with: field.asked(field.name(h.withHelp), known) },
  run: async ({ args, options, ...call }) => {
    const { other } = args;
    const name = options.with;
    if (other != null && name != null)
      throw new Complaint('badValue', dutyComplaints.swapBoth, dutyComplaints.swapHint(args.id));
    if (other == null && name == null)
      throw new Complaint('missingValue', dutyComplaints.swapWhich, dutyComplaints.swapHint(args.id));
    const changed = await changeMindfully(call.desk, (records, { facts }) =>
      name != null
        ? rules.standIn(records, args.id, name, facts)
        : rules.exchange(records, args.id, other ?? '', facts),
    );
    return recorded(call, key, changed, (shift) => [swapNews(shift), w.serves(shift)]);
  },
});

const swapNews = ({ swaps, date }: Shift) => {
  const last = swaps.at(-1);
  return last === undefined ? null : w.swapped(last.fromOfficer, last.toOfficer, dayText(date));
};

export const rosterVerbs: readonly Verb[] = [set, edit, swap];
