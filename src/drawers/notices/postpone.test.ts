import { describe, expect, test } from 'vitest';
import { reply } from './answer.ts';
import { cancel } from './cancel.ts';
import { isOpen } from './closing.ts';
import { reviseNotice } from './edit.ts';
import { drafted, MONDAY, on, only } from './notices.fixture.ts';
import { postpone } from './postpone.ts';
import type { Notice, Reply } from './record.ts';
import { send } from './send.ts';
import { misinformed, noticeState } from './standing.ts';

const facts = on(MONDAY);
const refused = (code: string, hint?: string) =>
  expect.objectContaining(hint === undefined ? { code } : { code, hint: expect.objectContaining({ zh: hint }) });

const sent = (records = drafted(), names: readonly string[] | null = null) => send(records, 'N1', names, facts).records;
const answered = (records: readonly Notice[], name: string, answer: Reply, reason: string | null = null) =>
  reply(records, 'N1', [{ name, answer, reason, by: answer === 'substitute' ? '钱七' : null }], facts).records;
const moved = (records: readonly Notice[], at = '2026-11-30T14:00:00') =>
  postpone(records, 'N1', { at, reason: '主要领导外出' }, facts).records;
const statesOf = (records: readonly Notice[]) => only(records).called.map(({ state }) => state);

describe('another time', () => {
  test('lets no answer stand, but the history keeps it', () => {
    const later = moved(answered(sent(), '张三', 'leave', '出差'));
    expect(statesOf(later)).toEqual(['notTold', 'notTold']);
    expect(noticeState(only(later))).toBe('postponed');
    expect(only(later)).toMatchObject({ sequence: 1, end: '2026-11-30T15:30:00', replyDueAt: '2026-11-27T17:30:00' });
    expect(only(later).events.map(({ kind }) => kind)).toEqual(['told', 'reply', 'postpone']);
  });

  test('is issued anew by sending it', () => {
    expect(noticeState(only(sent(moved(sent()))))).toBe('issued');
  });

  test('of a draft leaves it one', () => {
    expect(noticeState(only(moved(drafted())))).toBe('draft');
  });

  test.each([
    ['gone by', '2026-11-20T09:00:00'],
    ['the old one', '2026-11-25T09:00:00'],
  ])('%s is refused', (_, at) => {
    expect(() => moved(sent(), at)).toThrow(refused('ruleViolated'));
  });
});

describe('a cancellation', () => {
  const called = (records: readonly Notice[]) => cancel(records, 'N1', { reason: '另行安排' }, facts).records;

  test('waits until those who knew have been told', () => {
    const off = called(sent(drafted(), ['李四']));
    expect(isOpen(only(off))).toBe(true);
    const known = sent(off);
    expect(only(known).events.at(-1)).toMatchObject({ names: ['李四'] });
    expect([noticeState(only(known)), isOpen(only(known))]).toEqual(['cancelled', false]);
  });

  test('reaches also those who were told the old time', () => {
    expect(misinformed(only(called(moved(sent()))))).toHaveLength(2);
  });

  test('of a draft is nobody’s news', () => {
    expect(isOpen(only(called(drafted())))).toBe(false);
    expect(() => sent(called(drafted()))).toThrow(refused('ruleViolated'));
  });

  test('happens once, and nothing happens after it', () => {
    const off = called(sent());
    expect(() => called(off)).toThrow(refused('ruleViolated'));
    expect(() => moved(off)).toThrow(refused('ruleViolated'));
    expect(() => answered(off, '张三', 'yes')).toThrow(refused('ruleViolated'));
    expect(() => reviseNotice(off, 'N1', { place: 'x' }, facts)).toThrow(refused('ruleViolated'));
  });
});
