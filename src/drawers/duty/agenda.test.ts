import { describe, expect, it } from 'vitest';
import { facts } from '../../../test/facts.fixture.ts';
import { addDays } from '../../core/civil.ts';
import { entries, onDuty, warnings } from './agenda.ts';
import { contact, type Line, mint, roster } from './duty.fixture.ts';
import { writeLog } from './log.ts';
import { actions } from './orders.ts';
import type { ShiftKind } from './record.ts';
import { isOpen } from './roster.ts';
import { reviseShift } from './set.ts';
import { standIn } from './swap.ts';

/** A roster of so many days, the names taking turns. */
const daily = (from: string, days: number, shift: ShiftKind = 'full'): Line[] =>
  Array.from({ length: days }, (_, n) => [
    addDays(from, n),
    ['张伟', '李娜', '赵敏'][n % 3] ?? '',
    ['王主任', '陈主任', '周主任'][n % 3] ?? '',
    shift,
  ]);

const saidAt = (now: string, lines: readonly Line[]) =>
  actions(roster(...lines), facts(now)).map(({ id, action, title, due }) => [
    id,
    action.en,
    typeof title === 'string' ? title : title.en,
    due,
  ]);

describe('gaps in the roster', () => {
  it.each([
    ['eight days before its end', '2026-11-22T08:30:00', daily('2026-11-16', 14), []],
    [
      'six days before its end',
      '2026-11-24T09:00:00',
      daily('2026-11-16', 14),
      [['D14', 'Fill the duty roster', '11-30 – 12-01', '2026-11-30T08:30:00']],
    ],
    [
      'after its end',
      '2026-12-02T09:00:00',
      daily('2026-11-16', 14),
      [['D14', 'Fill the duty roster', '11-30 – 12-09', '2026-11-30T08:30:00']],
    ],
    [
      'weeks after its end',
      '2027-02-01T08:30:00',
      daily('2026-11-16', 14),
      [['D14', 'Fill the duty roster', '11-30 – 02-09', '2026-11-30T08:30:00']],
    ],
    ['before its first shift', '2026-11-20T09:00:00', daily('2026-11-23', 14), []],
    [
      'over New Year',
      '2026-12-28T09:00:00',
      daily('2026-12-20', 12),
      [['D12', 'Fill the duty roster', '01-01 – 01-04', '2027-01-01T08:30:00']],
    ],
    [
      'before a holiday that is longer than a week',
      '2026-02-14T08:30:00',
      daily('2026-02-01', 23),
      [['D23', 'Fill the duty roster', '02-24', '2026-02-24T08:30:00']],
    ],
    ['never used', '2026-11-23T09:00:00', [], []],
  ])('%s', (_, now, lines, said) => {
    expect(saidAt(now, lines)).toEqual(said);
  });

  it('are one each for every stretch', () => {
    const lines = daily('2026-11-23', 7).filter((_, n) => n !== 1 && n !== 2 && n !== 4);
    expect(saidAt('2026-11-23T09:00:00', lines)).toEqual([
      ['D1', 'Fill the duty roster', '11-24 – 11-25', '2026-11-24T08:30:00'],
      ['D2', 'Fill the duty roster', '11-27', '2026-11-27T08:30:00'],
      ['D4', 'Fill the duty roster', '11-30', '2026-11-30T08:30:00'],
    ]);
  });

  it('are the nights too, once a night was rostered', () => {
    const lines: Line[] = [...daily('2026-11-23', 9, 'day'), ['2026-11-23', '孙磊', '周主任', 'night']];
    expect(saidAt('2026-11-23T18:00:00', lines)[0]).toEqual([
      'D2',
      'Fill the duty roster',
      '11-24',
      '2026-11-24T17:30:00',
    ]);
  });

  it('are the days only, where no night ever was', () => {
    const lines = daily('2026-11-23', 14, 'day').filter((_, n) => n !== 2 && n !== 3);
    expect(saidAt('2026-11-23T18:00:00', lines)).toEqual([
      ['D2', 'Fill the duty roster', '11-25 – 11-26', '2026-11-25T08:30:00'],
    ]);
  });

  it('are not asked about after a call was logged on a desk without a roster', () => {
    const call = { text: '来电', at: null, caller: null, phone: null, action: null, by: null };
    const { records } = writeLog([], call, mint('2026-11-23T10:00:00'));
    expect(actions(records, facts('2026-11-23T10:00:00')).map(({ action }) => action.en)).toEqual([
      'Fill the duty post',
    ]);
  });
});

