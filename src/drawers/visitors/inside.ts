import { shortMoment } from '../../calendar/speak.ts';
import { clockOf, dayOf } from '../../core/civil.ts';
import type { Lens } from '../../core/facts.ts';
import type { Page } from '../../core/page.ts';
import { text } from '../../core/text.ts';
import { commonWords as c } from '../../core/words.ts';
import { listJson } from '../kit/saying.ts';
import { verb } from '../kit/verb.ts';
import { key, type Visit } from './record.ts';
import { insideNow } from './standing.ts';
import { visitorCell } from './view.ts';
import { visitWords as w } from './words.ts';

export const showInside = verb({
  name: 'inside',
  zh: '在内',
  summary: text('Who is inside now', '现在谁在内'),
  examples: [
    {
      typed: 'office visitor inside',
      does: text('before closing: who has not left yet, and whom they see', '下班前看还有谁没走、找的是谁'),
    },
  ],
  args: {},
  options: {},
  letsSleep: true,
  run: (call) => {
    const visits = insideNow(call.desk.records(key));
    return { json: listJson(call, key, visits), page: insidePage(visits, call.lens) };
  },
});

const insidePage = (visits: readonly Visit[], { facts }: Lens): Page =>
  visits.length === 0
    ? [{ kind: 'lines', lines: [words.nobodyIsInside] }]
    : [
        {
          kind: 'table',
          columns: [
            { head: c.id },
            { head: w.visitor, grow: true },
            { head: words.since },
            { head: w.host },
            { head: w.kind },
          ],
          rows: visits.map((visit) => [
            visit.id,
            visitorCell(visit),
            sinceText(visit, facts.now),
            visit.host ?? c.none,
            w.kinds[visit.kind],
          ]),
        },
      ];

const sinceText = ({ arrivedAt }: Visit, now: string) => {
  if (arrivedAt === null) return c.none;
  return dayOf(arrivedAt) === dayOf(now) ? clockOf(arrivedAt) : shortMoment(arrivedAt, now);
};

const words = {
  since: text('Since', '到达'),
  nobodyIsInside: text('Nobody is inside', '现无来访人员在内'),
} as const;
