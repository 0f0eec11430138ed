// @ts-check
// Run by the build. `node build/trace.js PROGRAM DESK` makes the sample desk with the traced program. `node build/trace.js PROGRAM DESK LIST`
// runs the daily commands at that desk, and writes to LIST, in JSON, the paths of the modules that they loaded, each with the names of its
// exports, or null if it is CommonJS.
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { Script } from 'node:vm';
import { DAILY, inTurn } from './daily.js';

/** @typedef {{ officeLoaded?: readonly string[], officeModules?: Readonly<Record<string, () => Record<string, unknown>>> }} Traced */

const [program = '', desk = '', list] = process.argv.slice(2);
const folder = join(import.meta.dirname, '..', 'dist');
const filename = join(folder, 'office.cjs');
const script = new Script(readFileSync(program, 'utf8'), { filename });
const run = () => script.runInThisContext()({}, createRequire(filename), { exports: {} }, filename, folder);

const lines = list === undefined ? [['sample', '--out', desk]] : DAILY.map((line) => [...line, '--desk', desk]);
inTurn(lines, run, () => {
  if (list === undefined) return;
  const { officeLoaded = [], officeModules = {} } = /** @type {Traced} */ (globalThis);
  const namesIn = (/** @type {string} */ path) => {
    const exported = officeModules[path]?.();
    return exported?.__esModule === true ? Object.keys(exported) : null;
  };
  writeFileSync(
    list,
    JSON.stringify(Object.fromEntries([...new Set(officeLoaded)].map((path) => [path, namesIn(path)]))),
  );
});
