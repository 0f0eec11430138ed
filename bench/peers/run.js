// Other programs' desks and ours, side by side: npm run bench:peers -- [--records 1000,10000] [--runs 9] [--scratch FOLDER]
// Everything but the Debian packages lives in a scratch folder that is gone afterwards; each program has a HOME of its own there.
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { install } from './install.js';
import { itemsOf } from './items.js';
import { measure, median } from './measure.js';
import { calcurse } from './programs/calcurse.js';
import { floors } from './programs/floor.js';
import { khal } from './programs/khal.js';
import { officeIn } from './programs/office.js';
import { remind } from './programs/remind.js';
import { taskbook, taskbookCleared } from './programs/taskbook.js';
import { taskwarrior } from './programs/taskwarrior.js';
import { todoman } from './programs/todoman.js';
import { todotxt } from './programs/todotxt.js';
import { circumstances, tableOf } from './table.js';
import { worksOf } from './works.js';

const PEERS = [taskwarrior, todotxt, taskbook, taskbookCleared, todoman, khal, calcurse, remind];
const SEED = 1;
// One zone for items and programs, set before the first date is read.
process.env.TZ = 'Asia/Shanghai';

const optionsOf = () =>
  parseArgs({
    options: {
      records: { type: 'string', default: '1000,10000,100000' },
      runs: { type: 'string', default: '9' },
      scratch: { type: 'string', default: tmpdir() },
    },
  }).values;

const versionOf = ({ name, version }, env) => {
  const { stdout, stderr } = spawnSync(version[0], version.slice(1), { env, encoding: 'utf8' });
  // Some print their version with their usage, on either stream.
  return `${name} ${/\d+(\.\d+)+/.exec(`${stdout}${stderr}`)?.[0] ?? 'of unknown version'}`;
};

/** One number of records: every program's desk written, everything run, everything removed. */
const columnOf = (records, programs, { scratch, env, runs }) => {
  console.error(`${records} records`);
  const folder = join(scratch, String(records));
  const midnight = new Date(new Date().setHours(0, 0, 0, 0));
  const items = itemsOf(records, SEED, midnight);
  const works = programs.flatMap((program, n) => {
    const home = join(folder, String(n));
    mkdirSync(home, { recursive: true });
    program.write(home, items);
    return worksOf(program, home, items, midnight, env);
  });
  // The writing of the desks must not be measured with the first commands.
  spawnSync('sync');
  const measured = measure(works, runs);
  rmSync(folder, { recursive: true, force: true });
  return { records, works: measured };
};

const main = () => {
  const options = optionsOf();
  const scratch = mkdtempSync(join(options.scratch, 'office-peers-'));
  process.once('SIGINT', () => process.exit(130));
  process.once('exit', () => rmSync(scratch, { recursive: true, force: true }));
  const { path, present, absent } = install(PEERS, join(scratch, 'tools'));
  const office = officeIn(join(import.meta.dirname, '..', '..'), scratch);
  // A bare environment: Node's own variables would be measured along, and update checks reach for the network.
  const env = { HOME: scratch, PATH: path, TZ: process.env.TZ, LANG: 'C.UTF-8', NO_UPDATE_NOTIFIER: '1', TERM: 'dumb' };
  const runs = Number(options.runs);
  const programs = [floors, office, ...present];
  const place = { scratch, env, runs };
  const columns = options.records.split(',').map((records) => columnOf(Number(records), programs, place));
  const bases = columns.flatMap(({ works }) => works.flatMap((work) => work.bases));
  const versions = [...new Set([office, ...present].map((peer) => versionOf(peer, env)))];
  console.log(circumstances({ versions, absent, base: median(bases), runs }));
  console.log(`\n${tableOf(columns)}`);
};

main();
