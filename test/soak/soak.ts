import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { striking } from './blows.ts';
import { chanceOf } from './chance.ts';
import { nextDeed, type Worker } from './deeds.ts';
import { certainOf, judged, type Mirror, Wrong } from './judge.ts';
import type { Fate } from './ledger.ts';
import { filling, mountedAt, syncing, type Weather } from './weather.ts';
import { clockOf, type Ended, logTo, runs, type World } from './world.ts';

const USAGE = 'npm run test:soak -- [--seed N] [--minutes N] [--processes N] [--round SECONDS]';

type Asked = { readonly seed: number; readonly minutes: number; readonly processes: number; readonly round: number };

const askedIn = (args: readonly string[]): Asked => {
  const named = { type: 'string' } as const;
  const options = { seed: named, minutes: named, processes: named, round: named };
  const { values } = parseArgs({ args: [...args], options });
  const { SOAK_SEED, SOAK_MINUTES, SOAK_PROCESSES } = process.env;
  const number = (typed: string | undefined, usual: number): number => {
    const value = typed === undefined ? usual : Number(typed);
    if (Number.isNaN(value)) throw new Error(USAGE);
    return value;
  };
  return {
    seed: number(values.seed ?? SOAK_SEED, 1 + Math.floor(Math.random() * 1e6)),
    minutes: number(values.minutes ?? SOAK_MINUTES, 2),
    processes: number(values.processes ?? SOAK_PROCESSES, 20),
    round: number(values.round, 25),
  };
};

type Counts = { done: number; refused: number; unknown: number };

const fateOf = ({ code, isKilled }: Ended): Fate => {
  if (isKilled) return 'unknown';
  if (code === 0) return 'done';
  return code === 75 || code === 2 ? 'refused' : 'unknown';
};

/** What a command may complain of: the disk was full, or a clock that went back would have somebody leave before he came. */
const FITTING = /disk is full|磁盘已满|cannot have left before|离开不能早于到达/i;

/** What a command should not have said. It may end with 0, and with 75 if the desk was locked. */
const strangeIn = ({ code, out, err, isKilled }: Ended, args: readonly string[]): readonly string[] => {
  if (/\n\s+at /.test(err)) return [`office ${args.join(' ')}: a stack\n${err}`];
  if (isKilled || code === 0 || code === 75) return [];
  if (code === 1 && FITTING.test(err)) return [];
  // `doctor` ends with 3 where it finds a fault. Which faults it may find is looked at in its answer.
  if (code === 3 && args[0] === 'doctor' && err === '') return [];
  return [`office ${args.join(' ')}: exit ${code}\n${err}${out.slice(0, 2_000)}`];
};

type Soak = {
  readonly asked: Asked;
  readonly world: World;
  readonly workers: readonly Worker[];
  readonly weather: Weather;
  readonly counts: Counts;
  readonly wrong: string[];
};

/** One worker's commands, one after the other, until the storm is over. */
const working = async ({ world, counts, wrong }: Soak, worker: Worker, isOver: () => boolean): Promise<void> => {
  const { chance } = worker;
  while (!isOver()) {
    const deed = nextDeed(worker, world);
    const args = (deed.isJson ?? !chance.oneIn(3)) ? [...deed.args, '--json'] : deed.args;
    const [lang, now] = [chance.pick(['en', 'zh'] as const), world.clock.next(chance)];
    const ended = await runs(world, { args, lang, now, strike: striking(world, chance) });
    const fate = fateOf(ended);
    counts[fate] += 1;
    wrong.push(...strangeIn(ended, args), ...deed.tell(fate, ended.out));
  }
};

