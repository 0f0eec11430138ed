// @ts-check
// The package for npm. Its package.json is that of the source without what only the source needs: npm warns of scripts in a package that is
// installed, although it would not run them.
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Keys of package.json that only the source needs. */
const OF_SOURCE = ['scripts', 'devDependencies'];

/**
 * Writes the package into the folder `out`, under the name that npm gives.
 * @param {{ scratch: string, out: string }} from
 */
export const makePackage = ({ scratch, out }) => {
  const root = join(scratch, 'npm');
  mkdirSync(root);
  for (const name of ['bin', 'dist', 'data', 'LICENSE', 'README.md'])
    cpSync(name, join(root, name), { recursive: true });
  const card = Object.entries(JSON.parse(readFileSync('package.json', 'utf8')));
  const kept = Object.fromEntries(card.filter(([key]) => !OF_SOURCE.includes(key)));
  writeFileSync(join(root, 'package.json'), `${JSON.stringify(kept, null, 2)}\n`);
  execFileSync('npm', ['pack', '--silent', '--pack-destination', out], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
};
