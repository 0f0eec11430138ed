import { cabinet } from './cabinet.ts';
import type { Tree } from './command/tree.ts';
import { backup } from './daily/backup.ts';
import { calendar } from './daily/calendar.ts';
import { config } from './daily/config.ts';
import { doctor } from './daily/doctor.ts';
import { verbsOf } from './daily/everyDrawer.ts';
import { log } from './daily/log.ts';
import { restore } from './daily/restore.ts';
import { sample } from './daily/sample.ts';
import { search } from './daily/search.ts';
import { snooze } from './daily/snooze.ts';
import { today, week } from './daily/today.ts';
import { undo } from './daily/undo.ts';
import { why } from './daily/why.ts';
import { jot } from './drawers/followups/jot.ts';
import { exportVerb } from './papers/export.ts';
import { importVerb } from './papers/import.ts';
import { purgeVerb } from './papers/purge.ts';
import type { Verb } from './verb.ts';

/** Every command there is. */
export const tree: Tree = {
  daily: [
    today,
    week,
    why,
    jot,
    search,
    snooze,
    sample,
    exportVerb,
    importVerb,
    purgeVerb,
    log,
    undo,
    backup,
    restore,
    doctor,
  ] as readonly Verb[],
  groups: [calendar, config],
  drawers: cabinet,
  verbsOf,
};
