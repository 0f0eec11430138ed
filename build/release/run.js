// @ts-check
// npm run release [-- npm linux deb windows]: makes the files of a release in release/, all of them or those named. docs/install.md says who
// takes which. What cannot be made here is said, and the others are made all the same. `--quick` packs loosely, for tests.
import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { makeDeb } from './deb.js';
import { makeExecutable } from './executable.js';
import { nodeFor } from './node.js';
import { makePackage } from './npm.js';
import { licencesOfAll, sbomWithNode } from './papers.js';
import { makeZip } from './windows.js';

const OUT = resolve('release');
const card = JSON.parse(readFileSync('package.json', 'utf8'));
const named = `${card.name}-${card.version}`;
const scratch = mkdtempSync(join(tmpdir(), 'office-release-'));
const wanted = process.argv.slice(2).filter((word) => word !== '--quick');
const isQuick = process.argv.includes('--quick');

/** Whether a program of the system is here. */
const has = (/** @type {string} */ program) => spawnSync(program, ['--version']).status === 0;

/** Path of the executable, which is made once; null where none can be made. */
const executableOnce = async () => {
  if (process.platform !== 'linux' || process.arch !== 'x64') return null;
  const out = join(scratch, 'office');
  if (!existsSync(out)) await makeExecutable({ node: join(nodeFor('linux-x64'), 'bin', 'node'), scratch, out });
  return out;
};

const NOT_LINUX = 'only on Linux for x64';

/** A folder with the executable, its licences and its list, packed so that it stays executable. */
const packExecutable = (/** @type {string} */ executable) => {
  const folder = join(scratch, 'packed', `${named}-linux-x64`);
  mkdirSync(folder, { recursive: true });
  copyFileSync(executable, join(folder, 'office'));
  writeFileSync(join(folder, 'LICENSES.txt'), licencesOfAll(nodeFor('linux-x64')));
  writeFileSync(join(folder, 'bom.cdx.json'), sbomWithNode());
  const plain = [
    '--owner=0',
    '--group=0',
    '--numeric-owner',
    '--mode=u=rwX,go=rX',
    '--sort=name',
    '--mtime=2026-01-01',
  ];
  const out = join(OUT, `${named}-linux-x64.tar.gz`);
  execFileSync('tar', ['czf', out, ...plain, '-C', join(scratch, 'packed'), `${named}-linux-x64`]);
};

/** What makes each kind of file, and says why it could not. */
const MAKERS = {
  npm: () => {
    makePackage({ scratch, out: OUT });
  },
  linux: async () => {
    const executable = await executableOnce();
    if (executable === null) return NOT_LINUX;
    packExecutable(executable);
  },
  deb: async () => {
    if (!has('dpkg-deb')) return 'dpkg-deb is not here';
    const executable = await executableOnce();
    if (executable === null) return NOT_LINUX;
    const out = join(OUT, `${card.name}_${card.version}_amd64.deb`);
    makeDeb({ executable, scratch, out, card, linuxNode: nodeFor('linux-x64'), isQuick });
  },
  windows: async () => {
    const [node, linuxNode] = [join(nodeFor('win-x64'), 'bin', 'node.exe'), nodeFor('linux-x64')];
    makeZip({ folder: named, node, linuxNode, out: join(OUT, `${named}-win-x64.zip`), isQuick });
  },
};

/** The line of `sha256sum` for a file of the release. */
const sumOf = (/** @type {string} */ name) =>
  `${createHash('sha256')
    .update(readFileSync(join(OUT, name)))
    .digest('hex')}  ${name}\n`;

const say = (/** @type {string} */ line) => process.stdout.write(`${line}\n`);
const isWanted = (/** @type {string} */ kind) => wanted.length === 0 || wanted.includes(kind);
rmSync(OUT, { recursive: true, force: true });
mkdirSync(OUT);
try {
  for (const [kind, make] of Object.entries(MAKERS).filter(([name]) => isWanted(name))) {
    const lack = await make();
    if (lack !== undefined) say(`${kind}: not made: ${lack}`);
  }
  const names = readdirSync(OUT).sort();
  writeFileSync(join(OUT, 'SHA256SUMS'), names.map(sumOf).join(''));
  for (const name of names) say(`release/${name}`);
} finally {
  rmSync(scratch, { recursive: true, force: true });
}
