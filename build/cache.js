// node build/cache.js DESK SCRATCH, run by the build: runs some commands at a desk and saves the code that V8 compiled for them, for
// bin/office.js. The cache is written to the file SCRATCH and then renamed. A function that none of these commands calls is not in the
// cache; V8 compiles it at its first call.
import { renameSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const { script, cache, run } = createRequire(import.meta.url)('../bin/office.js');

// Commands that are typed every day. More of them would make the cache larger and slower to load.
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

// A command ends the process when it is done. Here the next command is run instead.
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
