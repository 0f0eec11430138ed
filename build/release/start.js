// The beginning of the executable. It runs once when the executable is built: Node evaluates the part of the morning list, runs that list at
// a sample desk and keeps everything that is then in memory (a startup snapshot). Every start begins from there: nothing is read or compiled
// again. The other parts are assets, each with the code that V8 compiled for it. `require` of a snapshot warns at each module of Node, so
// modules are taken from `process`.
import { AT_BUILD, inTurn } from '../inTurn.js';

/** @typedef {import('../loading.js').Evaluate} Evaluate */

const builtin = process.getBuiltinModule;

/** An asset as bytes; undefined if there is none. */
const bytesOf = (name) => {
  try {
    return Buffer.from(builtin('node:sea').getRawAsset(name));
  } catch {
    return undefined;
  }
};

/** @type {Record<string, import('node:vm').Script>} */
const scripts = {};

/** A late part, compiled. */
const scriptOf = (name) => {
  const { Script } = builtin('node:vm');
  const options = { filename: `${name}.cjs`, cachedData: bytesOf(`${name}.cache`) };
  const script = new Script(bytesOf(`${name}.cjs`).latin1Slice(), options);
  scripts[name] = script;
  return script;
};

/** The program's own files, which are assets, with their names. */
const dataWith = (names) => ({
  text: (name) => builtin('node:sea').getAsset(`data/${name}`, 'utf8'),
  names: (folder) => names.filter((name) => name.startsWith(`${folder}/`)).map((name) => name.slice(folder.length + 1)),
});

/**
 * Runs commands and writes what V8 compiled for each late part into the folder of the process. Throws if V8 refused what was compiled before.
 * @param {string[][]} lines
 * @param {() => void} run
 */
const writeCaches = (lines, run) =>
  inTurn(lines, run, () => {
    for (const [name, script] of Object.entries(scripts)) {
      if (script.cachedDataRejected) throw new Error(`V8 refuses the code that was compiled of ${name}`);
      builtin('node:fs').writeFileSync(`${name}.cache`, script.createCachedData());
    }
    process.exit();
  });

/**
 * @param {ReturnType<typeof import('../loading.js').loading>} begun the part of the morning list with its loader
 * @param {{ rehearsed: string[][], files: string[] }} built the commands to be run now, and names of the program's own files
 */
export const start = (begun, { rehearsed, files }) => {
  const partNamed = (name) => scriptOf(name).runInThisContext();
  const main = begun({ partNamed, requireOther: builtin, folder: '' });
  const place = { program: null, data: dataWith(files) };
  const run = () => main(place);
  builtin('node:v8').startupSnapshot.setDeserializeMainFunction(() => {
    // Only an executable that the build makes on the way to the last one has this asset.
    const lines = bytesOf('lines');
    if (lines === undefined) run();
    else writeCaches(JSON.parse(lines.toString()), () => main({ ...place, ...AT_BUILD }));
  });
  inTurn(rehearsed, run, () => undefined);
};
