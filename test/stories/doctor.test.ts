import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../../src/core/civil.ts';
import { threeDays } from '../threeDays.fixture.ts';
import { type Office, office } from '../world.fixture.ts';

const begun = (lang: 'zh' | 'en' = 'en'): Promise<Office> => threeDays(lang);

const at = ($: Office, ...path: readonly string[]): string => join($.folder, ...path);
const leftover = ($: Office): void => writeFileSync(at($, 'desk.json.gone.tmp'), '', { mode: 0o600 });
const findings = async ($: Office): Promise<readonly { readonly code: string; readonly where: string }[]> =>
  (await $.json('doctor')).findings;

describe('what cannot be looked at', () => {
  it.each(['journal', 'backup', 'archive', 'remind'])('is one finding, and the rest goes on: %s', async (room) => {
    const $ = await begun();
    rmSync(at($, room), { recursive: true, force: true });
    writeFileSync(at($, room), '', { mode: 0o600 });
    leftover($);
    expect(await findings($)).toEqual([
      expect.objectContaining({ code: 'unreadable', severity: 'fault', where: room }),
      expect.objectContaining({ code: 'leftover', where: 'desk.json.gone.tmp' }),
    ]);
    expect((await $.try('doctor')).code).toBe(3);
  });

  it.each([
    ['a lock that is a folder', 'desk.lock'],
    ['a backup that is a folder', 'backup/desk-2026-11-01.json'],
    ['a month of the journal that is a folder', 'journal/2026-12.ndjson'],
    ['a month of the archive that is a folder', 'archive/2026/visitors-2026-08.json'],
  ])('may be %s', async (_, where) => {
    const $ = await begun();
    mkdirSync(at($, where), { mode: 0o700 });
    leftover($);
    expect(await findings($)).toEqual([
      expect.objectContaining({ code: 'unreadable', severity: 'fault', where }),
      expect.objectContaining({ code: 'leftover' }),
    ]);
  });

  it('may be a desk that leads round in circles', async () => {
    const $ = await begun();
    unlinkSync(at($, 'desk.json'));
    symlinkSync('desk.json', at($, 'desk.json'));
    leftover($);
    expect(await findings($)).toEqual([
      expect.objectContaining({ code: 'unreadable', where: 'desk.json' }),
      expect.objectContaining({ code: 'leftover' }),
    ]);
  });

  it.skipIf(process.getuid?.() === 0)('may be a folder that is closed to us', async () => {
    const $ = await begun();
    chmodSync(at($, 'backup'), 0o000);
    leftover($);
    expect(await findings($)).toEqual([
      expect.objectContaining({ code: 'unreadable', where: 'backup' }),
      expect.objectContaining({ code: 'leftover' }),
    ]);
    chmodSync(at($, 'backup'), 0o700);
  });
});

describe('what does not belong to the desk', () => {
  it.each([
    ['en', 'it does not belong to the desk: no backup has it, and purge does not look into it', '3 more files'],
    ['zh', '不是台面的文件：备份不含它，清除个人信息时也不查它', '另有 3 个文件不是台面的文件'],
  ] as const)('is named in every folder, in %s, and is no fault', async (lang, what, more) => {
    const $ = await begun(lang);
    for (const folder of ['.stversions', 'archive/2026', 'journal', 'remind'])
      mkdirSync(at($, folder), { recursive: true, mode: 0o700 });
    const strangers = ['archive/2026/名单.xlsx', 'archive/old.zip', 'backup/desk.rar', 'journal/n.log', 'remind/x'];
    const marks = ['.DS_Store', '.stignore', 'desktop.ini'];
    for (const name of [...strangers, ...marks, '通讯录.csv']) writeFileSync(at($, name), '', { mode: 0o600 });
    const named = ['.stversions/', '通讯录.csv', ...strangers];
    expect((await findings($)).map(({ code, where }) => [code, where]).sort()).toEqual(
      named.map((where) => ['stranger', where]).sort(),
    );
    const { code, out } = await $.try('doctor');
    expect(code).toBe(0);
    expect(out.replace(/\s+/g, ' ')).toContain(lang === 'en' ? what : '通讯录.csv');
    for (let n = 0; n < 6; n += 1) writeFileSync(at($, `${n}.txt`), '', { mode: 0o600 });
    expect((await $('doctor')).replace(/\s+/g, ' ')).toContain(more);
    expect(await findings($)).toHaveLength(11);
  });
});

const FAR = { pid: 4242, start: 'abc 1', place: 'oldlaptop pid:[4026531836]', token: 't' };
const lockedFrom = ($: Office, holder: object, room = '.'): void => {
  mkdirSync(at($, room), { recursive: true, mode: 0o700 });
  writeFileSync(at($, room, 'desk.lock'), JSON.stringify({ ...FAR, ...holder }), { mode: 0o600 });
};

