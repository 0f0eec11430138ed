import { figureCell, momentCell } from '../../core/paper.ts';
import { phoneFor } from '../../core/personal/mask.ts';
import { commonWords as c } from '../../core/words.ts';
import type { PaperColumns } from '../kit/noun.ts';
import type { Visit } from './record.ts';
import { visitState } from './standing.ts';
import { visitWords as w } from './words.ts';

/** The visitors' book on paper (来访登记). */
export const paperColumns: PaperColumns<Visit> = [
  { head: w.visitor, cell: ({ name, anonymisedAt }) => name ?? (anonymisedAt === null ? w.unnamed : w.anonymised) },
  { head: c.org, cell: ({ org }) => org },
  { head: w.headcount, cell: ({ headcount }) => figureCell(headcount) },
  {
    head: c.phone,
    cell: ({ phone }, { reveal }) => (phone === null ? null : { kind: 'phone', phone: phoneFor(phone, reveal) }),
  },
  { head: w.kind, cell: ({ kind }) => w.kinds[kind] },
  { head: w.purpose, cell: ({ purpose }) => purpose },
  { head: w.host, cell: ({ host }) => host },
  { head: w.expectedAt, cell: ({ expectedAt }) => momentCell(expectedAt) },
  { head: w.arrivedAt, cell: ({ arrivedAt }) => momentCell(arrivedAt) },
  { head: w.leftAt, cell: ({ leftAt }) => momentCell(leftAt) },
  { head: c.state, cell: (visit) => w.states[visitState(visit)] },
];
