// @ts-check
// How esbuild makes one file of the program. The build writes the file; a test asks for the list of what went into it.
import { readFileSync } from 'node:fs';

/** Version of the program, as package.json has it. */
export const version = JSON.parse(readFileSync('package.json', 'utf8')).version;

/**
 * commander loads node:child_process, which takes 2 ms, for subcommands that are programs of their own. This program has none.
 * @type {import('esbuild').Plugin}
 */
const childProcessLate = {
  name: 'child process late',
  setup(on) {
    on.onResolve({ filter: /^node:child_process$/ }, ({ importer, path }) =>
      importer.includes('commander') ? { path, namespace: 'late' } : null,
    );
    on.onLoad({ filter: /./, namespace: 'late' }, ({ path }) => ({
      contents: `module.exports = { get spawn() { return require('${path}').spawn; } };`,
    }));
  },
};

/**
 * Settings of both bundles: the program, and the writer of its manual.
 * @satisfies {import('esbuild').BuildOptions}
 */
const common = {
  bundle: true,
  platform: 'node',
  target: 'node20.20',
  format: 'cjs',
  external: ['cli-progress', 'csv-parse', 'csv-parse/sync', 'nodemailer', 'ical.js'],
  logLevel: 'warning',
};

/**
 * The program. One CommonJS file: an ESM bundle starts 17 % slower. A bundled package is a devDependency. Of inquirer only the prompts that
 * are used are bundled, because loading the whole of it takes ten times as long. Packages that only a progress bar or an import needs stay
 * outside; they are dependencies and are loaded by the first command that needs them.
 * @satisfies {import('esbuild').BuildOptions}
 */
export const program = {
  ...common,
  entryPoints: ['src/main.ts'],
  outfile: 'dist/office.cjs',
  minify: true,
  // Code run with a V8 cache may not call import() without an experimental feature that warns. It may require() ES modules.
  supported: { 'dynamic-import': false },
  define: { OFFICE_VERSION: JSON.stringify(version), 'import.meta.dirname': '__dirname' },
  legalComments: 'linked',
  // `require` wraps each module in such a function, and copies its text to do so. Wrapped here, the text is not copied at each start.
  banner: { js: '(function (exports, require, module, __filename, __dirname) {' },
  footer: { js: '})' },
  plugins: [childProcessLate],
  metafile: true,
  write: false,
};

/**
 * The writer of the manual pages. Only the pages are shipped.
 * @satisfies {import('esbuild').BuildOptions}
 */
export const manual = { ...common, entryPoints: ['src/cli/help/manual/write.ts'] };
