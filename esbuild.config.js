import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { manual, program, version } from './build/bundle.js';
import { licencesText } from './build/licences.js';

const { outputFiles, metafile } = await build(program);
const licences = licencesText(Object.keys(metafile.inputs));

/**
 * The program in ASCII, which V8 keeps in half the memory. An escape `\u4e00` means the letter itself in a string and in a regular
 * expression. `String.raw` keeps the escape as it is written; the program makes nothing but regular expressions of such texts.
 */
const inAscii = (text) =>
  text.replace(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);

/** The program with a mark of its own in front, by which an installed program knows the cache that belongs to it. */
const marked = (text) => `/*${createHash('sha256').update(text).digest('hex').slice(0, 16)}*/${text}`;

// Files are written elsewhere and renamed, so that a command running meanwhile never reads half a file. Old caches are removed first:
// V8 tells whether a cache fits a program by the program's length only.
mkdirSync('dist', { recursive: true });
const scratch = mkdtempSync(join('dist', 'build-'));
try {
  for (const name of readdirSync('dist')) if (name.endsWith('.cache')) rmSync(join('dist', name));
  const put = (path, text) => {
    const written = join(scratch, 'output');
    writeFileSync(written, text);
    renameSync(written, path);
  };
  for (const { path, text } of outputFiles) put(path, path.endsWith('.cjs') ? marked(inAscii(text)) : text);
  put(join('dist', 'THIRD-PARTY-LICENSES.txt'), licences);
  const env = { ...process.env, NODE_OPTIONS: '', OFFICE_NOW: '2026-11-23T08:30:00+08:00', OFFICE_LANG: 'zh' };
  const desk = join(scratch, 'desk');
  // Two processes: the commands that make the sample desk are of every kind, and only those of cache.js are to be in the cache.
  for (const line of [
    ['bin/office.js', 'sample', '--out', desk],
    ['build/cache.js', desk, join(scratch, 'cache')],
  ])
    execFileSync(process.execPath, line, { env, stdio: ['ignore', 'ignore', 'inherit'] });
  // The manual is made of the same definitions as the help.
  const writer = join(scratch, 'manual.cjs');
  await build({ ...manual, outfile: writer });
  execFileSync(process.execPath, [writer, join('dist', 'man'), version], { stdio: 'inherit' });
} finally {
  rmSync(scratch, { recursive: true, force: true });
}
