// @ts-check
// node build/cache.js WORD DESK SCRATCH, run by the build: runs the commands that begin with a word at a desk, and saves the code that V8 compiled for
// them in each part of the program, for bin/office.js. The word `-` stands for all commands. A cache is written to the file SCRATCH and then
// renamed. A function that none of these commands calls is not in the cache; V8 compiles it at its first call.
import { linkSync, renameSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { IN_CHINESE, inTurn, OFTEN } from './daily.js';

const { compiledParts, run } = createRequire(import.meta.url)('../bin/office.js');

const [word = '', desk = '', scratch = ''] = process.argv.slice(2);
const lines = OFTEN.filter(([first]) => word === '-' || first === word);
process.env['OFFICE_DESK'] = desk;
inTurn(lines, run, () => {
  for (const { script, cacheFor } of compiledParts()) {
    writeFileSync(scratch, script.createCachedData());
    renameSync(scratch, cacheFor(word));
    const chinese = IN_CHINESE[word] ?? word;
    if (chinese !== word) linkSync(cacheFor(word), cacheFor(chinese));
  }
  process.exit();
});
