import type { Moment } from '../core/civil.ts';
import { CLOCK, titleWithLimit } from '../core/limits.ts';
import { same, type Text } from '../core/text.ts';
import type { Ranked } from './rank.ts';

/** The title of an item, with its limit if it is owed by the clock, where no columns beside it show the date and the time that is left. */
export const titleInFull = ({ title, due, because }: Ranked, now: Moment): Text => {
  if (typeof title !== 'string') return title;
  return due !== null && because.some(({ code }) => code === CLOCK) ? titleWithLimit(title, due, now) : same(title);
};
