// @ts-check
// node build/trace.js FOLDER DESK WHAT [LIST], run by the build with the parts in a folder. WHAT is `sample` (makes the sample desk), `busy`,
// `daily` (the daily commands), `first` (the first write of a day weeks later), `enter` (records of the other nouns) or `morning` (the morning
// list). The paths of the modules that were evaluated are written to the file LIST, in JSON.
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { Script } from 'node:vm';
import { AS_AT_TERMINAL, AT_TERMINAL, BUSY, DAILY, inTurn, MORNING, NOUNS, WARMING, WEEKS_LATER } from './daily.js';

const [folder = '', desk = '', what = '', list] = process.argv.slice(2);
/** @type {Readonly<Record<string, readonly (readonly string[])[]>>} */
const LINES = {
  sample: [['sample', '--out', desk]],
  busy: BUSY,
  morning: MORNING,
  enter: NOUNS,
  daily: DAILY,
  first: WARMING,
};
const lines = LINES[what] ?? [];
if (what === 'first') process.env['OFFICE_NOW'] = WEEKS_LATER;
// Named by an option, the desk would have the parser of options loaded for the morning list.
if (what !== 'sample') process.env['OFFICE_DESK'] = desk;

/** @type {Set<string>} */
const evaluated = new Set();
const partNamed = (/** @type {string} */ name) => {
  const filename = join(folder, `${name}.cjs`);
  return new Script(readFileSync(filename, 'utf8'), { filename }).runInThisContext();
};
const note = (/** @type {string} */ path) => evaluated.add(path);
const requireOther = createRequire(import.meta.url);
const traced = (/** @type {object} */ place = {}) =>
  partNamed('office')({ partNamed, requireOther, folder: join(import.meta.dirname, '..', 'dist'), note })(place);

const write = () => {
  if (list !== undefined) writeFileSync(list, JSON.stringify([...evaluated]));
  process.exit();
};
Object.assign(process.env, AS_AT_TERMINAL);
// The morning list is the part that every start evaluates; what it needs at a terminal besides is loaded late.
inTurn(lines, traced, () => (what === 'daily' ? inTurn(lines, () => traced(AT_TERMINAL), write) : write()));
