import * as field from '../kit/fields/index.ts';
import { recorded } from '../kit/saying.ts';
import { verb } from '../kit/verb.ts';
import { key } from './record.ts';
import { register } from './registering.ts';
import { followupWords as w } from './words.ts';

/** A follow-up with nothing but a title, of minor importance: the notebook's line. */
export const jot = verb({
  name: 'jot',
  summary: w.jotDoes,
  examples: [{ typed: w.jotExample, does: w.jotExampleDoes }],
  args: { text: field.rest(field.needed(field.line(w.titleHelp))) },
  options: {},
  run: async ({ args, ...call }) => {
    const changed = await call.desk.change(key, (records, tools) =>
      register(records, { title: args.text, importance: 1 }, tools),
    );
    return recorded(call, key, changed, (f) => [w.jotted(f.title)]);
  },
});
