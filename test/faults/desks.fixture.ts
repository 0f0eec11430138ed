import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { office, scratch } from './desk.fixture.ts';
import { killedAt, stepsOf } from './trace.fixture.ts';

/** Folder of a desk that does not exist yet. The first write makes it. */
export const absent = (): string => join(scratch(), 'desk');

const at =
  (desk: string) =>
  (now: string, ...args: string[]): void => {
    office(desk, args, { now: `${now}:00+08:00` });
  };

/** Desk that was written to this morning already. */
export const inUse = (): string => {
  const desk = absent();
  const on = at(desk);
  on('2026-11-20T09:00', 'jot', 'yesterday');
  on('2026-11-23T08:00', 'jot', 'this morning');
  on('2026-11-23T08:10', 'jot', 'a second');
  return desk;
};

/** Desk last written to some days ago. Its next write archives matters that were finished in two different months. */
export const toBeSwept = (): string => {
  const desk = absent();
  const on = at(desk);
  on('2026-10-30T09:00', 'visitor', 'in', 'Ann', '--org', 'A', '--purpose', 'p', '--kind', 'business');
  on('2026-10-30T10:00', 'visitor', 'out', 'V1');
  on('2026-11-02T09:00', 'visitor', 'in', 'Bob', '--org', 'B', '--purpose', 'p', '--kind', 'business');
  on('2026-11-02T10:00', 'visitor', 'out', 'V2');
  on('2026-11-02T11:00', 'followup', 'new', 'report', '--due', '2026-11-27');
  on('2026-11-05T11:00', 'done', 'F1', '--result', 'sent');
  on('2026-11-05T12:00', 'config', 'set', 'office', 'here');
  on('2026-11-05T13:00', 'jot', 'open');
  return desk;
};

/** Desk whose finished matters were archived this morning. */
export const swept = (): string => {
  const desk = toBeSwept();
  at(desk)('2026-11-23T08:00', 'jot', 'this morning');
  return desk;
};

/** Visitors' book with this many visits. */
export const bookOf = (count: number): string => {
  const path = join(scratch(), 'book.csv');
  const rows = Array.from(
    { length: count },
    (_, n) => `2026-${n % 2 === 0 ? '06' : '11'}-${10 + (n % 18)},Visitor ${n},Office ${n % 7},talk`,
  );
  writeFileSync(path, ['date,name,org,purpose', ...rows, ''].join('\n'));
  return path;
};

/** Desk with the lock of a process that was killed at its first step that fits. */
const lockedAt = (isStep: (what: string) => boolean): string => {
  const desk = inUse();
  const step = stepsOf(desk, ['jot', 'dead']).find(({ what }) => isStep(what));
  if (step === undefined) throw new Error('a jotting is journalled no more');
  return killedAt(desk, ['jot', 'dead'], step).desk;
};

/** Desk with the lock of a process that was killed when its command stood in the journal, which the next one finishes. */
export const locked = (): string => lockedAt((what) => what === 'fsync /journal/2026-11.ndjson');

/** Desk with the lock of a process that was killed before it wrote anything. A copy of it is as new as its journal. */
export const lockedEarly = (): string => lockedAt((what) => what.endsWith(' /journal/2026-11.ndjson'));
