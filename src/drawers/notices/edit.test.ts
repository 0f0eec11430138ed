import { describe, expect, test } from 'vitest';
import { tools } from '../../../test/facts.fixture.ts';
import { reply } from './answer.ts';
import { draft } from './draft.ts';
import { reviseNotice } from './edit.ts';
import { drafted, MONDAY, on, only } from './notices.fixture.ts';
import { send } from './send.ts';

const facts = on(MONDAY);
const refused = (code: string) => expect.objectContaining({ code });

describe('an edit', () => {
  test('keeps what is known of those who stay', () => {
    const answered = reply(drafted(), 'N1', [{ name: '张三', answer: 'yes', reason: null, by: null }], facts).records;
    const n = only(reviseNotice(answered, 'N1', { to: ['张三', '赵六'] }, facts).records);
    expect(n.called.map(({ name, state }) => [name, state])).toEqual([
      ['张三', 'coming'],
      ['赵六', 'notTold'],
    ]);
    expect(n.called[0]?.knows).toBe(true);
  });

  test('makes a called one an observer when the other list names them', () => {
    const n = only(reviseNotice(drafted(), 'N1', { observer: ['李四'] }, facts).records);
    expect(n.called.map(({ name, observer }) => [name, observer])).toEqual([
      ['张三', false],
      ['李四', true],
    ]);
  });

  test.each([
    ['the place is news', { place: '五楼会议室' }, 1, false],
    ['the agenda is news', { agenda: ['听取汇报'] }, 1, false],
    ['the car is not', { car: '京A12345' }, 1, true],
    ['one more called is not', { to: ['张三', '李四', '赵六'] }, 1, true],
    ['the same place is nothing', { place: '三楼会议室' }, 0, true],
    ['nothing is nothing', {}, 0, true],
  ])('%s', (_, said, sequence, knows) => {
    const sent = send(drafted(), 'N1', null, facts).records;
    const n = only(reviseNotice(sent, 'N1', said, facts).records);
    expect([n.sequence, n.called[0]?.knows]).toEqual([sequence, knows]);
  });

  test('moves a draft, which then lasts as long as before, and its reply date with it', () => {
    const n = only(reviseNotice(drafted({ for: 60 }), 'N1', { at: '2026-11-30T14:00:00' }, facts).records);
    expect([n.start, n.end, n.replyDueAt]).toEqual([
      '2026-11-30T14:00:00',
      '2026-11-30T15:00:00',
      '2026-11-27T17:30:00',
    ]);
  });

  test('leaves a reply date of its own alone', () => {
    const own = drafted({ replyBy: '2026-11-24T12:00:00' });
    const n = only(reviseNotice(own, 'N1', { at: '2026-11-30T14:00:00' }, facts).records);
    expect(n.replyDueAt).toBe('2026-11-24T12:00:00');
  });

  test('does not move what was issued: that is postponing', () => {
    const sent = send(drafted(), 'N1', null, facts).records;
    expect(() => reviseNotice(sent, 'N1', { at: '2026-11-26T09:00:00' }, facts)).toThrow(refused('ruleViolated'));
    expect(() => reviseNotice(sent, 'N1', { at: '2026-11-25T09:00:00' }, facts)).not.toThrow();
  });

  test('puts nobody under themselves, nor under those below them', () => {
    const { mint } = tools(facts, 'N');
    const first = drafted();
    mint();
    const child = { title: '分组会', at: '2026-11-25T14:00:00', place: 'x', host: 'y', to: ['z'], parent: 'N1' };
    const both = draft(first, child, { facts, mint }).records;
    expect(() => reviseNotice(both, 'N1', { parent: 'N1' }, facts)).toThrow(refused('ruleViolated'));
    expect(() => reviseNotice(both, 'N1', { parent: 'N2' }, facts)).toThrow(refused('ruleViolated'));
  });

  test('keeps a delivered paper delivered', () => {
    const paper = { title: '汇报稿', owner: '李四', due: null };
    const [n] = drafted({ material: [paper] });
    const delivered = n === undefined ? [] : [{ ...n, materials: [{ ...paper, receivedAt: MONDAY }] }];
    const edited = only(
      reviseNotice(delivered, 'N1', { material: [paper, { ...paper, title: '名单' }] }, facts).records,
    );
    expect(edited.materials.map(({ receivedAt }) => receivedAt)).toEqual([MONDAY, null]);
  });
});
