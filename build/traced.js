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
 * that load a module. `imports` are all imports between modules, the late ones by `import()`; `withImports` adds to some modules whatever they
 * import when they are evaluated.
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
      beginning(
        `globalThis.officeModules = {\n${loadersOf(Object.keys(inputs))}\n};\nrequire('./src/main.ts').main();`,
      ),
      tracing,
      childProcessLate,
    ],
  });
  const imports = Object.entries(inputs).flatMap(([from, { imports: all }]) =>
    all
      .filter(({ path, external }) => external !== true && inputs[path] !== undefined)
      .map(({ path: to, kind }) => ({ from, to, isLate: kind === 'dynamic-import' })),
  );
  const withImports = (/** @type {readonly string[]} */ loaded) => {
    const all = new Set(['src/main.ts', ...loaded]);
    // A set also visits what is added to it meanwhile.
    for (const path of all) for (const { from, to, isLate } of imports) if (from === path && !isLate) all.add(to);
    return all;
  };
  return { text: textIn(outputFiles), imports, withImports };
};

const textIn = (/** @type {readonly { path: string, text: string }[]} */ files) =>
  files.find(({ path }) => path.endsWith('.cjs'))?.text ?? '';
