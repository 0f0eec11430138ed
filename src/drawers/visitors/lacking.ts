import { type Text, text } from '../../core/text.ts';
import type { ReceptionPart } from './reception/record.ts';
import { receptionWords as r } from './reception/words.ts';

/** A thing that the list of a reception lacks: the field of the visit, and its name in words. */
type Lacking = { readonly field: 'guests' | 'activities' | 'companions'; readonly what: Text };

const TITLES = text('titles of the guests', '来宾职务');

/** The first thing that the list lacks before it can be signed (党政机关国内公务接待管理规定 2013, art. 7); null if nothing. */
export const lackingIn = ({ guests, activities, leader, companions }: ReceptionPart): Lacking | null => {
  if (guests.length === 0) return { field: 'guests', what: r.guests };
  if (guests.some(({ title }) => title === null)) return { field: 'guests', what: TITLES };
  if (activities.length === 0) return { field: 'activities', what: r.activities };
  return leader === null && companions.length === 0 ? { field: 'companions', what: r.companions } : null;
};
