import { shortMoment } from '../../calendar/speak.ts';
import { clockOf } from '../../core/civil.ts';
import type { Lens } from '../../core/facts.ts';
import type { Page } from '../../core/page.ts';
import type { Row } from '../../core/record.ts';
import { commonWords as c } from '../../core/words.ts';
import { drawerOf, manyRecords, type recorded } from '../kit/saying.ts';
import { verb } from '../kit/verb.ts';
import { insideNow } from './agenda.ts';
import { visitHelp as h } from './help.ts';
import { key, type Visit } from './record.ts';
import { visitorCell } from './view.ts';
import { visitWords as w } from './words.ts';

export const listOf = (call: Parameters<typeof recorded>[0], visits: readonly Visit[]) =>
  manyRecords(drawerOf(call.desk, { name: key.name }), visits as readonly Row[], call.lens);

export const inside = verb({
  name: 'inside',
  summary: h.insideDoes,
  args: {},
  options: {},
  run: (call) => {
    const visits = insideNow(call.desk.records(key));
    return { json: listOf(call, visits), page: insidePage(visits, call.lens) };
  },
});

const insidePage = (visits: readonly Visit[], { facts }: Lens): Page =>
  visits.length === 0
    ? [{ kind: 'lines', lines: [w.nobodyIsInside] }]
    : [
        {
          kind: 'table',
          columns: [
            { head: c.id },
            { head: w.visitor, grow: true },
            { head: w.since },
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

const sinceText = ({ arrivedAt }: Visit, now: string) =>
  arrivedAt === null
    ? c.none
    : arrivedAt.slice(0, 10) === now.slice(0, 10)
      ? clockOf(arrivedAt)
      : shortMoment(arrivedAt, now);
