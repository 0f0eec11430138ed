import { describe, expect, it } from 'vitest';
import { facts } from '../../../test/facts.ts';
import { codeOf, contact, mint, mintOn, only, roster } from './duty.fixture.ts';
import { notesOn } from './notes.ts';
import type { ShiftKind } from './record.ts';
import { isUnfilled, spanOf } from './roster.ts';
import * as rules from './rules.ts';

const NOW = facts('2026-11-23T09:00:00');
const HOURS = NOW.settings.hours;
const asked = (date: string, officer: string, leader: string, shift: ShiftKind = 'full') => ({
  date,
  officer,
  leader,
  shift,
});

describe('the hours of a shift', () => {
  it.each([
    ['day', '2026-11-28T08:30:00', '2026-11-28T17:30:00'],
    ['night', '2026-11-28T17:30:00', '2026-11-29T08:30:00'],
    ['full', '2026-11-28T08:30:00', '2026-11-29T08:30:00'],
  ] as const)('%s', (shift, start, end) => {
    expect(spanOf('2026-11-28', shift, HOURS)).toEqual({ start, end });
  });

  it('goes over New Year', () => {
    expect(spanOf('2026-12-31', 'night', HOURS).end).toBe('2027-01-01T08:30:00');
  });
});

describe('set', () => {
  it('writes the same day and shift again under the same id', () => {
    const records = roster(['2026-11-28', '张伟', '王主任']);
    const change = rules.set(records, asked('2026-11-28', '李娜', '陈主任'), mint());
    expect(change.records).toHaveLength(1);
    expect(only(change)).toMatchObject({ id: 'D1', uid: records[0]?.uid, officer: '李娜', leader: '陈主任' });
  });

  it.each([
    ['full', 'day', 'ruleViolated'],
    ['full', 'night', 'ruleViolated'],
    ['day', 'full', 'ruleViolated'],
    ['night', 'full', 'ruleViolated'],
    ['day', 'night', 'done'],
    ['night', 'day', 'done'],
  ] as const)('on a day with a %s shift, a %s shift: %s', (stands, shift, code) => {
    const records = roster(['2026-11-28', '张伟', '王主任', stands]);
    expect(codeOf(() => rules.set(records, asked('2026-11-28', '李娜', '陈主任', shift), mintOn()))).toBe(code);
  });

  it('follows a change of office hours without setting the roster against itself', () => {
    const records = roster(['2026-11-28', '张伟', '王主任'], ['2026-11-29', '李娜', '陈主任']);
    const earlier = { ...mint(), facts: facts('2026-11-23T09:00:00', { hours: { open: '08:00', close: '18:00' } }) };
    expect(only(rules.set(records, asked('2026-11-29', '李娜', '陈主任'), earlier)).start).toBe('2026-11-29T08:00:00');
  });

  it('refuses one person in both posts', () => {
    expect(codeOf(() => rules.set([], asked('2026-11-28', '张伟', '张伟'), mint()))).toBe('ruleViolated');
  });

  it.each([
    ['2026-11-27', 'done'],
    ['2026-11-28', 'ruleViolated'],
    ['2026-11-29', 'ruleViolated'],
    ['2026-11-30', 'ruleViolated'],
    ['2026-12-01', 'done'],
  ])('nobody on leave 11-29 – 11-30 serves: on %s %s', (date, code) => {
    const away = [contact('李娜', '2026-11-29', '2026-11-30')];
    expect(codeOf(() => rules.set([], asked(date, '李娜', '陈主任'), mint(undefined, away)))).toBe(code);
    expect(codeOf(() => rules.set([], asked(date, '陈主任', '李娜'), mint(undefined, away)))).toBe(code);
  });

  it('lets a name serve of which only one bearer is away', () => {
    const two = [contact('张伟', '2026-11-28', '2026-11-28'), contact('张伟')];
    expect(codeOf(() => rules.set([], asked('2026-11-28', '张伟', '陈主任'), mint(undefined, two)))).toBe('done');
  });
});

