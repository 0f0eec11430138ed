import { addMinutes } from '../../core/civil.ts';
import type { Facts } from '../../core/facts.ts';
import { listed, type Text, text } from '../../core/text.ts';
import { overlapsAmong, overlapText } from './minding.ts';
import type { Shift, ShiftKind } from './record.ts';
import { isRostered, isShiftOver, spanOf } from './roster.ts';

/** Number of days ahead for which shifts with other hours are named. */
const DAYS_NAMED = 7;

/**
 * Warnings about shifts of the next days that were written under other office hours: they change at another time, and overlap the next
 * shift or leave a gap before it. Each names the command that gives them the hours of today.
 */
export const hoursWarnings = (records: readonly Shift[], { now, settings }: Facts): readonly Text[] => {
  const until = addMinutes(now, DAYS_NAMED * 24 * 60);
  const coming = records.filter((shift) => isRostered(shift) && !isShiftOver(shift, now) && shift.start < until);
  const other = coming.filter((shift) => {
    const span = spanOf(shift.date, shift.shift, settings.hours);
    return shift.start > now && (shift.start !== span.start || shift.end !== span.end);
  });
  const kinds = [...new Set(other.map(({ shift }) => shift))];
  return [
    ...overlapsAmong(coming).map(overlapText),
    ...kinds.map((kind) =>
      words.otherHours(
        other.filter(({ shift }) => shift === kind).map(({ id }) => id),
        kind,
      ),
    ),
  ];
};

const words = {
  otherHours: (ids: readonly string[], kind: ShiftKind): Text =>
    text(
      `Rostered under other office hours: ${listed(ids).en}. For the present ones: office duty edit ${ids.join(' ')} --shift ${kind}`,
      `按原办公时间排的班：${listed(ids).zh}；改按现时间：office duty edit ${ids.join(' ')} --shift ${kind}`,
    ),
} as const;
