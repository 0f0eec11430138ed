import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Contact } from '../../core/facts.ts';
import { blankLine, isLineOpen, type Line } from '../kit/lines/line.ts';
import { reply } from './answer.ts';
import { cancel } from './cancel.ts';
import { isOpen } from './closing.ts';
import { hold, type MeetingOutcome } from './hold.ts';
import { drafted, MONDAY, on, only } from './notices.fixture.ts';
import { turnoutOf } from './numbers.ts';
import type { Notice, Reply } from './record.ts';
import { send } from './send.ts';
import { noticeState } from './standing.ts';

const AFTER = on('2026-11-25T11:00:00');
const refused = (code: string) => expect.objectContaining({ code });

const said: readonly (readonly [string, Reply, string | null])[] = [
  ['来', 'yes', null],
  ['假', 'leave', '出差'],
  ['代', 'substitute', null],
  ['不', 'no', null],
  ['辞', 'no', '住院'],
];
const called = drafted({ to: [...said.map(([name]) => name), '默'] });
const answered = said.reduce<readonly Notice[]>(
  (records, [name, answer, reason]) =>
    reply(records, 'N1', [{ name, answer, reason, by: answer === 'substitute' ? '替' : null }], on(MONDAY)).records,
  send(called, 'N1', null, on(MONDAY)).records,
);
const held = (outcome: MeetingOutcome, records = answered) => hold(records, 'N1', outcome, AFTER).records;
const attendanceIn = (records: readonly Notice[]) =>
  Object.fromEntries(only(records).called.map(({ name, attendance }) => [name, attendance]));

const someone = (name: string, id: string): Contact => ({
  ...{ id, name, title: null, org: null, roles: [], phone: null, email: null, rank: null },
  ...{ aliases: [], groups: [], leaves: [] },
});

describe('attendance', () => {
  test('follows from the answers where nothing is said', () => {
    expect(attendanceIn(held({}))).toEqual({
      来: 'present',
      假: 'excused',
      代: 'present',
      不: 'absent',
      辞: 'excused',
      默: 'present',
    });
  });

  test('of a person who was never told is left open, and can be recorded later', () => {
    const untold = held({ late: ['来'] }, drafted({ to: ['来', '默'] }));
    expect(attendanceIn(untold)).toEqual({ 来: 'late', 默: null });
    expect(turnoutOf(only(untold), false)).toEqual({ present: 0, late: 1, early: 0, excused: 0, absent: 0 });
    expect(attendanceIn(held({ present: ['默'] }, untold))).toEqual({ 来: 'late', 默: 'present' });
  });

  test('of a person on leave that day is excused, unless the person said yes or is named', () => {
    const away = { leaves: [{ from: '2026-11-24', to: '2026-11-25', reason: '住院' }] };
    const contacts = ['来', '默', '假'].map((name, n) => ({ ...someone(name, `P${n + 1}`), ...away }));
    const at = { ...AFTER, contacts };
    expect(attendanceIn(hold(answered, 'N1', {}, at).records)).toMatchObject({
      来: 'present',
      默: 'excused',
      假: 'excused',
    });
    expect(attendanceIn(hold(answered, 'N1', { absent: ['默'] }, at).records)).toMatchObject({ 默: 'absent' });
    expect(attendanceIn(hold(drafted({ to: ['默'] }), 'N1', {}, at).records)).toEqual({ 默: 'excused' });
  });

  test('is what is said, a substitute standing for whoever sent them', () => {
    expect(attendanceIn(held({ absent: ['默'], late: ['替'], present: ['假'] }))).toMatchObject({
      默: 'absent',
      代: 'late',
      假: 'present',
    });
  });

  test('is corrected by saying it again', () => {
    const corrected = held({ excused: ['默'] }, held({ absent: ['默'], minutes: '纪要' }));
    expect(attendanceIn(corrected)['默']).toBe('excused');
    expect(only(corrected).minutes).toBe('纪要');
    expect(turnoutOf(only(corrected), false)).toEqual({ present: 2, late: 0, early: 0, excused: 3, absent: 1 });
  });

  test.each([
    ['someone who was not called', { absent: ['谁'] }],
    ['one person in two ways', { absent: ['默'], late: ['默'] }],
    ['one person in two ways, once as their substitute', { absent: ['代'], late: ['替'] }],
  ])('of %s is refused', (_, outcome) => {
    expect(() => held(outcome)).toThrow(refused('ruleViolated'));
  });
});

