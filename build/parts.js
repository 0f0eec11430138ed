// @ts-check
// How esbuild makes two files of the program.
import { build } from 'esbuild';
import { beginning, childProcessLate, inputOf, loadersOf, made, program } from './bundle.js';

/** @typedef {import('esbuild').Plugin} Plugin */

/** Name under which a part asks for a module of the other part, or for one that is to be loaded late. bin/office.js knows it. */
const ASKED = 'office:';

/**
 * A plugin for one part of the program. `isAsked` says which modules are not imported as usual but asked for by their path when they are needed;
 * `met` gets the paths.
 * @param {(path: string, isLate: boolean) => boolean} isAsked
 * @param {(path: string) => void} [met]
 * @returns {Plugin}
 */
const asking = (isAsked, met) => ({
  name: 'asking',
  setup(on) {
    on.onResolve({ filter: /./ }, async ({ path, pluginData, ...from }) => {
      if (pluginData === 'resolved' || from.kind === 'entry-point' || path.startsWith(ASKED)) return null;
      const found = await on.resolve(path, { ...from, pluginData: 'resolved' });
      const input = inputOf(found.path);
      if (found.external || found.namespace !== 'file' || !isAsked(input, from.kind === 'dynamic-import')) return found;
      met?.(input);
      // esbuild goes by the name: what is made here is CommonJS, whatever the module is.
      return { path: `${input}.cjs`, namespace: 'asked', pluginData: input };
    });
    on.onLoad({ filter: /./, namespace: 'asked' }, ({ pluginData: input }) =>
      made(`module.exports = require(${JSON.stringify(ASKED + input)});`),
    );
  },
});

/**
 * The beginning of the part of daily commands. It gives each module that the rest, or a door, asks for as an object with a getter for each
 * export, which is made when it is asked for: esbuild would make them all at each start.
 * @param {Iterable<string>} asked
 * @param {(path: string) => readonly string[] | null} exportsOf names of a module's exports, null for CommonJS
 */
const dailyBeginning = (asked, exportsOf) => {
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
    "import './src/main.ts';",
    `export const modules = {\n${modules.map(({ entry }) => entry).join(',\n')}\n};`,
  ].join('\n');
};

/**
 * The program in two files. `dist/office.cjs` has the modules that daily commands load, `dist/rest.cjs` all others: reading a file and the
 * code compiled from it is most of the start, and half the program is used on few days. The modules of daily commands are evaluated at
 * the start, without the wrappers of modules that may be loaded later. A module of the project is in one part only, and so is a CommonJS
 * package; packages of ES modules, which keep nothing, may be in both. Each part exports the modules that are asked for, by path.
 * @param {{ daily: ReadonlySet<string>, late: readonly string[], exportsOf: (path: string) => readonly string[] | null }} traced
 */
export const programParts = async ({ daily, late, exportsOf }) => {
  const isCopied = (/** @type {string} */ path) => path.includes('node_modules/') && exportsOf(path) !== null;
  const isDaily = (/** @type {string} */ path) => daily.has(path);
  const part = (/** @type {string} */ name, /** @type {string} */ contents, /** @type {Plugin} */ plugin) =>
    build({
      ...program,
      entryPoints: ['office:beginning'],
      outfile: `dist/${name}.cjs`,
      external: [...program.external, `${ASKED}*`],
      plugins: [beginning(contents), childProcessLate, plugin],
    });
  /** @type {Set<string>} */
  const asked = new Set(late.filter(isDaily));
  const rest = await part(
    'rest',
    `exports.modules = {\n${loadersOf(late.filter((path) => !isDaily(path)))}\n};`,
    asking(
      (path) => isDaily(path) && !isCopied(path),
      (path) => asked.add(path),
    ),
  );
  const office = await part(
    'office',
    dailyBeginning(asked, exportsOf),
    asking((_, isLate) => isLate),
  );
  return [office, rest].flatMap(({ outputFiles }) => outputFiles);
};
