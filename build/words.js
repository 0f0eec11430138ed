// @ts-check
// Objects of words in the bundle.
import { readFileSync } from 'node:fs';

/**
 * Text of a module whose objects of words have no prototype. V8 keeps such an object as a table of its keys. For any other it makes maps, one for
 * each key whose value is a function or a call: the words of the morning list have 700 keys, and most are not read in a start.
 */
export const withTables = (/** @type {string} */ text) =>
  text.replace(/^((?:export )?const \w*[wW]ords = \{)$/gm, '$1 __proto__: null,');

/**
 * Gives the modules of the project such objects.
 * @type {import('esbuild').Plugin}
 */
export const tables = {
  name: 'tables',
  setup(on) {
    on.onLoad({ filter: /[\\/]src[\\/].*\.ts$/, namespace: 'file' }, ({ path }) => ({
      contents: withTables(readFileSync(path, 'utf8')),
      loader: 'ts',
    }));
  },
};
