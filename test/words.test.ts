import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { wholeTree } from '../src/cli/doors.ts';
import { argumentInChinese, commandInChinese, lineInChinese } from '../src/cli/line/chinese.ts';
import { inEnglish } from '../src/cli/line/english.ts';
import { commandNamed } from '../src/cli/line/findCommand.ts';
import { firstWordInChinese } from '../src/cli/line/firstWord.ts';
import { GLOBALS, glance } from '../src/cli/line/globals.ts';
import { optionWord } from '../src/cli/line/optionWord.ts';
import { ROUTED } from '../src/cli/line/routed.ts';
import { shapeInChinese } from '../src/cli/line/shapeInChinese.ts';
import { wordsForNoun } from '../src/cli/line/tree.ts';
import { everySetting } from '../src/cli/settings/everySetting.ts';
import { DAILY, EVERYWHERE } from '../src/core/plates.ts';
import type { Verb } from '../src/drawers/kit/verb.ts';

// Every noun, verb, option and fixed value has a Chinese word, and in its place one word means one thing.

const tree = await wholeTree();
const commands: readonly (readonly [string, Verb])[] = [
  ...tree.daily.map((verb) => [`office ${verb.name}`, verb] as const),
  ...tree.groups.flatMap(({ noun, verbs, itself }) => [
    ...(itself === undefined ? [] : [[`office ${noun}`, itself] as const]),
    ...verbs.map((verb) => [`office ${noun} ${verb.name}`, verb] as const),
  ]),
  ...tree.drawers.flatMap((drawer) =>
    tree.verbsOf(drawer).map((verb) => [`office ${drawer.noun} ${verb.name}`, verb] as const),
  ),
];
const SRC = join(import.meta.dirname, '..', 'src');
const isChineseWord = (word: string | null): boolean => word !== null && /^\p{Script=Han}{1,6}$/u.test(word);
const twice = (words: readonly string[]): readonly string[] => words.filter((word, at) => words.indexOf(word) !== at);

test('the first words of commands are all different', () => {
  const first = [
    ...tree.daily.map(({ zh }) => zh),
    ...ROUTED.map((name) => EVERYWHERE[name]),
    ...tree.drawers.flatMap(({ name }) => [...new Set(wordsForNoun(name))]),
    ...tree.groups.map(({ noun }) => firstWordInChinese(noun) ?? ''),
    '帮助',
  ];
  expect(twice(first)).toEqual([]);
  expect(tree.daily.map(({ name, zh }) => [name, zh])).toEqual(Object.entries(DAILY));
});

test.each(commands.map(([command, verb]) => ({ command, verb })))('$command', ({ command, verb }) => {
  expect(isChineseWord(verb.zh)).toBe(true);
  const options = Object.entries(verb.options).map(([name, field]) => [name, optionWord(name, field)] as const);
  expect(options.filter(([, word]) => !isChineseWord(word))).toEqual([]);
  const globals = GLOBALS.flatMap(({ zh }) => (zh === null ? [] : [zh]));
  expect(twice([...globals, ...options.map(([, word]) => word ?? '')])).toEqual([]);
  for (const { choices, shape } of [...Object.values(verb.args), ...Object.values(verb.options)]) {
    expect(twice((choices ?? []).map(({ label }) => label.zh))).toEqual([]);
    if (choices === undefined && shape !== null) expect(shapeInChinese(shape)).not.toMatch(/(?:^|\|)[A-Z]{2,}(?:\||$)/);
  }
  for (const [name, field] of Object.entries(verb.args))
    expect(argumentInChinese(name, field)).not.toMatch(/^[a-z]+$/i);
  const chinese = commandInChinese(command, verb).split(' ').slice(1);
  const found = commandNamed(tree, glance(chinese));
  if (found?.kind === 'verb') expect(found.command).toBe(command);
  else expect(ROUTED).toContain(verb.name);
});

const examples = commands.flatMap(([, verb]) =>
  (verb.examples ?? [])
    .map(({ typed }) => (typeof typed === 'string' ? typed : typed.zh))
    .filter((line) => line.startsWith('office ')),
);

const CODES = everySetting().flatMap(({ key }) => (key.includes('-') ? [key] : []));

test('no help in Chinese names a setting by its code, nor a file by an English name', () => {
  const said = commands.flatMap(([command, { summary, about, args, options, examples = [] }]) => [
    ...[summary, about, ...[...Object.values(args), ...Object.values(options)].map(({ help }) => help)].flatMap(
      (one) => (one === undefined ? [] : [`${command}: ${one.zh}`]),
    ),
    ...examples.map(({ does }) => `${command}: ${does.zh}`),
  ]);
  expect(said.filter((one) => /设置 [a-z]/.test(one) || CODES.some((code) => one.includes(` ${code}`)))).toEqual([]);
  expect(examples.filter((line) => / [a-z-]+\.(csv|xlsx|docx|txt|md)\b/.test(line))).toEqual([]);
});

test.each(examples)('%s, in Chinese and back', async (line) => {
  const words = (text: string): readonly string[] =>
    (text.match(/(?:"[^"]*"|\S)+/g) ?? []).slice(1).map((word) => word.replaceAll('"', ''));
  const chinese = lineInChinese(line, tree);
  const english = async (typed: readonly string[]) => (await inEnglish(typed, async () => tree)).argv;
  expect(await english(words(chinese))).toEqual(await english(words(line)));
  expect(chinese.split(' ')[1]).toMatch(/\p{Script=Han}/u);
});

test('an English sentence cites laws by their English names', () => {
  const sources = readdirSync(SRC, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'));
  const said = sources.flatMap((name) =>
    [...readFileSync(join(SRC, name), 'utf8').matchAll(/\btext\(\s*(?:'([^'\n]*)'|`([^`]*)`)/g)].map(
      ([, plain, filled]) => `${name}: ${plain ?? filled}`,
    ),
  );
  expect(said.length).toBeGreaterThan(1000);
  expect(said.filter((one) => /\p{Script=Han}(?:条例|规定|办法|法)/u.test(one))).toEqual([]);
});
