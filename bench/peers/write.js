// node write.js RECORDS FOLDER: every program's desk, each in a home of its own in the folder. Prints the titles of what is due today.
// A process of its own: run.js must stay small, because starting a process costs the more the more memory its parent holds.
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
