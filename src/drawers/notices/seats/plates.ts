import type { Facts } from '../../../core/facts.ts';
import type { Lang, Text } from '../../../core/text.ts';
import { padEnd, padStart } from '../../../terminal/width.ts';
import type { Notice } from '../record.ts';
import { expectedCount } from './occupied.ts';
import { seatPlace } from './picture.ts';
import { rareIn } from './rare.ts';
import type { Seating } from './seating.ts';
import type { Sitter } from './sitters.ts';
import { seatWords as w } from './words.ts';

/** A name as it stands on a plate: two Chinese characters spaced to the width of three. */
export const onPlate = (name: string): string => (/^\p{Script=Han}{2}$/u.test(name) ? [...name].join('　') : name);

type Plate = { readonly sitter: Sitter; readonly place: string };

/** The plates in the order in which somebody walks along the seats; then the chairperson at the side and people without a place. */
export const platesOf = ({ plan, sitters: { aside, unranked } }: Seating, lang: Lang): readonly Plate[] => [
  ...plan.walk.map((seat) => ({ sitter: seat.sitter, place: seatPlace(seat, lang) })),
  ...(aside === null ? [] : [{ sitter: aside, place: w.atSide[lang] }]),
  ...unranked.map((sitter) => ({ sitter, place: w.noPlace[lang] })),
];

/** The list of nameplates, with their count and everything to be checked against it. */
export const plateSheet = (n: Notice, seating: Seating, facts: Facts, lang: Lang): string =>
  [
    `${w.platesTitle[lang]}  ${n.id} ${n.title}`,
    w.plateOrder[lang],
    '',
    ...platesOf(seating, lang).map(plateLine),
    '',
    ...plateChecks(n, seating, facts, lang).map((said) => said[lang]),
  ].join('\n');

/** Sentences to check the plates by: their count, rare characters, names that are the same. */
export const plateChecks = (n: Notice, seating: Seating, facts: Facts, lang: Lang): readonly Text[] => {
  const plates = platesOf(seating, lang);
  const names = expectedCount(n, seating.sitters.guests, facts);
  const bare = plates.map(({ sitter }) => sitter.bare);
  const rare = bare.filter((name) => rareIn(name).length > 0);
  const alike = plates.filter(({ sitter }) => bare.indexOf(sitter.bare) !== bare.lastIndexOf(sitter.bare));
  return [
    w.plateCount(plates.length, names),
    ...(rare.length === 0 ? [] : [w.rare(rare.map((name) => `${name}（${rareIn(name).join('')}）`))]),
    ...(alike.length === 0 ? [] : [w.alike(alike.map(({ sitter }) => sitter.name))]),
  ];
};

const plateLine = ({ sitter, place }: Plate, at: number): string =>
  [padStart(`${at + 1}`, 3), padEnd(onPlate(sitter.bare), 12), padEnd(place, 6), sitter.title ?? '']
    .join('  ')
    .trimEnd();
