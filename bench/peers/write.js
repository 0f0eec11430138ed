// node write.js RECORDS FOLDER: writes the desk of every program, each into its own home in the folder. Prints the titles due today.
// Run as a separate process, so that run.js stays small: the more memory a process holds, the slower it starts others.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { itemsOf, midnightOf } from './items.js';
import { PROGRAMS } from './programs/index.js';

const SEED = 1;

const [records, folder] = process.argv.slice(2);
const midnight = midnightOf(new Date());
const items = itemsOf(Number(records), SEED, midnight);
PROGRAMS.forEach((program, n) => {
  const home = join(folder, String(n));
  mkdirSync(home, { recursive: true });
  program.write(home, items);
});
const tomorrow = midnight.getTime() + 86_400_000;
const dueToday = items.filter(({ due, done }) => done === null && due >= midnight && due < tomorrow);
console.log(JSON.stringify(dueToday.map(({ title }) => title)));
