import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { manual, program } from '../build/bundle.js';
import { askedOf, knownIn, pluralOf } from '../build/noun.js';
import { withLoader } from '../build/parts.js';

// `npm run noun` in a copy of the source.

const COPIED = [
  'bench',
  'bin',
  'build',
  'data',
  'src',
  'test',
  'LICENSE',
  'biome.json',
  'package.json',
  'tsconfig.json',
];
const TOOLS = ['vitest.config.ts'];

const root = join(mkdtempSync(join(tmpdir(), 'office-noun-')), 'copy');
const node = (...args: readonly string[]) =>
  spawnSync(process.execPath, args, {
    cwd: root,
    encoding: 'utf8',
    env: { ...process.env, NODE_OPTIONS: '', XDG_CACHE_HOME: join(root, 'cache') },
  });
const noun = (...args: readonly string[]) => node('build/noun.js', ...args);
const tool = (path: string, ...args: readonly string[]): string =>
  execFileSync(process.execPath, [join(root, 'node_modules', path), ...args], { cwd: root, encoding: 'utf8' });
/** Builds the copied program as one file, and its manual. The real build runs the program many times more, to sort it into parts and caches. */
const built = async (): Promise<void> => {
  const where = { absWorkingDir: root, write: true };
  await build({ ...program, ...withLoader, ...where, entryPoints: ['src/main.ts'], outfile: 'dist/office.cjs' });
  await build({ ...manual, ...where, outfile: 'dist/manual.cjs' });
  execFileSync(process.execPath, ['dist/manual.cjs', 'dist/man', '0'], { cwd: root });
};
/** Settings of tsc for the program without its tests, which `npm run check` looks at. */
const ONLY_SOURCE = { extends: './tsconfig.json', compilerOptions: { incremental: false }, include: ['src/main.ts'] };
const text = (path: string): string => readFileSync(join(root, path), 'utf8');

beforeAll(() => {
  for (const path of [...COPIED, ...TOOLS]) cpSync(path, join(root, path), { recursive: true });
  symlinkSync(join(process.cwd(), 'node_modules'), join(root, 'node_modules'));
});
afterAll(() => rmSync(join(root, '..'), { recursive: true, force: true }));

const known = await knownIn(process.cwd());

test.each([
  [['stamp', '印章'], 'Three words are needed'],
  [['car', '印章', 'O'], '"car" is taken'],
  [['sample', '印章', 'O'], '"sample" is taken'],
  [['cabinet', '印章', 'O'], '"cabinet" is taken'],
  [['setting', '印章', 'O'], '"settings" is taken'],
  [['Stamp', '印章', 'O'], '"Stamp" is no name'],
  [['../stamp', '印章', 'O'], '"../stamp" is no name'],
  [['stamp', '公务车', 'O'], '"公务车" is taken'],
  [['stamp', '查看', 'O'], '"查看" is taken'],
  [['stamp', 'hall', 'O'], '"hall" is no Chinese name'],
  [['stamp', '印章', 'C'], 'C is taken: ids of car begin with it. Free are'],
  [['stamp', '印章', 'o'], '"o" is no letter for ids: choose one of A'],
])('%j is refused in plain words', (said, sentence) => {
  expect(() => askedOf(said, known)).toThrow(sentence);
});

test('a refusal says everything that is wrong at once, and nothing is written', () => {
  const { status, stdout, stderr } = noun('Stamp', 'hall', 'o');
  expect([status, stdout]).toEqual([2, '']);
  expect(
    stderr
      .trim()
      .split('\n')
      .map((line) => line.split(' ')[0]),
  ).toEqual(['"Stamp"', '"hall"', '"o"']);
  for (const path of ['src/core/plates.ts', 'src/drawers/cabinet.ts', 'package.json'])
    expect(text(path)).toBe(readFileSync(path, 'utf8'));
});

test.each([
  ['venue', 'venues'],
  ['supply', 'supplies'],
  ['key', 'keys'],
  ['box', 'boxes'],
  ['pass', 'passes'],
])('the drawer of %s is %s', (one, many) => {
  expect(pluralOf(one)).toBe(many);
});

test('a noun can be typed at once, compiles and passes the contract tests', async () => {
  const { status, stdout, stderr } = noun('stamp', '印章', 'O');
  expect(stderr).toBe('');
  expect(status).toBe(0);
  expect(stdout).toContain('src/drawers/stamp.ts');
  expect(noun('stamp', '公章', 'Q').stderr).toContain('"stamp" is taken');

  writeFileSync(join(root, 'source.json'), JSON.stringify(ONLY_SOURCE));
  expect(tool('typescript/bin/tsc', '-p', 'source.json')).toBe('');
  expect(tool('@biomejs/biome/bin/biome', 'lint', '--vcs-enabled=false', 'src/drawers', 'src/core')).toContain(
    'No fixes applied',
  );
  const contract = ['test/drawers.test.ts', 'test/words.test.ts', '-t', 'stamp|first words'];
  const run = tool('vitest/vitest.mjs', 'run', '--maxWorkers=1', '--reporter=json', ...contract);
  const results = JSON.parse(run);
  expect(results).toMatchObject({ success: true, numFailedTests: 0 });
  expect(results.numPassedTests).toBeGreaterThan(15);

  await built();
  const desk = join(root, 'desk');
  const office = (...args: readonly string[]) => node('bin/office.js', '--desk', desk, ...args);
  expect(office('--lang', 'en', 'stamp', 'new', 'Seal', '2').stdout).toContain('O1');
  expect(office('--lang', 'zh', '印章', '新建', '办公室公章', '--备注', '在保险柜').stdout).toContain('O2');
  expect(office('--lang', 'zh', 'stamp', 'list').stdout).toMatch(/O1 .*Seal 2[\s\S]*O2 .*办公室公章/);
  expect(existsSync(join(root, 'dist/man/man1/office-stamp.1'))).toBe(true);
}, 600_000);
