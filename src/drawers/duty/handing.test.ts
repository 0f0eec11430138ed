import { describe, expect, it } from 'vitest';
import { facts, tools } from '../../../test/facts.ts';
import { codeOf, mint, mintOn, only, roster } from './duty.fixture.ts';
import { handOver, log } from './handing.ts';
import { set } from './rules.ts';

const call = (text: string, at: string | null = null, by: string | null = null) => ({
  text,
  at,
  caller: null,
  phone: null,
  action: null,
  by,
});
const at = (now: string, clerk = '') => tools(facts(now, { clerk }), 'D');

const records = roster(
  ['2026-11-23', '张伟', '王主任'],
  ['2026-11-24', '李娜', '陈主任'],
  ['2026-11-26', '赵敏', '周主任'],
);

describe('the duty log', () => {
  it.each([
    ['2026-11-23T08:29:00', null],
    ['2026-11-23T08:30:00', 'D1'],
    ['2026-11-24T03:00:00', 'D1'],
    ['2026-11-24T08:30:00', 'D2'],
    ['2026-11-25T10:00:00', 'D2'],
    ['2026-11-26T08:30:00', 'D3'],
  ])('at %s it is kept under %s', (now, id) => {
    const change = log(records, call('来电'), at(now));
    expect(records.some((shift) => shift.id === only(change).id && id !== null)).toBe(id !== null);
    if (id !== null) expect(only(change).id).toBe(id);
  });

  it.each([
    ['2026-11-23T10:00:00', '2026-11-23'],
    ['2026-11-23T03:00:00', '2026-11-22'],
    ['2027-01-01T03:00:00', '2026-12-31'],
  ])('on an empty desk at %s it makes the shift of %s, with nobody in it', (now, date) => {
    expect(only(log([], call('来电'), at(now)))).toMatchObject({ date, shift: 'full', officer: null, leader: null });
  });

  it('makes a shift that stands beside the night that is rostered', () => {
    const night = roster(['2026-11-23', '张伟', '王主任', 'night']);
    expect(only(log(night, call('来电'), mintOn('2026-11-23T10:00:00'))).shift).toBe('day');
  });

  it('is in the order of the clock, whenever it was written', () => {
    const first = log(records, call('二'), at('2026-11-23T12:00:00'));
    const second = log(first.records, call('一', '2026-11-23T11:00:00'), at('2026-11-23T12:05:00'));
    expect(only(second).log.map(({ text }) => text)).toEqual(['一', '二']);
  });

  it.each([
    ['the clerk', '周敏', null, '周敏'],
    ['the officer, where no clerk is set', '', null, '张伟'],
    ['whoever is said', '周敏', '孙磊', '孙磊'],
  ])('is recorded by %s', (_, clerk, by, recorder) => {
    expect(only(log(records, call('来电', null, by), at('2026-11-23T12:00:00', clerk))).log[0]?.recorder).toBe(
      recorder,
    );
  });

  it('does not tell the future', () => {
    expect(codeOf(() => log(records, call('来电', '2026-11-23T13:00:00'), at('2026-11-23T12:00:00')))).toBe('badValue');
  });
});

describe('handover', () => {
  const said = (to: string) => ({ to, undone: '回电', done: null });

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
    const next = set(
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

it('mints in its own letter', () => {
  expect(only(log([], call('来电'), mint('2026-11-23T10:00:00'))).id).toBe('D1');
});
