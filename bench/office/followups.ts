import { at, type Day, type Moment } from '../../src/core/civil.ts';
import type { Row } from '../../src/core/record.ts';
import type { Followup, FollowupEvent, Source } from '../../src/drawers/followups/record.ts';
import type { Notice } from '../../src/drawers/notices/record.ts';
import type { Visit } from '../../src/drawers/visitors/record.ts';
import type { Chance } from './chance.ts';
import type { Mint } from './mint.ts';
import { CLOSE, clockWithin, NOW, workdayAfter } from './time.ts';
import { FEEDBACKS, PAPERS, RESULTS, TOPICS, TRIFLES, UNITS } from './words.ts';

/** Events of a day that a follow-up may come from. */
export type Origins = { readonly day: Day; readonly petitions: readonly Visit[]; readonly meetings: readonly Notice[] };

/**
 * Mean number of working days that a follow-up takes. With eight new ones a day some fifty are open on any morning, however old the desk
 * is: most of them young, a few long overdue. None is left open on purpose.
 */
const MEAN_DAYS = 5.5;
const LONGEST = 45;

const SOURCES: readonly Source[] = [
  'superior',
  'leader',
  'leader',
  'meeting',
  'meeting',
  'petition',
  'peer',
  'own',
  'own',
];

export const followupsOn = (origins: Origins, count: number, mint: Mint, chance: Chance): Followup[] =>
  Array.from({ length: count }, () => lived(registered(origins, mint, chance), origins.day, chance));

const registered = ({ day, petitions, meetings }: Origins, mint: Mint, chance: Chance): Followup => {
  const source = chance.pick(SOURCES);
  const from: readonly Row[] = source === 'petition' ? petitions : source === 'meeting' ? meetings : [];
  const ref = from.length === 0 ? null : chance.pick(from).id;
  const isTrifle = source === 'own' && chance.percent(60);
  const lead = isTrifle ? null : chance.pick(UNITS);
  return {
    ...mint('F', at(day, clockWithin(chance, 8.7, 17.3))),
    title: isTrifle ? chance.pick(TRIFLES) : titleOf(source, lead ?? '', chance),
    due: isTrifle ? null : at(workdayAfter(day, chance.pick([3, 5, 5, 8, 10, 10, 15, 20])), CLOSE),
    lead,
    coHandlers: chance.percent(25) ? chance.several(UNITS, 2).filter((unit) => unit !== lead) : [],
    ...{ source, ref, stage: source === 'petition' && ref !== null ? chance.pick(['acceptance', 'result']) : null },
    importance: isTrifle ? 1 : null,
    mark: chance.percent(3) ? 'flash' : chance.percent(8) ? 'urgent' : null,
    remark: chance.percent(10) ? '领导要求专报' : null,
    ...{ events: [], doneAt: null, receivedOn: source === 'petition' ? day : null },
  };
};

const titleOf = (source: Source, unit: string, chance: Chance): string => {
  const topic = chance.pick(TOPICS);
  switch (source) {
    case 'leader':
      return `落实关于${topic}的批示`;
    case 'meeting':
      return `${unit}${topic}议定事项`;
    case 'petition':
      return `答复群众反映的${topic}问题`;
    case 'superior':
      return `报送${topic}${chance.pick(PAPERS)}`;
    default:
      return `${unit}${chance.pick(PAPERS)}`;
  }
};

/** Follow-up with everything that has happened to it by now. */
const lived = (matter: Followup, day: Day, chance: Chance): Followup => {
  const days = Math.min(LONGEST, 1 + Math.round(chance.lasting(MEAN_DAYS)));
  const doneAt = at(workdayAfter(day, days), clockWithin(chance, 9, 17));
  const all = [
    ...between(matter, day, days, chance),
    { kind: 'done', happenedAt: doneAt, result: chance.pick(RESULTS) },
  ];
  const events = (all as FollowupEvent[]).filter(({ happenedAt }) => happenedAt <= NOW);
  const extended = events.findLast((event) => event.kind === 'extend');
  return {
    ...matter,
    ...(extended === undefined ? {} : { due: extended.due }),
    events,
    doneAt: doneAt <= NOW ? doneAt : null,
    updatedAt: events.at(-1)?.happenedAt ?? matter.createdAt,
  };
};

/**
 * Events between start and end: feedback or a chase every third working day. Half of the follow-ups that will be late are extended before
 * their date.
 */
const between = (matter: Followup, day: Day, days: number, chance: Chance): FollowupEvent[] => {
  const { lead, due } = matter;
  if (lead === null) return [];
  const told = Array.from({ length: Math.floor((days - 1) / 3) }, (_, n): FollowupEvent => {
    const happenedAt = at(workdayAfter(day, 3 * (n + 1)), clockWithin(chance, 9, 12));
    return chance.percent(55)
      ? { kind: 'feedback', happenedAt, by: lead, text: chance.pick(FEEDBACKS) }
      : { kind: 'chase', happenedAt, to: lead, via: chance.pick(['phone', 'phone', 'message', 'visit']) };
  });
  const late = due !== null && due < at(workdayAfter(day, days), CLOSE) && chance.percent(50);
  return late ? [...told, extension(due, day, days)].sort((a, b) => (a.happenedAt < b.happenedAt ? -1 : 1)) : told;
};

const extension = (formerDue: Moment, day: Day, days: number): FollowupEvent => ({
  kind: 'extend',
  // The afternoon before the date, so that the extension is asked for in time.
  happenedAt: at(workdayAfter(formerDue.slice(0, 10), -1), '15:00'),
  formerDue,
  due: at(workdayAfter(day, days + 3), CLOSE),
  reason: '涉及多个部门，需进一步协调',
  approvedBy: null,
});
