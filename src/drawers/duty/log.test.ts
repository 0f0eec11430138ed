import { describe, expect, it } from 'vitest';
import { codeOf, facts, tools } from '../../../test/facts.fixture.ts';
import { mint, mintOn, only, roster } from './duty.fixture.ts';
import { writeLog } from './log.ts';

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
    const change = writeLog(records, call('来电'), at(now));
    expect(records.some((shift) => shift.id === only(change).id && id !== null)).toBe(id !== null);
    if (id !== null) expect(only(change).id).toBe(id);
  });

  it.each([
    ['2026-11-23T10:00:00', '2026-11-23'],
    ['2026-11-23T03:00:00', '2026-11-22'],
    ['2027-01-01T03:00:00', '2026-12-31'],
  ])('on an empty desk at %s it makes the shift of %s, with nobody in it', (now, date) => {
    expect(only(writeLog([], call('来电'), at(now)))).toMatchObject({
      date,
      shift: 'full',
      officer: null,
      leader: null,
    });
  });

  it('makes a shift that stands beside the night that is rostered', () => {
    const night = roster(['2026-11-23', '张伟', '王主任', 'night']);
    expect(only(writeLog(night, call('来电'), mintOn('2026-11-23T10:00:00'))).shift).toBe('day');
  });

  it('is in the order of the clock, whenever it was written', () => {
    const first = writeLog(records, call('二'), at('2026-11-23T12:00:00'));
    const second = writeLog(first.records, call('一', '2026-11-23T11:00:00'), at('2026-11-23T12:05:00'));
    expect(only(second).log.map(({ text }) => text)).toEqual(['一', '二']);
  });

  it.each([
    ['the clerk', '周敏', null, '周敏'],
    ['the officer, where no clerk is set', '', null, '张伟'],
    ['whoever is said', '周敏', '孙磊', '孙磊'],
  ])('is recorded by %s', (_, clerk, by, recorder) => {
    expect(only(writeLog(records, call('来电', null, by), at('2026-11-23T12:00:00', clerk))).log[0]?.recorder).toBe(
      recorder,
    );
  });

  it('does not tell the future', () => {
    expect(codeOf(() => writeLog(records, call('来电', '2026-11-23T13:00:00'), at('2026-11-23T12:00:00')))).toBe(
      'badValue',
    );
  });
});

it('mints in its own letter', () => {
  expect(only(writeLog([], call('来电'), mint('2026-11-23T10:00:00'))).id).toBe('D1');
});
