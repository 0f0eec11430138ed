import { expect, test } from 'vitest';
import { facts } from '../../../../test/facts.fixture.ts';
import { same } from '../../../core/text.ts';
import { tasks } from './tasks.ts';

const read = (...typed: string[]) =>
  tasks(same('')).read(typed, { facts: facts('2026-11-23T08:30:00'), toLocal: (iso) => iso.slice(0, 19), given: {} });

test.each([
  ['汇报稿=李四@周五', { title: '汇报稿', owner: '李四', due: '2026-11-27T17:30:00' }],
  ['汇报稿＝李四＠周五 10:00', { title: '汇报稿', owner: '李四', due: '2026-11-27T10:00:00' }],
  ['汇报稿=李四', { title: '汇报稿', owner: '李四', due: null }],
  ['汇报稿@周五', { title: '汇报稿', owner: null, due: '2026-11-27T17:30:00' }],
  ['汇报稿=@周五', { title: '汇报稿', owner: null, due: '2026-11-27T17:30:00' }],
  ['汇报稿', { title: '汇报稿', owner: null, due: null }],
  ['a@b=c=Li Si @ fri', { title: 'a@b=c', owner: 'Li Si', due: '2026-11-27T17:30:00' }],
])('%s', (typed, task) => {
  expect(read(typed)).toEqual([task]);
});

test('several keep their order', () => {
  expect(read('二', '一').map(({ title }) => title)).toEqual(['二', '一']);
});

test.each([
  ['=李四', 'badValue'],
  ['汇报稿=李四@某天', 'badTime'],
  ['汇报稿=李四@2026-02-30', 'badTime'],
])('%s is refused', (typed, code) => {
  expect(() => read(typed)).toThrow(expect.objectContaining({ code }));
});