describe('edit', () => {
  const records = roster(
    ['2026-11-28', '张伟', '王主任', 'day'],
    ['2026-11-28', '李娜', '陈主任', 'night'],
    ['2026-11-30', '赵敏', '周主任'],
  );

  it('moves a shift with its hours, and leaves the hours alone when only names change', () => {
    expect(only(rules.revise(records, 'D3', { date: '2026-12-01' }, NOW)).start).toBe('2026-12-01T08:30:00');
    const later = facts('2026-11-23T09:00:00', { hours: { open: '09:00', close: '18:00' } });
    expect(only(rules.revise(records, 'D3', { officer: '孙磊' }, later)).start).toBe('2026-11-30T08:30:00');
  });

  it('empties a post', () => {
    expect(isUnfilled(only(rules.revise(records, 'D3', { officer: null }, NOW)))).toBe(true);
  });

  it.each([
    ['onto another of its kind', { shift: 'night' as const }],
    ['over its neighbour', { shift: 'full' as const }],
    ['with its leader as officer', { officer: '王主任' }],
  ])('refuses a change %s', (_, said) => {
    expect(codeOf(() => rules.revise(records, 'D1', said, NOW))).toBe('ruleViolated');
  });
});

describe('swap', () => {
  const records = roster(
    ['2026-11-20', '孙磊', '王主任'],
    ['2026-11-24', '张伟', '王主任'],
    ['2026-11-26', '李娜', '陈主任'],
    ['2026-11-28', '李娜', '张伟'],
  );

  it('exchanges two officers, and each shift keeps both names', () => {
    const { touched } = rules.exchange(records, 'D2', 'D3', NOW);
    expect(touched.map(({ officer }) => officer)).toEqual(['李娜', '张伟']);
    expect(touched[0]?.swaps).toEqual([
      { kind: 'swap', happenedAt: NOW.now, fromOfficer: '张伟', toOfficer: '李娜', withId: 'D3' },
    ]);
    expect(touched[1]?.swaps[0]).toMatchObject({ fromOfficer: '李娜', toOfficer: '张伟', withId: 'D2' });
  });

  it('lets someone stand in', () => {
    expect(only(rules.standIn(records, 'D2', '赵敏', NOW))).toMatchObject({
      officer: '赵敏',
      swaps: [{ fromOfficer: '张伟', withId: null }],
    });
  });

  it.each([
    ['a shift that is over', () => rules.standIn(records, 'D1', '赵敏', NOW), 'ruleViolated'],
    ['with a shift that is over', () => rules.exchange(records, 'D2', 'D1', NOW), 'ruleViolated'],
    ['with itself', () => rules.exchange(records, 'D2', 'D2', NOW), 'badValue'],
    ['between shifts of one officer', () => rules.exchange(records, 'D3', 'D4', NOW), 'ruleViolated'],
    ['under a leader of the same name', () => rules.exchange(records, 'D2', 'D4', NOW), 'ruleViolated'],
    ['for the leader', () => rules.standIn(records, 'D2', '王主任', NOW), 'ruleViolated'],
    ['for the officer', () => rules.standIn(records, 'D2', '张伟', NOW), 'ruleViolated'],
    ['of a shift there is not', () => rules.exchange(records, 'D2', 'D9', NOW), 'noSuchRecord'],
  ])('refuses %s', (_, act, code) => {
    expect(codeOf(act)).toBe(code);
  });

  it('refuses whoever would serve on leave after it, on either side', () => {
    const away = facts('2026-11-23T09:00:00', {}, [contact('张伟', '2026-11-26', '2026-11-27')]);
    expect(codeOf(() => rules.exchange(records, 'D2', 'D3', away))).toBe('ruleViolated');
    expect(codeOf(() => rules.exchange(records, 'D3', 'D2', away))).toBe('ruleViolated');
  });

  it('needs an officer to swap', () => {
    const open = rules.revise(records, 'D2', { officer: null }, NOW).records;
    expect(codeOf(() => rules.standIn(open, 'D2', '赵敏', NOW))).toBe('ruleViolated');
  });
});

describe('notes', () => {
  it('tells of two days running, over the end of a month, in either post', () => {
    const records = roster(['2026-11-30', '张伟', '王主任'], ['2026-12-01', '李娜', '张伟']);
    const said = notesOn({ records, touched: records.slice(1) });
    expect(said.map(({ en }) => en)).toEqual(['张伟 serves two days running, 11-30, 12-01']);
  });

  it('says nothing of a day and a night of one date', () => {
    const records = roster(['2026-11-30', '张伟', '王主任', 'day'], ['2026-11-30', '张伟', '王主任', 'night']);
    expect(notesOn({ records, touched: records })).toEqual([]);
  });
});
