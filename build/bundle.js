// @ts-check
// What all bundles of esbuild have in common, and the writer of the manual.
import { readFileSync } from 'node:fs';
import { relative } from 'node:path';

/** Version of the program, as package.json has it. */
export const version = JSON.parse(readFileSync('package.json', 'utf8')).version;

/** @typedef {import('esbuild').Plugin} Plugin */
/** @typedef {import('esbuild').OnLoadResult} Loaded */

/** Path of a file as a metafile has it: below the root of the project, with slashes. */
export const inputOf = (/** @type {string} */ path) => relative('.', path).replaceAll('\\', '/');

/**
 * Paths of the files of which something is in a bundle. What esbuild left out whole is not among them, nor what a plugin made.
 * @param {import('esbuild').Metafile['outputs']} outputs
 */
export const inputsIn = (outputs) => [
  ...new Set(
    Object.values(outputs).flatMap(({ inputs }) =>
      Object.entries(inputs).flatMap(([path, { bytesInOutput }]) =>
        bytesInOutput > 0 && !path.includes(':') ? [path] : [],
      ),
    ),
  ),
];

/**
 * A plugin by which a module of Node is loaded when one of these functions of it is used, not when a file that imports it is evaluated.
 * @param {{ module: string, names: readonly string[], by: string }} late `by` is the beginning of the paths of the importers
 * @returns {Plugin}
 */
const loadedLate = ({ module, names, by }) => ({
  name: `${module} late`,
  setup(on) {
    on.onResolve({ filter: new RegExp(`^${module}$`) }, ({ importer, path }) =>
      inputOf(importer).startsWith(by) ? { path, namespace: module } : null,
    );
    on.onLoad({ filter: /./, namespace: module }, ({ path }) => ({
      contents: `module.exports = { ${names.map((name) => `get ${name}() { return require('${path}').${name}; }`)} };`,
    }));
  },
});

/** Modules of Node that few commands need. commander loads node:child_process, which takes 2 ms, for subcommands that are programs of their own. */
export const builtinsLate = [
  loadedLate({ module: 'node:child_process', names: ['spawn'], by: 'node_modules/commander/' }),
  loadedLate({ module: 'node:os', names: ['homedir', 'hostname', 'tmpdir', 'userInfo'], by: 'src/' }),
];

/** Whether a module is of the project, not of a package and no data. */
export const isOwn = (/** @type {string} */ path) => path.startsWith('src/');

/**
 * Packages that few commands need, or only those at a terminal. Each is a file of its own with the packages that it imports, which only these
 * commands read.
 */
export const APART = ['chalk', 'cli-table3', 'cli-progress', 'csv-parse', 'docx', 'hucre', 'ical.js', 'nodemailer'];

/**
 * Settings of all bundles: the files of the program, the traced program, and the writer of its manual.
 * @satisfies {import('esbuild').BuildOptions}
 */
const common = {
  bundle: true,
  platform: 'node',
  target: 'node20.20',
  format: 'cjs',
  logLevel: 'warning',
};

/**
 * A part of the program. CommonJS: an ESM bundle starts 17 % slower. A bundled package is a devDependency. Of inquirer only the prompts that
 * are used are bundled, because loading the whole of it takes ten times as long.
 * @satisfies {import('esbuild').BuildOptions}
 */
export const program = {
  ...common,
  minify: true,
  // Code run with a V8 cache may not call import() without an experimental feature that warns. It may require() ES modules.
  // esbuild takes `\p{…}` for too new and makes a `new RegExp` of it, which stays in the bundle although nobody uses it.
  supported: { 'dynamic-import': false, 'regexp-unicode-property-escapes': true },
  define: { OFFICE_VERSION: JSON.stringify(version), 'import.meta.dirname': '__dirname' },
  legalComments: 'linked',
  // `require` wraps each module in such a function, and copies its text to do so. Wrapped here, the text is not copied at each start.
  banner: { js: '(function (exports, require, module, __filename, __dirname) {' },
  footer: { js: '})' },
  metafile: true,
  write: false,
};

/** A module whose text is made here. */
export const made = (/** @type {string} */ contents) =>
  /** @type {Loaded} */ ({ contents, loader: 'js', resolveDir: '.' });

/**
 * A plugin with the module that a bundle begins with.
 * @param {string} contents
 * @returns {Plugin}
 */
export const beginning = (contents) => ({
  name: 'beginning',
  setup(on) {
    on.onResolve({ filter: /^office:beginning$/ }, () => ({ path: 'beginning', namespace: 'made' }));
    on.onLoad({ filter: /^beginning$/, namespace: 'made' }, () => made(contents));
  },
});

/** Text of a table of functions: each loads one module, by its path. */
export const loadersOf = (/** @type {Iterable<string>} */ paths) =>
  [...paths].map((path) => `${JSON.stringify(path)}: () => require(${JSON.stringify(`./${path}`)})`).join(',\n');

/**
 * The writer of the manual pages. Only the pages are shipped.
 * @satisfies {import('esbuild').BuildOptions}
 */
export const manual = { ...common, entryPoints: ['src/cli/help/manual/write.ts'] };
