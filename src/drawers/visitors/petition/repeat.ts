import { dayText } from '../../../calendar/speak.ts';
import { addDays, dayOf } from '../../../core/civil.ts';
import { maskPersonal } from '../../../core/personal/mask.ts';
import { compare, compareIds } from '../../../core/records.ts';
import { isSealWords } from '../../../core/sealing.ts';
import type { Sieve } from '../../../core/sieve.ts';
import { listed, type Text, text } from '../../../core/text.ts';
import { inPassing } from '../../kit/saying.ts';
import type { AnyCall } from '../../kit/verb.ts';
import { key, type Visit } from '../record.ts';
import { visitWords as w } from '../words.ts';

/** The most earlier visits that are named at the door. */
const NAMED = 3;

/** The number of days for which ordinary visits are compared. Without a limit ten years of couriers would be read at every arrival. */
const REMEMBERED_DAYS = 31;

const GIST = 20;

/** Earlier visits that may be the same visitor's, the latest first, at most three. The clerk decides whether they are. */
export const earlierVisits = (visit: Visit, records: readonly Visit[]): readonly Visit[] =>
  records
    .filter((other) => other.id !== visit.id && other.arrivedAt !== null && looksAlike(visit, other))
    .sort((a, b) => compare(b.arrivedAt ?? '', a.arrivedAt ?? '') || compareIds(b.id, a.id))
    .slice(0, NAMED);

/**
 * Whether two visits may be the same visitor's: they have one name, or are petitions with one telephone number, since petitioners of one
 * matter take turns.
 */
const looksAlike = (a: Visit, b: Visit): boolean =>
  namesOf(a).some((name) => namesOf(b).includes(name) && !isSealWords(name)) ||
  (a.kind === 'petition' &&
    b.kind === 'petition' &&
    a.phone !== null &&
    b.phone !== null &&
    digitsOf(a.phone) === digitsOf(b.phone));

/** The names of a visit: of the visitor, and of those who spoke for a group, because they may come singly. */
const namesOf = ({ name, petition }: Visit): readonly string[] => [
  ...(name === null ? [] : [name]),
  ...(petition?.reps ?? []),
];

const digitsOf = (phone: string): string => phone.replace(/\D/g, '');

/**
 * A sieve for archived visits that may be the same visitor's. Petitions are looked for without limit, because a matter may be years old;
 * other visits only for `REMEMBERED_DAYS`.
 */
const lookedFor = ({ name, kind, arrivedAt, createdAt }: Visit): Sieve<Visit> => {
  const named = name === null ? [] : [{ name: [name] }];
  if (kind !== 'petition') return { where: named, since: addDays(dayOf(arrivedAt ?? createdAt), -REMEMBERED_DAYS) };
  return { where: [...named, { kind: ['petition'] }] };
};

/**
 * Notes that name the earlier visits; for a petition also the command that marks it as a repeat, because the program never does that by
 * itself. There are none if it is settled already which visit this one repeats.
 */
export const cameBefore = (desk: AnyCall['desk'], visit: Visit, isSettled: boolean): readonly Text[] => {
  const { records, notes } = inPassing(desk, key, lookedFor(visit));
  const earlier = isSettled || visit.repeatOf !== null ? [] : earlierVisits(visit, records);
  const [latest] = earlier;
  if (latest === undefined) return notes;
  return [
    words.cameBefore(earlier.map(inFewWords)),
    ...(visit.kind === 'petition' ? [words.sameMatter(visit.id, latest.id)] : []),
    ...notes,
  ];
};

const inFewWords = (visit: Visit): Text =>
  words.earlier(visit.id, dayText(dayOf(visit.arrivedAt ?? visit.createdAt)), gistOf(visit));

const gistOf = ({ purpose }: Visit): string | null => {
  if (purpose === null) return null;
  const plain = maskPersonal(purpose).replace(/\s+/g, ' ');
  return plain.length > GIST ? `${plain.slice(0, GIST)}…` : plain;
};

/**
 * Asks on a terminal which earlier petition this arrival repeats. Null if the clerk says that the matter is new; undefined if there is no
 * terminal, or no earlier petition looks alike.
 */
export const repeatAsked = async (
  visit: Visit,
  { ask, desk }: Pick<AnyCall, 'ask' | 'desk'>,
): Promise<string | null | undefined> => {
  if (ask === null || visit.kind !== 'petition' || visit.repeatOf !== null) return undefined;
  const earlier = earlierVisits(visit, inPassing(desk, key, lookedFor(visit)).records.filter(isBefore(visit)));
  if (earlier.length === 0) return undefined;
  const answer = await ask({
    message: w.repeatOf,
    hint: words.whichRepeatsHint,
    choices: [
      { value: '', label: words.newMatter },
      ...earlier.map((other) => ({ value: other.id, label: inFewWords(other) })),
    ],
    required: false,
    check: () => null,
  });
  return answer === '' ? null : answer;
};

const isBefore =
  (visit: Visit) =>
  ({ kind, arrivedAt }: Visit): boolean =>
    kind === 'petition' && arrivedAt !== null && visit.arrivedAt !== null && arrivedAt <= visit.arrivedAt;

const words = {
  cameBefore: (visits: readonly Text[]): Text =>
    text(`Came before: ${listed(visits).en}`, `此前来过：${visits.map(({ zh }) => zh).join('；')}`),
  earlier: (id: string, day: Text, purpose: string | null): Text =>
    purpose === null
      ? text(`${id} ${day.en}`, `${id} ${day.zh}`)
      : text(`${id} ${day.en} “${purpose}”`, `${id} ${day.zh}“${purpose}”`),
  sameMatter: (id: string, earlier: string): Text =>
    text(
      `If it is about the same matter: office visitor edit ${id} --repeat-of ${earlier}`,
      `如系同一事项：office visitor edit ${id} --repeat-of ${earlier}`,
    ),
  whichRepeatsHint: text(
    'the earlier petition about the same matter; a new one starts its clock',
    '同一事项选此前的来访；新事项另起时限',
  ),
  newMatter: text('a new matter, or new facts', '新事项，或有新的事实'),
} as const;
