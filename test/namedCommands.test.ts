import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import ts from 'typescript';
import { expect, it } from 'vitest';
import { wholeTree } from '../src/cli/doors.ts';
import { commandsInChinese } from '../src/cli/line/commandsInChinese.ts';

/**
 * Chinese sentences that name a command come to the reader with the command in Chinese words (`cli/line/inChineseWords.ts`). One that names
 * a verb in a way that is no command, such as `office add`, or an option with no command around it that has one, stays English. This test
 * reads every sentence of the sources, with an id in the place of a value that only a running command knows.
 */
const SRC = join(import.meta.dirname, '..', 'src');

/** Letters of ids: a sentence that a noun says is about that noun, but its file does not say its letter. */
const LETTERS = ['F', 'N', 'V', 'D', 'P', 'E', 'L', 'W', 'X', 'T', 'R', 'C', 'S', 'K', 'H'] as const;

type Said = { readonly where: string; readonly said: (letter: string) => string };

const written = (node: ts.Node): ((letter: string) => string) | null => {
  if (ts.isStringLiteralLike(node)) return () => node.text;
  if (!ts.isTemplateExpression(node)) return null;
  return (letter) => node.head.text + node.templateSpans.map(({ literal }) => `${letter}1${literal.text}`).join('');
};

/** Sentences of a source that name a command; `inEnglish` says which of the two of a `text(en, zh)` is meant. */
const saidIn = (name: string, inEnglish: boolean): readonly Said[] => {
  const source = readFileSync(join(SRC, name), 'utf8');
  if (!/\boffice [a-z]/.test(source)) return [];
  const tree = ts.createSourceFile(name, source, ts.ScriptTarget.ESNext, true);
  const found: Said[] = [];
  const visit = (node: ts.Node): void => {
    const said = written(node);
    const line = tree.getLineAndCharacterOfPosition(node.getStart()).line + 1;
    const isEnglish =
      said !== null &&
      ts.isCallExpression(node.parent) &&
      node.parent.arguments[0] === node &&
      node.parent.arguments.length > 1;
    const isMeant = said !== null && isEnglish === inEnglish && (inEnglish || /\p{Script=Han}/u.test(said('F')));
    if (said !== null && isMeant && /\boffice [a-z]/.test(said('F'))) found.push({ where: `${name}:${line}`, said });
    ts.forEachChild(node, visit);
  };
  visit(tree);
  return found;
};

const SOURCES = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
  .map((name) => name.split(sep).join('/'))
  .filter((name) => name.endsWith('.ts') && !/\.(test|fixture)\.ts$/.test(name));

it('names every command, with its options, in Chinese words', async () => {
  const tree = await wholeTree();
  const isEnglish = (zh: string): boolean => /\boffice (?:[a-z]|[^，。；？：（）“”`\n]*--(?!json)[a-z])/.test(zh);
  const left = SOURCES.flatMap((name) => saidIn(name, false)).filter(({ said }) =>
    LETTERS.every((letter) => isEnglish(commandsInChinese(said(letter), tree))),
  );
  expect(left.map(({ where, said }) => `${where} ${said('F')}`)).toEqual([]);
});

/**
 * The part of a sentence in which a value to be typed, such as TEXT, stands behind an option and its value. The line would be refused as it
 * stands, because no free word is taken behind an option.
 */
const behindAnOption = (said: string): string | undefined =>
  /\boffice [^;(]*?--[a-z-]+ (?:"[^"]*"|[^\s"-]\S*) [A-Z]{2,}\b/.exec(said)?.[0];

it('names no value to be typed behind an option', () => {
  expect(behindAnOption('office inform F1 --to BODY TEXT')).toBeDefined();
  expect(behindAnOption('office inform F1 TEXT --to BODY --via phone')).toBeUndefined();
  const named = SOURCES.flatMap((name) => saidIn(name, true)).map(({ where, said }) => ({
    where,
    part: behindAnOption(said('F')),
  }));
  expect(named.filter(({ part }) => part !== undefined)).toEqual([]);
});
