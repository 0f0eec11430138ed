import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { has, type Shell, typed } from '../shells.fixture.ts';

const BIN = join(import.meta.dirname, '..', '..', 'bin', 'office.js');
const home = mkdtempSync(join(tmpdir(), 'office-shell-'));
const env = {
  OFFICE_DESK: join(home, 'desk'),
  OFFICE_NOW: '2026-11-23T08:30:00+08:00',
  OFFICE_LANG: 'zh',
  TZ: 'Asia/Shanghai',
};
const office = (...args: string[]) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [BIN, ...args], {
    env: { PATH: process.env['PATH'] ?? '', HOME: home, ...env },
    encoding: 'utf8',
  });
  // The first entry of a desk says which zone the desk goes by.
  expect(stderr.replace(/^本台面的时区：.*\n/, '')).toBe('');
  expect(status).toBe(0);
  return stdout;
};

const bait = join(home, 'bait');
const baits = () => readdirSync(home).filter((name) => name.startsWith('bait'));
/** Names that a careless shell would execute or split. */
const HOSTILE = [
  `$(touch ${bait}1)`,
  `\`touch ${bait}2\``,
  `O'Brien; touch ${bait}3`,
  'A "B" C',
  '张 三',
  'bang!!',
  'slash\\back',
  'st*r?',
  '~root',
  '#hash',
  'x:y=z',
];

beforeAll(() => {
  office('followup', 'new', `$(touch ${bait}4)\`touch ${bait}5\`;"'%F{red}\\e[31m`, '--due', '周五');
  office('followup', 'new', '报送湿地调研报告', '--lead', '张伟');
  office('jot', '已办的事');
  office('done', 'F3', '--result', '办了');
  // Renamed afterwards, because some of the signs part names where people are entered.
  for (const [n, name] of HOSTILE.entries()) {
    office('person', 'new', `no${n}`, '--title', `$(touch ${bait}6)`);
    office('person', 'edit', `P${n + 1}`, `--name=${name}`);
  }
  office('person', 'new', '李娜', '--org', '规划科');
  mkdirSync(join(home, 'papers'));
  writeFileSync(join(home, 'papers', 'my desk.json'), '');
});
afterAll(() => rmSync(home, { recursive: true, force: true }));

const BASH_COMPLETION = '/usr/share/bash-completion/bash_completion';

const SHELLS: readonly Shell[] = ['bash', 'zsh', 'fish'];

