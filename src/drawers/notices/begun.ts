import type { Moment } from '../../core/civil.ts';
import { type Text, text } from '../../core/text.ts';
import type { Notice } from './record.ts';

/** A note about a meeting that was written down after it had begun, or was over. */
export const begunNotes = ({ id, start, end }: Pick<Notice, 'id' | 'start' | 'end'>, now: Moment): readonly Text[] =>
  start >= now ? [] : [end < now ? words.isOver(id) : words.hasBegun(id)];

const words = {
  hasBegun: (id: string): Text =>
    text(
      `${id} has begun already. When it is over: office notice held ${id}`,
      `${id} 已经开始；会后登记：office notice held ${id}`,
    ),
  isOver: (id: string): Text =>
    text(
      `${id} is over already. To record it: office notice held ${id}`,
      `${id} 已开完；请登记：office notice held ${id}`,
    ),
} as const;
