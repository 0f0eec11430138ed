// @ts-check
// The loader of the program. The parts that commands begin with have the text of these functions in front, so they use nothing from outside of themselves.

/** @typedef {(exports: object, require: (name: string) => unknown, module: object, file: string, folder: string) => void} Evaluate */
/** @typedef {Readonly<Record<string, unknown>>} Module */
/** @typedef {{ modules: Readonly<Record<string, () => Module>>, main: (place?: object) => void }} Part */

/**
 * An object in place of a module, which loads it when one of its exports is used. esbuild makes others with the same prototype for the part of
 * the morning list. The prototype answers only until an export is entered into the object that is asked.
 * @param {() => Module} load
 * @returns {object}
 */
export const lazily = (load) => {
  const get = (/** @type {object} */ _, /** @type {string} */ name, /** @type {object} */ asked) => {
    if (name === '__esModule') return true;
    const value = load()[name];
    Object.defineProperty(asked, name, { value });
    return value;
  };
  return Object.create(new Proxy({}, { get }));
};

/**
 * A function that gives the `main` of the program, for a command that begins with one of its parts. A part is a function with the parameters
 * of a CommonJS module, and exports a table of its modules. A module is asked for by "office:PART:PATH" and loaded at once, or by
 * "lazy:PART:PATH" and loaded when one of its exports is used. If the part at the beginning has it, it is taken from there; PART has it for
 * commands that begin with another. `partNamed` gives a later part, `requireOther` what is not of the program; `note` is told which modules
 * are loaded.
 * @param {(load: () => Module) => object} lazily
 * @param {Evaluate} beginning the part that the command begins with
 * @returns {(place: { partNamed: (name: string) => Evaluate, requireOther: (name: string) => unknown, folder: string,
 *   note?: (path: string) => void }) => Part['main']}
 */
export const loading =
  (lazily, beginning) =>
  ({ partNamed, requireOther, folder, note = () => {} }) => {
    /** @type {[Record<string, Part>, Record<string, Module>, Record<string, object>]} */
    const [parts, modules, lazy] = [{}, {}, {}];
    const evaluated = (/** @type {string} */ name) => {
      const module = { exports: /** @type {Part} */ ({}) };
      const evaluate = name === 'office' ? beginning : partNamed(name);
      evaluate(module.exports, requireOf, module, `${folder}/${name}.cjs`, folder);
      return module.exports;
    };
    const partOf = (/** @type {string} */ name) => {
      parts[name] ??= evaluated(name);
      return parts[name];
    };
    const moduleOf = (/** @type {string} */ name, /** @type {string} */ path) => {
      if (modules[path] === undefined) {
        const load = /** @type {() => Module} */ (parts['office']?.modules[path] ?? partOf(name).modules[path]);
        modules[path] = load();
        note(path);
      }
      return modules[path];
    };
    const moduleNamed = (/** @type {string} */ asked) => {
      const [, name = '', path = ''] = asked.split(':');
      return moduleOf(name, path);
    };
    // The name is taken apart where a module is loaded: most modules that may be loaded late are not.
    const requireOf = (/** @type {string} */ asked) => {
      if (asked.startsWith('lazy:')) {
        lazy[asked] ??= lazily(() => moduleNamed(asked));
        return lazy[asked];
      }
      return asked.startsWith('office:') ? moduleNamed(asked) : requireOther(asked);
    };
    return partOf('office').main;
  };
