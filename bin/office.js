#!/usr/bin/env node
// Runs the program with what V8 made of it when it was built, dist/*.cache, see build/cache.js: to compile it anew takes longer than the
// morning list. A cache is for one version of Node on one kind of machine, as its name says; any other runs without.
const { readFileSync } = require('node:fs');
const { createRequire } = require('node:module');
const { join } = require('node:path');
const { Script } = require('node:vm');

const folder = join(__dirname, '..', 'dist');
const filename = join(folder, 'office.cjs');
const cache = join(folder, `${process.version}-${process.platform}-${process.arch}.cache`);

const cachedData = () => {
  try {
    return readFileSync(cache);
  } catch {
    return undefined;
  }
};

// The build leaves nothing but ASCII, and so latin1 will do: V8 then keeps a byte of it a character, and nothing is decoded.
const script = new Script(readFileSync(filename, 'latin1'), { filename, cachedData: cachedData() });

/** Runs the program as `require` would, but each time anew: the script is a function of what a CommonJS module is given. */
const run = () => script.runInThisContext()({}, createRequire(filename), {}, filename, folder);

if (require.main === module) run();
else module.exports = { script, cache, run };
