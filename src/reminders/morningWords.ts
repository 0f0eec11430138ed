import { type Text, text } from '../core/text.ts';

/** Words about the morning list that is sent automatically. */
export const morningWords = {
  list: text('Today’s list', '今日清单'),
  lateList: (clock: string): Text => text(`Today’s list (late; was for ${clock})`, `今日清单（补发，原定 ${clock}）`),
  setting: text(
    'time at which the day’s list is sent on working days, on the channels in remind-channels; off: never',
    '工作日几点把今日清单发到各提醒渠道，如 08:30；默认不发',
  ),
  notAClock: (typed: string): Text => text(`“${typed}” is not a time of day`, `“${typed}”不是一天中的时间`),
  clockHint: text('Write it like 08:30, or off for never', '写成 08:30 这样；off 为不发'),
  optionHelp: text(
    'also send the day’s list at this time on working days; off: do not',
    '工作日此时发送今日清单；off 为不发',
  ),
  comes: (clock: string): Text =>
    text(`The day’s list comes at ${clock} on working days`, `工作日 ${clock} 发送今日清单`),
  comesNot: text('The day’s list is not sent', '不发送今日清单'),
} as const;
