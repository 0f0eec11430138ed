import { calcurse } from './calcurse.js';
import { floors } from './floor.js';
import { khal } from './khal.js';
import { remind } from './remind.js';
import { taskbook, taskbookCleared } from './taskbook.js';
import { taskwarrior } from './taskwarrior.js';
import { todoman } from './todoman.js';
import { todotxt } from './todotxt.js';

/** All programs except office, in the order of the table. */
export const PROGRAMS = [
  ...[floors, taskwarrior, todotxt, taskbook, taskbookCleared],
  ...[todoman, khal, calcurse, remind],
];
