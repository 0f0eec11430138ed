// node build/cache.js DESK SCRATCH, run by the build: works at a desk, and keeps what V8 compiled for bin/office.js. Functions that
// no command below calls are compiled when they are first called, as without a cache.
import { renameSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const { script, cache, run } = createRequire(import.meta.url)('../bin/office.js');

// What is typed every day; more would be more to load.
const DAY = [
  ['today'],
  ['visitor', 'in', '孔庆和'],
  ['followup', 'list'],
  ['followup', 'show', 'F1'],
  ['why', 'F1'],
  ['today', '--json'],
];

const [desk, written] = process.argv.slice(2);
const lines = DAY.map((line) => [...line, '--desk', desk]);

// A command ends the process. Here the next one follows.
const exit = process.exit;
process.exit = () => {
  const line = lines.shift();
  if (line === undefined) return exit(0);
  process.argv.splice(2, Number.POSITIVE_INFINITY, ...line);
  setImmediate(run);
};
process.exit();

process.on('exit', () => {
  writeFileSync(written, script.createCachedData());
  renameSync(written, cache);
});
