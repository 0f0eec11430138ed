import { cars } from './car.ts';
import { duty } from './duty/index.ts';
import { events } from './events/index.ts';
import { followups } from './followups/index.ts';
import type { Noun } from './kit/noun.ts';
import { notices } from './notices/index.ts';
import { people } from './people/index.ts';
import { visitors } from './visitors/index.ts';

/** Every drawer, in the order of help, export and search. */
export const cabinet: readonly Noun[] = [notices, duty, visitors, followups, people, events, cars];
