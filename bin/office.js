#!/usr/bin/env node
// Runs the program with code that V8 has compiled before, because compiling it at each start takes longer than the morning list. The program
// lies in several files: office.cjs has what the morning list loads, the others what is loaded later (build/parts.js). A copy of the source
// has caches of the parts for every day from its build (dist/*.cache, see build/cache.js). An installed program keeps its own, see
// ownCache.js. A cache is valid for one version of Node on one kind of machine, which its name says. V8 refuses one that does not fit, and
// compiles. An old Node must be able to read this file, to be told which one is needed (`engines` in package.json): no `?.`, no `??`.
const [major, minor] = process.versions.node.split('.').map(Number);
const isFit = major > 22 || (major === 22 && minor >= 13) || (major === 20 && minor >= 20);
if (!isFit) require('./oldNode.js').refuse();

const { readFileSync } = require('node:fs');
const { createRequire } = require('node:module');
const { join } = require('node:path');
const { Script } = require('node:vm');

const folder = join(__dirname, '..', 'dist');
const machine = `${process.version}-${process.platform}-${process.arch}`;
const isProgram = require.main === module;
const requireReal = createRequire(join(folder, 'office.cjs'));

const fromBuild = (cache) => {
  try {
    return readFileSync(cache);
  } catch {
    return undefined;
  }
};

/** A part of the program, compiled, and the path of its cache from the build. */
const partOf = (name) => {
  const filename = join(folder, `${name}.cjs`);
  const cache = join(folder, `${name}-${machine}.cache`);
  // The bundle is pure ASCII, so it can be read as latin1: nothing is decoded, and V8 keeps one byte per character.
  const source = readFileSync(filename, 'latin1');
  const built = fromBuild(cache);
  const own = built === undefined && isProgram ? require('./ownCache.js').ownCache(source, machine) : null;
  const script = new Script(source, { filename, cachedData: own === null ? built : own.data });
  if (own !== null) own.keep(script);
  return { filename, cache, script };
};

const parts = {};
const compiled = (name) => {
  if (parts[name] === undefined) parts[name] = partOf(name);
  return parts[name];
};

/**
 * Runs the program as `require` would, but anew at each call. A part is a function with the parameters of a CommonJS module, and exports a table
 * of its modules. "office:PART:PATH" asks for one of them.
 */
const run = () => {
  const loaded = {};
  const tableOf = (name) => {
    if (loaded[name] === undefined) {
      loaded[name] = { exports: {} };
      const { filename, script } = compiled(name);
      script.runInThisContext()(loaded[name].exports, requireOf, loaded[name], filename, folder);
    }
    return loaded[name].exports.modules;
  };
  const requireOf = (asked) => {
    if (!asked.startsWith('office:')) return requireReal(asked);
    const [, name, path] = asked.split(':');
    return tableOf(name)[path]();
  };
  tableOf('office');
  loaded.office.exports.main();
};

if (isProgram) run();
else module.exports = { compiled, run };
