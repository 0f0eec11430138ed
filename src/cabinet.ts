import { duty } from './drawers/duty/index.ts';
import { events } from './drawers/events/index.ts';
import { followups } from './drawers/followups/index.ts';
import { notices } from './drawers/notices/index.ts';
import { people } from './drawers/people/index.ts';
import { visitors } from './drawers/visitors/index.ts';
import type { Noun } from './noun.ts';

/** One line per drawer; the order is that of help, export and search. */
export const cabinet: readonly Noun[] = [notices, duty, visitors, followups, people, events];
