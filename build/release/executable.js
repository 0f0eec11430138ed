// @ts-check
// The executable for Linux: Node and the program in one file, by Node's own means ("Single executable applications" in its manual).
import { execFileSync } from 'node:child_process';
import { chmodSync, copyFileSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { build } from 'esbuild';
import { inject } from 'postject';
import { MORNING, OFTEN } from '../daily.js';
import { ready } from '../inTurn.js';

/** The mark in Node's binary that postject looks for; Node's manual gives it. */
const SENTINEL = 'NODE_SEA_FUSE_fce680ab2cc467b6e072b8b5df1996b2';

/**
 * The environment in which commands are rehearsed at a desk, as at the build. Named by an option, the desk would have the parser of options loaded.
 * @param {string} desk
 */
const rehearsalAt = (desk) => ({
  ...process.env,
  ...{ OFFICE_NOW: '2026-11-23T08:30:00+08:00', OFFICE_LANG: 'zh', OFFICE_DESK: desk, NODE_OPTIONS: '' },
});

/** Names of the files below a folder, with slashes. */
const filesIn = (/** @type {string} */ folder) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .replaceAll('\\', '/'),
    )
    .sort();

/**
 * Parts that are loaded late, or the code compiled of them, by the name of the asset. The part of the morning list is in the snapshot, and every
 * command begins with it: those of other commands are left out.
 */
const assetsIn = (/** @type {string} */ ending, /** @type {string} */ folder) =>
  Object.fromEntries(
    readdirSync(folder)
      .filter((name) => name.endsWith(ending) && !name.startsWith('office'))
      .map((name) => [name, join(folder, name)]),
  );

/**
 * The script of which the snapshot is taken: the beginning, and the part of the morning list, which is one function.
 * @param {readonly (readonly string[])[]} rehearsed
 */
const scriptOf = async (rehearsed) => {
  const { outputFiles } = await build({
    ...{ entryPoints: ['build/release/start.js'], bundle: true, write: false },
    ...{ platform: 'node', format: 'iife', globalName: 'office', target: 'node24' },
  });
  const morning = readFileSync(join('dist', 'office.cjs'), 'latin1');
  const built = JSON.stringify({ rehearsed, files: filesIn('data') });
  return `${outputFiles[0]?.text}\noffice.start(${morning.replace(/^\/\*\w+\*\//, '').trimEnd()}, ${built});\n`;
};

/**
 * Makes an executable of the script and assets. With the same seeds all of them have a snapshot of one checksum, which V8 asks for before it
 * takes compiled code. A start draws seeds of its own.
 * @param {{ node: string, scratch: string, desk: string, out: string, assets: Readonly<Record<string, string>> }} from `node` is Node's binary
 */
const executableOf = async ({ node, scratch, desk, out, assets }) => {
  const [config, blob] = ['sea.json', 'sea.blob'].map((name) => join(scratch, name));
  writeFileSync(
    config,
    JSON.stringify({
      ...{ main: join(scratch, 'script.js'), output: blob, assets, useSnapshot: true },
      ...{ disableExperimentalSEAWarning: true, execArgvExtension: 'none' },
    }),
  );
  // Output goes to a pipe: a stream of Node for a terminal would stay in the snapshot.
  execFileSync(node, ['--hash-seed=1', '--random-seed=1', '--experimental-sea-config', config], {
    env: rehearsalAt(desk),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  copyFileSync(node, out);
  chmodSync(out, 0o755);
  await inject(out, 'NODE_SEA_BLOB', readFileSync(blob), { sentinelFuse: SENTINEL });
};

/**
 * Writes the executable to `out`. The code of the late parts is compiled by an executable with the same snapshot, which then shows that V8 takes
 * it: a start would pass over refused code without a word and be slower for ever.
 * @param {{ node: string, scratch: string, out: string }} from `node` is the path of Node's binary, `scratch` an empty folder
 */
export const makeExecutable = async ({ node, scratch, out }) => {
  const [desk, rehearsing, caches] = ['desk', 'rehearsing', 'caches'].map((name) => resolve(scratch, name));
  // At the time of the rehearsal: what is open on the sample desk depends on the hour at which it was made.
  execFileSync(process.execPath, ['bin/office.js', 'sample', '--out', desk], {
    env: rehearsalAt(desk),
    stdio: 'ignore',
  });
  writeFileSync(join(scratch, 'script.js'), await scriptOf([...MORNING, ...MORNING]));
  const lines = join(scratch, 'lines');
  writeFileSync(lines, JSON.stringify(ready(OFTEN)));
  const data = Object.fromEntries(filesIn('data').map((name) => [`data/${name}`, join('data', name)]));
  const assets = { ...assetsIn('.cjs', 'dist'), ...data };
  mkdirSync(caches);
  // The first round writes the compiled code, the second stops if it is refused.
  for (const _ of ['write', 'check']) {
    const compiled = assetsIn('.cache', caches);
    await executableOf({ node, scratch, desk, out: rehearsing, assets: { ...assets, ...compiled, lines } });
    execFileSync(rehearsing, [], {
      cwd: caches,
      env: rehearsalAt(desk),
      stdio: ['ignore', 'pipe', 'pipe'],
    });
  }
  await executableOf({ node, scratch, desk, out, assets: { ...assets, ...assetsIn('.cache', caches) } });
};
