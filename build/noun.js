// @ts-check
// npm run noun -- stamp 印章 O: begins a new noun. Writes its file, made with the register kit, its plate in core/plates.ts, its door in
// drawers/cabinet.ts and its manual page in package.json. The noun can be typed at once; its fields are then changed by hand.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, parse } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { nounFile } from './nounFile.js';

/**
 * @typedef {{ readonly noun: string, readonly drawer: string, readonly zh: string, readonly letter: string }} Asked
 * @typedef {{ readonly noun: string, readonly letter: string }} Plate
 * @typedef {{ readonly plates: Readonly<Record<string, Plate>>, readonly words: readonly string[] }} Known the plates there are, and all words
 *   that already mean something: as a command, as a file, in a desk's file, or in the text of the noun's own file
 */

const USAGE = 'npm run noun -- NAME CHINESE-NAME LETTER, for example: npm run noun -- stamp 印章 O';

/** Plural of an English noun: venue venues, supply supplies, box boxes. @param {string} noun */
export const pluralOf = (noun) => {
  if (/[^aeiou]y$/.test(noun)) return `${noun.slice(0, -1)}ies`;
  return /(s|x|z|ch|sh)$/.test(noun) ? `${noun}es` : `${noun}s`;
};

/**
 * The noun that the words ask for. Throws an `Error` with a sentence for everything that is wrong.
 * @param {readonly string[]} said
 * @param {Known} known
 * @returns {Asked}
 */
export const askedOf = (said, { plates, words }) => {
  const [noun = '', zh = '', letter = ''] = said;
  if (said.length !== 3) throw new Error(`Three words are needed: ${USAGE}`);
  const drawer = pluralOf(noun);
  const all = Object.values(plates);
  const holder = all.find((one) => one.letter === letter);
  const free = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'].filter((one) => all.every((plate) => plate.letter !== one)).join(' ');
  const taken = [noun, drawer, zh].filter((word) => words.includes(word));
  const wrong = [
    /^[a-z]{3,20}$/.test(noun) ? null : `"${noun}" is no name: 3 to 20 small letters, singular, such as stamp.`,
    /^\p{Script=Han}{1,6}$/u.test(zh) ? null : `"${zh}" is no Chinese name: 1 to 6 Chinese characters, such as 印章.`,
    ...taken.map((word) => `"${word}" is taken: the program already uses this word.`),
    /^[A-Z]$/.test(letter) ? null : `"${letter}" is no letter for ids: choose one of ${free}.`,
    holder === undefined ? null : `${letter} is taken: ids of ${holder.noun} begin with it. Free are ${free}.`,
  ].filter((sentence) => sentence !== null);
  if (wrong.length > 0) throw new Error(wrong.join('\n'));
  return { noun, drawer, zh, letter };
};

/**
 * A list with one more line at its end.
 * @param {string} text
 * @param {RegExp} list its lines as the first group, its end as the second
 * @param {string} line
 */
const withLine = (text, list, line) => {
  if (!list.test(text)) throw new Error(`${list} is not found. Add this line by hand: ${line}`);
  return text.replace(list, (_, lines, end) => `${lines}${line}\n${end}`);
};

/**
 * The files that the noun changes, with their new texts.
 * @param {Asked} asked
 * @param {(path: string) => string} read
 * @returns {Readonly<Record<string, string>>}
 */
export const filesOf = (asked, read) => {
  const { noun, drawer, zh, letter } = asked;
  const english = `${noun.charAt(0).toUpperCase()}${noun.slice(1)}`;
  const paper = JSON.parse(read('package.json'));
  const [first, ...pages] = paper.man;
  const man = [first, ...[...pages, `dist/man/man1/office-${noun}.1`].sort()];
  return {
    [`src/drawers/${noun}.ts`]: nounFile(asked),
    'src/core/plates.ts': withLine(
      read('src/core/plates.ts'),
      /(export const PLATES = \{\n(?: {2}.*\n)*)(\} as const)/,
      `  ${drawer}: { noun: '${noun}', letter: '${letter}', label: text('${english}', '${zh}') },`,
    ),
    'src/drawers/cabinet.ts': withLine(
      read('src/drawers/cabinet.ts'),
      /(const DOORS: .*\{\n(?: {2}.*\n)*)(\};)/,
      `  ${drawer}: async () => (await import('./${noun}.ts')).${drawer},`,
    ),
    'package.json': `${JSON.stringify({ ...paper, man }, null, 2)}\n`,
  };
};

/**
 * All that is known of the program in a folder. Node 20 cannot run TypeScript, so a bundle of it is asked.
 * @param {string} root
 * @returns {Promise<Known>}
 */
export const knownIn = async (root) => {
  const scratch = mkdtempSync(join(tmpdir(), 'noun-'));
  try {
    const outfile = join(scratch, 'known.mjs');
    // Values of an object, not re-exports: a re-exported name that is gone would be taken for a type and passed over.
    const contents = `
      import { DAILY, EVERYWHERE, GROUPS, HELP, PLATES } from './src/core/plates.ts';
      import { wordsForNoun } from './src/cli/line/tree.ts';
      import { emptyContents } from './src/desk/live/contents.ts';
      export const commands = [DAILY, GROUPS, EVERYWHERE, HELP].flatMap((all) => Object.entries(all).flat());
      export const nouns = Object.keys(PLATES).flatMap(wordsForNoun);
      export const parts = Object.keys(emptyContents());
      export { PLATES };`;
    await build({
      ...{ stdin: { contents, resolveDir: root, loader: 'ts' }, absWorkingDir: root, outfile },
      ...{ bundle: true, platform: 'node', target: 'node20.20', format: 'esm' },
    });
    const of = await import(pathToFileURL(outfile).href);
    const files = readdirSync(join(root, 'src', 'drawers')).map((name) => parse(name).name);
    return {
      plates: of.PLATES,
      words: [...of.commands, ...of.nouns, ...files, ...of.parts, ...nounFile.words],
    };
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
};

/**
 * Writes the noun into the source in a folder.
 * @param {readonly string[]} said
 * @param {string} root
 */
const begin = async (said, root) => {
  const asked = askedOf(said, await knownIn(root));
  const files = filesOf(asked, (path) => readFileSync(join(root, path), 'utf8'));
  for (const [path, text] of Object.entries(files)) writeFileSync(join(root, path), text);
  const biome = join(root, 'node_modules', '@biomejs', 'biome', 'bin', 'biome');
  execFileSync(process.execPath, [biome, 'check', '--write', '--vcs-enabled=false', ...Object.keys(files)], {
    cwd: root,
    stdio: 'ignore',
  });
  process.stdout.write(`${Object.keys(files).join('\n')}
Try it:   npm run build && node bin/office.js ${asked.noun} new 示例
Then change the fields in src/drawers/${asked.noun}.ts; docs/layout.md says how, and what to check.\n`);
};

if (process.argv[1] === import.meta.filename)
  await begin(process.argv.slice(2), join(import.meta.dirname, '..')).catch((error) => {
    process.stderr.write(`${error.message}\n`);
    process.exitCode = 2;
  });
