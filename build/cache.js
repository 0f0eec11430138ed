// @ts-check
// node build/cache.js WORDS DESK FULL SCRATCH, run by the build: runs the commands that begin with a word, or with two (`visitor-in`), at a desk,
// then at one with records of all nouns, and saves the code that V8 compiled for them in each part of the program, for bin/office.js. `-` stands
// for all commands. A cache is written to the file SCRATCH and then renamed. A function that none of these commands calls is not in the cache;
// V8 compiles it at its first call.
import { renameSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { OFTEN } from './daily.js';
import { AS_AT_TERMINAL, AT_BUILD, AT_TERMINAL, inTurn, mayBeRepeated, ready } from './inTurn.js';

const { beginningOf, compiledParts, run } = createRequire(import.meta.url)('../bin/office.js');

const [words = '', desk = '', full = '', scratch = ''] = process.argv.slice(2);
// Help is read now and then: its code would make every command of that noun slower.
const lines = ready(
  OFTEN.filter(
    ([first, second]) =>
      words === '-' || (second !== '--help' && [beginningOf(first), beginningOf(first, second)].includes(words)),
  ),
);
const shown = lines.filter(mayBeRepeated);
const at = (/** @type {string} */ folder, /** @type {() => void} */ done) => {
  Object.assign(process.env, AS_AT_TERMINAL, { OFFICE_DESK: folder });
  inTurn(
    lines,
    () => run(AT_BUILD),
    () => inTurn(shown, () => run(AT_TERMINAL), done),
  );
};
const save = () => {
  for (const { script, cacheFor } of compiledParts()) {
    writeFileSync(scratch, script.createCachedData());
    renameSync(scratch, cacheFor(words));
  }
  process.exit();
};
at(desk, () => at(full, save));
