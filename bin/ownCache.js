// The code that V8 compiled, kept by an installed program in the user's folder of caches. The package is shipped without a cache, because
// one fits a single version of Node on a single kind of machine, and the folder of an installed program is not written to. The first start
// makes the cache; the next commands of other names add what they need. Without a cache a start is slower and nothing else, so whatever
// goes wrong here is passed over.
const { closeSync, fstatSync, mkdirSync, openSync, readdirSync, readFileSync } = require('node:fs');
const { renameSync, rmSync, statSync, writeFileSync } = require('node:fs');
const { join } = require('node:path');

/** Number of commands whose functions are kept. With more of them the cache would take longer to read than it saves. */
const MOST_WORDS = 8;
/** Time after which a cache that nobody has written anew is removed: it may belong to a version that is gone. */
const STALE_MS = 90 * 24 * 3_600_000;
const LENGTH_BYTES = 8;

const folderOf = ({ platform, env }) => {
  const { XDG_CACHE_HOME, HOME, LOCALAPPDATA } = env;
  if (platform === 'win32') return LOCALAPPDATA && join(LOCALAPPDATA, 'office', 'Cache');
  if (platform === 'darwin') return HOME && join(HOME, 'Library', 'Caches', 'office');
  // A relative path in XDG_CACHE_HOME is to be ignored, says the specification.
  return XDG_CACHE_HOME?.startsWith('/') ? join(XDG_CACHE_HOME, 'office') : HOME && join(HOME, '.cache', 'office');
};

/** Bytes of a file, if it belongs to the user and nobody else may write it: what is in a cache is run. */
const ownBytes = (path) => {
  const file = openSync(path, 'r');
  try {
    const { uid, mode } = fstatSync(file);
    const isOwn = process.getuid === undefined || (uid === process.getuid() && (mode & 0o022) === 0);
    return isOwn ? readFileSync(file) : null;
  } finally {
    closeSync(file);
  }
};

const NOTHING = { words: [], data: undefined };

/**
 * A cache file: the length of its words, the words padded with blanks to whole 8 bytes, and what V8 made, twice. V8 runs a cache with a
 * flipped bit and dies of it, so both must agree. Comparing them takes a tenth of the time in which a checksum could be loaded.
 */
const readCache = (path) => {
  try {
    const bytes = ownBytes(path);
    if (bytes === null) return NOTHING;
    const end = LENGTH_BYTES + Number(bytes.readBigUInt64LE(0));
    const words = bytes.toString('utf8', LENGTH_BYTES, end).trim().split(' ');
    const middle = end + (bytes.length - end) / 2;
    const [data, twin] = [bytes.subarray(end, middle), bytes.subarray(middle)];
    return data.equals(twin) ? { words, data } : NOTHING;
  } catch {
    return NOTHING;
  }
};

const bytesOf = (words, data) => {
  const said = Buffer.from(words.join(' '));
  const padded = Buffer.concat([said, Buffer.alloc((8 - (said.length % 8)) % 8, ' ')]);
  const length = Buffer.alloc(LENGTH_BYTES);
  length.writeBigUInt64LE(BigInt(padded.length));
  return Buffer.concat([length, padded, data, data]);
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

/** The command that was typed, as far as it is one word. */
const wordIn = ([typed = '']) => (/^[\p{L}-]{1,24}$/u.test(typed) && !typed.startsWith('-') ? typed : '-');

/**
 * The cache of this user for this program. Its name has the mark that the build gave to the program, because V8 looks at the length of a
 * program only. `keep` has it written as the process ends, if a command has run that the cache does not know.
 */
exports.ownCache = (source, machine) => {
  const folder = folderOf(process);
  const mark = /^\/\*([0-9a-f]{16})\*\//.exec(source)?.[1];
  if (!folder || mark === undefined) return { data: undefined, keep: () => undefined };
  const path = join(folder, `${mark}-${machine}.cache`);
  const { words, data } = readCache(path);
  const keep = (script) =>
    process.once('exit', (code) => {
      const isRefused = script.cachedDataRejected === true;
      const known = isRefused ? [] : words;
      const word = wordIn(process.argv.slice(2));
      // A cache that was made with other options of V8 stays for those who run without options.
      if (code !== 0 || (isRefused && (process.execArgv.length > 0 || process.env.NODE_OPTIONS))) return;
      if (known.includes(word) || known.length >= MOST_WORDS) return;
      writeCache(folder, path, bytesOf([...known, word], script.createCachedData()));
    });
  return { data, keep };
};
