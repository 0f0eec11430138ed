import type { Lined } from '../../../kit/lines/lined.ts';
import type { Followup } from '../../record.ts';
import { refuseClosed } from '../../record.ts';
import { afterTick } from './supervise.ts';

/** Follow-ups as records with lines: the stages of suggestions and review comments, and whatever the clerk adds. */
export const linedFollowup: Lined<Followup> = {
  drawer: 'followups',
  linesOf: ({ lines = [] }) => lines,
  withLines: (f, lines, facts) => afterTick(f, { ...f, lines: [...lines] }, facts),
  anchorOf: ({ due }) => (due === null ? null : { start: due, end: due }),
  usual: { before: '+0m', during: '+0m', after: '+0m' },
  isOwnerless: true,
  refuse: refuseClosed,
};
