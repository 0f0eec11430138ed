import type { Lined } from '../../../kit/lines/lined.ts';
import type { Followup } from '../../record.ts';
import { datedFollowup, refuseClosed } from '../../record.ts';
import { afterTick } from './supervise.ts';

/** Follow-ups as records with lines: the stages of suggestions and review comments, and whatever the clerk adds. */
export const linedFollowup: Lined<Followup> = {
  drawer: 'followups',
  ...datedFollowup,
  withLines: (f, lines, facts) => afterTick(f, { ...f, lines: [...lines] }, facts),
  isOwnerless: true,
  refuse: refuseClosed,
};
