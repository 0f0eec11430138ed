// Other programs' desks and ours, side by side: npm run bench:peers -- [--records 1000,10000] [--runs 9] [--scratch FOLDER]
// Everything but the Debian packages lives in a scratch folder that is gone afterwards; each program has a HOME of its own there.
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { install } from './install.js';
import { measure, median } from './measure.js';
import { PROGRAMS } from './programs/index.js';
import { officeIn } from './programs/office.js';
import { circumstances, tableOf } from './table.js';
import { worksOf } from './works.js';

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

/** Writes the peers' desks in a process of its own, see there. Gives the titles due today. */
const writePeers = (records, folder) => {
  const line = [join(import.meta.dirname, 'write.js'), String(records), folder];
  return JSON.parse(execFileSync(process.execPath, line, { encoding: 'utf8' }));
};

/** One number of records: every program's desk written, everything run, everything removed. */
const columnOf = (records, { office, present, scratch, env, runs }) => {
  console.error(`${records} records`);
  const folder = join(scratch, String(records));
  const titles = writePeers(records, folder);
  office.write(join(folder, 'office'), records);
  const works = PROGRAMS.map((program, n) =>
    present.includes(program) ? worksOf(program, join(folder, String(n)), titles, env) : [],
  );
  // The writing of the desks must not be measured with the first commands.
  spawnSync('sync');
  const measured = measure([...worksOf(office, join(folder, 'office'), titles, env), ...works.flat()], runs);
  rmSync(folder, { recursive: true, force: true });
  return { records, works: measured };
};

const main = () => {
  const options = optionsOf();
  const scratch = mkdtempSync(join(options.scratch, 'office-peers-'));
  process.once('SIGINT', () => process.exit(130));
  process.once('exit', () => rmSync(scratch, { recursive: true, force: true }));
  const { path, present, absent } = install(PROGRAMS, join(scratch, 'tools'));
  const office = officeIn(join(import.meta.dirname, '..', '..'), scratch);
  // A bare environment: Node's own variables would be measured along, and update checks reach for the network.
  const env = { HOME: scratch, PATH: path, TZ: process.env.TZ, LANG: 'C.UTF-8', NO_UPDATE_NOTIFIER: '1', TERM: 'dumb' };
  const runs = Number(options.runs);
  const place = { office, present, scratch, env, runs };
  const columns = options.records.split(',').map((records) => columnOf(Number(records), place));
  const bases = columns.flatMap(({ works }) => works.flatMap((work) => work.bases));
  const versions = [
    ...new Set([office, ...present].filter(({ version }) => version !== null).map((peer) => versionOf(peer, env))),
  ];
  console.log(circumstances({ versions, absent, base: median(bases), runs }));
  console.log(`\n${tableOf(columns)}`);
};

main();
