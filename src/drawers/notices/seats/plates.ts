import type { Facts } from '../../../core/facts.ts';
import type { Lang } from '../../../core/text.ts';
import { padEnd, padStart } from '../../../terminal/width.ts';
import type { Notice } from '../record.ts';
import { expectedCount } from './occupied.ts';
import { seatPlace } from './picture.ts';
import { type Seat, seatAt } from './plan.ts';
import { rareIn } from './rare.ts';
import type { Seating } from './seating.ts';
import { seatWords as w } from './words.ts';

/** A name as it stands on a plate: two Chinese characters spaced to the width of three. */
const onPlate = (name: string): string => (/^\p{Script=Han}{2}$/u.test(name) ? [...name].join('　') : name);

/** The seats for which a plate is made, in the order in which somebody walks along them; those without a place last. */
const plateSeats = ({ plan, sitters: { aside, unranked } }: Seating): readonly Seat[] => [
  ...plan.walk,
  ...[...(aside === null ? [] : [aside]), ...unranked].map((sitter) => seatAt({ ...sitter, no: 0 })),
];

/** The list of nameplates, with their count and everything to be checked against it. */
export const plateSheet = (n: Notice, seating: Seating, facts: Facts, lang: Lang): string => {
  const seats = plateSeats(seating);
  const names = expectedCount(n, seating.sitters.guests, facts);
  const bare = seats.map(({ sitter }) => sitter.bare);
  const rare = seats.filter(({ sitter }) => rareIn(sitter.bare).length > 0);
  const alike = seats.filter(({ sitter }) => bare.indexOf(sitter.bare) !== bare.lastIndexOf(sitter.bare));
  return [
    `${w.platesTitle[lang]}  ${n.id} ${n.title}`,
    w.plateOrder[lang],
    '',
    ...seats.map((seat, at) => plateLine(seat, at, lang)),
    '',
    w.plateCount(seats.length, names)[lang],
    ...(rare.length === 0
      ? []
      : [w.rare(rare.map(({ sitter: { bare: name } }) => `${name}（${rareIn(name).join('')}）`))[lang]]),
    ...(alike.length === 0 ? [] : [w.alike(alike.map(({ sitter }) => sitter.name))[lang]]),
  ].join('\n');
};

const plateLine = (seat: Seat, at: number, lang: Lang): string => {
  const { sitter } = seat;
  const place = sitter.no === 0 ? w.noPlace[lang] : seatPlace(seat, lang);
  return [padStart(`${at + 1}`, 3), padEnd(onPlate(sitter.bare), 12), padEnd(place, 6), sitter.title ?? '']
    .join('  ')
    .trimEnd();
};
