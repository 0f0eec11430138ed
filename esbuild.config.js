import { readFileSync } from 'node:fs';
import { build } from 'esbuild';

const { version } = JSON.parse(readFileSync('package.json', 'utf8'));

// One CommonJS file: an ESM bundle starts 17 % slower. What is bundled is a devDependency; packages that only a prompt, a progress bar or
// an import needs stay outside, as dependencies, and are loaded when their door is opened.
await build({
  entryPoints: ['src/main.ts'],
  outfile: 'dist/office.cjs',
  bundle: true,
  platform: 'node',
  target: 'node20.20',
  format: 'cjs',
  external: ['inquirer', '@inquirer/core', 'cli-progress', 'csv-parse', 'csv-parse/sync'],
  define: { OFFICE_VERSION: JSON.stringify(version), 'import.meta.dirname': '__dirname' },
  legalComments: 'linked',
  logLevel: 'warning',
});
