// @ts-check
// Plugins of esbuild by which one part of the program asks another for a module.
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import ts from 'typescript';
import { inputOf, isOwn, made } from './bundle.js';
import { withTables } from './words.js';

/** @typedef {import('esbuild').Plugin} Plugin */
/** @typedef {Awaited<ReturnType<typeof import('./traced.js').programModules>>} Modules */

/**
 * Beginnings of the names under which a module of another part is asked for: `office:PART:PATH` is loaded when it is asked for, `lazy:PART:PATH`
 * when one of its exports is used. See loading.js.
 */
export const [NOW, LAZY] = ['office:', 'lazy:'];

/**
 * How a part asks for a module, by its path: with its part, or null if it is imported as usual.
 * @typedef {(path: string, isLate: boolean) => string | null} AskedOf
 */

/** Another module or file, as a stub with the name under which it is asked for. */
const stub = (/** @type {string} */ namespace, /** @type {string} */ path, /** @type {unknown} */ pluginData) => ({
  ...{ namespace, path, pluginData },
});

/**
 * Asks other parts for their modules.
 * @param {AskedOf} askedOf
 * @param {Modules} modules
 * @returns {Plugin}
 */
export const asking = (askedOf, { exportsOf }) => ({
  name: 'asking',
  setup(on) {
    on.onResolve({ filter: /./ }, async ({ path, pluginData, ...from }) => {
      if (pluginData === 'resolved' || from.kind === 'entry-point') return null;
      if (path.startsWith(NOW) || path.startsWith(LAZY)) return { path, external: true };
      const found = await on.resolve(path, { ...from, pluginData: 'resolved' });
      if (found.external || found.namespace !== 'file' || from.namespace === 'made') return found;
      const input = inputOf(found.path);
      const name = askedOf(input, from.kind === 'dynamic-import');
      if (name === null) return found;
      // esbuild goes by the name: what is loaded at once is made as CommonJS, whatever the module is.
      return name.startsWith(NOW) ? stub('now', `${input}.cjs`, name) : stub('lazy', input, name);
    });
    on.onLoad({ filter: /./, namespace: 'now' }, ({ pluginData: name }) =>
      made(`module.exports = require(${JSON.stringify(name)});`),
    );
    // Names of an external module: esbuild reads a property of it where one is used.
    on.onLoad({ filter: /./, namespace: 'lazy' }, ({ path, pluginData: name }) =>
      made(`export { ${exportsOf(path).join(', ')} } from ${JSON.stringify(name)};`),
    );
  },
});

/**
 * Texts of modules as CommonJS, by path. The program is made twice: to see what it uses, and to be shipped.
 * @type {Map<string, string>}
 */
const wrapped = new Map();

/**
 * Makes the modules of the project CommonJS in a part whose modules are evaluated late. esbuild would take the functions of an ES module out of
 * its wrapper, and all of them would be made when the part is read.
 * @param {AskedOf} askedOf
 * @param {Modules} modules
 * @returns {Plugin}
 */
export const wrapping = (askedOf, { exportsOf, isCommonJs }) => ({
  name: 'wrapping',
  setup(on) {
    const compilerOptions = { module: ts.ModuleKind.CommonJS, target: ts.ScriptTarget.ES2022 };
    on.onLoad({ filter: /\.ts$/, namespace: 'file' }, ({ path }) => {
      const before = wrapped.get(path);
      if (before !== undefined) return { contents: before, loader: 'js' };
      const namesIn = (/** @type {string} */ from) => exportsOf(inputOf(join(dirname(path), from))).join(', ');
      const text = withTables(readFileSync(path, 'utf8'))
        .replace(/^export \* from '(.+)';$/gm, (_, from) => `export { ${namesIn(from)} } from '${from}';`)
        .replace(/^import (\w+) from '(node:.+)';$/gm, "import $1 = require('$2');");
      const { outputText } = ts.transpileModule(text, { compilerOptions });
      const contents = outputText.replaceAll('import.meta.dirname', '__dirname');
      wrapped.set(path, contents);
      return { contents, loader: 'js' };
    });
    on.onResolve({ filter: /./ }, async ({ path, pluginData, ...from }) => {
      if (pluginData === 'resolved' || !isOwn(inputOf(from.importer))) return null;
      // As it was imported: a package may have other files for `require`.
      const found = await on.resolve(path, { ...from, kind: 'import-statement', pluginData: 'resolved' });
      if (found.external || found.namespace !== 'file') return found;
      const input = inputOf(found.path);
      const name = askedOf(input, false);
      if (isCommonJs(input)) return stub('whole', input, name ?? found.path);
      return name === null ? found : { path: name, external: true };
    });
    // In CommonJS, `default` of a package that is CommonJS itself is the whole of it.
    on.onLoad({ filter: /./, namespace: 'whole' }, ({ pluginData: name }) =>
      made(
        `const whole = require(${JSON.stringify(name)});\nmodule.exports = Object.assign({ default: whole }, whole);`,
      ),
    );
  },
});
