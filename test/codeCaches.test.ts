import { createRequire } from 'node:module';
import { expect, it } from 'vitest';
import { IN_CHINESE, OFTEN } from '../build/daily.js';
import { wholeTree } from '../src/cli/doors.ts';
import { wordsInChinese } from '../src/cli/line/chinese.ts';

type Beginning = (first: string | undefined, second: string | undefined) => string;
const { beginningOf } = createRequire(import.meta.url)('../bin/office.js') as { beginningOf: Beginning };

const lines = OFTEN.filter(([first = '', second]) => IN_CHINESE[first] !== undefined && second !== '--help');

it('code is compiled for daily commands under the Chinese words that they have', async () => {
  const tree = await wholeTree();
  expect(lines.length).toBeGreaterThan(10);
  for (const line of lines) {
    const [first, second] = wordsInChinese(line, tree);
    const named = beginningOf(line[0], line[1]).replace(/[a-z]+/g, (word) => IN_CHINESE[word] ?? word);
    expect(named).toBe(beginningOf(first, second));
    expect(named).not.toMatch(/[a-z]/);
  }
});

it('two words begin a command of a noun, one any other', () => {
  expect(beginningOf('visitor', 'in')).toBe('visitor-in');
  expect(beginningOf('来访', '登记')).toBe('来访-登记');
  expect(beginningOf('visitor', '张三')).toBe('visitor');
  expect(beginningOf('jot', 'in')).toBe('jot');
});
