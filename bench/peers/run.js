// Measures office beside other programs: npm run bench:peers -- [--records 1000,10000] [--runs 9] [--scratch FOLDER]
// Except for Debian packages everything lies in a scratch folder that is removed afterwards. Each program has its own HOME there.
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

// One time zone for items and programs. It must be set before the first Date is made.
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
  // Some programs print their version within their usage, on either stream.
  return `${name} ${/\d+(\.\d+)+/.exec(`${stdout}${stderr}`)?.[0] ?? 'of unknown version'}`;
};

/** Writes the desks of the other programs in a separate process; write.js says why. Returns the titles due today. */
const writePeers = (records, folder) => {
  const line = [join(import.meta.dirname, 'write.js'), String(records), folder];
  return JSON.parse(execFileSync(process.execPath, line, { encoding: 'utf8' }));
};

/** Column for one number of records: writes the desk of every program, runs everything, removes everything. */
const columnOf = (records, { office, present, scratch, env, runs }) => {
  console.error(`${records} records`);
  const folder = join(scratch, String(records));
  const titles = writePeers(records, folder);
  office.write(join(folder, 'office'), records);
  const works = PROGRAMS.map((program, n) =>
    present.includes(program) ? worksOf(program, join(folder, String(n)), titles, env) : [],
  );
  // Syncing the new desks must not be measured with the first commands.
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
  // A bare environment: variables of Node change its start, and update checks would use the network.
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
