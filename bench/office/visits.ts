import { addMinutes, at, type Day, dayOf, type Moment } from '../../src/core/civil.ts';
import type { Visit, VisitKind } from '../../src/drawers/visitors/record.ts';
import type { Chance } from './chance.ts';
import type { Mint } from './mint.ts';
import { phone } from './people.ts';
import { CLOSE, clockWithin, NOW, TODAY, workdayAfter } from './time.ts';
import { ANSWERS, FIRMS, NAMES, nameOf, PRESS, PURPOSES, SUPERIORS, UNITS, VILLAGES } from './words.ts';

/** Kinds of a hundred callers. */
const KINDS: readonly VisitKind[] = [
  ...Array<VisitKind>(45).fill('business'),
  ...Array<VisitKind>(26).fill('subordinate'),
  ...Array<VisitKind>(20).fill('delivery'),
  ...Array<VisitKind>(4).fill('petition'),
  ...Array<VisitKind>(4).fill('superior'),
  'press',
];

const ORGS: Readonly<Record<VisitKind, readonly string[]>> = {
  ...{ superior: SUPERIORS, subordinate: UNITS, business: FIRMS, petition: VILLAGES, press: PRESS, delivery: FIRMS },
};

/** People who can be visited, and people who receive visitors at the door. */
export type Hosts = { readonly hosts: readonly string[]; readonly clerks: readonly string[] };

const caller = (base: ReturnType<Mint>, kind: VisitKind, { hosts }: Hosts, chance: Chance): Visit => ({
  ...base,
  name: nameOf(chance.whole(0, NAMES - 1)),
  org: chance.pick(ORGS[kind]),
  headcount: chance.pick([1, 1, 1, 2, 2, 3, 5]),
  phone: chance.percent(70) ? phone(chance) : null,
  purpose: chance.pick(PURPOSES[kind]),
  host: kind === 'delivery' ? null : chance.pick(hosts),
  kind,
  ...{ firstContact: null, expectedAt: null, arrivedAt: null, leftAt: null, answer: null, answeredAt: null },
  ...{ repeatOf: null, anonymisedAt: null, imported: null, remark: null },
});

/** Visits of a past day, by time; all have left. Old visits keep their names, which makes the desk larger than after `office purge`. */
export const visitsOn = (day: Day, count: number, around: Hosts, mint: Mint, chance: Chance): Visit[] =>
  Array.from({ length: count }, () => clockWithin(chance, 8.5, 17))
    .sort()
    .map((clock) => past(at(day, clock), around, mint, chance));

const past = (arrivedAt: Moment, around: Hosts, mint: Mint, chance: Chance): Visit => {
  const leftAt = addMinutes(arrivedAt, chance.whole(5, 25));
  const visit = caller(mint('V', arrivedAt), chance.pick(KINDS), around, chance);
  const expectedAt = visit.kind !== 'petition' && chance.percent(15) ? addMinutes(arrivedAt, -5) : null;
  const came = { ...visit, expectedAt, arrivedAt, leftAt, updatedAt: leftAt };
  return visit.kind === 'petition' || chance.percent(12) ? received(came, leftAt, around, chance) : came;
};

/** Visit with its answer by the first-contact owner: given at once, for a petition when the matter is settled. */
const received = (visit: Visit, leftAt: Moment, { clerks }: Hosts, chance: Chance): Visit => {
  const days = visit.kind === 'petition' ? 1 + Math.round(chance.lasting(8)) : 0;
  const answeredAt = days === 0 ? leftAt : at(workdayAfter(dayOf(leftAt), days), CLOSE);
  const firstContact = chance.pick(clerks);
  if (answeredAt > NOW) return { ...visit, firstContact };
  return { ...visit, firstContact, answer: chance.pick(ANSWERS), answeredAt, updatedAt: answeredAt };
};

const INSIDE = ['08:05', '08:16', '08:24'];
const EXPECTED = ['09:00', '10:30', '14:30', '16:00'];
export const VISITS_NOW = INSIDE.length + EXPECTED.length;

/** Visits of this morning: three people are inside already, four are expected later in the day. */
export const visitsNow = (around: Hosts, mint: Mint, chance: Chance): Visit[] => [
  ...INSIDE.map((clock): Visit => {
    const arrivedAt = at(TODAY, clock);
    return { ...caller(mint('V', arrivedAt), 'business', around, chance), arrivedAt };
  }),
  ...EXPECTED.map((clock): Visit => {
    const announced = mint('V', at(workdayAfter(TODAY, -1), '16:40'));
    return { ...caller(announced, 'subordinate', around, chance), expectedAt: at(TODAY, clock) };
  }),
];
