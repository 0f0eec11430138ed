import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, join } from 'node:path';
import { build } from 'esbuild';
import { inputsIn, isOwn, manual, version } from './build/bundle.js';
import { NOUNS, OFTEN, WARMING, WEEKS_LATER } from './build/daily.js';
import { licencesText } from './build/licences.js';
import { programParts } from './build/parts.js';
import { sbomText } from './build/sbom.js';
import { programModules } from './build/traced.js';

const { beginningOf, OWN_PART } = createRequire(import.meta.url)('./bin/office.js');
const modules = await programModules();
const env = { ...process.env, NODE_OPTIONS: '', OFFICE_NOW: '2026-11-23T08:30:00+08:00', OFFICE_LANG: 'zh' };
const node = (...line) => execFileSync(process.execPath, line, { env, stdio: ['ignore', 'pipe', 'pipe'] });

/** Modules of the project that commands use, see `Used` in build/parts.js. */
const usedModules = async (scratch) => {
  const [folder, desk, list] = ['parts', 'traced', 'used'].map((name) => join(scratch, name));
  mkdirSync(folder);
  // With no module known to be used, each is evaluated when one of its exports is used.
  const { files } = await programParts(modules, { hot: { office: [] }, later: {}, daily: [] });
  for (const { path, text } of files) writeFileSync(join(folder, basename(path)), text);
  const usedBy = (what, at = desk, ...now) => {
    node('build/trace.js', folder, at, what, list, ...now);
    return JSON.parse(readFileSync(list, 'utf8'));
  };
  node('build/trace.js', folder, desk, 'sample');
  node('build/trace.js', folder, desk, 'busy');
  const { hot, besides, all: daily } = usedBy('daily');
  // What a first write of a day does besides is loaded once a day, but the part with everything else takes ten times as long to read.
  const later = join(scratch, 'later');
  cpSync(desk, later, { recursive: true });
  const { all: first } = usedBy('first', later, WEEKS_LATER);
  const { hot: archived } = usedBy('archived', later, WEEKS_LATER);
  const { all: past } = usedBy('past', later, WEEKS_LATER);
  node('build/trace.js', folder, desk, 'enter');
  const { hot: withNouns, all: allWithNouns } = usedBy('daily');
  const { all: pastWithNouns } = usedBy('past');
  const begun = { ...hot };
  for (const [words, paths] of Object.entries(archived)) begun[words] = [...(begun[words] ?? []), ...paths];
  const beyond = (words, paths) => {
    const own = new Set(begun[words]);
    return paths.filter((path) => !own.has(path));
  };
  const everyDay = new Set([...daily, ...first]);
  const onlyNouns = [...allWithNouns, ...pastWithNouns].filter((path) => !everyDay.has(path));
  const ofProject = (sets) =>
    Object.fromEntries(Object.entries(sets).map(([name, paths]) => [name, paths.filter(isOwn)]));
  return {
    hot: ofProject({
      office: begun.today,
      ...Object.fromEntries(OWN_PART.map((words) => [`office-${words}`, begun[words]])),
    }),
    later: ofProject({
      nouns: [...Object.entries(withNouns).flatMap(([words, paths]) => beyond(words, paths)), ...onlyNouns],
      past: beyond('week', past),
      sending: beyond('remind', besides.remind),
    }),
    daily: [...everyDay].filter(isOwn),
  };
};

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
  const { files, outputs } = await programParts(modules, await usedModules(scratch));
  const inputs = inputsIn(outputs);
  // Made before the files are put in place: a package without a licence stops the build.
  const said = { 'THIRD-PARTY-LICENSES.txt': licencesText(inputs), 'bom.cdx.json': sbomText(inputs) };
  // A part that is no longer made would be shipped for ever.
  const made = new Set(files.map(({ path }) => basename(path)));
  for (const name of readdirSync('dist')) if (name.endsWith('.cjs') && !made.has(name)) rmSync(join('dist', name));
  for (const { path, text } of files) put(path, path.endsWith('.cjs') ? marked(inAscii(text)) : text);
  for (const [name, text] of Object.entries(said)) put(join('dist', name), text);
  // What is in which file, for the tests. It is not shipped.
  put(join('dist', 'metafile.json'), JSON.stringify({ outputs }));
  // A process for each: the commands that make the desks are of every kind, and only those of daily.js are to be in a cache.
  const [desk, full] = ['desk', 'full'].map((name) => join(scratch, name));
  for (const each of [desk, full]) {
    node('bin/office.js', 'sample', '--out', each);
    for (const line of each === full ? NOUNS : WARMING) node('bin/office.js', ...line, '--desk', each);
  }
  // `visitor` stands for all of its verbs, `visitor-in` for one.
  const beginnings = new Set(OFTEN.flatMap(([first, second]) => [beginningOf(first), beginningOf(first, second)]));
  for (const words of [...beginnings, '-']) node('build/cache.js', words, desk, full, join(scratch, 'cache'));
  // The manual is made of the same definitions as the help.
  const writer = join(scratch, 'manual.cjs');
  await build({ ...manual, outfile: writer });
  execFileSync(process.execPath, [writer, join('dist', 'man'), version], { stdio: 'inherit' });
} finally {
  rmSync(scratch, { recursive: true, force: true });
}
