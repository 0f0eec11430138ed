import type { Moment } from '../calendar/civil.ts';
import { momentText } from '../calendar/speak.ts';
import { type Block, bad, type Cell, dim, good, type Page, warn } from '../page.ts';
import { nextRun } from './every.ts';
import type { Change, Installed, Scheduler } from './scheduler.ts';
import { scheduleWords as w } from './words.ts';

/** What a plan would do, line by line. Notes have a place of their own. */
export const changesPage = (changes: readonly Change[]): Page =>
  changes.flatMap(({ where, removed, added }): Block[] => [
    { kind: 'title', cell: where },
    {
      kind: 'lines',
      lines: [...removed.map((line) => bad(`- ${line}`)), ...added.map((line) => good(`+ ${line}`))],
    },
  ]);

/** A schedule as it stands on the machine, for the status of reminders. */
export type Standing = { readonly scheduler: Scheduler; readonly installed: Installed };

export const standingJson = ({ scheduler, installed }: Standing, now: Moment) => ({
  scheduler: scheduler.name,
  ...{ where: installed.where, every: installed.every, command: installed.command, current: installed.isCurrent },
  nextAt: installed.every === null ? null : nextRun(installed.every, now),
});

export const standingLines = ({ scheduler, installed }: Standing, now: Moment): readonly Cell[] => [
  installed.every === null
    ? warn(w.runsOddly(scheduler.label))
    : w.runs(scheduler.label, installed.every, momentText(nextRun(installed.every, now))),
  dim(installed.command),
  ...(installed.isCurrent ? [] : [warn(w.notCurrent)]),
];
