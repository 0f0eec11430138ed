// @ts-check
// node build/trace.js FOLDER DESK WHAT [LIST] [NOW], run by the build with the parts in a folder. WHAT is `sample` (makes the sample desk) or
// `enter` (records of the other nouns), or it names commands of daily.js. The paths of the modules that were evaluated are written to the file
// LIST, in JSON: of each beginning of a command (`visitor-in`), of those of `BESIDES` by themselves, and of all commands, at a terminal too.
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { Script } from 'node:vm';
import { ARCHIVED, BESIDES, BUSY, DAILY, NOUNS, PAST, WARMING } from './daily.js';
import { AS_AT_TERMINAL, AT_TERMINAL, inChinese, inTurn, ready } from './inTurn.js';

const [folder = '', desk = '', what = '', list, now] = process.argv.slice(2);
/** @type {Readonly<Record<string, readonly (readonly string[])[]>>} */
const LINES = {
  sample: [['sample', '--out', desk]],
  busy: BUSY,
  enter: NOUNS,
  daily: ready(DAILY),
  first: WARMING,
  archived: ARCHIVED,
  past: PAST,
};
const lines = LINES[what] ?? [];
if (now !== undefined) process.env['OFFICE_NOW'] = now;
// Named by an option, the desk would have the parser of options loaded for the morning list.
if (what !== 'sample') process.env['OFFICE_DESK'] = desk;

const requireOther = createRequire(import.meta.url);
const { beginningOf, ENGLISH } = requireOther('../bin/office.js');
/** @type {Set<string>} */
const evaluated = new Set();
/** @type {{ hot: Record<string, Set<string>>, besides: Record<string, Set<string>> }} */
const byBeginning = { hot: {}, besides: {} };
/** Lines of `BESIDES` that have not been run yet. */
const besides = [...BESIDES, ...BESIDES.map((line) => inChinese(line, ENGLISH))].map((line) => line.join(' '));
const partNamed = (/** @type {string} */ name) => {
  const filename = join(folder, `${name}.cjs`);
  return new Script(readFileSync(filename, 'utf8'), { filename }).runInThisContext();
};
const run = (/** @type {object} */ place, /** @type {(path: string) => void} */ note) =>
  partNamed('office')({ partNamed, requireOther, folder: join(import.meta.dirname, '..', 'dist'), note })(place);
/** What a command begins with does not have what it needs at a terminal. */
const traced = () => {
  const [first = '', ...others] = process.argv.slice(2);
  const at = besides.indexOf([first, ...others].join(' '));
  const sort = at === -1 ? byBeginning.hot : byBeginning.besides;
  if (at !== -1) besides.splice(at, 1);
  const words = beginningOf(first, others[0]);
  const own = sort[words] ?? new Set();
  sort[words] = own;
  run({}, (path) => {
    evaluated.add(path);
    own.add(path);
  });
};
const atTerminal = () => run(AT_TERMINAL, (path) => evaluated.add(path));

const listed = (/** @type {Record<string, Set<string>>} */ sets) =>
  Object.fromEntries(Object.entries(sets).map(([words, paths]) => [words, [...paths]]));
const write = () => {
  const { hot, besides } = byBeginning;
  if (list !== undefined)
    writeFileSync(list, JSON.stringify({ hot: listed(hot), besides: listed(besides), all: [...evaluated] }));
  process.exit();
};
Object.assign(process.env, AS_AT_TERMINAL);
const inBoth = what === 'daily' ? [...lines, ...ready(DAILY.map((line) => inChinese(line, ENGLISH)))] : lines;
inTurn(inBoth, traced, () => (what === 'daily' ? inTurn(lines, atTerminal, write) : write()));
