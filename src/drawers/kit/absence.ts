import type { AbsenceLimit } from '../../core/absence.ts';
import { type Text, text } from '../../core/text.ts';

/** Words about members who are near the limit of absences, for the meeting that finds it and the matter that it opens. */
export const absenceWords = {
  /** The title of the matter in which somebody is warned. */
  warning: (name: string, why: AbsenceLimit['why']): Text =>
    why === 'days'
      ? text(`Warn ${name}: 1 more day missed reaches the limit`, `提醒 ${name}：再缺 1 天即达劝退线`)
      : text(`Warn ${name}: 1 more absence reaches the limit`, `提醒 ${name}：再缺 1 次即达劝退线`),
  warn: (name: string): Text => text(`Warn ${name}`, `提醒 ${name}`),
  nearIt: (why: AbsenceLimit['why']): Text =>
    why === 'days'
      ? text('1 more day missed reaches the limit', '再缺 1 天即达劝退线')
      : text('1 more absence reaches the limit', '再缺 1 次即达劝退线'),
  nearLimit: text('one step before the limit of absences', '距劝退线一步'),
  limitReached: text('the limit of absences is reached', '已达劝退线'),
} as const;
