import { addDays, daysFrom } from '../../src/core/civil.ts';
import { type Contents, emptyContents } from '../../src/desk/live/contents.ts';
import type { Notice } from '../../src/drawers/notices/record.ts';
import type { Visit } from '../../src/drawers/visitors/record.ts';
import { type Chance, chance } from './chance.ts';
import { shiftsOf } from './duty.ts';
import { followupsOn } from './followups.ts';
import type { Mint } from './mint.ts';
import { mintBy } from './mint.ts';
import { NOTICES_AHEAD, noticesAhead, noticesOn } from './notices.ts';
import { named, PEOPLE, peopleOf } from './people.ts';
import { type Load, loadsFor, TODAY } from './time.ts';
import { type Hosts, VISITS_NOW, visitsNow, visitsOn } from './visits.ts';

/** Last day of the duty roster. */
const ROSTER_UNTIL = '2026-11-30';
/** Number of records that every desk has, however short its past is. */
const NOW_AND_AHEAD = PEOPLE + VISITS_NOW + NOTICES_AHEAD + daysFrom(TODAY, ROSTER_UNTIL).length;

type Days = Pick<Contents['drawers'], 'followups'> & { readonly visitors: Visit[]; readonly notices: Notice[] };

/** Records of all past days, one day after the other: first visitors and meetings, then the follow-ups that come from them. */
const lived = (loads: readonly Load[], around: Hosts, mint: Mint, dice: Chance): Days => {
  const days = loads.map(({ day, visits, followups, notices }) => {
    const visitors = visitsOn(day, visits, around, mint, dice);
    const meetings = noticesOn(day, notices, around.hosts, mint, dice);
    const petitions = visitors.filter(({ kind }) => kind === 'petition');
    return { visitors, meetings, matters: followupsOn({ day, petitions, meetings }, followups, mint, dice) };
  });
  return {
    visitors: days.flatMap(({ visitors }) => visitors),
    notices: days.flatMap(({ meetings }) => meetings),
    followups: days.flatMap(({ matters }) => matters),
  };
};

/**
 * Contents of a desk with exactly this number of records (at least some 70), the newest of this morning. The same number and seed give the
 * same desk.
 */
export const officeOf = (records: number, seed: number): Contents => {
  if (records < NOW_AND_AHEAD) throw new RangeError(`a desk has at least ${NOW_AND_AHEAD} records`);
  const dice = chance(seed);
  const { mint, counters } = mintBy(dice);
  const loads = loadsFor(records - NOW_AND_AHEAD, dice);
  const first = loads[0]?.day ?? TODAY;
  const people = peopleOf(mint, dice, `${addDays(first, -1)}T09:00:00`);
  const around = { hosts: named(people, 'leader'), clerks: named(people, 'staff') };
  const roster = { officers: around.clerks, leaders: around.hosts };
  const duty = shiftsOf(daysFrom(first, ROSTER_UNTIL), roster, mint, dice);
  const days = lived(loads, around, mint, dice);
  return {
    version: 1,
    revision: records,
    settings: { office: '江城区人大常委会办公室', clerk: around.clerks[0], docCode: '江人办发' },
    holidays: [],
    drawers: {
      ...emptyContents().drawers,
      notices: [...days.notices, ...noticesAhead(around.hosts, mint, dice)],
      duty,
      visitors: [...days.visitors, ...visitsNow(around, mint, dice)],
      followups: days.followups,
      people,
    },
    counters,
    extra: {},
  };
};
