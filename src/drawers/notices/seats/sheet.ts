import { momentText, noticeWhen } from '../../../calendar/speak.ts';
import type { Facts } from '../../../core/facts.ts';
import type { Lang, Text } from '../../../core/text.ts';
import { cut, padEnd, padStart, widthOf } from '../../../terminal/width.ts';
import { wrap } from '../../../terminal/wrap.ts';
import type { Notice } from '../record.ts';
import { unanswered, untold } from '../standing.ts';
import { expectedCount, seatChanges, takenSeats } from './occupied.ts';
import { COLUMNS, pictureOf, seatPlace } from './picture.ts';
import type { Seat } from './plan.ts';
import type { Seating } from './seating.ts';
import type { Sitter } from './sitters.ts';
import { seatWords as w } from './words.ts';

/** The seating as a sheet of paper: the picture, the rule and both sides it is seen from, the list of people, what is not settled. */
export const seatSheet = (n: Notice, seating: Seating, facts: Facts, lang: Lang): string => {
  const { plan } = seating;
  return [
    ...wrap(`${w.title[lang]}  ${n.id} ${n.title}`, COLUMNS),
    `${noticeWhen(n.start, n.end)[lang]}  ${n.place}`,
    ...pictureOf(plan, lang),
    '',
    ...wrapped(plan.rules, lang),
    '',
    ...listLines(plan.walk, lang),
    '',
    ...wrapped(seatRemarks(n, seating, facts), lang),
    '',
    w.sign[lang],
  ].join('\n');
};

/** Sentences in lines that are no longer than the picture is wide. */
const wrapped = (sentences: readonly Text[], lang: Lang): readonly string[] =>
  sentences.flatMap((one) => wrap(one[lang], COLUMNS));

/** The columns of the list that may not grow, so that it stays within 80. */
const MOST = [8, 16, 20, 24, 14] as const;

/** The list of people by number, as table rows. */
export const listRows = (walk: readonly Seat[], lang: Lang): readonly (readonly string[])[] =>
  [...walk]
    .sort(byNumber)
    .map((seat) => [
      seatPlace(seat, lang),
      seat.sitter.name,
      seat.sitter.title ?? '',
      seat.sitter.org ?? '',
      remarkOf(seat.sitter, lang),
    ]);

const byNumber = (a: Seat, b: Seat): number =>
  Number(a.party === 'host') - Number(b.party === 'host') || a.sitter.no - b.sitter.no;

const remarkOf = ({ instead, isObserver }: Sitter, lang: Lang): string =>
  [instead === null ? '' : w.insteadOf(instead)[lang], isObserver ? w.observer[lang] : '']
    .filter((part) => part !== '')
    .join(' ');

const listLines = (walk: readonly Seat[], lang: Lang): readonly string[] => {
  const rows = [w.heads.map((head) => head[lang]), ...listRows(walk, lang)];
  const widths = MOST.map((most, at) => Math.min(most, Math.max(...rows.map((row) => widthOf(row[at] ?? '')))));
  return rows.map((row) =>
    row
      .map((cell, at) => (at === 0 ? padStart : padEnd)(cut(cell, widths[at] ?? 0), widths[at] ?? 0))
      .join('  ')
      .trimEnd(),
  );
};

/** Remarks for the clerk: who has no seat and why, who has not answered, ranks that are the same, what changed since printing. */
export const seatRemarks = (n: Notice, { sitters, plan }: Seating, facts: Facts): readonly Text[] => {
  const { unranked, away, tied, aside } = sitters;
  const open = [...unanswered(n), ...untold(n)].map(({ name }) => name).filter((name) => !away.includes(name));
  const names = unranked.map(({ name }) => name);
  return [
    w.numbers(plan.walk.length, expectedCount(n, sitters.guests, facts)),
    ...(aside === null ? [] : [w.aside(aside.name)]),
    ...(names.length === 0 ? [] : [w.unranked(names)]),
    ...tied.map(w.tied),
    ...(away.length === 0 ? [] : [w.away(away)]),
    ...(open.length === 0 ? [] : [w.unanswered(open)]),
    ...changesSince(n, facts),
  ];
};

/** The note how a place is settled, where one is not. A printed sheet does not have it, because it names a command. */
export const placeHint = ({ sitters }: Pick<Seating, 'sitters'>): readonly Text[] =>
  sitters.unranked.length === 0 ? [] : [w.unrankedHint];

/** Sentences on the plates that stand already: which to take away, which to put up. */
const changesSince = (n: Notice, facts: Facts): readonly Text[] => {
  const changed = seatChanges(n, facts);
  if (n.seating == null || changed.length === 0) return [];
  const [before, now] = [n.seating.taken, takenSeats(n, facts)].map((taken) => taken.map(({ sits }) => sits));
  const gone = (before ?? []).filter((name) => now?.includes(name) !== true);
  const come = (now ?? []).filter((name) => before?.includes(name) !== true);
  return [
    w.since(momentText(n.seating.printedAt), changed.length),
    ...(gone.length === 0 ? [] : [w.takeAway(gone)]),
    ...(come.length === 0 ? [] : [w.putUp(come)]),
  ];
};
