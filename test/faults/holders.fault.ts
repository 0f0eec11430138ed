import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { attempt, complaintIn, json, leftIn, office, started } from './desk.fixture.ts';
import { inUse, locked } from './desks.fixture.ts';
import { noStrace } from './tools.fixture.ts';
import { type Step, stepsOf, stoppingAt } from './trace.fixture.ts';

const stepAt = (desk: string, what: string): Step => {
  const step = stepsOf(desk, ['jot', 'x']).find((one) => one.what === what);
  if (step === undefined) throw new Error(`no step ${what}`);
  return step;
};

const stateOf = (pid: number): string => {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
  return stat.slice(stat.lastIndexOf(')') + 2, stat.lastIndexOf(')') + 3);
};

/** Waits until the process that a lock names has been stopped by a signal. Being traced stops it too, but only for a moment. */
const stoppedWith = async (lock: string): Promise<number> => {
  for (let seen = 0; ; ) {
    await pause(20);
    const pid = existsSync(lock) ? (JSON.parse(readFileSync(lock, 'utf8')) as { pid: number }).pid : null;
    seen = pid !== null && /[Tt]/.test(stateOf(pid)) ? seen + 1 : 0;
    if (pid !== null && seen === 20) return pid;
  }
};

const titlesOn = (desk: string): readonly string[] =>
  (json(desk, ['followup', 'list', '--all']).records as { title: string }[]).map(({ title }) => title).sort();

/** Starts a command and stops it while it holds the lock: its line is in the journal, and the desk has not been replaced yet. */
const withStopped = async (desk: string) => {
  const via = stoppingAt(stepAt(desk, 'fsync /desk.json.tmp'));
  const holder = started(desk, ['jot', 'stopped'], { via });
  return { pid: await stoppedWith(join(desk, 'desk.lock')), holder };
};

const BEGUN = ['a second', 'this morning', 'yesterday'];

describe.skipIf(noStrace())('the holder of the lock', () => {
  it('stopped by SIGSTOP keeps others out and hinders no reader; continued, it loses nothing', async () => {
    const desk = inUse();
    const { pid, holder } = await withStopped(desk);
    expect(titlesOn(desk)).toEqual(BEGUN);
    office(desk, ['today']);
    const kept = attempt(desk, ['jot', 'kept out', '--json']);
    expect({ code: kept.code, said: complaintIn(kept) }).toEqual({ code: 75, said: 'locked' });
    expect(titlesOn(desk)).toEqual(BEGUN);
    const waiting = started(desk, ['jot', 'waited']).ended;
    await pause(500);
    process.kill(pid, 'SIGCONT');
    expect(await holder.ended).toMatchObject({ code: 0 });
    expect(await waiting).toMatchObject({ code: 0 });
    expect(titlesOn(desk)).toEqual([...BEGUN, 'stopped', 'waited'].sort());
    expect(leftIn(desk)).toEqual([]);
  });

  it('killed while stopped lets those who wait in at once, and what it journalled is finished', async () => {
    const desk = inUse();
    const { pid, holder } = await withStopped(desk);
    const waiting = Array.from({ length: 10 }, (_, n) => started(desk, ['jot', `waiting ${n}`]).ended);
    await pause(1_500);
    const began = performance.now();
    process.kill(pid, 'SIGKILL');
    await holder.ended;
    for (const { code } of await Promise.all(waiting)) expect(code).toBe(0);
    expect(performance.now() - began).toBeLessThan(5_000);
    expect(titlesOn(desk)).toEqual([...BEGUN, 'stopped', ...waiting.map((_, n) => `waiting ${n}`)].sort());
    expect(leftIn(desk)).toEqual([]);
    office(desk, ['doctor']);
  });

  it('gone for good is no hindrance, twenty at once', async () => {
    const desk = locked();
    expect(existsSync(join(desk, 'desk.lock'))).toBe(true);
    const waiting = Array.from({ length: 20 }, (_, n) => started(desk, ['jot', `${n}`]).ended);
    for (const { code, err } of await Promise.all(waiting)) expect({ code, err }).toEqual({ code: 0, err: '' });
    // The killed process had written its change into the journal.
    expect(titlesOn(desk)).toEqual([...BEGUN, 'dead', ...waiting.map((_, n) => `${n}`)].sort());
    expect(leftIn(desk)).toEqual([]);
  });

  it('stopped while it takes a dead one’s lock is waited for, or done without', async () => {
    const desk = locked();
    const via = stoppingAt(stepAt(desk, 'link /desk.lock.aside /desk.lock.claim'));
    const claimant = started(desk, ['jot', 'claimant'], { via });
    const pid = await stoppedWith(join(desk, 'desk.lock.claim'));
    expect(attempt(desk, ['jot', 'kept out']).code).toBe(75);
    process.kill(pid, 'SIGCONT');
    expect(await claimant.ended).toMatchObject({ code: 0 });
    office(desk, ['jot', 'next']);
    expect(titlesOn(desk)).toEqual([...BEGUN, 'claimant', 'dead', 'next'].sort());
    expect(leftIn(desk)).toEqual([]);
  });
});
