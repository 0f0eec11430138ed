import { describe, expect, it } from 'vitest';
import { codeOf, facts } from '../../../test/facts.fixture.ts';
import { mintOn, only, roster } from './duty.fixture.ts';
import { handOver } from './handover.ts';
import { setShift } from './set.ts';

const records = roster(
  ['2026-11-23', '张伟', '王主任'],
  ['2026-11-24', '李娜', '陈主任'],
  ['2026-11-26', '赵敏', '周主任'],
);

describe('handover', () => {
  const said = (to: string) => ({ to, undone: '回电', along: [], done: null });

  it('gives the next shift its copy', () => {
    const change = handOver(records, said('李娜'), facts('2026-11-24T08:20:00'));
    expect(only(change)).toMatchObject({ id: 'D1', handover: { from: '张伟', to: '李娜', undone: '回电' } });
    expect(change.records[1]?.takeover).toEqual(only(change).handover);
  });

  it('signed after the hour is still the handover of the shift before', () => {
    expect(only(handOver(records, said('李娜'), facts('2026-11-24T08:40:00'))).id).toBe('D1');
  });

  it('waits for a next shift that is rostered later', () => {
    const lone = roster(['2026-11-23', '张伟', '王主任']);
    const handed = handOver(lone, said('李娜'), facts('2026-11-24T08:20:00'));
    const next = setShift(
      handed.records,
      { date: '2026-11-24', officer: '李娜', leader: '陈主任', shift: 'full' },
      mintOn('2026-11-24T09:00:00'),
    );
    expect(only(next).takeover).toMatchObject({ from: '张伟', to: '李娜' });
  });

  it('is of the last shift where nobody is on duty', () => {
    expect(only(handOver(records, said('赵敏'), facts('2026-11-25T10:00:00'))).id).toBe('D2');
  });

  it.each([
    ['there was never a shift', [] as typeof records, '李娜', '2026-11-24T08:20:00'],
    ['the first officer is to take over', records, '张伟', '2026-11-23T10:00:00'],
  ])('is refused where %s', (_, desk, to, now) => {
    expect(codeOf(() => handOver(desk, said(to), facts(now)))).toBe('ruleViolated');
  });
});
