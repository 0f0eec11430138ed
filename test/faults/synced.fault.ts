import { copyFileSync, cpSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { attempt, copyOf, json, office, scratch, started } from './desk.fixture.ts';
import { absent, inUse } from './desks.fixture.ts';

type Finding = { readonly code: string; readonly where: string };
const findingsOn = (desk: string): readonly Finding[] => (json(desk, ['doctor']) as { findings: Finding[] }).findings;
const titlesOn = (desk: string): string[] =>
  (json(desk, ['followup', 'list', '--all']) as { records: { title: string }[] }).records
    .map(({ title }) => title)
    .sort();

describe('a desk that a sync tool shares between two machines', () => {
  /** Both machines wrote. The tool keeps the files of the second, and lays those of the first beside them. */
  const parted = (tool: (stem: string, ending: string) => string): { desk: string; copy: string } => {
    const desk = absent();
    office(desk, ['jot', 'base']);
    const other = join(scratch(), 'desk');
    cpSync(desk, other, { recursive: true, preserveTimestamps: true });
    office(desk, ['jot', 'from A']);
    office(other, ['jot', 'from B']);
    office(other, ['jot', 'from B too']);
    for (const [folder, stem, ending] of [
      ['', 'desk', '.json'],
      ['journal', '2026-11', '.ndjson'],
    ] as const) {
      renameSync(join(desk, folder, stem + ending), join(desk, folder, tool(stem, ending)));
      copyFileSync(join(other, folder, stem + ending), join(desk, folder, stem + ending));
    }
    return { desk, copy: tool('desk', '.json') };
  };

  it.each([
    ['Syncthing', (stem: string, ending: string) => `${stem}.sync-conflict-20261123-083000-AAAAAAA${ending}`],
    ['Dropbox', (stem: string, ending: string) => `${stem} (conflicted copy 2026-11-23)${ending}`],
    ['坚果云', (stem: string, ending: string) => `${stem} (冲突副本 2026-11-23)${ending}`],
    ['OneDrive', (stem: string, ending: string) => `${stem}-OFFICE-PC${ending}`],
  ])('%s: nothing that was acknowledged on either is lost', (_, tool) => {
    const { desk, copy } = parted(tool);
    expect(attempt(desk, ['today']).err).toContain(copy);
    expect(findingsOn(desk).map(({ code }) => code)).toEqual(['copy', 'copy']);
    office(desk, ['recover', copy, '--yes']);
    office(desk, ['recover', join('journal', tool('2026-11', '.ndjson')), '--yes']);
    expect(titlesOn(desk)).toEqual(['base', 'from A', 'from B', 'from B too']);
    expect(findingsOn(desk)).toEqual([]);
    expect(attempt(desk, ['today']).err).toBe('');
  });

  it('that puts the desk of five commands ago back says so until they are brought back', () => {
    const desk = inUse();
    const older = readFileSync(join(desk, 'desk.json'));
    for (let n = 0; n < 5; n += 1) office(desk, ['jot', `later ${n}`]);
    const before = titlesOn(desk);
    writeFileSync(join(desk, 'incoming'), older, { mode: 0o600 });
    renameSync(join(desk, 'incoming'), join(desk, 'desk.json'));
    for (const args of [['today'], ['jot', 'new'], ['jot', 'newer'], ['followup', 'list']])
      expect(attempt(desk, args).err).toContain('5 records are missing');
    expect(findingsOn(desk)).toMatchObject([{ code: 'lacksRecords' }]);
    office(desk, ['recover', '--yes']);
    expect(titlesOn(desk)).toEqual([...before, 'new', 'newer'].sort());
    expect(findingsOn(desk)).toEqual([]);
    expect(attempt(desk, ['today']).err).toBe('');
  });

  it('that takes the desk away leaves a folder that is no new desk', () => {
    const desk = inUse();
    const before = titlesOn(desk);
    rmSync(join(desk, 'desk.json'));
    rmSync(join(desk, 'backup'), { recursive: true });
    expect(attempt(desk, ['jot', 'x'])).toMatchObject({ code: 3, err: expect.stringContaining('office recover') });
    office(desk, ['recover', '--yes']);
    expect(titlesOn(desk)).toEqual(before);
  });
});

describe('copies of desk.json that editors and tools leave', () => {
  const NAMES = [
    'desk.json~',
    'desk.json.bak',
    'desk (conflicted copy 2026-09-01).json',
    '.desk.json.swp',
    'desk 2.json',
  ];

  it('hold nobody after a purge, or are named', () => {
    const desk = absent();
    const then = { now: '2026-09-01T09:00:00+08:00' };
    office(desk, ['visitor', 'in', 'Jing Ke', '--kind', 'business', '--phone', '13811112222'], then);
    office(desk, ['visitor', 'out', 'V1'], then);
    for (const name of NAMES) copyFileSync(join(desk, 'desk.json'), join(desk, name));
    writeFileSync(join(desk, '#desk.json#'), 'half a { 13811112222');
    const { unread } = JSON.parse(attempt(desk, ['purge', '--json']).out) as { unread: readonly string[] };
    expect(unread).toEqual([join(desk, '#desk.json#')]);
    rmSync(join(desk, '#desk.json#'));
    const [conflict, ...more] = attempt(desk, ['today']).err.trimEnd().split('\n');
    expect(conflict).toMatch(/^Another version lies beside the desk\. .*conflicted copy/);
    expect(more).toEqual([]);
    for (const name of NAMES) expect(readFileSync(join(desk, name), 'utf8')).not.toMatch(/Jing Ke|13811112222/);
    expect(findingsOn(desk).filter(({ code }) => code === 'copy')).toHaveLength(NAMES.length);
  });
});

describe('doctor and the morning list, while others write', () => {
  it('raise no false alarm', async () => {
    const desk = copyOf(inUse());
    let isDone = false;
    const writing = (async () => {
      for (let n = 0; n < 25; n += 1) await started(desk, ['jot', `n ${n}`]).ended;
      isDone = true;
    })();
    const heard: string[] = [];
    while (!isDone) {
      const [doctor, today] = await Promise.all([
        started(desk, ['doctor', '--json']).ended,
        started(desk, ['today']).ended,
      ]);
      const { findings } = JSON.parse(doctor.out) as { findings: Finding[] };
      // A process that holds the lock just now is no alarm.
      heard.push(...findings.filter(({ code }) => code !== 'locked').map(({ code }) => code), today.err);
    }
    await writing;
    expect(heard.filter((one) => one !== '')).toEqual([]);
  });
});
