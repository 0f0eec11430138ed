// @ts-check
// How esbuild makes the files of the program.
import { build } from 'esbuild';
import { APART, beginning, childProcessLate, inputOf, loadersOf, made, program } from './bundle.js';

/** @typedef {import('esbuild').Plugin} Plugin */

/** Beginning of the name under which a module of another part is asked for, or one that is to be loaded late: `office:PART:PATH`. */
const ASKED = 'office:';

/**
 * A plugin for one part. `askedOf` says of which part a module is asked when it is needed; null if it is imported as usual.
 * @param {(path: string, isLate: boolean) => string | null} askedOf
 * @returns {Plugin}
 */
const asking = (askedOf) => ({
  name: 'asking',
  setup(on) {
    on.onResolve({ filter: /./ }, async ({ path, pluginData, ...from }) => {
      if (pluginData === 'resolved' || from.kind === 'entry-point' || path.startsWith(ASKED)) return null;
      const found = await on.resolve(path, { ...from, pluginData: 'resolved' });
      if (found.external || found.namespace !== 'file') return found;
      const input = inputOf(found.path);
      const part = askedOf(input, from.kind === 'dynamic-import');
      // esbuild goes by the name: what is made here is CommonJS, whatever the module is.
      return part === null
        ? found
        : { path: `${input}.cjs`, namespace: 'asked', pluginData: `${ASKED}${part}:${input}` };
    });
    on.onLoad({ filter: /./, namespace: 'asked' }, ({ pluginData: name }) =>
      made(`module.exports = require(${JSON.stringify(name)});`),
    );
  },
});

/**
 * The beginning of the part of the morning list. It gives each module that another part, or a door, asks for as an object with a getter for each
 * export, which is made when it is asked for: esbuild would make them all at each start.
 * @param {Iterable<string>} asked
 * @param {(path: string) => readonly string[] | null} exportsOf names of a module's exports, null for CommonJS
 */
const morningBeginning = (asked, exportsOf) => {
  const modules = [...asked].map((path, n) => {
    const from = JSON.stringify(`./${path}`);
    const names = exportsOf(path);
    if (names === null) return { imports: '', entry: `${JSON.stringify(path)}: () => require(${from})` };
    const imports = `import { ${names.map((name) => `${name} as m${n}_${name}`).join(', ')} } from ${from};`;
    const getters = names.map((name) => `get ${name}() { return m${n}_${name}; }`).join(', ');
    return { imports, entry: `${JSON.stringify(path)}: () => ({ __esModule: true, ${getters} })` };
  });
  return [
    ...modules.map(({ imports }) => imports),
    "export { main } from './src/main.ts';",
    `export const modules = {\n${modules.map(({ entry }) => entry).join(',\n')}\n};`,
  ].join('\n');
};

/** Names of the parts that are wrapped: each of their modules is evaluated when it is asked for. */
const LATER = ['daily', 'rest', ...APART];

/** The package of `APART` in whose folder a module lies, with the packages installed below it; null for all other modules. */
const apart = (/** @type {string} */ path) => APART.find((name) => path.startsWith(`node_modules/${name}/`)) ?? null;

/**
 * The program in several files. `dist/office.cjs` has the modules that the morning list loads, `dist/daily.cjs` those of other daily commands
 * and of nouns that few desks have, those of `APART` a package each, `dist/rest.cjs` all others: reading a file and the code compiled from it is most of a start. Every start
 * evaluates the modules of the first, without the wrappers of modules that may be loaded later. A module of the project is in one part
 * only, and so is a CommonJS package; packages of ES modules, which keep nothing, may be in several. Each part exports the modules that
 * are asked for, by path. `outputs` says of each file what is in it, as esbuild does.
 * @param {{ morning: ReadonlySet<string>, daily: ReadonlySet<string>, exportsOf: (path: string) => readonly string[] | null,
 *   imports: readonly { readonly from: string, readonly to: string, readonly isLate: boolean }[] }} traced
 */
export const programParts = async ({ morning, daily, imports, exportsOf }) => {
  const isCopied = (/** @type {string} */ path) => path.includes('node_modules/') && exportsOf(path) !== null;
  const partOf = (/** @type {string} */ path) =>
    morning.has(path) ? 'office' : daily.has(path) ? 'daily' : (apart(path) ?? 'rest');
  /** The part of which a module is asked by a part; null if it is imported. In the part of the morning list nothing is wrapped. */
  const askedBy = (/** @type {string} */ part) => (/** @type {string} */ path, /** @type {boolean} */ isLate) => {
    const owner = partOf(path);
    if (part === 'office' ? isLate : owner !== part && !isCopied(path)) return owner;
    return null;
  };
  const asked = imports.flatMap(({ from, to, isLate }) => {
    const part = askedBy(partOf(from))(to, isLate);
    return part === null ? [] : [{ part, to }];
  });
  const askedOf = (/** @type {string} */ name) =>
    new Set(asked.filter(({ part }) => part === name).map(({ to }) => to));
  const partNamed = (/** @type {string} */ name, /** @type {string} */ contents) =>
    build({
      ...program,
      entryPoints: ['office:beginning'],
      outfile: `dist/${name}.cjs`,
      external: [`${ASKED}*`],
      plugins: [beginning(contents), childProcessLate, asking(askedBy(name))],
    });
  const built = await Promise.all([
    partNamed('office', morningBeginning(askedOf('office'), exportsOf)),
    ...LATER.map((name) => partNamed(name, `exports.modules = {\n${loadersOf(askedOf(name))}\n};`)),
  ]);
  return {
    files: built.flatMap(({ outputFiles }) => outputFiles),
    outputs: Object.assign({}, ...built.map(({ metafile }) => metafile.outputs)),
  };
};
