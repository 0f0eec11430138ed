#!/usr/bin/env node
// Runs the program with the code that V8 compiled at the build (dist/*.cache, see build/cache.js), because compiling it at each start
// takes longer than the morning list. A cache is valid for one version of Node on one kind of machine, which its name says. Any other
// Node runs without a cache.
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

// The bundle is pure ASCII, so it can be read as latin1: nothing is decoded, and V8 keeps one byte per character.
const script = new Script(readFileSync(filename, 'latin1'), { filename, cachedData: cachedData() });

/** Runs the program as `require` would, but anew at each call. The bundle is a function with the parameters of a CommonJS module. */
const run = () => script.runInThisContext()({}, createRequire(filename), {}, filename, folder);

if (require.main === module) run();
else module.exports = { script, cache, run };
