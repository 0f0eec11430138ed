import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Edge } from './cli/edge/edge.ts';
import { programFilesIn } from './cli/edge/programFilesIn.ts';
import { run } from './cli/program.ts';
import { clocksOf } from './desk/clocks.ts';
import { type Host, homeOnFile, hostOf } from './desk/disk/host.ts';
import { randomUid } from './desk/disk/uid.ts';
import { type Outlet, outletTo, type Terminal } from './terminal/outlet.ts';

declare const OFFICE_VERSION: string;

// Values that Node creates when they are first read stay behind a call: a stream takes milliseconds.

const ROOT = join(import.meta.dirname, '..');

/** Where the program is, and memory that reading it has left. The build runs commands as if they were typed at a terminal. */
type Place = Pick<Edge, 'program' | 'data' | 'input' | 'out' | 'sparing' | 'thrifty'> & Pick<Host, 'usedMemory'>;

/** Where the program lies: its first file, and what comes with it. An executable that has all of it inside says otherwise. */
const INSTALLED: Pick<Place, 'program' | 'data'> = {
  program: join(ROOT, 'bin', 'office.js'),
  data: programFilesIn(join(ROOT, 'data')),
};

/**
 * Sets an option of V8 for this command. As the process ends it is set back: V8 takes compiled code only with the options with which it was made,
 * and bin/ownCache.js keeps that of this command then.
 */
const withOption = (name: string, value: number, usual: number): void => {
  const v8 = process.getBuiltinModule('node:v8');
  v8.setFlagsFromString(`--${name}=${value}`);
  process.prependOnceListener('exit', () => v8.setFlagsFromString(`--${name}=${usual}`));
};

/** Gathers everything from the world and runs the one command that was typed. */
export const main = ({ usedMemory, ...place }: Partial<Place> = {}) =>
  run({
    argv: process.argv.slice(2),
    env: process.env,
    instant: new Date().toISOString(),
    instantNow: () => new Date().toISOString(),
    clocks: clocksOf(process.env),
    host: usedMemory === undefined ? hostOf(process) : { ...hostOf(process), usedMemory },
    platform: process.platform,
    uid: process.getuid?.() ?? null,
    home: () => homedir(),
    homeOnFile,
    node: process.execPath,
    scratch: () => tmpdir(),
    ...INSTALLED,
    version: OFFICE_VERSION,
    newUid: randomUid,
    // Without it V8 lets garbage grow to four times of what is in use before it collects: 45 MB of records in use took 330 MB.
    sparing: () => withOption('heap-growing-percent', 30, 0),
    // Its young generation grows to 48 MiB where most records stay. Many small collections instead take a third more time.
    thrifty: () => withOption('semi-space-growth-factor', 1, 2),
    input: () => process.stdin,
    deafen: () => {
      const pass = () => undefined;
      process.on('SIGINT', pass);
      return () => process.off('SIGINT', pass);
    },
    out: outletTo(1, () => process.stdout as Outlet | Terminal),
    err: outletTo(2, () => process.stderr as Outlet | Terminal),
    ...place,
  }).then((code) => {
    // Only this line ends the process. Everything that was printed has been taken by then. Letting the process end by itself would collect
    // garbage once more and cost a twentieth of the time of the morning list.
    process.exit(code);
  });
