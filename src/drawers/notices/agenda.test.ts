import { describe, expect, test } from 'vitest';
import { actions, entries } from './agenda.ts';
import { reply } from './answer.ts';
import { cancel } from './cancel.ts';
import { reviseNotice } from './edit.ts';
import { hold } from './hold.ts';
import { materialReceived } from './material.ts';
import { drafted, MONDAY, on } from './notices.fixture.ts';
import { postpone } from './postpone.ts';
import type { Notice } from './record.ts';
import { send } from './send.ts';

const early = on('2026-11-02T08:30:00');
const facts = on(MONDAY);
const orders = (records: readonly Notice[], now = MONDAY) =>
  actions(records, on(now)).map(({ action, due }) => [action.en, due]);
const sent = (records = drafted(), names: readonly string[] | null = null) => send(records, 'N1', names, facts).records;

describe('a draft', () => {
  test.each([
    ['is due two working days ahead', '2026-11-02T08:30:00', '2026-11-25T09:00:00', '工作会', '2026-11-23T17:30:00'],
    ['skips days off', MONDAY, '2026-12-07T09:00:00', '工作会', '2026-12-03T17:30:00'],
    [
      'of a meeting by law is due 7 days ahead',
      '2026-11-02T08:30:00',
      '2026-11-25T09:00:00',
      '主任会议',
      '2026-11-18T17:30:00',
    ],
    ['by law counts days of any kind', MONDAY, '2026-12-05T09:00:00', '县人大常委会会议', '2026-11-28T17:30:00'],
    ['at short notice is due today, and not late', MONDAY, '2026-11-25T09:00:00', '党组会', '2026-11-23T17:30:00'],
    ['for today is due before it begins', MONDAY, '2026-11-23T10:00:00', '工作会', '2026-11-23T10:00:00'],
  ])('%s', (_, now, at, title, due) => {
    expect(orders(drafted({ at, title }, on(now)), now)).toEqual([['Issue the notice', due]]);
  });

  test('of a meeting by law is important, unless it is said to be otherwise', () => {
    const importanceOf = (said: Partial<Notice>) =>
      actions(
        drafted({}).map((n) => ({ ...n, ...said })),
        facts,
      )[0]?.importance;
    expect(importanceOf({ title: '县人大常委会会议' })).toBe(3);
    expect(importanceOf({ title: '学习会' })).toBe(2);
    expect(importanceOf({ title: '主任会议', importance: 1 })).toBe(1);
    expect(importanceOf({ title: '主任会议精神宣讲', kind: 'training' })).toBe(2);
  });

  test('whose hour has gone by asks for what came of it', () => {
    expect(orders(drafted(), '2026-11-25T10:31:00')).toEqual([
      ['Record attendance and minutes', '2026-11-26T17:30:00'],
    ]);
  });
});

describe('an issued notice', () => {
  test('chases its replies by their date', () => {
    const [chase, ...others] = actions(sent(), facts);
    expect(chase).toMatchObject({
      action: { en: 'Chase 2 replies', zh: '催收 2 份回执' },
      due: '2026-11-24T17:30:00',
      importance: 2,
      because: [{ code: 'replies', text: { en: '2/2 unanswered' } }],
    });
    expect(others).toEqual([]);
  });

  test('tells those who were left out', () => {
    expect(orders(sent(drafted(), ['张三']))).toEqual([
      ['Chase 1 reply', '2026-11-24T17:30:00'],
      ['Tell 1 person', '2026-11-23T17:30:00'],
    ]);
  });

  test('tells of a change', () => {
    const changed = reviseNotice(sent(), 'N1', { place: '五楼' }, facts).records;
    expect(orders(changed)).toContainEqual(['Tell 2 people of the change', '2026-11-23T17:30:00']);
  });

  test('asks for nothing when all have answered', () => {
    const answer = (records: readonly Notice[], name: string) =>
      reply(records, 'N1', [{ name, answer: 'yes', reason: null, by: null }], facts).records;
    expect(orders(answer(answer(sent(), '张三'), '李四'))).toEqual([]);
  });

  test('moved, is re-issued the same day and before the old time', () => {
    const later = { at: '2026-12-09T09:00:00', reason: null };
    const moved = postpone(sent(), 'N1', later, on('2026-11-24T10:00:00')).records;
    expect(orders(moved, '2026-11-24T10:00:00')).toEqual([['Re-issue the notice', '2026-11-24T17:30:00']]);
    const late = postpone(sent(), 'N1', later, on('2026-11-24T18:00:00')).records;
    expect(orders(late, '2026-11-24T18:00:00')).toEqual([['Re-issue the notice', '2026-11-25T09:00:00']]);
  });

  test('cancelled, is told to those who knew', () => {
    const off = cancel(sent(), 'N1', { reason: '另行安排' }, facts).records;
    expect(orders(off)).toEqual([['Tell 2 people it is cancelled', '2026-11-23T17:30:00']]);
    expect(orders(sent(off))).toEqual([]);
  });

  test('over, asks for attendance and minutes, then for the minutes', () => {
    const friday = '2026-11-27T10:31:00';
    const past = sent(drafted({ at: '2026-11-27T09:00:00' }));
    expect(orders(past, friday)).toEqual([['Record attendance and minutes', '2026-11-30T17:30:00']]);
    const held = hold(past, 'N1', {}, on(friday)).records;
    expect(orders(held, friday)).toEqual([['Write the minutes', '2026-12-02T17:30:00']]);
    expect(orders(hold(held, 'N1', { minutes: '见附件' }, on(friday)).records, friday)).toEqual([]);
  });
});

