// @ts-check
// How the build runs commands one after the other in one process.

/** What is done is reopened before it can be done once more. */
export const ready = (/** @type {readonly (readonly string[])[]} */ lines) =>
  lines.flatMap((line) =>
    line.includes('done') || line.includes('办结')
      ? [['followup', 'reopen', 'F3', '--reason', '补材料'], [...line]]
      : [[...line]],
  );

/**
 * A command in Chinese words.
 * @param {readonly string[]} line
 * @param {Readonly<Record<string, string>>} english English words by the Chinese ones, those of bin/office.js
 */
export const inChinese = (line, english) =>
  line.map((word) => Object.entries(english).find(([, one]) => one === word)?.[0] ?? word);

/** Commands that are run one after the other do without options of V8: it takes compiled code only with the options with which it was made. */
export const AT_BUILD = { sparing: () => undefined, thrifty: () => undefined };

/** A terminal of the usual size that nobody reads, and an input that nobody types at. */
export const AT_TERMINAL = {
  ...AT_BUILD,
  out: {
    ...{ isTTY: true, columns: 80, rows: 24 },
    write: (/** @type {string} */ _, /** @type {() => void} */ done) => done(),
    on: () => undefined,
  },
  input: () => ({ isTTY: false }),
};

/** Whether a command may be run twice on one desk, by processes of which each runs one command. A visitor who signs in twice cannot sign out by name. */
export const mayBeRepeated = (/** @type {readonly string[]} */ line) =>
  !line.some((word) => word === 'in' || word === 'out');

/** What decides whether a page at a terminal has colours and is shown by a pager. */
export const AS_AT_TERMINAL = { TERM: 'xterm', NO_COLOR: '', FORCE_COLOR: '', OFFICE_PAGER: '' };

/**
 * Runs commands one after the other in this process, by `run`, then `done`. A command ends the process when it is done; here the next one is
 * run instead.
 * @param {readonly (readonly string[])[]} lines
 * @param {() => void} run
 * @param {() => void} done
 */
export const inTurn = (lines, run, done) => {
  const left = [...lines];
  const exit = process.exit;
  const next = (/** @type {number} */ code = 0) => {
    if (code !== 0) exit(code);
    const line = left.shift();
    if (line === undefined) {
      process.exit = exit;
      return done();
    }
    process.argv.splice(2, Number.POSITIVE_INFINITY, ...line);
    setImmediate(run);
  };
  process.exit = /** @type {typeof process.exit} */ (next);
  next();
};
