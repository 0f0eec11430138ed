import { expect, it } from 'vitest';
import { wholeTree } from '../doors.ts';
import { optionWord } from './optionWord.ts';
import { meantWord, SYNONYMS } from './synonyms.ts';

it('a typed word means itself, else its first synonym, else the only word that it begins', () => {
  expect(meantWord('时间', ['时间', '开始'])).toBe('时间');
  expect(meantWord('时间', ['时长', '开始'])).toBe('开始');
  expect(meantWord('主持', ['主持人', '主办'])).toBe('主持人');
  expect(meantWord('重要', ['重要程度', '重要性'])).toBeNull();
  expect(meantWord('主', ['主持人'])).toBeNull();
  expect(meantWord('天气', ['时间'])).toBeNull();
});

it('every synonym stands for words that options have', async () => {
  const tree = await wholeTree();
  const verbs = [...tree.daily, ...tree.drawers.flatMap(tree.verbsOf)];
  const words = new Set(
    verbs.flatMap(({ options }) => Object.entries(options).map(([name, field]) => optionWord(name, field))),
  );
  const strange = Object.entries(SYNONYMS).filter(
    ([typed, meanings]) => meanings.includes(typed) || !meanings.every((word) => words.has(word)),
  );
  expect(strange).toEqual([]);
});
