import { execFileSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { DAILY } from '../build/daily.js';
import { inChinese } from '../build/inTurn.js';
import { wholeTree } from '../src/cli/doors.ts';
import { wordsInChinese } from '../src/cli/line/chinese.ts';

type Beginning = (first: string | undefined, second?: string) => string;
const { beginningOf, ENGLISH, OWN_PART } = createRequire(import.meta.url)('../bin/office.js') as {
  readonly beginningOf: Beginning;
  readonly ENGLISH: Readonly<Record<string, string>>;
  readonly OWN_PART: readonly string[];
};

const lines = DAILY.filter(([first]) => first !== '__complete');

it('a daily command in the Chinese words that it has begins as in English ones', async () => {
  const tree = await wholeTree();
  expect(lines.length).toBeGreaterThan(20);
  for (const line of lines) {
    const typed = wordsInChinese(line, tree);
    expect(beginningOf(typed[0], typed[1])).toBe(beginningOf(line[0], line[1]));
    expect(inChinese(line, ENGLISH).slice(0, 2)).toEqual(typed.slice(0, 2));
  }
});

it('every word for which a command is known stands for one of a daily command', () => {
  const words = new Set(DAILY.flat());
  for (const word of Object.values(ENGLISH)) expect(words).toContain(word);
});

it('every part that a command begins with is that of a daily command, and has been made for it', () => {
  const beginnings = DAILY.map(([first, second]) => beginningOf(first, second));
  for (const own of OWN_PART) expect(beginnings).toContain(own);
});

it('two words begin a command of a noun, a verb and the letter of an id stand for one, and one word begins any other', () => {
  expect(beginningOf('visitor', 'in')).toBe('visitor-in');
  expect(beginningOf('来访', '登记')).toBe('visitor-in');
  expect(beginningOf('visitor', '张三')).toBe('visitor');
  expect(beginningOf('done', 'F3')).toBe('followup-done');
  expect(beginningOf('办结', 'n12')).toBe('notice-done');
  expect(beginningOf('show', 'X1')).toBe('show');
  expect(beginningOf('show', 'Ferry')).toBe('show');
  expect(beginningOf('jot', 'in')).toBe('jot');
  expect(beginningOf('constructor', '__proto__')).toBe('constructor');
});

it('V8 takes all code that the build compiled', () => {
  const dist = join(import.meta.dirname, '..', 'dist');
  const caches = readdirSync(dist).filter((name) => name.endsWith('.cache'));
  // A process of its own, because V8 takes the code only with the options with which it was made.
  const script = `const { readFileSync } = require('node:fs');
    const { Script } = require('node:vm');
    const refused = process.argv.slice(1).filter((name) => {
      const source = readFileSync(name.replace(/-v[0-9.]+-.*$/, '.cjs'), 'latin1');
      return new Script(source, { cachedData: readFileSync(name) }).cachedDataRejected;
    });
    console.log(JSON.stringify(refused));`;
  const said = execFileSync(process.execPath, ['-e', script, ...caches], {
    cwd: dist,
    env: { ...process.env, NODE_OPTIONS: '' },
    encoding: 'utf8',
  });
  expect(caches.length).toBeGreaterThan(100);
  expect(JSON.parse(said)).toEqual([]);
});
