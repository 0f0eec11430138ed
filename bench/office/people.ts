import { type Person, ROLES } from '../../src/drawers/people/record.ts';
import type { Chance } from './chance.ts';
import type { Mint } from './mint.ts';
import { nameOf, UNITS } from './words.ts';

const TITLES = {
  leader: ['主任', '副主任', '副主任', '秘书长', '副秘书长', '党组成员'],
  staff: ['综合科科长', '信访科科长', '秘书', '主任科员', '科员', '文印员'],
  member: ['委员', '代表', '局长', '副局长'],
  veteran: ['原主任', '原副主任'],
  driver: ['驾驶员'],
} as const;

const SHARES = { leader: 6, staff: 14, member: 12, veteran: 5, driver: 3 } as const;

export const PEOPLE = Object.values(SHARES).reduce((sum, count) => sum + count, 0);

export const phone = (chance: Chance): string =>
  `1${chance.pick(['38', '39', '50', '58', '77', '86', '89'])}${String(chance.whole(0, 99_999_999)).padStart(8, '0')}`;

/** People whom the office knows by name, leaders first. */
export const peopleOf = (mint: Mint, chance: Chance, since: string): readonly Person[] =>
  ROLES.flatMap((role) => Array.from({ length: SHARES[role] }, () => role)).map((role, n) => ({
    ...mint('P', since),
    // 53 has no common factor with the number of surnames, so forty people have forty names.
    name: nameOf(n * 53 + 7),
    title: chance.pick(TITLES[role]),
    org: role === 'member' ? chance.pick(UNITS) : '区人大常委会办公室',
    roles: [role],
    phone: phone(chance),
    rank: n + 1,
    leaves: chance.percent(10) ? [{ from: '2026-12-07', to: '2026-12-11', reason: '年休假' }] : [],
  }));

/** Names of the people with this role. */
export const named = (people: readonly Person[], role: (typeof ROLES)[number]): readonly string[] =>
  people.filter(({ roles }) => roles.includes(role)).map(({ name }) => name);
