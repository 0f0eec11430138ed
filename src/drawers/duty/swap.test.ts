import { describe, expect, it } from 'vitest';
import { codeOf, facts } from '../../../test/facts.fixture.ts';
import { contact, only, roster } from './duty.fixture.ts';
import { reviseShift } from './set.ts';
import { exchange, standIn } from './swap.ts';

const NOW = facts('2026-11-23T09:00:00');

describe('swap', () => {
  const records = roster(
    ['2026-11-20', '孙磊', '王主任'],
    ['2026-11-24', '张伟', '王主任'],
    ['2026-11-26', '李娜', '陈主任'],
    ['2026-11-28', '李娜', '张伟'],
  );

  it('exchanges two officers, and each shift keeps both names', () => {
    const { touched } = exchange(records, 'D2', 'D3', NOW);
    expect(touched.map(({ officer }) => officer)).toEqual(['李娜', '张伟']);
    expect(touched[0]?.swaps).toEqual([
      { kind: 'swap', happenedAt: NOW.now, fromOfficer: '张伟', toOfficer: '李娜', withId: 'D3' },
    ]);
    expect(touched[1]?.swaps[0]).toMatchObject({ fromOfficer: '李娜', toOfficer: '张伟', withId: 'D2' });
  });

  it('lets someone stand in', () => {
    expect(only(standIn(records, 'D2', '赵敏', NOW))).toMatchObject({
      officer: '赵敏',
      swaps: [{ fromOfficer: '张伟', withId: null }],
    });
  });

  it.each([
    ['a shift that is over', () => standIn(records, 'D1', '赵敏', NOW), 'ruleViolated'],
    ['with a shift that is over', () => exchange(records, 'D2', 'D1', NOW), 'ruleViolated'],
    ['with itself', () => exchange(records, 'D2', 'D2', NOW), 'badValue'],
    ['between shifts of one officer', () => exchange(records, 'D3', 'D4', NOW), 'ruleViolated'],
    ['under a leader of the same name', () => exchange(records, 'D2', 'D4', NOW), 'ruleViolated'],
    ['for the leader', () => standIn(records, 'D2', '王主任', NOW), 'ruleViolated'],
    ['for the officer', () => standIn(records, 'D2', '张伟', NOW), 'ruleViolated'],
    ['of a shift there is not', () => exchange(records, 'D2', 'D9', NOW), 'noSuchRecord'],
  ])('refuses %s', (_, act, code) => {
    expect(codeOf(act)).toBe(code);
  });

  it('refuses whoever would serve on leave after it, on either side', () => {
    const away = facts('2026-11-23T09:00:00', {}, [contact('张伟', '2026-11-26', '2026-11-27')]);
    expect(codeOf(() => exchange(records, 'D2', 'D3', away))).toBe('ruleViolated');
    expect(codeOf(() => exchange(records, 'D3', 'D2', away))).toBe('ruleViolated');
  });

  it('needs an officer to swap', () => {
    const open = reviseShift(records, 'D2', { officer: null }, NOW).records;
    expect(codeOf(() => standIn(open, 'D2', '赵敏', NOW))).toBe('ruleViolated');
  });
});
