import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';

/**
 * The modules of Node that the built program loads. Each takes time at every start, some of them much: node:stream takes longer than the
 * morning list. A module that is needed only now and then is loaded where it is needed.
 */

const BIN = join(import.meta.dirname, '..', 'bin', 'office.js');
const home = mkdtempSync(join(tmpdir(), 'office-builtins-'));
const listed = join(home, 'loaded');
afterAll(() => rmSync(home, { recursive: true, force: true }));

/** Run before the program: notes each module of Node that is asked for, and writes the names when the process ends. */
const watcher = join(home, 'watch.cjs');
writeFileSync(
  watcher,
  `const Module = require('node:module');
  const { writeFileSync } = require('node:fs');
  const seen = new Set();
  const note = (name) => Module.isBuiltin(name) && seen.add(name.replace(/^(?!node:)/, 'node:'));
  const load = Module._load;
  Module._load = function (name, ...rest) { note(name); return load.call(this, name, ...rest); };
  const builtin = process.getBuiltinModule;
  process.getBuiltinModule = (name) => { note(name); return builtin(name); };
  const fs = require('node:fs');
  const open = fs.openSync;
  fs.openSync = (path, ...rest) => {
    const [, part] = /dist[/]([^/]+[.]cjs)$/.exec(String(path).replaceAll('\\\\', '/')) ?? [];
    if (part !== undefined) seen.add(part);
    return open(path, ...rest);
  };
  // Standard input and output make streams without asking for the module by name.
  process.on('exit', () => process.moduleLoadList.includes('NativeModule stream') && seen.add('node:stream'));
  process.on('exit', () => writeFileSync(${JSON.stringify(listed)}, JSON.stringify([...seen].sort())));`,
);

const loadedBy = (...args: readonly string[]): readonly string[] => {
  const env = {
    ...{ PATH: process.env['PATH'] ?? '', HOME: home, OFFICE_DESK: join(home, 'desk'), TZ: 'Asia/Shanghai' },
    ...{ OFFICE_NOW: '2026-11-23T08:30:00+08:00', LANG: 'zh_CN.UTF-8' },
  };
  const { status, stderr } = spawnSync(process.execPath, ['--require', watcher, BIN, ...args], {
    env,
    encoding: 'utf8',
  });
  expect({ status, stderr }).toMatchObject({ status: 0 });
  return JSON.parse(readFileSync(listed, 'utf8'));
};

/** Modules of `bin/office.js`, of the packages it bundles, and for reading files. */
const AT_EVERY_START = ['buffer', 'events', 'fs', 'module', 'path', 'process', 'timers/promises', 'vm'];
const beyond = (loaded: readonly string[], also: readonly string[] = []): readonly string[] =>
  loaded.filter(
    (name) => name.startsWith('node:') && ![...AT_EVERY_START, ...also].includes(name.slice('node:'.length)),
  );

test('a change of the desk loads zlib for the seal, which needs streams, os for the lock, and nothing else', () => {
  const loaded = loadedBy('visitor', 'in', '李明');
  expect(loaded).toContain('node:zlib');
  expect(beyond(loaded, ['os', 'stream', 'zlib'])).toEqual([]);
});

const READING = ['today', 'today --json', 'week', 'visitor list', '今日', '督办 列表', '值班 谁在班'];
test('reminders load os for their lock, and nothing else', () => {
  loadedBy('jot', '订报刊');
  expect(beyond(loadedBy('remind'), ['os'])).toEqual([]);
});

test.each(READING)('office %s loads no more', (line) => {
  loadedBy('jot', '订报刊');
  const loaded = loadedBy(...line.split(' '));
  expect(loaded).toContain('node:fs');
  expect(beyond(loaded)).toEqual([]);
});

describe('a daily command reads the part that it begins with', () => {
  const LISTS = [
    'today',
    '今日',
    'followup list',
    '督办 列表',
    'show F1',
    'why F1',
    'duty who',
    'visitor inside',
    'week',
  ];
  const OTHERS = [
    ...['search 报刊', 'jot 核对议程', '随手记 核对议程', 'followup new 报送半年总结 --due 周五', 'visitor in 孔庆和'],
    ...['来访 登记 吴玉兰 --事由 送材料', 'followup chase F1 --to 财政局'],
  ];
  const partsOf = (line: string): string =>
    loadedBy(...line.split(' '))
      .filter((one) => one.endsWith('.cjs'))
      .join(' ');
  const read = (lines: readonly string[]) => lines.map((line) => [line, partsOf(line)]);

  test('and no other', () => {
    loadedBy('jot', '订报刊');
    loadedBy('remind');
    for (const [line, parts] of read([...LISTS, ...OTHERS]))
      expect([line, parts]).toEqual([line, expect.stringMatching(/^office[a-z-]*\.cjs$/)]);
    loadedBy('remind');
    expect(read(['today', 'jot 订茶叶'])).toEqual([
      ['today', 'office.cjs'],
      ['jot 订茶叶', 'office-jot.cjs'],
    ]);
  });

  test('and that of the nouns that few desks have, if it has to know them', () => {
    loadedBy('car', 'new', '冀E10001', '--date', '交强险=2027-12-01');
    loadedBy('contract', 'new', '物业合同', '--party', '某公司', '--ends', '2028-12-18');
    loadedBy('jot', '订报刊');
    for (const [line, parts] of read(LISTS))
      expect([line, parts]).toEqual([line, expect.stringMatching(/^office[a-z-]*\.cjs$/)]);
    for (const [line, parts] of read(OTHERS))
      expect([line, parts]).toEqual([line, expect.stringMatching(/^nouns\.cjs office[a-z-]*\.cjs$/)]);
  });

  test('also reminders that have nothing to send', () => {
    for (const _ of ['sends', 'notes that nothing is due']) loadedBy('remind');
    expect(partsOf('remind')).toBe('office-remind.cjs');
  });
});
