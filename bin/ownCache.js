// The code that V8 compiled, kept by an installed program in the user's folder of caches. The package is shipped without a cache, because
// one fits a single version of Node on a single kind of machine, and the folder of an installed program is not written to. The first start
// of a command makes its cache. Without a cache a start is slower and nothing else, so whatever goes wrong here is passed over.
const { closeSync, fstatSync, mkdirSync, openSync, readdirSync, readFileSync } = require('node:fs');
const { renameSync, rmSync, statSync, writeFileSync } = require('node:fs');
const { join } = require('node:path');

/** Time after which a cache is written anew, with the functions that the command has called since. The first one is often of an empty desk. */
const OLD_MS = 20 * 3_600_000;
/** Time after which a cache that nobody has written anew is removed: it may belong to a version that is gone. */
const STALE_MS = 90 * 24 * 3_600_000;

const folderOf = ({ platform, env }) => {
  const { XDG_CACHE_HOME, HOME, LOCALAPPDATA } = env;
  if (platform === 'win32') return LOCALAPPDATA && join(LOCALAPPDATA, 'office', 'Cache');
  if (platform === 'darwin') return HOME && join(HOME, 'Library', 'Caches', 'office');
  // A relative path in XDG_CACHE_HOME is to be ignored, says the specification.
  return XDG_CACHE_HOME?.startsWith('/') ? join(XDG_CACHE_HOME, 'office') : HOME && join(HOME, '.cache', 'office');
};

/** A file and the time when it was written, if it belongs to the user and nobody else may write it: what is in a cache is run. */
const ownFile = (path) => {
  const file = openSync(path, 'r');
  try {
    const { uid, mode, mtimeMs } = fstatSync(file);
    const isOwn = process.getuid === undefined || (uid === process.getuid() && (mode & 0o022) === 0);
    return isOwn ? { bytes: readFileSync(file), mtimeMs } : null;
  } finally {
    closeSync(file);
  }
};

const NOTHING = { data: undefined, isOld: true };

/**
 * What V8 made, of which a cache file has two copies. V8 runs a cache with a flipped bit and dies of it, so both must agree. Comparing them takes
 * a tenth of the time in which a checksum could be loaded.
 */
const readCache = (path) => {
  try {
    const { bytes, mtimeMs } = ownFile(path);
    const middle = bytes.length / 2;
    const [data, twin] = [bytes.subarray(0, middle), bytes.subarray(middle)];
    return data.length > 0 && data.equals(twin) ? { data, isOld: Date.now() - mtimeMs > OLD_MS } : NOTHING;
  } catch {
    return NOTHING;
  }
};

const removeStale = (folder) => {
  for (const name of readdirSync(folder)) {
    const path = join(folder, name);
    if (Date.now() - statSync(path).mtimeMs > STALE_MS) rmSync(path, { force: true });
  }
};

const attempt = (work) => {
  try {
    work();
    return true;
  } catch {
    return false;
  }
};

/** Writes a cache under another name and renames it, so that nobody reads half of it. */
const writeCache = (folder, path, bytes) => {
  const written = `${path}.${process.pid}`;
  const isWritten = attempt(() => {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    writeFileSync(written, bytes, { mode: 0o600, flag: 'wx' });
    renameSync(written, path);
  });
  attempt(isWritten ? () => removeStale(folder) : () => rmSync(written, { force: true }));
};

/**
 * The cache of this user for one part of this program and one command: a command needs a fraction of what all of them need together, and the
 * more there is, the longer it takes to read. Its name has the mark that the build gave to the part, because V8 looks at the length of a
 * program only. `keep` has it written as the process ends, if there is none or an old one.
 * @param {string} word the command, if it is one word, or '-'
 */
exports.ownCache = (source, machine, word) => {
  const folder = folderOf(process);
  const mark = /^\/\*([0-9a-f]{16})\*\//.exec(source)?.[1];
  if (!folder || mark === undefined) return { data: undefined, keep: () => undefined };
  const path = join(folder, `${mark}-${machine}-${word}.cache`);
  const { data, isOld } = readCache(path);
  const keep = (script) =>
    process.once('exit', (code) => {
      const isRefused = script.cachedDataRejected === true;
      // A cache that was made with other options of V8 stays for those who run without options.
      if (code !== 0 || (isRefused && (process.execArgv.length > 0 || process.env.NODE_OPTIONS))) return;
      if (!isOld && !isRefused) return;
      const made = script.createCachedData();
      writeCache(folder, path, Buffer.concat([made, made]));
    });
  return { data, keep };
};
