import { describe, expect, test } from 'vitest';
import { reply } from './answer.ts';
import { reviseNotice } from './edit.ts';
import { materialReceived } from './material.ts';
import { drafted, MONDAY, on, only } from './notices.fixture.ts';
import type { Notice, Reply } from './record.ts';
import { send } from './send.ts';
import { misinformed, noticeState } from './standing.ts';

const facts = on(MONDAY);
const refused = (code: string, hint?: string) =>
  expect.objectContaining(hint === undefined ? { code } : { code, hint: expect.objectContaining({ zh: hint }) });

const sent = (records = drafted(), names: readonly string[] | null = null) => send(records, 'N1', names, facts).records;
const answered = (records: readonly Notice[], name: string, answer: Reply, reason: string | null = null) =>
  reply(records, 'N1', [{ name, answer, reason, by: answer === 'substitute' ? '钱七' : null }], facts).records;
const statesOf = (records: readonly Notice[]) => only(records).called.map(({ state }) => state);

describe('sending', () => {
  test('issues the notice', () => {
    expect(noticeState(only(sent()))).toBe('issued');
    expect(statesOf(sent())).toEqual(['told', 'told']);
  });

  test('to some leaves the others untold', () => {
    expect(statesOf(sent(drafted(), ['李四']))).toEqual(['notTold', 'told']);
  });

  test('to someone not called names who is near, or who is called', () => {
    expect(() => sent(drafted(), ['张叁'])).toThrow(refused('ruleViolated', '是不是 张三？'));
    expect(() => sent(drafted(), ['欧阳娜娜'])).toThrow(refused('ruleViolated', '名单：张三、李四'));
  });

  test('again reminds those who have not answered', () => {
    const again = sent(answered(sent(), '张三', 'yes'));
    expect(only(again).events.at(-1)).toMatchObject({ kind: 'told', names: ['李四'] });
    expect(statesOf(again)).toEqual(['coming', 'told']);
  });

  test('after a change goes to those who come, their answers standing', () => {
    const both = answered(answered(sent(), '张三', 'yes'), '李四', 'no');
    const changed = reviseNotice(both, 'N1', { place: '五楼' }, facts).records;
    expect(misinformed(only(changed)).map(({ name }) => name)).toEqual(['张三']);
    expect(statesOf(sent(changed))).toEqual(['coming', 'declined']);
    expect(misinformed(only(sent(changed)))).toEqual([]);
  });
});

describe('answers', () => {
  test.each([
    ['yes', 'coming'],
    ['no', 'declined'],
    ['leave', 'leave'],
    ['substitute', 'substitute'],
  ] as const)('%s', (answer, state) => {
    const n = only(answered(sent(), '张三', answer, '出差'));
    expect(n.called[0]).toMatchObject({ state, reason: '出差', substitute: answer === 'substitute' ? '钱七' : null });
  });

  test('count as told where nobody had told them', () => {
    const n = only(answered(sent(drafted(), ['李四']), '张三', 'yes'));
    expect(n.called[0]).toMatchObject({ state: 'coming', toldAt: MONDAY, knows: true });
  });

  test.each([
    ['leave without a reason', { name: '张三', answer: 'leave', reason: null, by: null }, 'missingValue'],
    ['a substitute without a name', { name: '张三', answer: 'substitute', reason: null, by: null }, 'missingValue'],
    [
      'a substitute who is called anyway',
      { name: '张三', answer: 'substitute', reason: null, by: '李四' },
      'ruleViolated',
    ],
    ['a substitute of those who come', { name: '张三', answer: 'yes', reason: null, by: '钱七' }, 'usage'],
    ['someone who is not called', { name: '张二', answer: 'yes', reason: null, by: null }, 'ruleViolated'],
  ] as const)('%s is refused', (_, said, code) => {
    expect(() => reply(sent(), 'N1', [said], facts)).toThrow(refused(code));
  });
});

describe('a material', () => {
  const papers = drafted({
    material: [
      { title: '工作汇报稿', owner: '李四', due: null },
      { title: '参会名单', owner: null, due: null },
    ],
  });

  test('is received once, by a part of its name', () => {
    const got = materialReceived(papers, 'N1', '汇报', facts).records;
    expect(only(got).materials.map(({ receivedAt }) => receivedAt)).toEqual([MONDAY, null]);
    expect(() => materialReceived(got, 'N1', '工作汇报稿', facts)).toThrow(refused('ruleViolated'));
  });

  test('that is not wanted is refused', () => {
    expect(() => materialReceived(papers, 'N1', '照片', facts)).toThrow(
      refused('ruleViolated', '材料有：工作汇报稿、参会名单'),
    );
  });
  test('needs no name where only one is missing, and asks for it where several are', () => {
    expect(() => materialReceived(papers, 'N1', null, facts)).toThrow(refused('missingValue'));
    const [first, ...others] = papers[0]?.materials ?? [];
    const rest = others.reduce((so, { title }) => materialReceived(so, 'N1', title, facts).records, papers);
    const all = materialReceived(rest, 'N1', null, facts).records;
    expect(all[0]?.materials.find(({ title }) => title === first?.title)?.receivedAt).toBe(facts.now);
    expect(() => materialReceived(all, 'N1', null, facts)).toThrow(refused('ruleViolated'));
  });
});
