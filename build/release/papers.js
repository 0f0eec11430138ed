// @ts-check
// What goes with the program in every file of a release that has Node inside: licences, the list of what is inside, and how to begin.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { inputsIn } from '../bundle.js';
import { sbomText } from '../sbom.js';
import { NODE_VERSION } from './node.js';

const RULE = '='.repeat(78);

/**
 * All licences, one after the other: of the program, of the packages inside it, of Node.
 * @param {string} linuxNode the folder of Node for Linux; the package for Windows has no licence file, and its text is the same
 */
export const licencesOfAll = (linuxNode) =>
  [
    readFileSync('LICENSE', 'utf8'),
    readFileSync(join('dist', 'THIRD-PARTY-LICENSES.txt'), 'utf8'),
    `${RULE}\nnode ${NODE_VERSION}\n`,
    readFileSync(join(linuxNode, 'LICENSE'), 'utf8'),
  ].join('\n');

/** The list of what is inside, Node among it. */
export const sbomWithNode = () => {
  const { outputs } = JSON.parse(readFileSync(join('dist', 'metafile.json'), 'utf8'));
  return sbomText(inputsIn(outputs), NODE_VERSION);
};

/** Path under which scripts for completion are looked for by each shell on Debian, and the file with the script. */
export const COMPLETION = {
  'usr/share/bash-completion/completions/office': 'bash.sh',
  'usr/share/bash-completion/completions/office-desk': 'bash.sh',
  'usr/share/zsh/vendor-completions/_office': 'zsh.sh',
  'usr/share/fish/vendor_completions.d/office.fish': 'fish.fish',
};
