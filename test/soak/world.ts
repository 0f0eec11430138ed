import { type ChildProcess, spawn } from 'node:child_process';
import { appendFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Chance } from './chance.ts';

/** A clock that goes on by some minutes with each command and jumps now and then, by days or months, also back. */
export type Clock = { readonly next: (chance: Chance) => string };

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const jumpOf = (chance: Chance): number => {
  if (chance.oneIn(150)) return (20 + chance.below(40)) * DAY;
  if (chance.oneIn(100)) return -(1 + chance.below(50)) * DAY;
  return chance.oneIn(25) ? DAY : 0;
};

const FIRST = Date.parse('2026-11-23T00:30:00Z');
const LAST = Date.parse('2090-01-01T00:00:00Z');

export const clockOf = (): Clock => {
  let now = FIRST;
  return {
    next: (chance) => {
      now = Math.min(LAST, Math.max(FIRST, now + chance.below(15) * MINUTE + jumpOf(chance)));
      // One process in forty has a clock of its own, which is wrong by more than a year.
      const wrong = chance.oneIn(40) ? (chance.below(800) - 400) * DAY : 0;
      return `${new Date(Math.max(FIRST, now + wrong) + 8 * 60 * MINUTE).toISOString().slice(0, 19)}+08:00`;
    },
  };
};

/** What happens to a process while it runs. */
export type Blow = 'none' | 'kill' | 'stop' | 'stopAndKill';

export type Ended = {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
  /** Whether somebody killed it. */
  readonly isKilled: boolean;
};

export type World = {
  readonly root: string;
  readonly home: string;
  readonly desk: string;
  readonly clock: Clock;
  /** Everything that was run, one line each, for whoever looks for the cause. */
  readonly log: (line: object) => void;
  /** Processes that run just now. */
  readonly running: Set<ChildProcess>;
  /** How often a process was killed or stopped. */
  readonly blows: Map<Blow, number>;
};

export const logTo =
  (path: string) =>
  (line: object): void =>
    appendFileSync(path, `${JSON.stringify({ t: Math.round(performance.now()), ...line })}\n`);

/** How a command is to be run. */
export type Asked = {
  readonly args: readonly string[];
  readonly lang: 'en' | 'zh';
  readonly now: string;
  readonly desk?: string;
  /** Called as the process begins; strikes it later. */
  readonly strike?: (child: ChildProcess) => { readonly end: () => boolean };
};

/** Runs a command in a process of its own and waits for its end. */
export const runs = (world: World, { args, lang, now, desk = world.desk, strike }: Asked): Promise<Ended> => {
  const env = {
    ...{ PATH: process.env['PATH'] ?? '', HOME: world.home, TZ: 'Asia/Shanghai' },
    ...{ OFFICE_DESK: desk, OFFICE_LANG: lang, OFFICE_NOW: now },
  };
  const began = performance.now();
  const child = spawn(process.execPath, [join(world.root, 'bin', 'office.js'), ...args], {
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  world.running.add(child);
  let [out, err] = ['', ''];
  child.stdout.setEncoding('utf8').on('data', (chunk) => {
    out += chunk;
  });
  child.stderr.setEncoding('utf8').on('data', (chunk) => {
    err += chunk;
  });
  const struck = strike?.(child);
  return new Promise((resolve) =>
    child.on('close', (code, signal) => {
      world.running.delete(child);
      const isKilled = (struck?.end() ?? false) || signal !== null;
      world.log({ args, lang, now, code, signal, ms: Math.round(performance.now() - began), err: err.slice(0, 400) });
      resolve({ code, out, err, isKilled });
    }),
  );
};
