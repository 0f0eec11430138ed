import { addMinutes, at, type Day, type Moment } from '../../src/core/civil.ts';
import type { Addressee, Notice, NoticeEvent } from '../../src/drawers/notices/record.ts';
import type { Chance } from './chance.ts';
import type { Mint } from './mint.ts';
import { CLOSE, clockWithin, NOW, TODAY, workdayAfter } from './time.ts';
import { LEAVE_REASONS, MEETINGS, PAPERS, ROOMS, TOPICS, UNITS } from './words.ts';

/** Draft of a notice, written some days before its meeting. */
const drafted = (day: Day, hosts: readonly string[], mint: Mint, chance: Chance): Notice => {
  const start = at(day, chance.pick(['08:40', '09:00', '10:00', '14:30', '15:00']));
  return {
    ...mint('N', at(workdayAfter(day, -chance.whole(4, 8)), clockWithin(chance, 9, 16))),
    title: `${chance.pick(MEETINGS)}：${chance.pick(TOPICS)}`,
    kind: chance.pick(['meeting', 'meeting', 'meeting', 'activity', 'inspection', 'training']),
    ...{ start, end: addMinutes(start, chance.pick([60, 90, 120, 150])), place: chance.pick(ROOMS) },
    ...{
      host: chance.pick(hosts),
      car: null,
      called: calledTo(chance),
      replyDueAt: at(workdayAfter(day, -1), '12:00'),
    },
    agenda: Array.from(
      { length: chance.whole(1, 4) },
      () => `听取${chance.pick(UNITS)}关于${chance.pick(TOPICS)}的汇报`,
    ),
    materials: chance.percent(40) ? [{ ...task(day, -2, chance), receivedAt: null }] : [],
    ...{
      importance: null,
      mark: chance.percent(5) ? 'urgent' : null,
      contact: '综合科 8623 1102',
      remark: null,
      parent: null,
    },
    ...{ docNumber: null, sequence: 0, issuedAt: null, heldAt: null, cancelledAt: null, minutes: null },
    ...{ decisions: [], lesson: null, events: [] },
  };
};

const task = (day: Day, after: number, chance: Chance) => ({
  title: chance.pick(PAPERS),
  owner: chance.pick(UNITS),
  due: at(workdayAfter(day, after), CLOSE),
});

const calledTo = (chance: Chance): Addressee[] =>
  chance.several(UNITS, chance.whole(6, 15)).map((name, n) => ({
    ...{ name, observer: n > 9, state: 'notTold', reason: null, substitute: null, toldAt: null, knows: false },
    ...{ answeredAt: null, attendance: null },
  }));

/** Notice after it was sent, on the day it was written. `answered` is the percentage of people who have answered. */
const sent = (notice: Notice, answered: number, chance: Chance): Notice => {
  const toldAt = addMinutes(notice.createdAt, 30);
  const called = notice.called.map((someone) => {
    const told: Addressee = { ...someone, state: 'told', toldAt, knows: true };
    return chance.percent(answered) ? replied(told, toldAt, chance) : told;
  });
  const replies = called.flatMap(({ name, state, answeredAt, reason }): NoticeEvent[] => {
    const answer = state === 'leave' ? state : 'yes';
    return answeredAt === null ? [] : [{ kind: 'reply', happenedAt: answeredAt, name, answer, reason, by: null }];
  });
  const tellings: NoticeEvent[] = [{ kind: 'told', happenedAt: toldAt, names: called.map(({ name }) => name) }];
  return { ...notice, called, issuedAt: toldAt, events: [...tellings, ...replies], updatedAt: toldAt };
};

const replied = (told: Addressee, toldAt: Moment, chance: Chance): Addressee => {
  const answeredAt = addMinutes(toldAt, chance.whole(5, 200));
  return chance.percent(8)
    ? { ...told, state: 'leave', reason: chance.pick(LEAVE_REASONS), answeredAt }
    : { ...told, state: 'coming', answeredAt };
};

/** Notice after its meeting, with the attendance. The minutes follow within three working days. */
const held = (notice: Notice, day: Day, chance: Chance): Notice => {
  const heldAt = addMinutes(notice.end, 20);
  const writtenAt = at(workdayAfter(day, chance.whole(1, 3)), '16:00');
  const isWritten = writtenAt <= NOW;
  return {
    ...notice,
    called: notice.called.map((someone) => ({
      ...someone,
      attendance: someone.state === 'leave' ? 'excused' : chance.percent(5) ? 'late' : 'present',
    })),
    materials: notice.materials.map((paper) => ({ ...paper, receivedAt: paper.due })),
    heldAt,
    decisions: chance.percent(50) ? [task(day, 10, chance)] : [],
    minutes: isWritten
      ? `会议听取汇报并议定：由${chance.pick(UNITS)}牵头推进${chance.pick(TOPICS)}，按月报送进度。`
      : null,
    events: [...notice.events, { kind: 'held', happenedAt: heldAt }],
    updatedAt: isWritten ? writtenAt : heldAt,
  };
};

/** Notices for the meetings of a past day. */
export const noticesOn = (day: Day, count: number, hosts: readonly string[], mint: Mint, chance: Chance): Notice[] =>
  Array.from({ length: count }, () => held(sent(drafted(day, hosts, mint, chance), 100, chance), day, chance));

/** Working days from today to each coming meeting: two meetings are today, and the notices of the last two have not been sent. */
const AHEAD = [0, 0, 1, 2, 3, 4, 4, 6, 9, 12];
const DRAFTS_FROM = 9;
export const NOTICES_AHEAD = AHEAD.length;

export const noticesAhead = (hosts: readonly string[], mint: Mint, chance: Chance): Notice[] =>
  AHEAD.map((days) => {
    const notice = drafted(workdayAfter(TODAY, days), hosts, mint, chance);
    // A notice that would be written in the future is written yesterday instead.
    const known = at(workdayAfter(TODAY, -1), '15:30');
    const createdAt = [notice.createdAt, known].sort()[0] ?? known;
    const written = { ...notice, createdAt, updatedAt: createdAt };
    return days >= DRAFTS_FROM ? written : sent(written, 75, chance);
  });
