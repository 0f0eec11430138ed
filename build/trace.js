// @ts-check
// node build/trace.js PROGRAM DESK WHAT [LIST], run by the build with the traced program. WHAT is `sample` (makes the sample desk), `daily` (the
// daily commands), `enter` (records of the other nouns) or `nouns` (the morning list). The modules that were loaded are written to the file
// LIST, in JSON: each path with the names of the exports, or null if the module is CommonJS.
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { Script } from 'node:vm';
import { DAILY, inTurn, MORNING, NOUNS } from './daily.js';

/** @typedef {{ officeLoaded?: readonly string[], officeModules?: Readonly<Record<string, () => Record<string, unknown>>> }} Traced */

const [program = '', desk = '', what = '', list] = process.argv.slice(2);
const folder = join(import.meta.dirname, '..', 'dist');
const filename = join(folder, 'office.cjs');
const script = new Script(readFileSync(program, 'utf8'), { filename });
const run = () => script.runInThisContext()({}, createRequire(filename), { exports: {} }, filename, folder);

/** @type {Readonly<Record<string, readonly (readonly string[])[]>>} */
const LINES = { sample: [['sample', '--out', desk]], morning: MORNING, enter: NOUNS, daily: DAILY };
const lines = LINES[what] ?? [];
// Named by an option, the desk would have the parser of options loaded for the morning list.
if (what !== 'sample') process.env['OFFICE_DESK'] = desk;
/** Writes the modules that were loaded into the list. */
const note = (/** @type {string} */ path) => {
  const { officeLoaded = [], officeModules = {} } = /** @type {Traced} */ (globalThis);
  const namesIn = (/** @type {string} */ module) => {
    const exported = officeModules[module]?.();
    return exported?.__esModule === true ? Object.keys(exported) : null;
  };
  const names = Object.fromEntries([...new Set(officeLoaded)].map((module) => [module, namesIn(module)]));
  writeFileSync(path, JSON.stringify(names));
};

inTurn(lines, run, () => {
  if (list !== undefined) note(list);
  process.exit();
});
