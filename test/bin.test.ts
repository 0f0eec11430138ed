import { execFile, spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const BIN = join(import.meta.dirname, '..', 'bin', 'office.js');
const home = mkdtempSync(join(tmpdir(), 'office-bin-'));
const desk = join(home, 'desk');

afterAll(() => rmSync(home, { recursive: true, force: true }));

const env = (extra: Record<string, string> = {}): Record<string, string> => ({
  PATH: process.env['PATH'] ?? '',
  HOME: home,
  OFFICE_DESK: desk,
  OFFICE_NOW: '2026-11-23T08:30:00+08:00',
  TZ: 'Asia/Shanghai',
  ...extra,
});

const office = (args: readonly string[], extra: Record<string, string> = {}) =>
  spawnSync(process.execPath, [BIN, ...args], { env: env(extra), encoding: 'utf8' });

const run = promisify(execFile);

/** Whether script(1) of util-linux is installed, which provides a pseudo-terminal. */
const hasScript = spawnSync('script', ['--version'], { encoding: 'utf8' }).stdout?.includes('util-linux') ?? false;
if (!hasScript) console.log('script(1) of util-linux is not here: the stories on a real terminal are skipped');

/** Runs a line in a pseudo-terminal. Types each answer after its prompt has been printed. */
const onTerminal = (
  line: string,
  answers: readonly (readonly [string, string])[],
): Promise<{ code: number | null; screen: string }> =>
  new Promise((settle) => {
    const child = spawn('script', ['-qec', line, '/dev/null'], { env: env({ TERM: 'xterm', LANG: 'zh_CN.UTF-8' }) });
    const pending = [...answers];
    let screen = '';
    let read = 0;
    child.stdout.on('data', (chunk) => {
      screen += chunk;
      const [next] = pending;
      const at = next === undefined ? -1 : screen.indexOf(next[0], read);
      if (next === undefined || at === -1) return;
      pending.shift();
      read = screen.length;
      child.stdin.write(next[1]);
    });
    child.on('close', (code) => settle({ code, screen }));
  });

describe('a real process', () => {
  beforeAll(() => {
    expect(office(['jot', 'first']).status).toBe(0);
  });

  it('keeps the desk to its owner', () => {
    expect(statSync(desk).mode & 0o777).toBe(0o700);
    expect(statSync(join(desk, 'desk.json')).mode & 0o777).toBe(0o600);
  });

  it('speaks by the locale, the setting, the environment and the option, each beating the one before', () => {
    const speaks = (args: readonly string[], extra: Record<string, string>) =>
      /待办/.test(office(['today', ...args], extra).stdout);
    expect(speaks([], { LANG: 'zh_CN.UTF-8' })).toBe(true);
    expect(speaks([], { LANG: 'C' })).toBe(false);
    expect(speaks([], { LC_ALL: 'en_US.UTF-8', LANG: 'zh_CN.UTF-8' })).toBe(false);
    expect(speaks([], { LANG: 'C', OFFICE_LANG: 'zh' })).toBe(true);
    expect(speaks(['--lang', 'en'], { LANG: 'zh_CN.UTF-8', OFFICE_LANG: 'zh' })).toBe(false);
  });

  it('shows an absent desk as empty and creates nothing', () => {
    const absent = join(home, 'absent');
    expect(office(['today', '--desk', absent]).status).toBe(0);
    expect(() => statSync(absent)).toThrow();
  });

  it('uses no colour in a pipe, colour when it is forced, none when it is forbidden', () => {
    const hasColour = (extra: Record<string, string>, args: readonly string[] = []) =>
      office(['today', ...args], extra).stdout.includes('\u001b[');
    expect(hasColour({})).toBe(false);
    expect(hasColour({ FORCE_COLOR: '1' })).toBe(true);
    expect(hasColour({ FORCE_COLOR: '1', NO_COLOR: '1' })).toBe(false);
    expect(hasColour({ FORCE_COLOR: '1' }, ['--no-color'])).toBe(false);
  });

  it('ends quietly when its reader has seen enough', () => {
    const piped = spawnSync('sh', ['-c', `"${process.execPath}" "${BIN}" today --json | head -c 1; exit $?`], {
      env: env(),
      encoding: 'utf8',
    });
    expect(piped).toMatchObject({ status: 0, stdout: '{', stderr: '' });
  });

  it.skipIf(process.platform !== 'linux')('says so when the output cannot be written', () => {
    const full = spawnSync('sh', ['-c', `"${process.execPath}" "${BIN}" today > /dev/full`], {
      env: env(),
      encoding: 'utf8',
    });
    expect(full.status).toBe(1);
    expect(full.stderr).toContain('ENOSPC');
    expect(full.stderr).not.toMatch(/\n\s+at /);
  });

  it('loses nothing when eight write at once', async () => {
    const count = () =>
      (JSON.parse(office(['followup', 'list', '--all', '--json']).stdout) as { records: unknown[] }).records.length;
    const before = count();
    await Promise.all(
      Array.from({ length: 8 }, (_, n) => run(process.execPath, [BIN, 'jot', `note ${n}`], { env: env() })),
    );
    expect(count()).toBe(before + 8);
  });

  it('leaves a whole desk when it is killed', async () => {
    for (const after of [20, 35, 50, 65, 80]) {
      const child = spawn(process.execPath, [BIN, 'jot', 'killed'], { env: env(), stdio: 'ignore' });
      await new Promise((settle) => setTimeout(settle, after));
      child.kill('SIGKILL');
      await new Promise((settle) =>
        child.exitCode !== null || child.signalCode !== null ? settle(null) : child.once('close', settle),
      );
      expect(() => JSON.parse(readFileSync(join(desk, 'desk.json'), 'utf8'))).not.toThrow();
      expect(office(['jot', 'next']).status).toBe(0);
    }
  });

  it('prints one line of JSON for an error, and no stack for any', () => {
    const failed = office(['show', 'F999', '--json']);
    expect(failed).toMatchObject({ status: 1, stdout: '' });
    expect(JSON.parse(failed.stderr)).toMatchObject({ error: { code: 'noSuchRecord' } });
    for (const args of [['nothing'], ['show', 'Q1'], ['today', '--date', '2026-02-30'], ['jot', '\u001b[31m']]) {
      const { status, stderr } = office(args);
      expect(status).toBe(2);
      expect(stderr).not.toMatch(/\n\s+at /);
      expect(stderr).not.toContain('\u001b');
    }
  });
});

describe.skipIf(!hasScript)('on a real terminal', () => {
  const line = `"${process.execPath}" "${BIN}"`;

  it('asks for what is missing, shows it once more, and saves it', async () => {
    const { code, screen } = await onTerminal(`${line} followup new`, [
      ['要办的事', '整理档案室\r'],
      ['来源', '\r'],
      ['时限', '明天\r'],
      ['主办', '综合科\r'],
      ['保存吗', '\r'],
    ]);
    expect(screen).toContain('2026年11月24日 周二 17:30');
    expect(code).toBe(0);
    expect(office(['search', '整理档案室']).stdout).toContain('整理档案室');
  });

  it('writes nothing at Ctrl-C and exits 130', async () => {
    const before = readFileSync(join(desk, 'desk.json'), 'utf8');
    const { code } = await onTerminal(`${line} followup new`, [['要办的事', '\u0003']]);
    expect(code).toBe(130);
    expect(readFileSync(join(desk, 'desk.json'), 'utf8')).toBe(before);
  });

  it('does not ask with --no-input', async () => {
    const { code, screen } = await onTerminal(`${line} followup new --no-input`, []);
    expect(code).toBe(2);
    expect(screen).toContain('标题');
  });
});
