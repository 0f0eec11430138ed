import { spawnSync } from 'node:child_process';

/** Does nothing: what starting Node takes, and what every figure is a ratio to. */
const NOTHING = [process.execPath, '-e', '0'];

/** A command that takes longer is ended and reported so. */
const CAP = 60_000;
/** What builds an index the first time may take longer; it is its own row. */
const FIRST_CAP = 15 * 60_000;
/** Three pairs are enough for what takes longer than this: the noise is far below it. */
const SLOW = 2_000;
const SLOW_RUNS = 3;

/** Runs to its end or the cap. What it prints is only read where asked for: `text` is empty otherwise. */
const runOne = (line, env, cap, isRead = false) => {
  const began = process.hrtime.bigint();
  const { status, error, stdout, stderr } = spawnSync(line[0], line.slice(1), {
    ...{ env, timeout: cap, killSignal: 'SIGKILL', maxBuffer: 2 ** 30 },
    // To nowhere: reading along would cost this process, and the memory it holds slows every start that follows.
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

/** The ratio of one run to nothing, measured just before: a busy machine slows both. */
const pairOf = (line, env, cap, isRead = false) => {
  const base = runOne(NOTHING, env, CAP).ms;
  const ran = runOne(line, env, cap, isRead);
  return { ...ran, base, ratio: ran.ms / base };
};

/** What stands in the table instead of a figure, null where there is one. */
const endOf = ({ isOver, isFailed }) => (isOver ? `> ${CAP / 1000} s` : isFailed ? 'fails' : null);

/**
 * Runs a work twice before it counts: the first time makes whatever its first run makes, the second says how slow it is.
 * `work.line(run)` is the command of one run; `work.wrong(text)` says what the command failed to do, null when it did it.
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

/** Measures all works in turn within one run, so that none alone has the quiet minute. Adds `ratios`, `firstRatio` and `end`. */
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