describe('materials', () => {
  const paper = { title: '汇报稿', owner: '李四', due: '2026-11-20T17:30:00' };
  const withPaper = (material: typeof paper | { title: string; owner: null; due: string | null }) =>
    drafted({ material: [material] }, early);
  const aboutPapers = (records: readonly Notice[], now: string) =>
    orders(records, now).filter(([order]) => order !== 'Issue the notice');

  test('are chased from three working days before their date', () => {
    const records = withPaper(paper);
    expect(aboutPapers(records, '2026-11-16T17:30:00')).toEqual([]);
    expect(aboutPapers(records, '2026-11-17T08:30:00')).toEqual([['Chase 李四 for 汇报稿', '2026-11-20T17:30:00']]);
    expect(aboutPapers(materialReceived(records, 'N1', '汇报稿', early).records, '2026-11-17T08:30:00')).toEqual([]);
  });

  test('without an owner are a fault from the first', () => {
    const [, fault] = actions(withPaper({ ...paper, owner: null }), early);
    expect(fault).toMatchObject({
      action: { en: 'Name an owner for 汇报稿' },
      due: '2026-11-20T17:30:00',
      because: [{ code: 'noOwner' }],
    });
  });

  test('without a date are wanted the working day before', () => {
    const records = drafted({ at: '2026-11-30T09:00:00', material: [{ ...paper, due: null }] }, early);
    expect(aboutPapers(records, '2026-11-27T08:30:00')).toEqual([['Chase 李四 for 汇报稿', '2026-11-27T17:30:00']]);
  });
});

describe('the schedule', () => {
  const answer = (records: readonly Notice[], name: string, by: string | null) =>
    reply(records, 'N1', [{ name, answer: by === null ? 'leave' : 'substitute', reason: '出差', by }], facts).records;
  const on25 = (records: readonly Notice[]) => entries(records, facts, '2026-11-25', '2026-11-25');

  test('binds the host and all who come, substitutes in their own name', () => {
    const records = answer(answer(drafted({ observer: ['王五'], car: '京A12345' }), '张三', null), '李四', '钱七');
    expect(on25(records)).toMatchObject([
      {
        id: 'N1',
        drawer: 'notices',
        start: '2026-11-25T09:00:00',
        end: '2026-11-25T10:30:00',
        title: '安全生产工作会议',
        place: '三楼会议室',
        people: ['王主任', '钱七', '王五'],
        car: '京A12345',
      },
    ]);
  });

  test('has every day of it, and no other', () => {
    const long = drafted({ until: '2026-11-27T12:00:00' });
    expect(entries(long, facts, '2026-11-26', '2026-11-26')).toHaveLength(1);
    expect(entries(long, facts, '2026-11-28', '2026-11-29')).toHaveLength(0);
    expect(entries(long, facts, '2026-11-24', '2026-11-24')).toHaveLength(0);
  });

  test('is free again when it is cancelled', () => {
    expect(on25(cancel(drafted(), 'N1', { reason: '另行安排' }, facts).records)).toEqual([]);
  });
});
