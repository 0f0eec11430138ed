import { minutesBetween } from '../../core/civil.ts';
import type { Facts } from '../../core/facts.ts';
import { nameKey } from '../../core/names/fold.ts';
import { type Text, text } from '../../core/text.ts';
import type { Incident } from './record.ts';
import { isOpen } from './states.ts';

/** Hours within which a second incident at one place may be the same one. */
const SAME_HOURS = 6;

/** Notes about open incidents that a new one may be the same as. */
export const maybeSame = (x: Incident, others: readonly Incident[], { now }: Facts): readonly Text[] =>
  x.createdAt !== now || x.updatedAt !== now
    ? []
    : others
        .filter((other) => isOpen(other) && isAlike(x, other))
        .map((other) => words.maybeSame(x.id, other.id, other.title));

const isAlike = (x: Incident, other: Incident): boolean =>
  Math.abs(minutesBetween(x.learnedAt, other.learnedAt)) <= SAME_HOURS * 60 &&
  (nameKey(x.title) === nameKey(other.title) ||
    (x.place !== null && other.place !== null && nameKey(x.place) === nameKey(other.place)));

const words = {
  maybeSame: (id: string, other: string, title: string): Text =>
    text(
      `It may be ${other} ${title}. If so: office incident close ${id} --same-as ${other} --result TEXT`,
      `可能就是 ${other} ${title}；是的话：office incident close ${id} --same-as ${other} --result 说明`,
    ),
} as const;
