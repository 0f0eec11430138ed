// @ts-check
// The modules of the program, and the program as it is run to see which of them a command uses (build/trace.js).
import { build } from 'esbuild';
import { inputOf, isOwn, program } from './bundle.js';

/**
 * The modules of the program by path, as esbuild finds them from main.ts. `imports` are the modules that one imports when it is evaluated, `late`
 * those that it loads by `import()`. `isCommonJs` says which are CommonJS. `exportsOf` are the names that a module of the project exports, those
 * of `export *` among them.
 */
export const programModules = async () => {
  const whole = await build({ ...program, entryPoints: ['src/main.ts'], outfile: 'dist/traced.cjs' });
  const { inputs } = whole.metafile;
  const importsOf = (/** @type {string} */ path, /** @type {boolean} */ isLate) =>
    (inputs[path]?.imports ?? [])
      .filter(
        ({ path: to, external, kind }) => external !== true && inputs[to] && (kind === 'dynamic-import') === isLate,
      )
      .map(({ path: to }) => to);
  const own = Object.keys(inputs).filter(isOwn);
  const { metafile } = await build({
    ...program,
    ...{ banner: {}, footer: {}, legalComments: 'none', format: 'esm', splitting: true, packages: 'external' },
    entryPoints: own,
    outdir: 'dist/traced',
  });
  const exported = Object.fromEntries(
    Object.values(metafile.outputs).flatMap(({ entryPoint, exports }) =>
      entryPoint === undefined ? [] : [[inputOf(entryPoint), exports]],
    ),
  );
  return {
    paths: Object.keys(inputs),
    importsOf,
    isCommonJs: (/** @type {string} */ path) => inputs[path]?.format !== 'esm',
    exportsOf: (/** @type {string} */ path) => exported[path] ?? [],
  };
};
