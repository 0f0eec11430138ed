// Loads the program with what V8 made of it when it was built, dist/*.cache, see build/cache.js: to compile it anew takes longer than
// the morning list. A cache is for one version of Node on one kind of machine, as its name says; any other runs without.
const { readFileSync } = require('node:fs');
const { createRequire, wrap } = require('node:module');
const { dirname, join } = require('node:path');
const { Script } = require('node:vm');

const filename = join(__dirname, '..', 'dist', 'office.cjs');
const cache = join(dirname(filename), `${process.version}-${process.platform}-${process.arch}.cache`);

const cachedData = () => {
  try {
    return readFileSync(cache);
  } catch {
    return undefined;
  }
};

// The build leaves nothing but ASCII, and so latin1 will do: V8 then keeps a byte of it a character, and nothing is decoded.
const script = new Script(wrap(readFileSync(filename, 'latin1')), {
  filename,
  cachedData: cachedData(),
});

/** Runs the program as `require` would, but each time anew. */
const run = () => {
  const module = { exports: {} };
  script
    .runInThisContext()
    .call(module.exports, module.exports, createRequire(filename), module, filename, dirname(filename));
};

module.exports = { script, cache, run };
