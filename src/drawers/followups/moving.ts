import { momentText } from '../../calendar/speak.ts';
import { text } from '../../core/text.ts';
import * as field from '../kit/fields/index.ts';
import { recorded } from '../kit/saying.ts';
import { type Verb, verb } from '../kit/verb.ts';
import * as ending from './ending.ts';
import { type Followup, key } from './record.ts';
import * as rules from './rules.ts';
import { lateExtensionOf } from './states.ts';
import { followupWords as w } from './words.ts';

const id = field.id('F', w.idHelp);
const dueText = (f: Followup) => w.dueOn(f.due === null ? null : momentText(f.due));

const extend = verb({
  name: 'extend',
  summary: w.extendDoes,
  about: w.extendAbout,
  examples: [
    {
      typed: text(
        'office followup extend F9 --due 12-10 --reason "Frost" --approved-by "Director Wang"',
        'office followup extend F9 --due 12-10 --reason 天气原因 --approved-by 王主任',
      ),
      does: text('to the tenth of December', '延到12月10日'),
    },
  ],
  args: { id },
  options: {
    due: field.needed(field.time(w.dueHelp, 'close')),
    reason: field.needed(field.passage(w.reasonHelp)),
    approvedBy: field.name(w.approvedByHelp),
  },
  run: async ({ args, options, ...call }) => {
    const said = { ...options, approvedBy: options.approvedBy ?? null };
    const changed = await call.desk.change(key, (records, { facts }) => ending.extend(records, args.id, said, facts));
    return recorded(call, key, changed, (f) => [
      w.extended(momentText(said.due)),
      lateExtensionOf(f) === undefined ? null : w.extendedButLate,
    ]);
  },
});

const transfer = verb({
  name: 'transfer',
  aliases: ['assign'],
  summary: w.transferDoes,
  examples: [
    {
      typed: text('office followup transfer F9 --to "Works office"', 'office followup transfer F9 --to 基建科'),
      does: text('the works office leads it now', '改由基建科主办'),
    },
  ],
  args: { id },
  options: { to: field.needed(field.name(w.transferToHelp)) },
  run: async ({ args, options, ...call }) => {
    const changed = await call.desk.change(key, (records, { facts }) =>
      rules.transfer(records, args.id, options.to, facts),
    );
    return recorded(call, key, changed, (f) => [w.transferred(options.to), dueText(f)]);
  },
});

/** What moves the date of a matter, or its lead. */
export const movingVerbs: readonly Verb[] = [extend, transfer];
