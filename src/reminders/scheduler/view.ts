import { momentText } from '../../calendar/speak.ts';
import type { Moment } from '../../core/civil.ts';
import { type Block, bad, type Cell, dim, good, type Page, strong, warn } from '../../core/page.ts';
import type { Text } from '../../core/text.ts';
import { nextRun } from './every.ts';
import type { Installed, ScheduleChange, Scheduler } from './scheduler.ts';
import { scheduleWords as w } from './words.ts';

/** Page that shows the changes of a plan line by line, without its notes. */
export const changesPage = (changes: readonly ScheduleChange[]): Page =>
  changes.flatMap(({ where, removed, added }): Block[] => [
    { kind: 'title', cell: where },
    {
      kind: 'lines',
      lines: [...removed.map((line) => bad(`- ${line}`)), ...added.map((line) => good(`+ ${line}`))],
    },
  ]);

/** Installed schedule with its scheduler, for `office remind status`. */
export type ScheduleStanding = { readonly scheduler: Scheduler; readonly installed: Installed };

export const standingJson = (
  { scheduler, installed }: ScheduleStanding,
  now: Moment,
  withOffset: (moment: Moment) => string,
) => ({
  scheduler: scheduler.name,
  ...{ where: installed.where, every: installed.every, command: installed.command, current: installed.isCurrent },
  nextAt: installed.every === null ? null : withOffset(nextRun(installed.every, now)),
});

export const standingLines = (
  standing: readonly ScheduleStanding[],
  unknown: readonly Text[],
  now: Moment,
): readonly Cell[] => [
  ...standing.flatMap(({ scheduler: { label }, installed: { every, command, isCurrent } }): Cell[] => [
    [
      strong(w.head),
      '  ',
      every === null ? warn(w.runsOddly(label)) : w.runs(label, every, momentText(nextRun(every, now))),
    ],
    ['  ', dim(command)],
    ...(isCurrent ? [] : [['  ', warn(w.notCurrent)]]),
  ]),
  ...(standing.length === 0 && unknown.length === 0 ? [[strong(w.head), '  ', dim(w.notInstalledHint)]] : []),
  ...unknown.map((why) => [strong(w.head), '  ', warn(why)]),
];