describe('a lock', () => {
  it('of another machine is named, and what to do about it', async () => {
    const $ = await begun();
    lockedFrom($, {});
    for (const line of ['doctor', 'doctor --fix']) {
      const { code, out } = await $.try(line);
      expect(code).toBe(3);
      expect(out).toContain('process 4242 on oldlaptop');
      expect(out).toContain(`delete ${at($, 'desk.lock')}`);
    }
    expect((await $.try('doctor --lang zh')).out).toContain('oldlaptop pid:[4026531836] 上的进程 4242');
    expect(await findings($)).toMatchObject([
      { code: 'locked', severity: 'fault', where: 'desk.lock', fixable: false },
    ]);
  });

  it('of another machine keeps nothing back but what its own process may be writing', async () => {
    const $ = await begun();
    lockedFrom($, {});
    leftover($);
    writeFileSync(at($, `desk.json.${(4242).toString(36)}-1-2.tmp`), '', { mode: 0o600 });
    expect(await findings($)).toMatchObject([{ code: 'locked' }, { where: 'desk.json.gone.tmp' }]);
    // Waiting for the lock would delay the findings.
    expect((await $.json('doctor --fix')).findings).toHaveLength(2);
    expect(existsSync(at($, 'desk.json.gone.tmp'))).toBe(true);
  });

  it('on the reminders is named, too, and does not keep the desk from being mended', async () => {
    const $ = await begun();
    lockedFrom($, {}, 'remind');
    leftover($);
    expect(await findings($)).toMatchObject([{ code: 'locked', where: 'remind/desk.lock' }, { code: 'leftover' }]);
    expect(await $.json('doctor --fix')).toMatchObject({
      mended: [{ code: 'leftover' }],
      findings: [{ code: 'locked' }],
    });
  });

  it('of a process that is at work here is worth a note', async () => {
    const $ = await begun();
    const { hostOf } = await import('../../src/desk/disk/host.ts');
    const host = hostOf(process);
    lockedFrom($, { pid: host.pid, start: (await host.startOf(host.pid)) ?? '', place: host.place() });
    expect((await $.try('doctor')).code).toBe(0);
    expect(await findings($)).toMatchObject([{ code: 'locked', severity: 'advice' }]);
    lockedFrom($, { pid: host.pid, start: '', place: host.place() }, 'remind');
    expect(await findings($)).toHaveLength(1);
  });

  it.each([
    ['says nothing', ($: Office) => writeFileSync(at($, 'desk.lock'), '', { mode: 0o600 })],
    ['leads nowhere', ($: Office) => symlinkSync(at($, 'nowhere'), at($, 'desk.lock'))],
  ])('that %s is taken away', async (_, plant) => {
    const $ = await begun();
    plant($);
    expect(await findings($)).toMatchObject([{ code: 'staleLock', where: 'desk.lock', fixable: true }]);
    expect(await $.json('doctor --fix')).toMatchObject({ mended: [{ code: 'staleLock' }], findings: [] });
    expect(readdirSync($.folder).filter((name) => name.startsWith('desk.lock'))).toEqual([]);
  });
});

/** A desk with two visits of one month that were archived on two days; and the month's file as it was after the first. */
const filed = async (): Promise<{ $: Office; month: string; first: string }> => {
  const $ = office('2026-11-02 09:00', 'en');
  const month = at($, 'archive', '2026', 'visitors-2026-11.json');
  await $('visitor in 何平');
  await $('visitor out V1');
  $.at('2026-11-05 09:00');
  await $('visitor in 吴刚');
  await $('visitor out V2');
  $.at('2026-11-10 09:00');
  await $('jot 订报刊');
  const first = readFileSync(month, 'utf8');
  $.at('2026-11-20 09:00');
  await $('jot 领信封');
  expect(JSON.parse(readFileSync(month, 'utf8')).ids).toEqual([1, 2]);
  return { $, month, first };
};

const WHERE = 'archive/2026/visitors-2026-11.json';

