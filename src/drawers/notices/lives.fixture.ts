import fc from 'fast-check';
import { Complaint } from '../../core/complaint.ts';
import { compare } from '../../core/records.ts';
import { reply } from './answer.ts';
import { cancel } from './cancel.ts';
import { reviseNotice } from './edit.ts';
import { ANSWERS } from './event.ts';
import { hold, type MeetingOutcome } from './hold.ts';
import { drafted, on, only } from './notices.fixture.ts';
import type { NoticeParticulars } from './particulars.ts';
import { postpone } from './postpone.ts';
import type { Notice } from './record.ts';
import { send } from './send.ts';

const NAMES = ['张三', '李四', '王五', '赵六', '钱七'];
const name = fc.constantFrom(...NAMES);
const names = fc.uniqueArray(name, { minLength: 1 });
/** A full hour of the week from that Monday. */
export const moment = fc
  .record({ date: fc.integer({ min: 23, max: 30 }), hour: fc.integer({ min: 8, max: 20 }) })
  .map(({ date, hour }) => `2026-11-${date}T${String(hour).padStart(2, '0')}:00:00`);

type Step = (records: readonly Notice[], now: string) => readonly Notice[];

const particulars: fc.Arbitrary<NoticeParticulars> = fc.record(
  {
    title: fc.constantFrom('甲会', '乙会'),
    place: fc.constantFrom('一楼', '二楼'),
    to: names,
    observer: fc.option(names),
    at: moment,
    car: fc.constantFrom('一号车', null),
  },
  { requiredKeys: [] },
);

const outcome: fc.Arbitrary<MeetingOutcome> = fc.record(
  { absent: names, late: names, minutes: fc.constant('纪要'), lesson: fc.constant('早发通知') },
  { requiredKeys: [] },
);

const step: fc.Arbitrary<Step> = fc.oneof(
  particulars.map(
    (edits): Step =>
      (records, now) =>
        reviseNotice(records, 'N1', edits, on(now)).records,
  ),
  fc.option(names).map(
    (to): Step =>
      (records, now) =>
        send(records, 'N1', to, on(now)).records,
  ),
  fc
    .record({ name, answer: fc.constantFrom(...ANSWERS), reason: fc.constantFrom('出差', null), by: fc.option(name) })
    .map(
      (answered): Step =>
        (records, now) =>
          reply(records, 'N1', [answered], on(now)).records,
    ),
  moment.map(
    (at): Step =>
      (records, now) =>
        postpone(records, 'N1', { at, reason: null }, on(now)).records,
  ),
  outcome.map(
    (came): Step =>
      (records, now) =>
        hold(records, 'N1', came, on(now)).records,
  ),
  fc.constant<Step>((records, now) => cancel(records, 'N1', { reason: '另行安排' }, on(now)).records),
);

export type Hour = { readonly now: string; readonly n: Notice };

const BIRTH = '2026-11-23T08:00:00';

/** For tests: everything that happens to a notice, hour by hour. Commands that the rules refuse are left out. */
export const lives: fc.Arbitrary<readonly Hour[]> = fc
  .array(fc.record({ happen: step, now: moment }), { maxLength: 20 })
  .map((steps) => {
    const life: Hour[] = [{ now: BIRTH, n: only(drafted({}, on(BIRTH))) }];
    for (const { happen, now } of steps.sort((a, b) => compare(a.now, b.now))) {
      const n = attempt(() => only(happen([life.at(-1)?.n as Notice], now)));
      if (n !== null) life.push({ now, n });
    }
    return life;
  });

const attempt = (change: () => Notice): Notice | null => {
  try {
    return change();
  } catch (error) {
    if (error instanceof Complaint) return null;
    throw error;
  }
};
