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

it('one thing is found by the word that another noun has for it', async () => {
  const tree = await wholeTree();
  const wordIn = (noun: string, verb: string, typed: string): string | null => {
    const drawer = tree.drawers.find((one) => one.noun === noun);
    const found = drawer === undefined ? undefined : tree.verbsOf(drawer).find(({ name }) => name === verb);
    return meantWord(
      typed,
      Object.entries(found?.options ?? {}).flatMap(([name, field]) => optionWord(name, field) ?? []),
    );
  };
  expect(wordIn('doc', 'in', '紧急标记')).toBe('缓急');
  expect(wordIn('followup', 'new', '缓急')).toBe('紧急标记');
  expect(wordIn('trip', 'new', '用车')).toBe('车辆');
  expect(wordIn('notice', 'new', '车辆')).toBe('用车');
  expect(wordIn('incident', 'new', '时间')).toBe('事发');
  expect(wordIn('visitor', 'in', '级别')).toBe('职级');
  expect(wordIn('visitor', 'in', '检举对象')).toBe('被控告方');
  for (const word of ['呈', '向']) expect(wordIn('visitor', 'request', word)).toBe('请示');
  expect(wordIn('visitor', 'inform', '向')).toBe('向谁');
  expect(wordIn('doc', 'propose', '呈')).toBe('呈批');
  expect(wordIn('trip', 'back', '过路费')).toBe('路桥');
  expect(wordIn('trip', 'new', '地点')).toBe('目的地');
  expect(wordIn('incident', 'report', '原因')).toBe('迟因');
  expect(wordIn('incident', 'edit', '平稳')).toBe('稳定');
  expect(wordIn('followup', 'edit', '原因')).toBe('逾期原因');
  expect(wordIn('visitor', 'bill', '地点')).toBe('场所');
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
