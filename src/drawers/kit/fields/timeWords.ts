import { clockText, dayText } from '../../../calendar/speak.ts';
import { clockOf, dayOf, type Moment } from '../../../core/civil.ts';
import type { WorkCalendar } from '../../../core/facts.ts';
import { type Text, text } from '../../../core/text.ts';

/** The time, twelve hours earlier, that a clerk may have meant instead, with a leading zero. */
const atNight = (moment: Moment): string => `0${Number(clockOf(moment).slice(0, 2)) - 12}${clockOf(moment).slice(2)}`;

/** A note that a time from 1 to 6, typed without morning or afternoon, was taken for the afternoon. */
export const takenForAfternoon = (typed: string, moment: Moment): Text => {
  const [said, hour] = [typed.trim().slice(0, 40), clockText(clockOf(moment))];
  return text(
    `“${said}” is taken for ${hour.en} in the afternoon; the small hours are written ${atNight(moment)}`,
    `“${said}”按${hour.zh}理解；若指凌晨，请写 ${atNight(moment)}`,
  );
};

/** A note that nobody works on the day of a moment; empty for a working day. */
export const restDay = (moment: Moment, calendar: WorkCalendar): readonly Text[] => {
  const day = dayText(dayOf(moment));
  const { kind, name } = calendar.kindOf(dayOf(moment));
  if (kind === 'weekend') return [text(`${day.en} is on a weekend`, `${day.zh} 是周末`)];
  if (kind !== 'holiday' || name === null) return [];
  return [text(`${day.en} is a public holiday: ${name.en}`, `${day.zh} 是法定节假日（${name.zh}）`)];
};
