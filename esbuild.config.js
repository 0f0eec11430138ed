import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';

const { version } = JSON.parse(readFileSync('package.json', 'utf8'));

// commander loads node:child_process, which takes 2 ms, for subcommands that are programs of their own; there are none.
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

const external = ['inquirer', '@inquirer/core', 'cli-progress', 'csv-parse', 'csv-parse/sync', 'nodemailer', 'ical.js'];

// One CommonJS file: an ESM bundle starts 17 % slower. What is bundled is a devDependency; packages that only a prompt, a progress bar or
// an import needs stay outside, as dependencies, and are loaded when their door is opened.
const { outputFiles } = await build({
  entryPoints: ['src/main.ts'],
  outfile: 'dist/office.cjs',
  bundle: true,
  minify: true,
  platform: 'node',
  target: 'node20.20',
  format: 'cjs',
  external,
  // A script run with a cache may not import, unless by an experimental feature that warns; it may require ES modules.
  supported: { 'dynamic-import': false },
  define: { OFFICE_VERSION: JSON.stringify(version), 'import.meta.dirname': '__dirname' },
  legalComments: 'linked',
  // As `require` would wrap it; to do that at each start would copy the text once more.
  banner: { js: '(function (exports, require, module, __filename, __dirname) {' },
  footer: { js: '})' },
  plugins: [childProcessLate],
  logLevel: 'warning',
  write: false,
});

/** esbuild escapes strings; in regular expressions, and in the raw text these are made of, the same escape means the same. */
const inAscii = (text) =>
  text.replace(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);

// Whole files are put in place of the old, and no cache may stand beside a program it was not made of: V8 compares lengths only.
mkdirSync('dist', { recursive: true });
const scratch = mkdtempSync(join('dist', 'build-'));
try {
  for (const name of readdirSync('dist')) if (name.endsWith('.cache')) rmSync(join('dist', name));
  for (const { path, text } of outputFiles) {
    const written = join(scratch, 'output');
    writeFileSync(written, path.endsWith('.cjs') ? inAscii(text) : text);
    renameSync(written, path);
  }
  const env = { ...process.env, NODE_OPTIONS: '', OFFICE_NOW: '2026-11-23T08:30:00+08:00', OFFICE_LANG: 'zh' };
  const desk = join(scratch, 'desk');
  // Apart, because the sample is told in commands of every kind.
  for (const line of [
    ['bin/office.js', 'sample', '--out', desk],
    ['build/cache.js', desk, join(scratch, 'cache')],
  ])
    execFileSync(process.execPath, line, { env, stdio: ['ignore', 'ignore', 'inherit'] });
  // The manual is made of the same definitions as the help; what makes it is not shipped.
  const manual = join(scratch, 'manual.cjs');
  await build({
    entryPoints: ['src/cli/help/manual/write.ts'],
    outfile: manual,
    bundle: true,
    platform: 'node',
    target: 'node20.20',
    format: 'cjs',
    external,
    logLevel: 'warning',
  });
  execFileSync(process.execPath, [manual, join('dist', 'man'), version], { stdio: 'inherit' });
} finally {
  rmSync(scratch, { recursive: true, force: true });
}
