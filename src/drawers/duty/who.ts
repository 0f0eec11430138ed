import { momentText, shortMoment } from '../../calendar/speak.ts';
import { dayOf } from '../../core/civil.ts';
import type { Lens } from '../../core/facts.ts';
import type { Page } from '../../core/page.ts';
import { type Text, text } from '../../core/text.ts';
import * as field from '../kit/fields/index.ts';
import { listJson } from '../kit/saying.ts';
import { verb } from '../kit/verb.ts';
import { pastAround } from './minding.ts';
import { key, type Shift } from './record.ts';
import { after, byStart, covers } from './roster.ts';
import { posts, takenOver } from './view.ts';
import { dutyWords as w } from './words.ts';

export const whoIsOnDuty = verb({
  name: 'who',
  zh: '谁在班',
  summary: text('Who is on duty', '谁在值班'),
  examples: [
    {
      typed: text('office duty who tomorrow 8pm', 'office duty who 明天晚上8点'),
      does: text('tomorrow in the evening', '明晚谁在值班'),
    },
  ],
  args: { when: field.rest(field.lookedMoment(text('at what time; now unless said', '什么时候；不写即现在'), 'open')) },
  options: {},
  letsSleep: true,
  run: ({ args, facts, ...call }) => {
    const when = args.when ?? facts.now;
    const past = pastAround(dayOf(when), facts.now);
    const records = past === undefined ? call.desk.records(key) : call.desk.all(key, past);
    const serving = records.filter((shift) => covers(shift, when)).sort(byStart);
    return {
      json: listJson(call, key, serving),
      page:
        serving.length === 0
          ? nobodyPage(after(records, { start: when }), when, call.lens)
          : serving.flatMap((shift) => shiftPage(shift, when, call.lens)),
    };
  },
});

const nobodyPage = (next: Shift | null, when: string, { facts }: Lens): Page => [
  {
    kind: 'lines',
    lines: [
      words.nobody(momentText(when)),
      ...(next === null ? [] : [words.nextIs(next.id, next.officer, shortMoment(next.start, facts.now))]),
    ],
  },
];

const shiftPage = (shift: Shift, when: string, lens: Lens): Page => [
  { kind: 'title', cell: [shift.id, '  ', words.title(momentText(when)), '  ', w.shifts[shift.shift]] },
  {
    kind: 'card',
    pairs: [...posts(shift, lens), [words.until, shortMoment(shift.end, lens.facts.now)], ...takenOver(shift, lens)],
  },
];

const words = {
  until: text('Until', '至'),
  title: (when: Text): Text => text(`On duty, ${when.en}`, `${when.zh} 值班`),
  nobody: (when: Text): Text => text(`Nobody is on duty, ${when.en}`, `${when.zh} 无人值班`),
  nextIs: (id: string, officer: string | null, when: Text): Text =>
    text(`Next: ${id} ${officer ?? '—'}, from ${when.en}`, `下一班：${id} ${officer ?? '—'}，${when.zh} 起`),
} as const;
