import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { attempt, complaintIn, json, leftIn, office, scratch, started } from './desk.fixture.ts';
import { inUse } from './desks.fixture.ts';
import { noStrace } from './tools.fixture.ts';

/** Prefix of a command that injects these faults, in the words of strace. Its log tells when a process was stopped. */
const injecting = (log: string, ...faults: readonly string[]): readonly string[] => [
  ...['strace', '-f', '-qq', '-o', log, '-e', 'trace=link,linkat,fchmod,fsync'],
  ...faults.flatMap((fault) => ['-e', `inject=${fault}`]),
];

/** Waits until a process has been stopped by a signal, and returns its number. */
const stoppedIn = async (log: string): Promise<number> => {
  for (;;) {
    await pause(20);
    const line = existsSync(log)
      ? readFileSync(log, 'utf8')
          .split('\n')
          .find((one) => one.includes('SIGSTOP'))
      : undefined;
    const pid = Number(line?.split(/\s/)[0]);
    if (line === undefined || Number.isNaN(pid)) continue;
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    if (/^[tT]/.test(stat.slice(stat.lastIndexOf(')') + 2))) return pid;
  }
};

const titlesOn = (desk: string): readonly string[] =>
  (json(desk, ['followup', 'list', '--all']).records as { title: string }[]).map(({ title }) => title);

describe.skipIf(noStrace())('a process that is suspended', () => {
  it('while it takes the lock where there are no hard links loses nothing that another was told is done', async () => {
    const desk = inUse();
    const [one, other] = [join(scratch(), 'one'), join(scratch(), 'other')];
    const noLinks = 'link,linkat:error=EPERM';
    const first = started(desk, ['jot', 'first'], { via: injecting(one, noLinks, 'fchmod:signal=SIGSTOP:when=1') });
    const stopped = await stoppedIn(one);
    expect(readFileSync(join(desk, 'desk.lock'), 'utf8')).toBe('');
    const second = started(desk, ['jot', 'second'], { via: injecting(other, noLinks, 'fsync:signal=SIGSTOP:when=1') });
    const atWork = await stoppedIn(other);
    process.kill(stopped, 'SIGCONT');
    const late = await first.ended;
    process.kill(atWork, 'SIGCONT');
    expect(await second.ended).toMatchObject({ code: 0 });
    expect(late.code).toBe(75);
    expect(titlesOn(desk)).toContain('second');
    expect(titlesOn(desk)).not.toContain('first');
    expect(leftIn(desk)).toEqual([]);
    office(desk, ['doctor']);
  });

  it('while it writes a backup elsewhere does not replace a file that appeared there meanwhile', async () => {
    const desk = inUse();
    const [log, keep] = [join(scratch(), 'log'), join(scratch(), 'keep.json')];
    const backup = started(desk, ['backup', '--out', keep, '--json'], {
      via: injecting(log, 'fchmod:signal=SIGSTOP:when=1'),
    });
    const stopped = await stoppedIn(log);
    writeFileSync(keep, 'the only copy');
    process.kill(stopped, 'SIGCONT');
    const ended = await backup.ended;
    expect({ code: ended.code, said: complaintIn(ended) }).toEqual({ code: 1, said: 'unwritable' });
    expect(readFileSync(keep, 'utf8')).toBe('the only copy');
  });
});

describe('a lock from another machine', () => {
  it('of this host name is waited for and never taken over', () => {
    const desk = inUse();
    const start = 'aaaaaaaa-0000-4000-8000-000000000000 4242';
    // Process namespaces have one number on every Linux that runs without containers.
    const place = `${hostname()} pid:[4026531836]`;
    writeFileSync(join(desk, 'desk.lock'), JSON.stringify({ pid: 4_000_123, start, place, token: 'other-1' }));
    const kept = attempt(desk, ['jot', 'two', '--json']);
    expect({ code: kept.code, said: complaintIn(kept) }).toEqual({ code: 75, said: 'locked' });
    expect(existsSync(join(desk, 'desk.lock'))).toBe(true);
  });
});
