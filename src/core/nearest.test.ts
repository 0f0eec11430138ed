import { expect, it } from 'vitest';
import { nearest } from './nearest.ts';

const VERBS = ['new', 'list', 'edit', 'show', 'postpone', '新建', '延期', '会前准备'];

it.each([
  ['nwe', 'new'],
  ['lits', 'list'],
  ['sohw', 'show'],
  ['edti', 'edit'],
  ['shwo', 'show'],
  ['postpne', 'postpone'],
  ['postpoen', 'postpone'],
  ['延后', '延期'],
  ['会前准', '会前准备'],
  ['nex', 'new'],
])('%s is near %s', (typed, word) => {
  expect(nearest(typed, VERBS)).toBe(word);
});

it.each(['yes', 'xyz', '完成', '会', 'x'])('%s is near nothing', (typed) => {
  expect(nearest(typed, VERBS)).toBeNull();
  expect(nearest(typed, ['desk', 'lang', 'json'])).toBeNull();
});

it('takes a swap of two letters for nearer than another letter', () => {
  expect(nearest('form', ['for', 'from'])).toBe('from');
});
