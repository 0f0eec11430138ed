import { text } from '../../core/text.ts';
import { commonWords as c } from '../../core/words.ts';
import * as field from '../kit/fields/index.ts';
import { recorded } from '../kit/saying.ts';
import { type Verb, verb } from '../kit/verb.ts';
import { key } from './record.ts';
import * as rules from './rules.ts';
import { eventWords as w } from './words.ts';

const particulars = field.labelled(
  { ...w.fieldLabels, at: c.start, for: w.lengthLabel },
  {
    at: field.time(w.atHelp, 'refuse'),
    for: field.duration(w.forHelp),
    place: field.asked(field.line(w.placeHelp)),
    people: field.asked(field.names(w.peopleHelp)),
  },
);

const create = verb({
  name: 'new',
  summary: w.newDoes,
  examples: [
    {
      typed: text(
        'office event new "County meeting" --at "11-27 9:00" --place "County hall" --people "Director Wang"',
        'office event new 全县安全生产会 --at "11-27 9:00" --place 县会议中心 --people 王主任',
      ),
      does: w.newExample,
    },
  ],
  args: field.labelled(w.fieldLabels, { title: field.rest(field.needed(field.line(w.titleHelp, 'TITLE'))) }),
  options: { ...particulars, at: field.needed(particulars.at) },
  lastLook: true,
  run: async ({ args, options, ...call }) => {
    const changed = await call.desk.change(key, (records, tools) =>
      rules.enter(records, { ...options, ...args }, tools),
    );
    return recorded(call, key, changed, (event) => [w.entered(event.title), rules.whenText(event)]);
  },
});

const edit = verb({
  name: 'edit',
  summary: w.editDoes,
  examples: [{ typed: 'office event edit E1 --at "11-27 10:00"', does: w.editExample }],
  args: { id: field.id('E', w.idHelp) },
  options: { title: field.line(w.titleHelp, 'TITLE'), ...particulars },
  run: async ({ args, options, ...call }) => {
    const said = { ...options, title: options.title ?? undefined };
    const changed = await call.desk.change(key, (records, { facts }) => rules.revise(records, args.id, said, facts));
    return recorded(call, key, changed, (event) => [w.revised(event.title), rules.whenText(event)]);
  },
});

export const eventVerbs: readonly Verb[] = [create, edit];