/** A round: a storm of commands and faults, then a look at everything while nobody writes. */
const round = async (soak: Soak, seconds: number, nth: number): Promise<void> => {
  const { asked, world, workers, weather, wrong } = soak;
  const chance = chanceOf(`${asked.seed} round ${nth}`);
  const end = performance.now() + seconds * 1_000;
  const isOver = (): boolean => performance.now() > end || wrong.length > 0;
  const desk = join(world.desk, 'desk.json');
  let older: Buffer | null = null;
  let mirror: Mirror | null = null;
  const begins = (): void => {
    mirror = { folder: weather.mirror, certain: certainOf(workers) };
    if (existsSync(desk)) older ??= readFileSync(desk);
  };
  await Promise.all([
    ...workers.map((worker) => working(soak, worker, isOver)),
    ...(weather.disk === null ? [] : [filling(weather.disk, weather, chance, isOver)]),
    syncing(world, weather, chance, { isOver, begins }),
  ]);
  if (wrong.length > 0) throw new Wrong(wrong.join('\n'));
  await judged({ world, workers, chance, now: world.clock.next(chance) }, chance.oneIn(2) ? older : null, mirror);
};

const laidOut = (asked: Asked, root: string): { soak: Soak; scratch: string; unmount: () => void } => {
  const scratch = mkdtempSync(join(tmpdir(), 'office-soak-'));
  const disk = join(scratch, 'disk');
  const mounted = mountedAt(disk, '256m');
  mkdirSync(join(scratch, 'home'));
  const world: World = {
    ...{ root, home: join(scratch, 'home'), desk: join(disk, 'desk'), clock: clockOf() },
    ...{ log: logTo(join(scratch, 'soak.ndjson')), running: new Set(), blows: new Map() },
  };
  const workers = Array.from({ length: asked.processes }, (_, number) => ({
    ...{ number, chance: chanceOf(`${asked.seed} worker ${number}`), things: [], count: 0 },
  }));
  const weather: Weather = {
    disk: mounted === null ? null : disk,
    mirror: join(scratch, 'mirror'),
    fullDisks: 0,
    copies: 0,
  };
  const soak = { asked, world, workers, weather, counts: { done: 0, refused: 0, unknown: 0 }, wrong: [] };
  return { soak, scratch, unmount: mounted ?? (() => {}) };
};

const report = ({ asked, world, workers, weather, counts }: Soak, rounds: number): string => {
  const records = workers.flatMap(({ things }) => things).length;
  const blow = (name: 'kill' | 'stop' | 'stopAndKill'): number => world.blows.get(name) ?? 0;
  return [
    `seed ${asked.seed}, ${asked.processes} processes, ${rounds} rounds`,
    `${counts.done} commands done, ${counts.refused} refused, ${counts.unknown} in doubt; ${records} records begun`,
    `${blow('kill')} killed, ${blow('stop')} stopped, ${blow('stopAndKill')} stopped and killed, ` +
      `${weather.disk === null ? 'no disk could be filled' : `${weather.fullDisks} full disks`}, ${weather.copies} copies of the folder`,
  ].join('\n');
};

/** Stops what still runs, as the soak ends early. */
const stopped = ({ running }: World): void => {
  for (const child of running) child.kill('SIGKILL');
};

/** `npm run test:soak`. */
export const main = async (args: readonly string[], root: string): Promise<void> => {
  const asked = askedIn(args);
  const { soak, scratch, unmount } = laidOut(asked, root);
  const end = performance.now() + asked.minutes * 60_000;
  console.log(`seed ${asked.seed}: ${asked.processes} processes for ${asked.minutes} minutes`);
  let rounds = 0;
  try {
    for (; performance.now() < end; rounds += 1) {
      await round(soak, Math.min(asked.round, (end - performance.now()) / 1_000), rounds);
      console.log(`round ${rounds + 1}: ${soak.counts.done} done, ${soak.counts.unknown} in doubt`);
    }
    console.log(
      `${report(soak, rounds)}\nNothing acknowledged is missing, nothing is there twice, doctor finds nothing.`,
    );
    unmount();
    rmSync(scratch, { recursive: true, force: true });
  } catch (error) {
    if (!(error instanceof Wrong)) throw error;
    stopped(soak.world);
    console.error(`${error.message}\n\n${report(soak, rounds)}`);
    console.error(`The desk: ${soak.world.desk}; every command: ${join(scratch, 'soak.ndjson')}`);
    const { seed, minutes, processes } = asked;
    console.error(
      `Again: npm run test:soak -- --seed ${seed} --minutes ${minutes} --processes ${processes} --round ${asked.round}`,
    );
    process.exitCode = 1;
  }
};
