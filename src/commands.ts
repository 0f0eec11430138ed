import { cabinet } from './cabinet.ts';
import type { Tree } from './command/tree.ts';
import { calendar } from './daily/calendar.ts';
import { config } from './daily/config.ts';
import { verbsOf } from './daily/everyDrawer.ts';
import { sample } from './daily/sample.ts';
import { search } from './daily/search.ts';
import { snooze } from './daily/snooze.ts';
import { today, week } from './daily/today.ts';
import { why } from './daily/why.ts';
import { jot } from './drawers/followups/jot.ts';
import type { Verb } from './verb.ts';

/** Every command there is. */
export const tree: Tree = {
  daily: [today, week, why, jot, search, snooze, sample] as readonly Verb[],
  groups: [calendar, config],
  drawers: cabinet,
  verbsOf,
};
