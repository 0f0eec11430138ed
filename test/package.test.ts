import { spawnSync } from 'node:child_process';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';

const ROOT = join(import.meta.dirname, '..');
const scratch = mkdtempSync(join(tmpdir(), 'office-package-'));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

describe('the package', () => {
  const packed = spawnSync('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], { cwd: ROOT, encoding: 'utf8' });
  const [{ files }] = JSON.parse(packed.stdout) as [{ files: readonly { readonly path: string }[] }];
  const paths = files.map(({ path }) => path);

  it('needs no other package to run', () => {
    const card = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as Record<string, unknown>;
    for (const key of ['dependencies', 'optionalDependencies', 'peerDependencies', 'bundleDependencies'])
      expect(card[key]).toBeUndefined();
    expect(paths.filter((path) => path.startsWith('node_modules/'))).toEqual([]);
  });

  it('has every part of the program, and no code that was compiled for one version of Node', () => {
    const parts = readdirSync(join(ROOT, 'dist')).filter((name) => name.endsWith('.cjs'));
    expect(paths).toEqual(expect.arrayContaining(['bin/office.js', ...parts.map((name) => `dist/${name}`)]));
    expect(paths.filter((path) => /\.(cache|blob|node)$/.test(path))).toEqual([]);
    expect(paths.filter((path) => !/^(bin|dist|data)\//.test(path)).sort()).toEqual([
      'LICENSE',
      'README.md',
      'package.json',
    ]);
  });
});

describe('an installed program', () => {
  const installed = join(scratch, 'installed');
  for (const name of ['bin', 'dist', 'data']) mkdirSync(join(installed, name), { recursive: true });
  for (const name of readdirSync(join(ROOT, 'bin')))
    copyFileSync(join(ROOT, 'bin', name), join(installed, 'bin', name));
  const PARTS = readdirSync(join(ROOT, 'dist')).filter((name) => name.endsWith('.cjs'));
  for (const part of PARTS) copyFileSync(join(ROOT, 'dist', part), join(installed, 'dist', part));
  copyFileSync(join(ROOT, 'data', 'almanac.json'), join(installed, 'data', 'almanac.json'));
  const home = join(scratch, 'home');
  const caches = join(home, '.cache', 'office');
  const office = (...args: readonly string[]) => {
    const env = { PATH: process.env['PATH'] ?? '', HOME: home, OFFICE_DESK: join(home, 'desk'), OFFICE_LANG: 'en' };
    const line = [join(installed, 'bin', 'office.js'), ...args];
    const { status, stdout, stderr } = spawnSync(process.execPath, line, { env, encoding: 'utf8' });
    expect({ args, status, stderr: stderr.replace(/^Zone of this desk.*\n/, '') }).toEqual({
      args,
      status: 0,
      stderr: '',
    });
    return stdout;
  };
  /** The cache of a command for the part that it begins with. The name of a cache has the mark that its part begins with. */
  const kept = (word: string, part = 'office'): string => {
    const mark = readFileSync(join(installed, 'dist', `${part}.cjs`), 'latin1').slice(2, 18);
    const [name = '', ...others] = readdirSync(caches).filter(
      (one) => one.startsWith(mark) && one.endsWith(`-${word}.cache`),
    );
    expect({ name, others }).toEqual({ name: expect.stringContaining(word), others: [] });
    return join(caches, name);
  };

  it('keeps its compiled code in the user’s folder of caches and leaves its own folder alone', () => {
    const answer = office('today');
    const first = readFileSync(kept('today'));
    expect(office('today')).toBe(answer);
    expect(readFileSync(kept('today')).equals(first)).toBe(true);
    office('week');
    expect(existsSync(kept('week', 'office-week'))).toBe(true);
    expect(readFileSync(kept('today')).equals(first)).toBe(true);
    expect(readdirSync(join(installed, 'dist'))).toEqual(PARTS);
  });

  it('makes a cache anew that is a day old, with what the command has called since', () => {
    office('today');
    const first = readFileSync(kept('today'));
    const yesterday = new Date(Date.now() - 24 * 3_600_000);
    utimesSync(kept('today'), yesterday, yesterday);
    office('jot', 'Order the newspapers');
    office('today');
    expect(readFileSync(kept('today')).length).toBeGreaterThan(first.length);
  });

  it('keeps code that V8 takes the next time, also of a command that set options of V8', () => {
    for (const line of ['Order tea', 'Order paper']) office('jot', line);
    office('undo');
    const made = kept('undo', 'office-undo');
    const hourAgo = new Date(Math.floor(Date.now() / 1000) * 1000 - 3_600_000);
    utimesSync(made, hourAgo, hourAgo);
    // One that is refused would be made anew.
    office('undo');
    expect(statSync(made).mtimeMs).toBe(hourAgo.getTime());
  });

  it('names a cache after no word that may be a name', () => {
    office('visitor', 'in', 'Ann Example');
    expect(readdirSync(caches).filter((name) => /ann|example/i.test(name))).toEqual([]);
  });

  it('has inside what it needs for calendars and tables', () => {
    const [table, calendar] = [join(home, 'book.csv'), join(home, 'desk.ics')];
    writeFileSync(table, 'date,name,host\n2026-11-20,Mr Li,Wang\n');
    expect(office('visitor', 'import', table)).toContain('1');
    office('calendar', 'export', '--out', calendar);
    expect(readFileSync(calendar, 'utf8')).toMatch(/^BEGIN:VCALENDAR\r\n/);
  });

  it.each([
    ['damaged', (bytes: Buffer) => Buffer.from(bytes.map((byte, n) => (n === bytes.length >> 2 ? byte ^ 1 : byte)))],
    ['cut off', (bytes: Buffer) => bytes.subarray(0, bytes.length >> 1)],
    ['empty', () => Buffer.alloc(0)],
    ['of something else', () => Buffer.from('something else, as long as it likes to be')],
  ])('passes over a cache that is %s, and makes it anew', (_, spoilt) => {
    office('today');
    const bad = spoilt(readFileSync(kept('today')));
    writeFileSync(kept('today'), bad);
    expect(office('today')).toContain('To do');
    expect(readFileSync(kept('today')).equals(bad)).toBe(false);
  });

  it('works where no cache can be kept', () => {
    rmSync(caches, { recursive: true });
    rmSync(join(home, '.cache'), { recursive: true });
    writeFileSync(join(home, '.cache'), '');
    expect(office('today')).toContain('To do');
    expect(existsSync(caches)).toBe(false);
  });
});
