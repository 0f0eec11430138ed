import { describe, expect, test } from 'vitest';
import { tools } from '../../../test/facts.fixture.ts';
import { draft } from './draft.ts';
import { lessonsFor } from './lessons/past.ts';
import { drafted, MONDAY, on, only } from './notices.fixture.ts';
import { noticeState } from './standing.ts';

const facts = on(MONDAY);
const refused = (code: string) => expect.objectContaining({ code });

describe('a new notice', () => {
  test('is a draft that nobody knows of', () => {
    const n = only(drafted({ observer: ['王五'] }));
    expect(noticeState(n)).toBe('draft');
    expect(n.called.map(({ name, observer, state }) => [name, observer, state])).toEqual([
      ['张三', false, 'notTold'],
      ['李四', false, 'notTold'],
      ['王五', true, 'notTold'],
    ]);
    expect(n.sequence).toBe(0);
  });

  test('calls nobody twice', () => {
    expect(() => drafted({ observer: ['张三'] })).toThrow(refused('ruleViolated'));
  });

  test('belongs to a notice that is there', () => {
    expect(() => drafted({ parent: 'N9' })).toThrow(refused('noSuchRecord'));
  });

  test('has a document number of its own within the year', () => {
    const numbered = drafted({ docNumber: 12 });
    const next = { title: '另一会议', at: '2026-11-26T09:00:00', place: 'x', host: 'y', to: ['z'] };
    const { facts: known, mint } = tools(facts, 'N');
    mint();
    expect(() => draft(numbered, { ...next, docNumber: 12 }, { facts: known, mint })).toThrow(refused('ruleViolated'));
    expect(draft(numbered, { ...next, docNumber: 13 }, { facts: known, mint }).records).toHaveLength(2);
  });
});

test('lessons are those of the same kind, the latest three', () => {
  const n = only(drafted());
  const past = ['a', 'b', 'c'].map((lesson, at) => ({
    ...n,
    id: `N${at + 1}`,
    start: `2026-0${at + 1}-01T09:00:00`,
    lesson,
  }));
  const other = { ...n, id: 'N9', kind: 'training' as const, lesson: 'd' };
  expect(lessonsFor([...past, n, other], { title: '别的会', kind: 'meeting' }).map(({ lesson }) => lesson)).toEqual([
    'c',
    'b',
    'a',
  ]);
});
