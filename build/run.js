import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';

// Node 20 cannot run TypeScript. The script whose path is given first is bundled into a temporary folder and run from there.
const [path, ...rest] = process.argv.slice(2);
const root = join(import.meta.dirname, '..');
const folder = mkdtempSync(join(tmpdir(), 'office-run-'));
process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
const outfile = join(folder, 'script.mjs');
await build({
  absWorkingDir: root,
  entryPoints: [path],
  outfile,
  bundle: true,
  platform: 'node',
  target: 'node20.20',
  format: 'esm',
  external: ['esbuild'],
  // dayjs loads its plugins with `require`.
  banner: { js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);" },
  logLevel: 'warning',
});
const { main } = await import(pathToFileURL(outfile).href);
await main(rest, root);
