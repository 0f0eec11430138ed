import { echo, type Text, text } from '../../core/text.ts';

/** Words about typed lead times. */
export const leadWords = {
  notLeads: (typed: string): Text => text(`“${echo(typed)}” says no lead times`, `“${echo(typed)}”不是提前量`),
  leadsHint: text(
    'Write them like 1d 16:30,30m (a working day before at 16:30, and 30 minutes before), 0d 08:30 (that morning), 0m (at its time), or none; at most eight',
    '写成 1d 16:30,30m（前一工作日16:30，及提前30分钟）、0d 08:30（当天早上）、0m（到点）或 none（不提醒），最多八个',
  ),
  remindHelp: text(
    'when to be reminded of it, as 1d 16:30,30m (d: working days); none: never',
    '何时提醒，如 1d 16:30,30m（d 为工作日）；none 不提醒',
  ),
} as const;
