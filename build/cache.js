// @ts-check
// node build/cache.js PART DESK SCRATCH, run by the build: runs commands at a desk and saves the code that V8 compiled for them in one part of
// the program, for bin/office.js. The cache is written to the file SCRATCH and then renamed. A function that none of these commands calls
// is not in the cache; V8 compiles it at its first call.
import { renameSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { DAILY, inTurn, OFTEN } from './daily.js';

const { compiled, run } = createRequire(import.meta.url)('../bin/office.js');

const [part = '', desk = '', scratch = ''] = process.argv.slice(2);
const lines = { office: DAILY, daily: DAILY, rest: OFTEN }[part] ?? [];
process.env['OFFICE_DESK'] = desk;
inTurn(lines, run, () => {
  const { script, cache } = compiled(part);
  writeFileSync(scratch, script.createCachedData());
  renameSync(scratch, cache);
  process.exit();
});
