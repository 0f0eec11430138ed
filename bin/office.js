#!/usr/bin/env node
// Runs the program with code that V8 has compiled before, because compiling it at each start takes longer than the morning list. The program
// lies in several files: office.cjs has what the morning list loads, the others what is loaded later (build/parts.js). A copy of the source
// has caches of the parts for every day from its build (dist/*.cache, see build/cache.js). An installed program keeps its own, see
// ownCache.js. A cache is valid for one version of Node on one kind of machine, which its name says. V8 refuses one that does not fit, and
// compiles. An old Node must be able to read this file, to be told which one is needed (`engines` in package.json): no `?.`, no `??`.
const [major, minor] = process.versions.node.split('.').map(Number);
const isFit = major > 22 || (major === 22 && minor >= 13) || (major === 20 && minor >= 20);
if (!isFit) require('./oldNode.js').refuse();

const { closeSync, fstatSync, openSync, readSync } = require('node:fs');
const { join } = require('node:path');
const { Script } = require('node:vm');

const folder = join(__dirname, '..', 'dist');
const machine = `${process.version}-${process.platform}-${process.arch}`;
const isProgram = require.main === module;
const [, , typed = '', second = ''] = process.argv;
/** Nouns and verbs of daily commands. Such a command has code of its own, because that of a noun is twice as much. */
const NOUNS = ['visitor', 'followup', 'notice', 'duty', '来访', '督办', '通知', '值班'];
const VERBS = ['in', 'out', 'list', 'show', 'inside', 'who', '登记', '离开', '列表', '查看', '在内', '谁在班'];
/** The beginning of a command by which its code is kept: one word, or such a noun with its verb. */
const beginningOf = (one, two) => (NOUNS.includes(one) && VERBS.includes(two) ? `${one}-${two}` : one);
const first = /^[a-z_\u4e00-\u9fff][a-z_\u4e00-\u9fff-]{0,23}$/.test(typed) ? typed : '-';
const word = beginningOf(first, second);

/** Memory that all files are read into, one after the other: memory that was used before costs less. */
let memory = Buffer.allocUnsafeSlow(2 << 20);

/** Gives this memory away, for the desk. Files that are read later need other memory. */
const usedMemory = (size) => {
  if (memory.length < size) return undefined;
  const given = memory.subarray(0, size);
  memory = Buffer.allocUnsafeSlow(1 << 20);
  return given;
};

/** Bytes of a file, until the next one is read. */
const bytesOf = (path) => {
  const file = openSync(path, 'r');
  try {
    const { size } = fstatSync(file);
    if (memory.length < size) memory = Buffer.allocUnsafeSlow(size);
    let end = 0;
    for (let read = 1; read > 0 && end < size; end += read) read = readSync(file, memory, end, size - end, null);
    return memory.subarray(0, end);
  } finally {
    closeSync(file);
  }
};

/** The code that the build compiled for a word, or for any other. */
const fromBuild = (cacheFor) => {
  for (const path of [cacheFor(word), cacheFor(first), cacheFor('-')]) {
    try {
      return bytesOf(path);
    } catch {}
  }
  return undefined;
};

/** A part of the program, compiled, and the path of its cache from the build, by word. */
const partOf = (name) => {
  const filename = join(folder, `${name}.cjs`);
  const cacheFor = (one) => join(folder, `${name}-${machine}-${one}.cache`);
  // The bundle is pure ASCII, so it can be read as latin1: nothing is decoded, and V8 keeps one byte per character.
  const source = bytesOf(filename).latin1Slice();
  const built = fromBuild(cacheFor);
  const own = built === undefined && isProgram ? require('./ownCache.js').ownCache(source, machine, word) : null;
  const script = new Script(source, { filename, cachedData: own === null ? built : own.data });
  if (own !== null) own.keep(script);
  return { cacheFor, script };
};

const parts = {};
const compiled = (name) => {
  if (parts[name] === undefined) parts[name] = partOf(name);
  return parts[name];
};

/** Runs the program as `require` would, but anew at each call. `place` is what another caller sets in the world of a command, see `main`. */
const run = (place) => {
  const partNamed = (name) => compiled(name).script.runInThisContext();
  partNamed('office')({ partNamed, requireOther: require, folder })({ usedMemory, ...place });
};

if (isProgram) run();
else module.exports = { beginningOf, compiledParts: () => Object.values(parts), run };
