import { describe, expect, it } from 'vitest';
import { codeOf, facts } from '../../../test/facts.fixture.ts';
import { contact, mint, mintOn, only, roster } from './duty.fixture.ts';
import type { ShiftKind } from './record.ts';
import { isUnfilled } from './roster.ts';
import { reviseShift, setShift } from './set.ts';

const NOW = facts('2026-11-23T09:00:00');
const asked = (date: string, officer: string, leader: string, shift: ShiftKind = 'full') => ({
  date,
  officer,
  leader,
  shift,
});

describe('set', () => {
  it('writes the same day and shift again under the same id', () => {
    const records = roster(['2026-11-28', '张伟', '王主任']);
    const change = setShift(records, asked('2026-11-28', '李娜', '陈主任'), mint());
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
    expect(codeOf(() => setShift(records, asked('2026-11-28', '李娜', '陈主任', shift), mintOn()))).toBe(code);
  });

  it('follows a change of office hours without setting the roster against itself', () => {
    const records = roster(['2026-11-28', '张伟', '王主任'], ['2026-11-29', '李娜', '陈主任']);
    const earlier = { ...mint(), facts: facts('2026-11-23T09:00:00', { hours: { open: '08:00', close: '18:00' } }) };
    expect(only(setShift(records, asked('2026-11-29', '李娜', '陈主任'), earlier)).start).toBe('2026-11-29T08:00:00');
  });

  it('refuses one person in both posts', () => {
    expect(codeOf(() => setShift([], asked('2026-11-28', '张伟', '张伟'), mint()))).toBe('ruleViolated');
  });

  it.each([
    ['2026-11-27', 'done'],
    ['2026-11-28', 'ruleViolated'],
    ['2026-11-29', 'ruleViolated'],
    ['2026-11-30', 'ruleViolated'],
    ['2026-12-01', 'done'],
  ])('nobody on leave 11-29 – 11-30 serves: on %s %s', (date, code) => {
    const away = [contact('李娜', '2026-11-29', '2026-11-30')];
    expect(codeOf(() => setShift([], asked(date, '李娜', '陈主任'), mint(undefined, away)))).toBe(code);
    expect(codeOf(() => setShift([], asked(date, '陈主任', '李娜'), mint(undefined, away)))).toBe(code);
  });

  it('lets a name serve of which only one bearer is away', () => {
    const two = [contact('张伟', '2026-11-28', '2026-11-28'), contact('张伟')];
    expect(codeOf(() => setShift([], asked('2026-11-28', '张伟', '陈主任'), mint(undefined, two)))).toBe('done');
  });
});

describe('edit', () => {
  const records = roster(
    ['2026-11-28', '张伟', '王主任', 'day'],
    ['2026-11-28', '李娜', '陈主任', 'night'],
    ['2026-11-30', '赵敏', '周主任'],
  );

  it('moves a shift with its hours, and leaves the hours alone when only names change', () => {
    expect(only(reviseShift(records, 'D3', { date: '2026-12-01' }, NOW)).start).toBe('2026-12-01T08:30:00');
    const later = facts('2026-11-23T09:00:00', { hours: { open: '09:00', close: '18:00' } });
    expect(only(reviseShift(records, 'D3', { officer: '孙磊' }, later)).start).toBe('2026-11-30T08:30:00');
  });

  it('empties a post', () => {
    expect(isUnfilled(only(reviseShift(records, 'D3', { officer: null }, NOW)))).toBe(true);
  });

  it.each([
    ['onto another of its kind', { shift: 'night' as const }],
    ['over its neighbour', { shift: 'full' as const }],
    ['with its leader as officer', { officer: '王主任' }],
  ])('refuses a change %s', (_, said) => {
    expect(codeOf(() => reviseShift(records, 'D1', said, NOW))).toBe('ruleViolated');
  });
});
