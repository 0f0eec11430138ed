// @ts-check
// The .deb of the executable, made by dpkg-deb: the command under both names, manual in both languages, completion, copyright.
import { execFileSync } from 'node:child_process';
import { chmodSync, copyFileSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { COMPLETION, licencesOfAll, sbomWithNode } from './papers.js';

/**
 * @typedef {{ readonly name: string, readonly version: string, readonly author: string, readonly homepage: string,
 *   readonly description: string, readonly bugs: { readonly url: string } }} Card
 */

/** `deb-control(5)`. The libraries are those that Node's binary asks for. */
const control = (/** @type {Card} */ card, /** @type {number} */ kib) => `Package: ${card.name}
Version: ${card.version}
Architecture: amd64
Maintainer: ${card.author} <${card.bugs.url}>
Installed-Size: ${kib}
Depends: libc6 (>= 2.28), libstdc++6, libgcc-s1 | libgcc1
Section: utils
Priority: optional
Homepage: ${card.homepage}
Description: desk of a one-person office in the terminal
 ${card.description.replace(/(.{60}\S*) /g, '$1\n ')}.
 .
 一个人的办公室台面：会议通知、值班、来访、督办，每天一张按轻重缓急排好的清单。
`;

/** Text in a file of the package, its folders made before. */
const put = (/** @type {string} */ root, /** @type {string} */ path, /** @type {string | Uint8Array} */ text) => {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
};

/** Manual pages, compressed as Debian has them: `man1/office.1` and `zh_CN/man1/office.1`. */
const putManual = (/** @type {string} */ root) => {
  for (const name of readdirSync(join('dist', 'man'), { recursive: true, encoding: 'utf8' }))
    if (name.endsWith('.1'))
      put(root, join('usr/share/man', `${name}.gz`), gzipSync(readFileSync(join('dist', 'man', name)), { level: 9 }));
};

/** Size of all files below a folder in KiB, each counted whole. */
const kibOf = (/** @type {string} */ root) =>
  Number(execFileSync('du', ['-s', '-k', '--apparent-size', root], { encoding: 'utf8' }).split('\t')[0]);

/**
 * Writes the package to `out`.
 * @param {{ executable: string, scratch: string, out: string, card: Card, linuxNode: string, isQuick: boolean }} from
 */
export const makeDeb = ({ executable, scratch, out, card, linuxNode, isQuick }) => {
  const root = join(scratch, 'deb');
  mkdirSync(join(root, 'usr/bin'), { recursive: true });
  copyFileSync(executable, join(root, 'usr/bin/office'));
  symlinkSync('office', join(root, 'usr/bin/office-desk'));
  putManual(root);
  for (const [path, script] of Object.entries(COMPLETION)) put(root, path, readFileSync(join('data/shell', script)));
  const papers = join('usr/share/doc', card.name);
  put(root, join(papers, 'copyright'), licencesOfAll(linuxNode));
  put(root, join(papers, 'bom.cdx.json'), sbomWithNode());
  put(root, join(papers, 'changelog.gz'), gzipSync(readFileSync('CHANGELOG.md'), { level: 9 }));
  put(root, 'DEBIAN/control', control(card, kibOf(root)));
  // Modes do not depend on the umask of whoever makes the release.
  execFileSync('chmod', ['-R', 'u=rwX,go=rX', root]);
  chmodSync(join(root, 'usr/bin/office'), 0o755);
  // xz, because dpkg of older systems does not read zstd.
  const packing = isQuick ? ['-Zgzip', '-z1'] : ['-Zxz', '-z6'];
  execFileSync('dpkg-deb', ['--root-owner-group', ...packing, '--build', root, out], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
};
