import { execFile, spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';

const BIN = join(import.meta.dirname, '..', 'bin', 'office.js');
const home = mkdtempSync(join(tmpdir(), 'office-remind-'));
afterAll(() => rmSync(home, { recursive: true, force: true }));

let desk = '';
let made = 0;
beforeEach(() => {
  made += 1;
  desk = join(home, `desk${made}`);
});

/** Variables that cron sets: a home, a shell and a short path. */
const bare = (now: string): Record<string, string> => ({
  ...{ HOME: home, LOGNAME: 'clerk', SHELL: '/bin/sh', PATH: '/usr/bin:/bin', TZ: 'Asia/Shanghai' },
  ...{ OFFICE_DESK: desk, OFFICE_NOW: `${now}:00+08:00` },
});

const office = (now: string, ...args: readonly string[]) =>
  spawnSync(process.execPath, [BIN, ...args], { env: bare(now), encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });

const followup = (title: string, due: string) => {
  const { status, stderr } = office('2026-11-20T08:00', 'followup', 'new', title, '--due', due);
  // The first entry of a desk says which zone the desk goes by.
  expect({ status, stderr: stderr.replace(/^Zone of this desk: .*\n/, '') }).toEqual({ status: 0, stderr: '' });
};

const book = (): { entries: { state: string; key: string }[] } =>
  JSON.parse(readFileSync(join(desk, 'remind', 'sent.json'), 'utf8'));

const run = promisify(execFile);

describe('a real process, as cron starts it', () => {
  it('says what is due, in the language of the desk, once', () => {
    followup('报送调研报告', '2026-11-20');
    expect(office('2026-11-20T08:30', 'remind')).toMatchObject({ status: 0, stderr: '' });
    followup('再报一份', '2026-11-20');
    expect(office('2026-11-20T08:00', 'config', 'set', 'lang', 'zh').status).toBe(0);
    followup('明天的', '2026-11-23');
    const { stdout, stderr, status } = office('2026-11-23T08:30', 'remind');
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toContain('督办逾期：报送调研报告');
    expect(stdout).not.toContain('\u001b');
    expect(office('2026-11-23T08:31', 'remind')).toMatchObject({ status: 0, stdout: '', stderr: '' });
  });

  it('says again what it said into a pipe whose reader had ended', async () => {
    followup('报送调研报告', '2026-11-20');
    const deaf = spawn(process.execPath, [BIN, 'remind'], { env: bare('2026-11-20T08:30') });
    // The program has not begun to write: it has just been started.
    deaf.stdout.destroy();
    let said = '';
    deaf.stderr.on('data', (chunk: Buffer) => {
      said += String(chunk);
    });
    const code = await new Promise((settle) => deaf.once('close', settle));
    expect([code, said]).toEqual([1, expect.stringContaining('whoever was to read the output has ended')]);
    expect(book().entries.map(({ state }) => state)).toEqual(['failed']);
    expect(office('2026-11-20T08:40', 'remind').stdout).toContain('报送调研报告');
    expect(office('2026-11-20T08:50', 'remind').stdout).toBe('');
  });

  it('says each reminder once, however many run at once', async () => {
    for (const n of [1, 2, 3]) followup(`matter ${n}`, '2026-11-20');
    const all = await Promise.all(
      Array.from({ length: 6 }, () => run(process.execPath, [BIN, 'remind'], { env: bare('2026-11-20T08:30') })),
    );
    const lines = all.flatMap(({ stdout }) => stdout.split('\n').filter((line) => line.includes('matter')));
    expect(lines.sort()).toEqual([1, 2, 3].map((n) => expect.stringContaining(`matter ${n}`)));
    expect(all.map(({ stderr }) => stderr).join('')).toBe('');
    expect(book().entries.map(({ state }) => state)).toEqual(['sent', 'sent', 'sent']);
  });

  it.skipIf(process.platform !== 'linux')(
    'knows that it failed when nobody takes what it prints, and says it again',
    () => {
      followup('matter', '2026-11-20');
      const full = spawnSync('sh', ['-c', `"${process.execPath}" "${BIN}" remind > /dev/full`], {
        env: bare('2026-11-20T08:30'),
        encoding: 'utf8',
      });
      expect(full.status).toBe(1);
      expect(full.stderr).not.toMatch(/\n\s+at /);
      expect(book().entries).toMatchObject([{ state: 'failed' }]);
      expect(office('2026-11-20T08:40', 'remind').stdout).toContain('matter');
      expect(book().entries).toMatchObject([{ state: 'sent' }]);
    },
  );

  it('reads the same instants under another time zone', () => {
    followup('matter', '2026-11-20');
    expect(office('2026-11-20T08:30', 'remind').stdout).toContain('matter');
    const { stdout } = spawnSync(process.execPath, [BIN, 'remind'], {
      env: { ...bare('2026-11-20T17:00'), TZ: 'Asia/Urumqi' },
      encoding: 'utf8',
    });
    expect(stdout).toBe('');
  });
});
