import { DAILY } from '../../core/plates.ts';
import { add } from '../../core/records.ts';
import { type Text, text } from '../../core/text.ts';
import * as field from '../kit/fields/index.ts';
import { recorded } from '../kit/saying.ts';
import { verb } from '../kit/verb.ts';
import { dateInText } from './dateInText.ts';
import { blankFollowup, key } from './record.ts';
import { followupWords as w } from './words.ts';

/** The verb to note a small matter: a follow-up of minor importance with nothing but a title, unless the title names a date. */
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
    const { now, settings, calendar } = call.facts;
    const dated = dateInText(args.text, { now, hours: settings.hours, calendar, toLocal: call.world.clock.toLocal });
    const changed = await call.desk.change(key, (records, { mint }) =>
      add(records, {
        ...blankFollowup(mint(), args.text),
        due: dated?.due ?? null,
        importance: dated === null ? 1 : 2,
      }),
    );
    const answer = recorded(call, key, changed, (f) => [words.jotted(f.title), dated && w.dueOn(f.due)]);
    const [noted] = changed.touched;
    if (dated === null || noted === undefined) return answer;
    return {
      ...answer,
      notes: [...(answer.notes ?? []), words.dated(dated.words, noted.id), ...field.restDay(dated.due, calendar)],
    };
  },
});

const words = {
  jotted: (title: string): Text => text(`noted: ${title}`, `已记：${title}`),
  dated: (said: string, id: string): Text =>
    text(
      `The date is taken from “${said}”. If that is no date of it: office undo --of ${id}, or office followup extend ${id}`,
      `时限取自“${said}”。不对则 office undo --of ${id} 撤销，或 office followup extend ${id} 改期`,
    ),
} as const;
