// @ts-check
// dist/THIRD-PARTY-LICENSES.txt: the licences of the packages whose code esbuild puts into the files of dist. MIT, ISC and BSD ask for
// the text to stay with every copy; MPL also asks to say where the source is to be had. Own code rather than a plugin of esbuild: a plugin that
// passes over a package without a licence file will not do, the build must stop there.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** @typedef {{ readonly name: string, readonly version: string, readonly id: string, readonly home: string, readonly text: string }} Licence */

/**
 * Texts for packages that ship none: the licence as their authors publish it for the bundled version, and where it was found.
 * @typedef {Readonly<Record<string, { readonly text: string, readonly reason: string }>>} ByHand
 * @type {ByHand}
 */
const BY_HAND = {};

/** Packages whose tables were written into shipped data (data/almanac.json) and that are not bundled themselves. */
const IN_DATA = ['node_modules/tyme4ts'];

const BSD = [/Redistribution and use in source and binary forms/i, /POSSIBILITY\s+OF\s+SUCH\s+DAMAGE/i];

/** First and last words of the licences that some authors put into a README only. Without both, the text is not whole. */
const WORDING = new Map([
  ['MIT', [/Permission is hereby granted, free of charge/i, /OTHER\s+DEALINGS\s+IN\s+THE\s+SOFTWARE/i]],
  ['ISC', [/Permission to use, copy, modify, and/i, /PERFORMANCE\s+OF\s+THIS\s+SOFTWARE/i]],
  ['BSD-2-Clause', BSD],
  ['BSD-3-Clause', BSD],
]);

/**
 * Folders of the packages that bundled files lie in, each once: `node_modules/a/node_modules/@b/c` for a file of `@b/c` below `a`.
 * @param {readonly string[]} inputs paths of the bundled files
 */
export const packagesOf = (inputs) => {
  const folders = inputs.flatMap((path) => /^.*\bnode_modules\/(?:@[^/]+\/)?[^/]+(?=\/)/.exec(path) ?? []);
  return [...new Set(folders)].sort();
};

/**
 * Folders of all packages whose code or tables are shipped.
 * @param {readonly string[]} inputs paths of the bundled files
 */
export const packagesInside = (inputs) => [...packagesOf(inputs), ...IN_DATA];

/**
 * Texts of the files in a folder whose names begin so.
 * @param {string} folder
 * @param {RegExp} beginning
 */
const textsOf = (folder, beginning) =>
  readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isFile() && beginning.test(entry.name))
    .map(({ name }) => readFileSync(join(folder, name), 'utf8').replaceAll('\r\n', '\n').trim())
    .filter((text) => text !== '');

/**
 * Part of a README under its heading "License", where that is the whole text of the declared licence.
 * @param {string} folder
 * @param {string} id
 */
const inReadme = (folder, id) =>
  textsOf(folder, /^readme/i)
    .flatMap((text) => text.split(/^(?=#+\s|.+\n[=-]{3,}$)/m))
    .filter((part) => /^\W*licen[cs]e/i.test(part) && WORDING.get(id)?.every((words) => words.test(part)))
    .map((part) => part.trim());

/**
 * Licence of the package in a folder. Throws where its text cannot be found.
 * @param {string} folder
 * @param {ByHand} byHand
 * @returns {Licence}
 */
export const licenceOf = (folder, byHand = BY_HAND) => {
  const { name, version, license, homepage = '' } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const id = typeof license === 'string' ? license : 'no SPDX id';
  const found = textsOf(folder, /^(licen[cs]e|copying|notice)/i);
  const texts = found.length > 0 ? found : inReadme(folder, id);
  const known = byHand[name];
  if (texts.length === 0 && known !== undefined) texts.push(`${known.text.trim()}\n\n(${known.reason})`);
  if (texts.length === 0)
    throw new Error(
      `${name} ${version} (${id}) is bundled, and ${folder} has no licence text: no LICENSE file, and none in its README. ` +
        'Take the text from its repository and enter it in BY_HAND of build/licences.js, with the reason.',
    );
  return { name, version, id, home: homepage, text: texts.join('\n\n') };
};

/**
 * Address of the unchanged source, for the licences that ask for it (MPL 2.0, 3.2 (a)). Throws where a package does not say it.
 * @param {string} folder
 */
const sourceOf = (folder) => {
  const { name, version, license, repository } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  if (!/^MPL/.test(license)) return [];
  const { url = repository } = repository ?? {};
  if (typeof url !== 'string') throw new Error(`${name} ${version} (${license}) does not say where its source is.`);
  return [`Source code of this version, unchanged: ${url.replace(/^git\+/, '')}`];
};

/** @param {string} folder */
const partOf = (folder) => {
  const { name, version, id, home, text } = licenceOf(folder);
  const head = [`${'='.repeat(78)}\n${name} ${version} (${id})`, ...(home === '' ? [] : [home]), ...sourceOf(folder)];
  return [...head, '', text, ''].join('\n');
};

/**
 * Licences of all packages whose code or tables are shipped, one after the other.
 * @param {readonly string[]} inputs paths of the bundled files
 */
export const licencesText = (inputs) =>
  [
    'The program contains code of these packages; data/almanac.json was made with tyme4ts.\n',
    // A package may lie in several folders.
    ...new Set(packagesInside(inputs).map(partOf)),
  ].join('\n');