describe.each(SHELLS.filter(has))('TAB in %s', (shell) => {
  const script = join(home, `office.${shell}`);
  const type = (lines: readonly string[], first?: string) =>
    typed({ shell, script, home, env, ...(first === undefined ? {} : { first }) }, lines);
  beforeAll(() => writeFileSync(script, office('completion', shell)));

  it('completes commands, options, choices, ids and names', { timeout: 60_000 }, async () => {
    const { got } = await type([
      'office tod\t',
      'office followup fee\t',
      'office followup new x --imp\t',
      'office followup new x --source sup\t',
      'office followup new x --lead 李\t',
      'office show f2\t',
      'office done F\t2',
      'office followup new x --lead=李\t',
      'office --lang zh followup show F2\t --json',
    ]);
    expect(got).toEqual([
      ['today'],
      ['followup', 'feedback'],
      ['followup', 'new', 'x', '--importance'],
      ['followup', 'new', 'x', '--source', 'superior'],
      ['followup', 'new', 'x', '--lead', '李娜'],
      ['show', 'F2'],
      ['done', 'F2'],
      ['followup', 'new', 'x', '--lead=李娜'],
      ['--lang', 'zh', 'followup', 'show', 'F2', '--json'],
    ]);
  });

  it('puts a name into the line as that name and runs nothing of it', { timeout: 60_000 }, async () => {
    const begun = (name: string) => (/^[^ -~]/.test(name) ? name.charAt(0) : name.slice(0, 2).replace(/\W/g, '\\$&'));
    const starts = HOSTILE.map(begun);
    const { got, screen } = await type(starts.map((start) => `office followup new x --lead ${start}\t`));
    expect(got, screen).toEqual(HOSTILE.map((name) => ['followup', 'new', 'x', '--lead', name]));
    expect(baits()).toEqual([]);
  });

  it('keeps the quotation marks that were opened', { timeout: 60_000 }, async () => {
    const { got } = await type([
      'office followup new x --lead "张 \t',
      "office followup new x --lead 'O\t",
      'office notice new x --to 李娜,张\t',
      'office notice new x --to "李娜、x:\t',
    ]);
    expect(got).toEqual([
      ['followup', 'new', 'x', '--lead', '张 三'],
      ['followup', 'new', 'x', '--lead', HOSTILE[2]],
      ['notice', 'new', 'x', '--to', '李娜,张 三'],
      ['notice', 'new', 'x', '--to', '李娜、x:y=z'],
    ]);
    expect(baits()).toEqual([]);
  });

  it('completes paths as it does by itself, also behind an equals sign', { timeout: 60_000 }, async () => {
    const { got } = await type([
      'office import pap\tmy\t',
      'office backup --out=pap\tmy\t',
      'office --desk pap\t',
      'office import ./papers/m\t',
    ]);
    const bare = (path: string) => path.replace(/\/$/, '');
    expect(got.map((words) => words?.map(bare))).toEqual([
      ['import', 'papers/my desk.json'],
      ['backup', '--out=papers/my desk.json'],
      ['--desk', 'papers'],
      ['import', './papers/my desk.json'],
    ]);
  });

  it('shows titles beside ids, only of what is open, and runs nothing of them', { timeout: 60_000 }, async () => {
    const { screen } = await type(['office show F\t\t']);
    expect(screen).toContain('报送湿地调研报告');
    expect(screen).toContain('$(touch');
    expect(screen).not.toContain('已办的事');
    expect(baits()).toEqual([]);
  });

  it('completes nothing, and says nothing, at a damaged desk', { timeout: 60_000 }, async () => {
    const broken = join(home, `broken-${shell}`);
    mkdirSync(broken);
    writeFileSync(join(broken, 'desk.json'), '{"version":');
    const { got, screen } = await type([`office --desk ${broken} show F\t`, `office --desk ${broken} tod\t`]);
    expect(got).toEqual([
      ['--desk', broken, 'show', 'F'],
      ['--desk', broken, 'today'],
    ]);
    expect(screen).not.toMatch(/damaged|损坏|Error|SyntaxError/);
    expect(readdirSync(broken)).toEqual(['desk.json']);
  });
});

describe.skipIf(!has('bash'))('TAB in a bash that is set up otherwise', () => {
  const script = join(home, 'office.bash2');
  const type = (first: string, lines: readonly string[]) => typed({ shell: 'bash', script, home, env, first }, lines);
  beforeAll(() => writeFileSync(script, office('completion', 'bash')));

  it('puts no note into the line where TAB walks through what there is', { timeout: 60_000 }, async () => {
    const { got } = await type("bind 'TAB: menu-complete'; bind 'set menu-complete-display-prefix off'", [
      'office show F\t',
      'office show F\t\t',
    ]);
    expect(got).toEqual([
      ['show', 'F2'],
      ['show', 'F1'],
    ]);
    expect(baits()).toEqual([]);
  });

  it('lists at the first TAB if that is wished, and leaves the line as it was', { timeout: 60_000 }, async () => {
    const { got, screen } = await type("bind 'set show-all-if-ambiguous on'", ['office show F\t']);
    expect(screen).toMatch(/F2 +报送湿地调研报告/);
    expect(got).toEqual([['show', 'F']]);
  });

  it.skipIf(!existsSync(BASH_COMPLETION))('gets along with bash-completion', { timeout: 60_000 }, async () => {
    const lines = ['office followup new x --lead=李\t', 'office import pap\tmy\t', 'office show F2\t'];
    const { got } = await type(`. ${BASH_COMPLETION}; . ${script}`, lines);
    expect(got).toEqual([
      ['followup', 'new', 'x', '--lead=李娜'],
      ['import', 'papers/my desk.json'],
      ['show', 'F2'],
    ]);
  });

  it('completes Chinese in a C locale', { timeout: 60_000 }, async () => {
    const { got } = await type('export LC_ALL=C', ['office followup new x --lead 李\t', 'office show F2\t']);
    expect(got).toEqual([
      ['followup', 'new', 'x', '--lead', '李娜'],
      ['show', 'F2'],
    ]);
  });

  it('does not mind at which characters words are parted', { timeout: 60_000 }, async () => {
    const lines = ['office followup new x --lead=李\t', 'office followup new x --lead x:\t'];
    const { got } = await type("COMP_WORDBREAKS=' \t\n'", lines);
    expect(got).toEqual([
      ['followup', 'new', 'x', '--lead=李娜'],
      ['followup', 'new', 'x', '--lead', 'x:y=z'],
    ]);
  });
});
