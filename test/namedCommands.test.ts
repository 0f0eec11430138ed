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

type Said = { readonly where: string; readonly zh: (letter: string) => string };

const written = (node: ts.Node): ((letter: string) => string) | null => {
  if (ts.isStringLiteralLike(node)) return () => node.text;
  if (!ts.isTemplateExpression(node)) return null;
  return (letter) => node.head.text + node.templateSpans.map(({ literal }) => `${letter}1${literal.text}`).join('');
};

const saidIn = (name: string): readonly Said[] => {
  const source = readFileSync(join(SRC, name), 'utf8');
  if (!/\boffice [a-z]/.test(source)) return [];
  const tree = ts.createSourceFile(name, source, ts.ScriptTarget.ESNext, true);
  const found: Said[] = [];
  const visit = (node: ts.Node): void => {
    const zh = written(node);
    const line = tree.getLineAndCharacterOfPosition(node.getStart()).line + 1;
    const isEnglish =
      zh !== null &&
      ts.isCallExpression(node.parent) &&
      node.parent.arguments[0] === node &&
      node.parent.arguments.length > 1;
    if (zh !== null && !isEnglish && /\p{Script=Han}/u.test(zh('F')) && /\boffice [a-z]/.test(zh('F')))
      found.push({ where: `${name}:${line}`, zh });
    ts.forEachChild(node, visit);
  };
  visit(tree);
  return found;
};

const SAID = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
  .map((name) => name.split(sep).join('/'))
  .filter((name) => name.endsWith('.ts') && !/\.(test|fixture)\.ts$/.test(name))
  .flatMap(saidIn);

it('names every command, with its options, in Chinese words', async () => {
  const tree = await wholeTree();
  const isEnglish = (zh: string): boolean => /\boffice (?:[a-z]|[^，。；？：（）“”`\n]*--(?!json)[a-z])/.test(zh);
  const left = SAID.filter(({ zh }) => LETTERS.every((letter) => isEnglish(commandsInChinese(zh(letter), tree))));
  expect(left.map(({ where, zh }) => `${where} ${zh('F')}`)).toEqual([]);
});