describe('a post without a name', () => {
  const whole = roster(...daily('2026-12-01', 31));
  const open = reviseShift(whole, 'D14', { officer: null }, facts('2026-11-23T09:00:00')).records;
  const said = (now: string) => actions(open, facts(now)).filter(({ id }) => id === 'D14');

  it.each([
    ['2026-11-29T23:59:00', []],
    ['2026-11-30T00:00:00', ['Fill the duty post']],
    ['2026-12-15T09:00:00', ['Record who was on duty']],
  ])('at %s: %j', (now, orders) => {
    expect(said(now).map(({ action }) => action.en)).toEqual(orders);
  });

  it('is due when the shift begins, and says what is missing', () => {
    expect(said('2026-12-10T09:00:00')).toMatchObject([
      { due: '2026-12-14T08:30:00', importance: 3, because: [{ code: 'noOfficer' }] },
    ]);
  });

  it('stays in the list of what is open until it is filled', () => {
    const later = facts('2026-12-20T09:00:00');
    expect(
      open.filter((shift) => shift.id < 'D15' && shift.id > 'D13' && isOpen(shift, later)).map(({ id }) => id),
    ).toEqual(['D14']);
  });
});

describe('changes of guard', () => {
  const records = roster(
    ['2026-12-31', '张伟', '王主任'],
    ['2027-01-01', '李娜', '陈主任'],
    ['2027-01-03', '赵敏', '周主任'],
  );

  it.each([
    ['2026-12-31', '2026-12-31', ['值班：张伟']],
    ['2027-01-01', '2027-01-01', ['值班交接：张伟 → 李娜']],
    ['2027-01-02', '2027-01-02', []],
    ['2027-01-01', '2027-01-07', ['值班交接：张伟 → 李娜', '值班：赵敏']],
  ])('from %s to %s: %j', (first, last, titles) => {
    const found = entries(records, facts('2026-12-31T09:00:00'), first, last);
    expect(found.map(({ title }) => (typeof title === 'string' ? title : title.zh))).toEqual(titles);
    for (const entry of found) expect(entry).toMatchObject({ end: entry.start, people: [], place: null, car: null });
  });
});

describe('who is on duty', () => {
  const records = roster(
    ['2026-11-23', '李娜', '陈主任', 'night'],
    ['2026-11-23', '张伟', '王主任', 'day'],
    ['2026-11-25', '赵敏', '周主任'],
  );

  it.each([
    ['2026-11-23T08:00:00', ['D2', 'D1']],
    ['2026-11-23T08:30:00', ['D2']],
    ['2026-11-23T17:29:59', ['D2']],
    ['2026-11-23T17:30:00', ['D1']],
    ['2026-11-24T08:29:59', ['D1']],
    ['2026-11-24T08:30:00', []],
    ['2026-11-25T00:00:00', ['D3']],
  ])('at %s: %j', (now, ids) => {
    expect(onDuty(records, facts(now)).map(({ id }) => id)).toEqual(ids);
  });
});

describe('warnings', () => {
  const now = '2026-11-23T09:00:00';

  it('name whoever went on leave after the roster was made, until the shift is over', () => {
    const records = roster(
      ['2026-11-22', '张伟', '王主任'],
      ['2026-11-24', '李娜', '陈主任'],
      ['2026-12-24', '陈主任', '王主任'],
    );
    const away = [contact('陈主任', '2026-11-20', '2026-12-31'), contact('张伟', '2026-11-20', '2026-11-22')];
    expect(warnings(records, facts(now, {}, away)).map(({ en }) => en)).toEqual([
      '陈主任 is on leave but rostered for 11-24 (D2)',
    ]);
  });

  it('name the officer who serves day after day, once, and not the only leader there is', () => {
    const records = roster(...daily('2026-11-23', 6).map(([date, officer]): Line => [date, officer, '王主任']));
    expect(warnings(records, facts(now))).toEqual([]);
    expect(warnings(standIn(records, 'D4', '赵敏', facts(now)).records, facts(now)).map(({ en }) => en)).toEqual([
      '赵敏 serves two days running, 11-25, 11-26',
    ]);
  });
});
