import { DAILY } from '../../core/plates.ts';
import { add } from '../../core/records.ts';
import { type Text, text } from '../../core/text.ts';
import * as field from '../kit/fields/index.ts';
import { recorded } from '../kit/saying.ts';
import { verb } from '../kit/verb.ts';
import { blankFollowup, key } from './record.ts';
import { followupWords as w } from './words.ts';

/** The verb to note a small matter: a follow-up of minor importance with nothing but a title. */
export const jot = verb({
  name: 'jot',
  zh: DAILY.jot,
  summary: text('Note a trifle in one line', '随手记一笔'),
  examples: [
    {
      typed: text('office jot Call the print shop about the nameplates', 'office jot 给印刷厂打电话，问桌签'),
      does: text(
        'no quotation marks needed; it slowly moves up the list until it is dealt with',
        '不必加引号；没人管它就慢慢上升',
      ),
    },
  ],
  args: { text: field.rest(field.needed(field.line(w.titleHelp))) },
  options: {},
  run: async ({ args, ...call }) => {
    const changed = await call.desk.change(key, (records, { mint }) =>
      add(records, { ...blankFollowup(mint(), args.text), importance: 1 }),
    );
    return recorded(call, key, changed, (f) => [words.jotted(f.title)]);
  },
});

const words = { jotted: (title: string): Text => text(`noted: ${title}`, `已记：${title}`) } as const;
