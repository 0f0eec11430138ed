#!/usr/bin/env node
// Runs the program with code that V8 has compiled before, because compiling it at each start takes longer than the morning list. A copy of
// the source has a cache from its build (dist/*.cache, see build/cache.js). An installed program keeps one of its own, see ownCache.js. A
// cache is valid for one version of Node on one kind of machine, which its name says. V8 refuses one that does not fit, and compiles.
const { readFileSync } = require('node:fs');
const { createRequire } = require('node:module');
const { join } = require('node:path');
const { Script } = require('node:vm');

const folder = join(__dirname, '..', 'dist');
const filename = join(folder, 'office.cjs');
const machine = `${process.version}-${process.platform}-${process.arch}`;
const cache = join(folder, `${machine}.cache`);

const fromBuild = () => {
  try {
    return readFileSync(cache);
  } catch {
    return undefined;
  }
};

// The bundle is pure ASCII, so it can be read as latin1: nothing is decoded, and V8 keeps one byte per character.
const source = readFileSync(filename, 'latin1');
const built = fromBuild();
const own = built === undefined && require.main === module ? require('./ownCache.js').ownCache(source, machine) : null;
const script = new Script(source, { filename, cachedData: built ?? own?.data });
own?.keep(script);

/** Runs the program as `require` would, but anew at each call. The bundle is a function with the parameters of a CommonJS module. */
const run = () => script.runInThisContext()({}, createRequire(filename), {}, filename, folder);

if (require.main === module) run();
else module.exports = { script, cache, run };
