import { dayText, momentText, shortDay, shortMoment } from '../../calendar/speak.ts';
import { dayOf, type Moment } from '../../core/civil.ts';
import type { Lens } from '../../core/facts.ts';
import { type Cell, type Column, dim, type Tone, toned } from '../../core/page.ts';
import { maskPersonal, phoneFor } from '../../core/personal/mask.ts';
import { isSealWords } from '../../core/sealing.ts';
import type { Text } from '../../core/text.ts';
import { commonWords as c } from '../../core/words.ts';
import { gatePairs } from '../kit/gates/view.ts';
import { petitionPairs } from './petition/view.ts';
import { receptionPairs } from './reception/view.ts';
import { gatesOfVisit, type Visit } from './record.ts';
import { isDayOnly, isExpected, isInside, isOverstaying, type VisitState, visitState } from './standing.ts';
import { visitWords as w } from './words.ts';

/** The moment a visit is listed under: its arrival, or else the expected time. */
export const whenOf = ({ arrivedAt, expectedAt }: Pick<Visit, 'arrivedAt' | 'expectedAt'>): Moment | null =>
  arrivedAt ?? expectedAt;

export const visitTime = (visit: Visit): Text | null => {
  const when = whenOf(visit);
  return when === null ? null : momentText(when);
};

/** The title of a visit: the visitor's name; if there is none, the unit or the purpose. */
export const titleOf = ({ name, org, purpose }: Visit): string =>
  name ?? org ?? (purpose === null ? '—' : maskPersonal(firstLine(purpose)));

const firstLine = (passage: string): string => passage.split('\n', 1)[0] ?? '';

export const columns: readonly Column[] = [
  { head: c.id },
  { head: w.visitor, grow: true },
  { head: w.when },
  { head: w.host },
  { head: w.kind },
  { head: c.state },
];

const TONE: Readonly<Record<VisitState, Tone>> = {
  expected: 'info',
  inside: 'strong',
  left: 'dim',
  waiting: 'warn',
  unsettled: 'warn',
  closed: 'dim',
};

const stateCell = (visit: Visit, { facts }: Lens): Cell => {
  const state = visitState(visit);
  return toned(isOverstaying(visit, facts) ? 'bad' : TONE[state])(w.states[state]);
};

/** Name and unit. If the name was never written down, or was removed, the cell says so instead of staying blank. */
export const visitorCell = (visit: Visit): Cell => [
  visit.name ?? dim(visit.anonymisedAt === null ? w.unnamed : w.anonymised),
  ...(visit.org === null ? [] : [w.beforeUnit, dim(visit.org)]),
];

const shortWhen = (visit: Visit, when: Moment, now: Moment): Text =>
  isDayOnly(visit) && isExpected(visit) ? shortDay(dayOf(when), now) : shortMoment(when, now);

export const cells = (visit: Visit, lens: Lens): readonly Cell[] => {
  const when = whenOf(visit);
  return [
    visit.id,
    visitorCell(visit),
    when === null ? c.none : shortWhen(visit, when, lens.facts.now),
    visit.host ?? c.none,
    w.kinds[visit.kind],
    stateCell(visit, lens),
  ];
};

const expectedText = (visit: Visit, when: Moment): Text => (isDayOnly(visit) ? dayText(dayOf(when)) : momentText(when));

export const card = (visit: Visit, lens: Lens): readonly (readonly [Text, Cell])[] =>
  (
    [
      [w.visitor, visitorCell(visit)],
      [c.state, stateCell(visit, lens)],
      [w.kind, w.kinds[visit.kind]],
      [w.nature, visit.nature == null ? null : w.natures[visit.nature]],
      ...petitionPairs(visit.petition ?? null),
      ...receptionPairs(visit.reception ?? null),
      [w.headcount, visit.headcount === 1 ? null : String(visit.headcount)],
      [c.phone, visit.phone === null ? null : phoneFor(visit.phone, lens.reveal)],
      [w.purpose, visit.purpose],
      [w.host, visit.host],
      [w.firstContact, visit.firstContact],
      [w.expectedAt, visit.expectedAt === null ? null : expectedText(visit, visit.expectedAt)],
      [w.arrivedAt, visit.arrivedAt === null ? null : momentText(visit.arrivedAt)],
      [w.leftAt, visit.leftAt === null ? null : momentText(visit.leftAt)],
      [w.answer, visit.answer],
      [w.answeredAt, visit.answeredAt === null ? null : momentText(visit.answeredAt)],
      [w.repeatOf, visit.repeatOf],
      [w.imported, visit.imported === null ? null : w.importedFrom(visit.imported.file, visit.imported.line)],
      ...gatePairs(gatesOfVisit(visit)),
      [c.remind, visit.remind ?? null],
      [c.remark, visit.remark],
    ] satisfies (readonly [Text, Cell | null])[]
  ).filter((pair): pair is [Text, Cell] => pair[1] !== null);

/** The visit as JSON shows it, with its derived state. The telephone number is masked unless revealed. */
export const outward = (visit: Visit, lens: Lens) => ({
  ...visit,
  title: titleOf(visit),
  state: visitState(visit),
  phone: visit.phone === null ? null : phoneFor(visit.phone, lens.reveal),
  nature: visit.nature ?? null,
  petition: visit.petition ?? null,
  reception: visit.reception ?? null,
  gates: gatesOfVisit(visit),
  remind: visit.remind ?? null,
});

/** The number of namesakes who are named one by one. */
const NAMED = 2;

/** Notes on other visits of this name, the latest first: a booking by which the visitor was signed in, people inside, and bookings. */
export const namesakeNotes = (
  { id, name, expectedAt }: Visit,
  before: readonly Visit[],
  now: Moment,
): readonly Text[] => {
  if (isSealWords(name)) return [];
  const others = before.filter((other) => other.id !== id && other.name !== null && other.name === name).reverse();
  const said = (moment: Moment | null): Text => shortMoment(moment ?? now, now);
  const [inside, booked] = [
    others.filter(isInside),
    others.filter((other) => isExpected(other) && expectedAt === null),
  ];
  return [
    ...(expectedAt === null ? [] : [w.wasExpected(id, said(expectedAt))]),
    ...inside.slice(0, NAMED).map((other) => w.someoneInside(other.id, said(other.arrivedAt), id)),
    ...(inside.length > NAMED ? [w.moreInside(inside.length - NAMED)] : []),
    ...booked.slice(0, NAMED).map((other) => w.someoneBooked(other.id, said(other.expectedAt))),
    ...(booked.length > NAMED ? [w.moreBooked(booked.length - NAMED)] : []),
  ];
};