describe('a meeting', () => {
  test('is held from its start on', () => {
    expect(() => hold(answered, 'N1', {}, on('2026-11-25T08:59:59'))).toThrow(refused('ruleViolated'));
    expect(noticeState(only(hold(answered, 'N1', {}, on('2026-11-25T09:00:00')).records))).toBe('held');
  });

  test('is open until its minutes are there', () => {
    expect(isOpen(only(held({})))).toBe(true);
    expect(isOpen(only(held({ minutes: '纪要见附件' }, held({}))))).toBe(false);
  });

  test('that was held is not held again for nothing', () => {
    expect(() => held({}, held({}))).toThrow(refused('ruleViolated'));
    expect(() => send(held({}), 'N1', null, AFTER)).toThrow(refused('ruleViolated'));
    expect(() => cancel(held({}), 'N1', { reason: '原因' }, AFTER)).toThrow(refused('ruleViolated'));
  });

  test('that was cancelled is not held', () => {
    expect(() => held({}, cancel(answered, 'N1', { reason: '原因' }, on(MONDAY)).records)).toThrow(
      refused('ruleViolated'),
    );
  });
});

describe('decisions', () => {
  const decision = { drawer: 'followups', title: '修订预案', owner: '李四', due: '2026-12-01T17:30:00' };

  test('open follow-ups, with an owner or without', () => {
    const change = hold(answered, 'N1', { decision: [decision, { title: '购置设备', owner: null, due: null }] }, AFTER);
    expect(change.opens).toEqual([
      {
        drawer: 'followups',
        title: '修订预案',
        due: '2026-12-01T17:30:00',
        lead: '李四',
        source: 'meeting',
        ref: 'N1',
        stage: null,
      },
      { drawer: 'followups', title: '购置设备', due: null, lead: null, source: 'meeting', ref: 'N1', stage: null },
    ]);
  });

  test('are not opened twice', () => {
    expect(() => held({ decision: [decision, decision] })).toThrow(refused('ruleViolated'));
    expect(() => held({ decision: [decision] }, held({ decision: [decision] }))).toThrow(refused('ruleViolated'));
  });
});

describe('lines of a template', () => {
  const words = fc.constantFrom(
    '考勤登记',
    '纪要',
    'Record attendance',
    'Minutes',
    '纪要印发',
    '审议意见初稿',
    'Minutes and recording',
  );
  const line: fc.Arbitrary<Line> = fc
    .record({
      text: words,
      phase: fc.constantFrom('before', 'during', 'after'),
      origin: fc.constantFrom('standing-committee/14', null),
      skipped: fc.constantFrom({ at: MONDAY, reason: '不用', instead: null }, null),
    })
    .map((some) => ({ ...blankLine, no: 1, ...some }));

  test('that ask for attendance or minutes are done by their record, and no others', () => {
    fc.assert(
      fc.property(fc.array(line), fc.boolean(), (lines, isWritten) => {
        const records = answered.map((n) => ({ ...n, lines: lines.map((one, at) => ({ ...one, no: at + 1 })) }));
        const asks = isWritten
          ? ['考勤登记', 'Record attendance', '纪要', 'Minutes']
          : ['考勤登记', 'Record attendance'];
        const { ticked, records: after } = hold(records, 'N1', isWritten ? { minutes: '见附件' } : {}, AFTER);
        const expected = lines.flatMap((one, at) =>
          isLineOpen(one) && one.phase === 'after' && one.origin !== null && asks.includes(one.text ?? '')
            ? [at + 1]
            : [],
        );
        expect(ticked).toHaveLength(expected.length);
        expect(only(after).lines?.flatMap(({ no, doneAt }) => (doneAt === AFTER.now ? [no] : []))).toEqual(expected);
      }),
    );
  });

  test('that ask for the attendance of people who were never told stay open', () => {
    const lines = [{ ...blankLine, no: 1, text: '考勤登记', phase: 'after' as const, origin: 'a/1' }];
    const untold = drafted({ to: ['来'] }).map((n) => ({ ...n, lines }));
    expect(hold(untold, 'N1', {}, AFTER).ticked).toEqual([]);
    expect(hold(untold, 'N1', { present: ['来'] }, AFTER).ticked).toHaveLength(1);
  });
});
