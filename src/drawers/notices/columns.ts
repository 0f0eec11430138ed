import { figureCell, momentCell } from '../../core/paper.ts';
import { commonWords as c } from '../../core/words.ts';
import type { PaperColumns } from '../kit/noun.ts';
import { replyStanding } from './numbers.ts';
import type { Notice } from './record.ts';
import { noticeState } from './standing.ts';
import { noticeWords as w } from './words.ts';

/** The meetings on paper (会议一览表). */
export const paperColumns: PaperColumns<Notice> = [
  { head: c.title, cell: ({ title }) => title },
  { head: w.kind, cell: ({ kind }) => w.kinds[kind] },
  { head: c.start, cell: ({ start }) => momentCell(start) },
  { head: c.end, cell: ({ end }) => momentCell(end) },
  { head: c.place, cell: ({ place }) => place },
  { head: w.host, cell: ({ host }) => host },
  { head: w.called, cell: ({ called }) => figureCell(called.length) },
  {
    head: w.replies,
    cell: (n) => figureCell(n.called.length - replyStanding(n, false).open - replyStanding(n, true).open),
  },
  { head: c.state, cell: (n) => w.states[noticeState(n)] },
];