describe('a month of the archive', () => {
  it.each([
    ['is gone', ({ month }: Awaited<ReturnType<typeof filed>>) => rmSync(month), 'V1, V2'],
    ['is an older copy', ({ month, first }: Awaited<ReturnType<typeof filed>>) => writeFileSync(month, first), 'V2'],
  ])('that %s is missed, until the loss is accepted', async (_, spoil, ids) => {
    const story = await filed();
    const { $ } = story;
    spoil(story);
    const finding = { code: 'lostRecords', severity: 'fault', where: WHERE, fixable: true };
    expect(await findings($)).toMatchObject([{ ...finding, message: expect.stringContaining(ids) }]);
    expect((await $.try('doctor')).code).toBe(3);
    expect((await $.try('doctor --lang zh')).out).toContain('请先放回');
    // If other work was done meanwhile, the desk still lacks the record.
    await $('jot 再一件');
    expect(await findings($)).toHaveLength(1);
    expect(await $.json('doctor --fix')).toMatchObject({ mended: [finding], findings: [] });
    expect(await $('doctor')).toContain('Nothing is wrong');
  });

  it('that is put back is missed no more', async () => {
    const { $, month } = await filed();
    const whole = readFileSync(month, 'utf8');
    rmSync(month);
    expect(await findings($)).toHaveLength(1);
    writeFileSync(month, whole, { mode: 0o600 });
    expect(await findings($)).toEqual([]);
  });

  it('is only perhaps lost where the journal no longer reaches back', async () => {
    const { $, month } = await filed();
    const journal = at($, 'journal', '2026-11.ndjson');
    writeFileSync(journal, readFileSync(journal, 'utf8').split('\n').slice(1).join('\n'));
    expect(await findings($)).toEqual([]);
    rmSync(month);
    expect(await findings($)).toMatchObject([{ code: 'lostRecords', severity: 'advice' }]);
    expect((await $.try('doctor')).code).toBe(0);
  });

  it('has lost nothing that a command took out of it', async () => {
    const { $ } = await filed();
    for (const line of ['edit V2 --org 省人大', 'rm V1', 'rm V2', 'undo', 'undo', 'undo --steps 2']) {
      await $(line);
      expect(await findings($)).toEqual([]);
    }
  });

  it('has lost nothing to a restored archive that never had it', async () => {
    const { $ } = await filed();
    const early = office('2026-11-03 09:00', 'en');
    await early('jot 一件');
    const copy = at($, '..', 'early.json');
    await early(`backup --out ${copy}`);
    await $(`restore ${copy} --yes`);
    expect(await findings($)).toEqual([]);
    $.at('2026-12-20 09:00');
    await $('jot 又一件');
    expect(await findings($)).toEqual([]);
  });

  it('that holds another version of what a second one holds is told of', async () => {
    const { $, month } = await filed();
    const text = readFileSync(month, 'utf8');
    const { records, ...rest } = JSON.parse(text);
    const [row] = records;
    const older = { ...row, org: '旧单位', updatedAt: '2026-11-01T09:00:00+08:00' };
    const second = { ...rest, month: '2026-10', seal: undefined, records: [older] };
    writeFileSync(month.replace('2026-11', '2026-10'), JSON.stringify(second), { mode: 0o600 });
    const [finding] = (await $.json('doctor')).findings;
    expect(finding).toMatchObject({ code: 'duplicateId', where: 'V1', severity: 'fault', fixable: false });
    expect(finding.remedy).toContain(`take it out of ${WHERE.replace('2026-11', '2026-10')}`);
  });

  it('is never missed, whatever is done at the desk', async () => {
    const step = fc.oneof(
      fc.constantFrom('visitor in 何平', 'undo', 'undo --steps 2', 'restore --yes', 'jot 一件', 'backup'),
      fc.nat(3).map((n) => `visitor out V${n + 1}`),
      fc.nat(3).map((n) => `edit V${n + 1} --org 省人大`),
      fc.nat(3).map((n) => `rm V${n + 1}`),
    );
    const days = fc.array(fc.tuple(fc.integer({ min: 1, max: 20 }), fc.array(step, { maxLength: 4 })), {
      minLength: 3,
      maxLength: 6,
    });
    await fc.assert(
      fc.asyncProperty(days, async (told) => {
        const { $ } = await filed();
        let day = '2026-11-20';
        for (const [pause, lines] of told) {
          day = addDays(day, pause);
          $.at(`${day} 09:00`);
          for (const line of lines) await $.try(line);
          expect((await findings($)).filter(({ code }) => code === 'lostRecords')).toEqual([]);
        }
      }),
      { numRuns: 15 },
    );
  }, 60_000);
});

describe('a record that points at one that is gone', () => {
  it.each([
    ['followup new 回复 --ref V1', 'F1', '--ref'],
    ['visitor in 赵明 --purpose 补偿 --repeat-of V1', 'V2', '--repeat-of'],
    ['notice new 分会 --at "2026-12-02 9:00" --place 三楼 --host 张伟 --to 李娜 --parent N1', 'N2', '--parent'],
  ])('is named with the option that corrects it: %s', async (line, where, option) => {
    const $ = office('2026-11-23 08:30', 'zh');
    await $('visitor in 赵敏 --purpose 补偿');
    await $('notice new 主会 --at "2026-12-01 9:00" --place 三楼 --host 张伟 --to 李娜');
    await $(line);
    await $(`rm ${where === 'N2' ? 'N1' : 'V1'}`);
    const { findings: found } = await $.json('doctor');
    expect(found).toMatchObject([{ code: 'noSuchRef', where, remedy: expect.stringContaining(`${option} `) }]);
  });
});
