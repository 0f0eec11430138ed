import { spawnSync } from 'node:child_process';

/** An empty program. Every figure is a ratio to its time. */
const NOTHING = [process.execPath, '-e', '0'];

/** Limit in milliseconds. A command that takes longer is ended, and the table says so. */
const CAP = 60_000;
/** Limit for a first run that builds an index. It has a row of its own. */
const FIRST_CAP = 15 * 60_000;
/**
 * Milliseconds from which on a command is slow. For a slow one `SLOW_RUNS` pairs are enough, because the noise is small compared with it.
 */
const SLOW = 2_000;
const SLOW_RUNS = 3;

/** Runs a command to its end or to the limit. `text` is its output if `isRead`, otherwise empty. */
const runOne = (line, env, cap, isRead = false) => {
  const began = process.hrtime.bigint();
  const { status, error, stdout, stderr } = spawnSync(line[0], line.slice(1), {
    ...{ env, timeout: cap, killSignal: 'SIGKILL', maxBuffer: 2 ** 30 },
    // Output is thrown away. Reading it would fill the memory of this process, and that would slow every start of a process after it.
    stdio: ['ignore', isRead ? 'pipe' : 'ignore', 'pipe'],
  });
  const ms = Number(process.hrtime.bigint() - began) / 1e6;
  const isOver = error?.code === 'ETIMEDOUT';
  const isFailed = !isOver && status !== 0;
  if (isFailed)
    console.error(`  ${line.join(' ').slice(0, 100)} failed: ${error?.message ?? String(stderr).slice(0, 300)}`);
  return { ms, isOver, isFailed, text: String(stdout ?? '') };
};

export const median = (values) => {
  const sorted = [...values].sort((a, b) => a - b);
  const half = (sorted.length - 1) / 2;
  return (sorted[Math.floor(half)] + sorted[Math.ceil(half)]) / 2;
};

/** Ratio of one run to an empty program that is run just before it, so that a busy machine slows both. */
const pairOf = (line, env, cap, isRead = false) => {
  const base = runOne(NOTHING, env, CAP).ms;
  const ran = runOne(line, env, cap, isRead);
  return { ...ran, base, ratio: ran.ms / base };
};

/** Text for the table if there is no figure; null if there is one. */
const endOf = ({ isOver, isFailed }) => (isOver ? `> ${CAP / 1000} s` : isFailed ? 'fails' : null);

/**
 * Runs a work twice before it counts: the first run creates what it needs, the second shows how slow it is. `work.line(run)` is the command
 * of one run. `work.wrong(text)` says what the command failed to do, or null.
 */
const warm = (work) => {
  const first = pairOf(work.line(0), work.env, FIRST_CAP, work.wrong !== undefined);
  const end = endOf(first);
  const wrong = end === null ? (work.wrong?.(first.text) ?? null) : null;
  if (wrong !== null) console.error(`  ${wrong}`);
  if (end !== null || wrong !== null) return { ...work, end: end ?? 'fails', firstRatio: null, ratios: [], bases: [] };
  const second = pairOf(work.line(1), work.env, CAP);
  const firstRatio = (2 * first.ms) / (first.base + second.base);
  return { ...work, end: endOf(second), firstRatio, isSlow: second.ms > SLOW, ratios: [], bases: [] };
};

/** Measures all works in turn within one round, so that no work alone has a quiet minute. Adds `ratios`, `firstRatio` and `end` to each. */
export const measure = (works, runs) => {
  const warmed = works.map((work) => {
    console.error(`  ${work.name}`);
    return warm(work);
  });
  for (let run = 2; run < runs + 2; run += 1) {
    for (const work of warmed) {
      if (work.end !== null || (work.isSlow && work.ratios.length >= SLOW_RUNS)) continue;
      const pair = pairOf(work.line(run), work.env, CAP);
      work.end = endOf(pair);
      work.ratios.push(pair.ratio);
      work.bases.push(pair.base);
    }
  }
  return warmed;
};
