import { spawn, spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const BIN = join(import.meta.dirname, '..', '..', 'bin', 'office.js');
const home = mkdtempSync(join(tmpdir(), 'office-pager-'));
const base = {
  PATH: process.env['PATH'] ?? '',
  HOME: home,
  OFFICE_DESK: join(home, 'desk'),
  OFFICE_NOW: '2026-11-23T08:30:00+08:00',
  TZ: 'Asia/Shanghai',
  TERM: 'xterm',
  OFFICE_LANG: 'zh',
};
const office = (...args: string[]) => spawnSync(process.execPath, [BIN, ...args], { env: base, encoding: 'utf8' });

const isHere = (command: string) => spawnSync(command, ['--version']).status === 0;
const hasScript = isHere('script');
const hasLess = isHere('less');
if (!hasScript || !hasLess) console.log('script(1) or less(1) is not here: stories of paging are skipped');

type Shown = { readonly code: number | null; readonly screen: string };

/** Runs a line on a terminal with few lines. Presses each key when the text that it waits for has appeared. */
const onTerminal = (
  line: string,
  env: Record<string, string> = {},
  keys: readonly (readonly [string, string])[] = [],
): Promise<Shown> =>
  new Promise((settle) => {
    const whole = `trap : INT; stty rows ${env['LINES'] ?? 10} cols 80; ${line.replace(/\boffice(?= |$)/, `'${process.execPath}' '${BIN}'`)}`;
    const child = spawn('script', ['-qec', whole, '/dev/null'], { env: { ...base, ...env } });
    const pending = [...keys];
    let screen = '';
    let read = 0;
    child.stdout.on('data', (chunk) => {
      screen += chunk;
      const [next] = pending;
      if (next === undefined || !screen.slice(read).includes(next[0])) return;
      pending.shift();
      read = screen.length;
      // The pager has drawn its prompt, but may not be ready for keys yet.
      setTimeout(() => child.stdin.write(next[1]), 100);
    });
    child.on('close', (code) => settle({ code, screen }));
  });

/** A pager that reports that it was started, and the text it got. */
const pager = (): string => {
  mkdirSync(join(home, 'bin'), { recursive: true });
  const path = join(home, 'bin', 'pager');
  writeFileSync(path, '#!/bin/sh\necho "PAGED LESS=$LESS LESSCHARSET=$LESSCHARSET LV=$LV"\ncat\n');
  chmodSync(path, 0o755);
  return path;
};

describe.skipIf(!hasScript)('a page longer than the screen', () => {
  let PAGER = '';
  beforeAll(() => {
    PAGER = pager();
    for (let n = 1; n <= 15; n++) office('jot', `第${n}件小事`);
  });
  afterAll(() => rmSync(home, { recursive: true, force: true }));

  it('goes through the pager, told the manners of less unless it has its own', async () => {
    const usual = await onTerminal('office followup list', { PAGER });
    expect(usual.code).toBe(0);
    expect(usual.screen).toContain('PAGED LESS=FRX LESSCHARSET=utf-8 LV=-c');
    expect(usual.screen).toContain('第15件小事');
    const own = await onTerminal('office followup list', { PAGER, LESS: '-i', LESSCHARSET: 'dos' });
    expect(own.screen).toContain('PAGED LESS=-i LESSCHARSET=dos');
  });

  it('keeps its colours on the way', async () => {
    const { screen } = await onTerminal('office --help', { PAGER });
    expect(screen.slice(screen.indexOf('PAGED'))).toContain('\u001b[1m');
  });

  it('takes OFFICE_PAGER before PAGER, and a pager with arguments or a pipe', async () => {
    expect((await onTerminal('office --help', { PAGER: 'cat', OFFICE_PAGER: PAGER })).screen).toContain('PAGED');
    expect((await onTerminal('office --help', { PAGER: `${PAGER} --quiet` })).screen).toContain('PAGED');
    expect((await onTerminal('office --help', { PAGER: `${PAGER} | tr P Q` })).screen).toContain('QAGED');
  });

  it.each([
    ['--no-pager', 'office --help --no-pager', {}],
    ['--json', 'office followup list --json', {}],
    ['another program reading', 'office --help | cat', {}],
    ['an empty PAGER', 'office --help', { PAGER: '' }],
    ['cat', 'office --help', { PAGER: 'cat' }],
    ['a terminal that can do nothing', 'office --help', { TERM: 'dumb' }],
    ['no such pager', 'office --help', { PAGER: 'no-such-pager' }],
    ['no such pager in a pipe', 'office --help', { PAGER: 'no-such-pager "$HOME"' }],
    ['no pager at all', 'PATH=/nowhere office --help', { PAGER: 'less' }],
  ])('stands there plainly with %s', async (_, line, env) => {
    const { code, screen } = await onTerminal(line, { PAGER, ...env });
    expect(code).toBe(0);
    expect(screen).not.toContain('PAGED');
    expect(screen).toMatch(/--version|office\.list/);
  });

  it('is not what a day’s list is, nor anything that fits', async () => {
    for (const line of ['office today', 'office --no-input', 'office followup show F1'])
      expect((await onTerminal(line, { PAGER, LINES: '24' })).screen, line).not.toContain('PAGED');
  });

  it.skipIf(!hasLess)('says in the user’s language how to go on and how to leave', async () => {
    const { code, screen } = await onTerminal('office followup list', { PAGER: 'less' }, [['空格 下一页', 'q']]);
    expect(code).toBe(0);
    expect(screen).toContain('b 上一页  / 查找  q 退出');
    const own = { PAGER: 'less', LESS: '-R', OFFICE_LANG: 'en' };
    expect((await onTerminal('office followup list', own, [['Space: next page', 'q']])).code).toBe(0);
  });

  it('is no fault where it is not read to its end, and the exit code stays the command’s', async () => {
    expect(await onTerminal('office --help', { PAGER: 'head -1' })).toMatchObject({ code: 0 });
    expect(await onTerminal('office --help', { PAGER: 'true' })).toMatchObject({ code: 0 });
    expect(await onTerminal('office --help', { PAGER: 'false' })).toMatchObject({ code: 0 });
    const broken = join(home, 'broken');
    mkdirSync(join(broken, 'journal'), { recursive: true });
    for (let n = 10; n < 24; n++) writeFileSync(join(broken, 'journal', `20${n}-11.ndjson`), 'nonsense\n');
    const { code, screen } = await onTerminal('office doctor', { PAGER, OFFICE_DESK: broken });
    expect(screen).toContain('PAGED');
    expect(code).toBe(3);
  });

  it.skipIf(!hasLess)('is read with less in a C locale: Chinese, Ctrl-C, and q', async () => {
    const env = { LANG: 'C', LC_ALL: 'C' };
    const { code, screen } = await onTerminal('office followup list; echo "left with $?"', env, [
      ['第7件小事', '\u0003'],
      ['第7件小事', 'G'],
      ['第15件小事', 'q'],
    ]);
    expect(screen).toContain('第1件小事');
    expect(screen).toContain('第15件小事');
    expect(screen).not.toMatch(/<E[0-9A-F]>/);
    expect(screen).toContain('left with 0');
    expect(code).toBe(0);
  });
});
