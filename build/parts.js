// @ts-check
// How esbuild makes the files of the program.
import { build } from 'esbuild';
import { asking, LAZY, NOW, wrapping } from './asking.js';
import { APART, beginning, builtinsLate, isOwn, loadersOf, program } from './bundle.js';
import { lazily, loading } from './loading.js';
import { tables } from './words.js';

/** @typedef {Awaited<ReturnType<typeof import('./traced.js').programModules>>} Modules */

/** The module that the program begins with. */
const MAIN = 'src/main.ts';

/**
 * The beginning of the part of the morning list. It gives each module that another part, or a door, asks for as an object with its exports, which
 * is made when it is asked for: esbuild would make them all at each start.
 * @param {Iterable<string>} asked
 * @param {Modules} modules
 * @param {(path: string) => boolean} isHot whether a module is in this part
 */
const morningBeginning = (asked, { isCommonJs, exportsOf }, isHot) => {
  const entries = [...asked].map((path, n) => {
    const from = JSON.stringify(`./${path}`);
    if (isCommonJs(path)) return { imports: '', entry: `${JSON.stringify(path)}: () => require(${from})` };
    const names = exportsOf(path);
    const imports = `import { ${names.map((name) => `${name} as m${n}_${name}`).join(', ')} } from ${from};`;
    // Getters: what a module passes on from another one is loaded when it is used.
    const getters = names.map((name) => `get ${name}() { return m${n}_${name}; }`).join(', ');
    return { imports, entry: `${JSON.stringify(path)}: () => ({ ${getters} })` };
  });
  return [
    ...entries.map(({ imports }) => imports),
    isHot(MAIN) ? `export { main } from './${MAIN}';` : `export const { main } = require('${LAZY}rest:${MAIN}');`,
    `export const modules = {\n${entries.map(({ entry }) => entry).join(',\n')}\n};`,
  ].join('\n');
};

/** What stands around the part that the program begins with: the loader, to which the part is given. */
export const withLoader = {
  banner: { js: `(${loading})(${lazily}, ${program.banner.js}` },
  footer: { js: `${program.footer.js})` },
};

/** The module that passes on what is used of valibot. Only where nothing is wrapped does esbuild leave out the rest of that package. */
const TRIMMED = 'src/core/valibot.ts';

/** Names of the parts that are wrapped: each of their modules is evaluated when it is asked for. */
const LATER = ['daily', 'nouns', 'rest', ...APART];

/** Some modules, with the packages and data that they import when they are evaluated. */
const withPackages = (/** @type {Iterable<string>} */ paths, /** @type {Modules['importsOf']} */ importsOf) => {
  const all = new Set(paths);
  // A set also visits what is added to it meanwhile.
  for (const path of all) for (const to of importsOf(path, false)) if (!isOwn(to)) all.add(to);
  return all;
};

/**
 * The package of `APART` that a module belongs to, by its path. A package that two of them import belongs to the first.
 * @param {Pick<Modules, 'paths' | 'importsOf'>} modules
 */
const apartFrom = ({ paths, importsOf }) => {
  /** @type {Map<string, string>} */
  const names = new Map();
  for (const name of APART) {
    const own = paths.filter((path) => path.startsWith(`node_modules/${name}/`));
    for (const path of withPackages(own, importsOf)) if (!names.has(path)) names.set(path, name);
  }
  return names;
};

/**
 * Where each module is, and how it is asked for.
 * @param {Modules} modules
 * @param {{ morning: Iterable<string>, daily: Iterable<string>, nouns: Iterable<string> }} used
 */
const plan = ({ paths, importsOf, isCommonJs }, used) => {
  const morning = withPackages([...used.morning, TRIMMED], importsOf);
  const parts = Object.entries({
    office: morning,
    daily: withPackages(used.daily, importsOf),
    nouns: new Set(used.nouns),
  });
  const apart = apartFrom({ paths, importsOf });
  const partOf = (/** @type {string} */ path) =>
    parts.find(([, paths]) => paths.has(path))?.[0] ?? apart.get(path) ?? 'rest';
  const isCopied = (/** @type {string} */ path) => !isOwn(path) && !isCommonJs(path) && !apart.has(path);
  /** The name under which a part asks for a module; null if it is imported. In the part of the morning list nothing is wrapped. */
  const askedBy = (/** @type {string} */ part) => (/** @type {string} */ path, /** @type {boolean} */ isLate) => {
    const owner = partOf(path);
    if (isLate) return `${NOW}${owner}:${path}`;
    if (isOwn(path)) return part === 'office' && owner === part ? null : `${LAZY}${owner}:${path}`;
    return owner === part || isCopied(path) ? null : `${NOW}${owner}:${path}`;
  };
  const isAsked = (/** @type {string} */ from, /** @type {string} */ to, /** @type {boolean} */ isLate) =>
    askedBy(partOf(from))(to, isLate) !== null;
  const asked = paths.flatMap((from) =>
    [true, false].flatMap((isLate) => importsOf(from, isLate).filter((to) => isAsked(from, to, isLate))),
  );
  /** Modules of a part that are asked for. */
  const askedOf = (/** @type {string} */ part) => new Set([MAIN, ...asked].filter((path) => partOf(path) === part));
  return { askedBy, askedOf, isHot: (/** @type {string} */ path) => morning.has(path) };
};

/**
 * The program in several files. `dist/office.cjs` has the modules that the morning list uses, `dist/daily.cjs` those of other daily commands,
 * `dist/nouns.cjs` what these commands use besides where there are records of nouns that few desks have, those of `APART` a package each, `dist/rest.cjs` all others: reading a file and the code compiled from it
 * is most of a start. Every start evaluates the modules of the first, without the wrappers of modules that may be loaded later. All other
 * modules of the project are evaluated when one of their exports is used for the first time. A module of the project is in one part only, and
 * so is a CommonJS package; packages of ES modules, which keep nothing, may be in several. Each part exports the modules that are asked for,
 * by path. `outputs` says of each file what is in it, as esbuild does.
 * @param {Modules} modules
 * @param {{ morning: Iterable<string>, daily: Iterable<string>, nouns: Iterable<string> }} used modules of the project that these
 * commands use; `nouns` also has those of `daily`
 */
export const programParts = async (modules, used) => {
  const { askedBy, askedOf, isHot } = plan(modules, used);
  const partNamed = (/** @type {string} */ name, /** @type {string} */ contents) => {
    const isMorning = name === 'office';
    const wrapped = isMorning ? [tables] : [wrapping(askedBy(name), modules)];
    return build({
      ...program,
      ...(isMorning ? withLoader : {}),
      entryPoints: ['office:beginning'],
      outfile: `dist/${name}.cjs`,
      plugins: [beginning(contents), ...builtinsLate, ...wrapped, asking(askedBy(name), modules)],
    });
  };
  const built = await Promise.all([
    partNamed('office', morningBeginning(askedOf('office'), modules, isHot)),
    ...LATER.map((name) => partNamed(name, `exports.modules = {\n${loadersOf(askedOf(name))}\n};`)),
  ]);
  return {
    files: built.flatMap(({ outputFiles }) => outputFiles),
    outputs: Object.assign({}, ...built.map(({ metafile }) => metafile.outputs)),
  };
};
