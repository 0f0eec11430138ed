import { type Text, text } from '../words/text.ts';
import { lunarOf } from './almanac.ts';
import type { Day } from './civil.ts';

/** The lunar date as it is said: `十月十五`, in a leap month `闰六月初一`. Source: tyme4ts. */
export const lunarDay = (day: Day): string => {
  const { monthName, dateName } = lunarOf(day);
  return `${monthName}${dateName}`;
};

/** The lunar date with its label: `lunar 10/15`, in a leap month `lunar leap 6/1`; in Chinese `农历十月十五`. */
export const lunarText = (day: Day): Text => {
  const { month, date, leap } = lunarOf(day);
  return text(`lunar ${leap ? 'leap ' : ''}${month}/${date}`, `农历${lunarDay(day)}`);
};
