// @ts-check
// How esbuild makes the files of the program. A hot part is one that commands begin with.
import { build } from 'esbuild';
import { asking, LAZY, NOW, wrapping } from './asking.js';
import { APART, beginning, builtinsLate, isOwn, loadersOf, program } from './bundle.js';
import { lazily, loading } from './loading.js';
import { tables } from './words.js';

/** @typedef {Awaited<ReturnType<typeof import('./traced.js').programModules>>} Modules */

/** The module that the program begins with. */
const MAIN = 'src/main.ts';

/**
 * The beginning of a hot part. It gives each module that another part, or a door, asks for as an object with its exports, which
 * is made when it is asked for: esbuild would make them all at each start.
 * @param {Iterable<string>} asked
 * @param {Modules} modules
 * @param {(path: string) => boolean} isHot whether a module is in this part
 */
const hotBeginning = (asked, { isCommonJs, exportsOf }, isHot) => {
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
 * Modules of the project that commands use: `hot` by hot part, those of `office` used by every command that has no other; `later` by parts for
 * occasions, what daily commands use besides their hot part then; `daily` by daily commands.
 * @typedef {{ hot: Readonly<Record<string, Iterable<string>>>, later: Readonly<Record<string, Iterable<string>>>, daily: Iterable<string> }} Used
 */

/**
 * The modules of the hot parts, and the part for later that has a module: `office` if all hot parts have it, and so no other part. Any other module
 * is in a part for later even if some hot parts have it: other commands ask for it there. `forLater` are the names of these parts.
 * @param {Modules} modules
 * @param {Used} used
 */
const places = ({ paths, importsOf }, used) => {
  const hot = new Map(
    Object.entries(used.hot).map(([name, own]) => [name, withPackages([...own, TRIMMED], importsOf)]),
  );
  const inSome = new Set([...hot.values()].flatMap((own) => [...own]));
  const inAll = new Set([...inSome].filter((path) => [...hot.values()].every((own) => own.has(path))));
  const later = Object.entries({
    ...Object.fromEntries(Object.entries(used.later).map(([name, own]) => [name, new Set(own)])),
    morning: hot.get('office') ?? new Set(),
    daily: new Set([...withPackages(used.daily, importsOf), ...inSome]),
  });
  const apart = apartFrom({ paths, importsOf });
  const ownerOf = (/** @type {string} */ path) => {
    if (inAll.has(path)) return 'office';
    return later.find(([, own]) => own.has(path))?.[0] ?? apart.get(path) ?? 'rest';
  };
  const forLater = [...later.map(([name]) => name), 'rest', ...APART];
  const isApart = (/** @type {string} */ path) => apart.has(path);
  return { hot, forLater, inSome, inAll, ownerOf, isApart };
};

/**
 * Which modules each part asks for, and how, and which it is asked for.
 * @param {Modules} modules
 * @param {ReturnType<typeof places>} where
 */
const plan = ({ paths, importsOf, isCommonJs }, { hot, inSome, inAll, ownerOf, isApart }) => {
  const isCopied = (/** @type {string} */ path) => !isOwn(path) && !isCommonJs(path) && !isApart(path);
  /**
   * The name under which a part asks for a module; null if it is imported. Nothing in a hot part is wrapped. A part for later does not import what
   * some hot parts have: it would be there twice.
   */
  const askedBy = (/** @type {string} */ part) => (/** @type {string} */ path, /** @type {boolean} */ isLate) => {
    const owner = ownerOf(path);
    const isHere = hot.get(part)?.has(path) ?? (!isOwn(path) && owner === part && !inSome.has(path));
    if (isLate || !(isHere || isCopied(path))) return `${isLate || !isOwn(path) ? NOW : LAZY}${owner}:${path}`;
    return null;
  };
  /** What modules ask for where they are in a part. */
  const asksOf = (/** @type {string} */ part, /** @type {Iterable<string>} */ own) =>
    [...own].flatMap((from) =>
      [true, false].flatMap((isLate) => importsOf(from, isLate).filter((to) => askedBy(part)(to, isLate) !== null)),
    );
  const asksLater = paths
    .filter((path) => !inAll.has(path))
    .map((path) => ({ path, asks: asksOf(ownerOf(path), [path]) }));
  const asksHot = [...hot].flatMap(([name, own]) => asksOf(name, own));
  const askedLater = new Set([MAIN, ...asksHot, ...asksLater.flatMap(({ asks }) => asks)]);
  /** Modules of a part that are asked for: of a hot part by its own modules, and by all that it does not have. */
  const askedOf = (/** @type {string} */ part) => {
    const own = hot.get(part);
    if (own === undefined) return new Set([...askedLater].filter((path) => ownerOf(path) === part));
    const others = asksLater.flatMap(({ path, asks }) => (own.has(path) ? [] : asks));
    return new Set([...asksOf(part, own), ...others].filter((path) => own.has(path)));
  };
  return { askedBy, askedOf };
};

/**
 * The program in several files. `dist/office.cjs` has the modules that the morning list uses, `dist/office-jot.cjs` those of `jot`, and so on:
 * a command begins with one of them (bin/office.js). There is a part for each occasion on which daily commands use more: `dist/nouns.cjs` where
 * there are records of nouns that few desks have, `dist/past.cjs` for days of a week that are past, `dist/sending.cjs` for reminders to be sent.
 * `dist/morning.cjs` has the modules of the morning list for commands that begin with another part, `dist/daily.cjs` what else daily commands use,
 * those of `APART` a package each, `dist/rest.cjs` all others: reading a file and the code compiled from it is most of a start. Every start
 * evaluates all modules of its first part, without the wrappers of modules that may be loaded later. All other modules of the project are
 * evaluated when one of their exports is used for the first time. While a command runs, a module of the project is in one part only, and so is a
 * CommonJS package; packages of ES modules, which keep nothing, may be in several. Each part exports the
 * modules that are asked for, by path. `outputs` says of each file what is in it, as esbuild does.
 * @param {Modules} modules
 * @param {Used} used
 */
export const programParts = async (modules, used) => {
  const where = places(modules, used);
  const { hot, forLater } = where;
  const { askedBy, askedOf } = plan(modules, where);
  const partNamed = (/** @type {string} */ name, /** @type {string} */ contents) => {
    const isHot = hot.has(name);
    const wrapped = isHot ? [tables] : [wrapping(askedBy(name), modules)];
    return build({
      ...program,
      ...(isHot ? withLoader : {}),
      entryPoints: ['office:beginning'],
      outfile: `dist/${name}.cjs`,
      plugins: [beginning(contents), ...builtinsLate, ...wrapped, asking(askedBy(name), modules)],
    });
  };
  const built = await Promise.all([
    ...[...hot].map(([name, own]) =>
      partNamed(
        name,
        hotBeginning(askedOf(name), modules, (path) => own.has(path)),
      ),
    ),
    ...forLater.map((name) => partNamed(name, `exports.modules = {\n${loadersOf(askedOf(name))}\n};`)),
  ]);
  return {
    files: built.flatMap(({ outputFiles }) => outputFiles),
    outputs: Object.assign({}, ...built.map(({ metafile }) => metafile.outputs)),
  };
};
