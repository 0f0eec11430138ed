import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';

/** Arguments of `node`. */
export type Line = readonly string[];

/** A command to be measured, and the desk that it finds in OFFICE_DESK: nobody types `--desk` every day, and it is parsed. */
export type Command = { readonly line: Line; readonly desk?: string } & Where;

/** Whether the command finds a terminal, of 80 columns, instead of pipes. */
type Where = { readonly atTerminal?: boolean };

const finding = (desk: string | undefined): NodeJS.ProcessEnv => (desk === undefined ? {} : { OFFICE_DESK: desk });

/** An empty program. Every figure is a ratio to its time. */
export const NOTHING: Line = ['-e', '0'];

// Variables that are removed. Those of Node change its start (NODE_EXTRA_CA_CERTS alone doubles the time), those of office lead to another
// desk, and those of colours and language depend on the machine.
const FOREIGN = /^(NODE_|OFFICE_|LC_|LANG$|TZ$|NO_COLOR$|FORCE_COLOR$|npm_)/;

const environment: NodeJS.ProcessEnv = {
  ...Object.fromEntries(Object.entries(process.env).filter(([name]) => !FOREIGN.test(name))),
  TZ: 'Asia/Shanghai',
  LANG: 'zh_CN.UTF-8',
  OFFICE_NOW: '2026-11-23T08:30:00+08:00',
};

/** Environment of a command at a terminal: nobody reads a pager there. */
const TERMINAL = { TERM: 'xterm', OFFICE_PAGER: '' };

/** The program that gives `node` a terminal, script(1) of util-linux, with its arguments. It takes time of its own, so it is measured against itself. */
const atTerminalOf = (line: Line): readonly [string, Line] => {
  const words = [process.execPath, ...line].map((word) => `'${word.replaceAll("'", String.raw`'\''`)}'`);
  return ['script', ['-qec', `stty cols 80 rows 24; exec ${words.join(' ')}`, '/dev/null']];
};

/** Runs `node` with these arguments and reads all that it prints. Throws when it fails. */
export const runOne = (line: Line, more: NodeJS.ProcessEnv = {}, { atTerminal = false }: Where = {}): void => {
  const [program, words] = atTerminal ? atTerminalOf(line) : [process.execPath, line];
  const { status, stderr, error } = spawnSync(program, words, {
    env: { ...environment, ...(atTerminal ? TERMINAL : {}), ...more },
    stdio: ['ignore', 'pipe', 'pipe'],
    maxBuffer: 2 ** 30,
  });
  if (error !== undefined || status !== 0) throw error ?? new Error(`node ${line.join(' ')}\n${stderr}`);
};

/** Milliseconds from starting the process to its end, with all its output read. Throws when it fails. */
export const millisecondsOf = ({ line, desk, ...where }: Command): number => {
  const began = process.hrtime.bigint();
  runOne(line, finding(desk), where);
  return Number(process.hrtime.bigint() - began) / 1e6;
};

/** Peak memory of the process in MiB. `hook` is the path of peak.cjs, `scratch` a file it may write. */
export const peakOf = (line: Line, hook: string, scratch: string, desk?: string): number => {
  runOne(['--require', hook, ...line], { BENCH_PEAK: scratch, ...finding(desk) });
  const kibibytes = Number(readFileSync(scratch, 'utf8'));
  rmSync(scratch);
  return kibibytes / 1024;
};
