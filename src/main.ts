import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import { run } from './cli/program.ts';
import { clocksOf } from './desk/clocks.ts';
import { hostOf } from './desk/disk/host.ts';
import { randomUid } from './desk/disk/uid.ts';
import { type Outlet, outletTo, type Terminal } from './terminal/outlet.ts';

declare const OFFICE_VERSION: string;

// What Node makes only when it is asked for stays behind a getter or a call: a stream takes a millisecond.

/** Gathers the world and runs the one command that was typed. */
run({
  argv: process.argv.slice(2),
  env: process.env,
  instant: new Date().toISOString(),
  clocks: clocksOf(process.env),
  host: hostOf(process),
  platform: process.platform,
  uid: process.getuid?.() ?? null,
  home: homedir(),
  node: process.execPath,
  scratch: tmpdir(),
  data: join(import.meta.dirname, '..', 'data'),
  version: OFFICE_VERSION,
  newUid: randomUid,
  get input() {
    return process.stdin;
  },
  deafen: () => {
    const pass = () => undefined;
    process.on('SIGINT', pass);
    return () => process.off('SIGINT', pass);
  },
  out: outletTo(1, () => process.stdout as Outlet | Terminal),
  err: outletTo(2, () => process.stderr as Outlet | Terminal),
}).then((code) => {
  // The one place that ends the process, and only when all is done: whoever printed has waited until it was taken. To let it end by
  // itself would sweep the heap once more and take it down, a twentieth of the time of the morning list.
  process.exit(code);
});
