// @ts-check
// The program in one file that tells which modules are evaluated. The build runs the daily commands with it (build/trace.js).
import { readFileSync } from 'node:fs';
import { build } from 'esbuild';
import { beginning, childProcessLate, inputOf, loadersOf, program } from './bundle.js';

/** @typedef {import('esbuild').Plugin} Plugin */

/** @param {string} path */
const isScript = (path) => /\.[cm]?[jt]s$/.test(path);

/**
 * Enters the path of each module into the list `officeLoaded` when it is evaluated.
 * @type {Plugin}
 */
const tracing = {
  name: 'tracing',
  setup(on) {
    on.onLoad({ filter: /./, namespace: 'file' }, ({ path }) => {
      if (!isScript(path)) return null;
      const mark = `(globalThis.officeLoaded ??= []).push(${JSON.stringify(inputOf(path))});`;
      return { contents: `${mark}${readFileSync(path, 'utf8')}`, loader: path.endsWith('ts') ? 'ts' : 'js' };
    });
  },
};

/**
 * The whole program in one file, to be traced: `officeLoaded` is the list of modules that were evaluated, `officeModules` a table of functions
 * that load a module. `withImports` adds to some modules whatever they import when they are evaluated; `lateIn` are the modules that they import later.
 */
export const tracedProgram = async () => {
  const first = await build({ ...program, entryPoints: ['src/main.ts'], outfile: 'dist/traced.cjs' });
  const { inputs } = first.metafile;
  const { outputFiles } = await build({
    ...program,
    minify: false,
    entryPoints: ['office:beginning'],
    outfile: 'dist/traced.cjs',
    plugins: [
      beginning(`globalThis.officeModules = {\n${loadersOf(Object.keys(inputs))}\n};\nrequire('./src/main.ts');`),
      tracing,
      childProcessLate,
    ],
  });
  const importsOf = (/** @type {string} */ path) =>
    (inputs[path]?.imports ?? []).filter(
      ({ path: other, external }) => external !== true && inputs[other] !== undefined,
    );
  const withImports = (/** @type {readonly string[]} */ loaded) => {
    /** @type {Set<string>} */
    const all = new Set();
    const left = ['src/main.ts', ...loaded];
    for (let path = left.pop(); path !== undefined; path = left.pop()) {
      if (all.has(path)) continue;
      all.add(path);
      left.push(...importsOf(path).flatMap(({ kind, path: other }) => (kind === 'dynamic-import' ? [] : [other])));
    }
    return all;
  };
  const lateIn = (/** @type {Iterable<string>} */ paths) => {
    const late = [...paths].flatMap((path) => importsOf(path).filter(({ kind }) => kind === 'dynamic-import'));
    return [...new Set(late.map(({ path }) => path))];
  };
  return { text: textIn(outputFiles), inputs: Object.keys(inputs), withImports, lateIn };
};

const textIn = (/** @type {readonly { path: string, text: string }[]} */ files) =>
  files.find(({ path }) => path.endsWith('.cjs'))?.text ?? '';
