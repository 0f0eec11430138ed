// @ts-check
// Commands that the build runs at a desk, to see which modules they load and which functions they call.

/** Commands that are typed every day. Whatever they load is in the file that each start reads, so more of them would make it slower. */
export const DAILY = [
  ['today'],
  ['visitor', 'in', '孔庆和'],
  ['visitor', 'out', '孔庆和'],
  ['followup', 'list'],
  ['followup', 'show', 'F1'],
  ['why', 'F1'],
  ['jot', '核对周一议程'],
  ['remind'],
  ['today', '--json'],
];

/** Commands that are typed often. What they call is compiled beforehand too. */
export const OFTEN = [
  ['week'],
  ['notice', 'list'],
  ['notice', 'show', 'N1'],
  ['duty', 'list'],
  ['visitor', 'list'],
  ['search', '会议'],
  ['visitor', '--help'],
];

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
  const next = () => {
    const line = left.shift();
    if (line === undefined) {
      done();
      return exit(0);
    }
    process.argv.splice(2, Number.POSITIVE_INFINITY, ...line);
    setImmediate(run);
  };
  process.exit = /** @type {typeof process.exit} */ (next);
  next();
};
