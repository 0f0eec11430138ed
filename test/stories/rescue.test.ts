import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { threeDays } from '../threeDays.fixture.ts';
import { type Office, office } from '../world.fixture.ts';

const deskOf = ($: Office): string => join($.folder, 'desk.json');
const titlesOn = async ($: Office): Promise<string[]> =>
  (await $.json('followup list --all')).records.map(({ title }: { title: string }) => title).sort();

const begun = (lang: 'zh' | 'en' = 'zh'): Promise<Office> => threeDays(lang);

describe('backup', () => {
  it('keeps everything in one file that only its owner reads', async () => {
    const $ = await begun();
    const made = await $.json('backup');
    expect(made).toEqual({
      schema: 'office.backup/1',
      file: join($.folder, 'backup', 'desk-2026-11-23-083000.json'),
      name: '2026-11-23-083000',
      records: 2,
      archived: 1,
    });
    expect(statSync(made.file).mode & 0o777).toBe(0o600);
    expect(Object.keys(JSON.parse(readFileSync(made.file, 'utf8')).files)).toEqual([
      'desk.json',
      'archive/2026/visitors-2026-11.json',
    ]);
    expect((await $.json('backup')).name).toBe('2026-11-23-083000-2');
  });

  it('writes where it is told, but over nothing', async () => {
    const $ = await begun();
    const out = join($.folder, 'copy.json');
    await $(`backup --out ${out}`);
    expect(statSync(out).mode & 0o777).toBe(0o600);
    expect(await $.try(`backup --out ${out}`)).toMatchObject({ code: 1, err: expect.stringContaining('已存在') });
    expect((await $.try(`backup --out ${join($.folder, 'no', 'copy.json')}`)).code).toBe(1);
  });

  it('makes no copy of a desk that is not there, or not good', async () => {
    const none = office('2026-11-23 08:30', 'en');
    expect(await none.try('backup')).toMatchObject({ code: 1, err: expect.stringContaining('There is no desk in') });
    expect(existsSync(none.folder)).toBe(false);
    const $ = await begun();
    writeFileSync(deskOf($), '');
    expect((await $.try('backup')).code).toBe(3);
  });
});

describe('restore', () => {
  it('needs --yes where nobody can be asked', async () => {
    const $ = await begun();
    const before = readFileSync(deskOf($), 'utf8');
    expect(await $.try('restore 2026-11-23')).toMatchObject({ code: 2, err: expect.stringContaining('--确认') });
    expect(readFileSync(deskOf($), 'utf8')).toBe(before);
  });

  it.each([
    ['damaged', ($: Office) => writeFileSync(deskOf($), '{"version":1,')],
    ['empty', ($: Office) => writeFileSync(deskOf($), '')],
    ['gone', ($: Office) => rmSync(deskOf($))],
    ['from a newer version', ($: Office) => writeFileSync(deskOf($), '{"version":99}')],
  ])('brings a desk back that is %s', async (_, spoil) => {
    const $ = await begun();
    spoil($);
    expect((await $.try('today')).code).toBe(3);
    const { from, kept } = await $.json('restore --yes');
    expect(from).toBe('2026-11-23');
    expect(await titlesOn($)).toEqual(['订报刊']);
    if (kept !== null) expect(kept).toBe('replaced-2026-11-23-083000');
    // The numbers of lost records are not used again.
    expect((await $.json('jot 发通知')).record.id).toBe('F3');
    expect((await $.try('doctor')).code).toBe(0);
  });

  it.each([
    ['zh', '被替换的台面由更新版本的 office 写成'],
    ['en', 'The replaced desk was written by a newer version of office'],
  ] as const)('says, in %s, that the desk it replaced was of a newer version', async (lang, said) => {
    const $ = await begun(lang);
    writeFileSync(deskOf($), '{"version":99}');
    expect(await $('restore --yes')).toContain(said);
    expect(await $('restore 2026-11-23 --yes')).not.toContain(said);
    writeFileSync(deskOf($), '{"version":99}');
    expect(await $.json('restore --yes')).toMatchObject({ newer: true });
  });

  it('takes a bundle, archive and all, on another machine too', async () => {
    const $ = await begun('en');
    const out = join($.folder, 'copy.json');
    await $(`backup --out ${out}`);
    const other = office('2026-11-24 08:30', 'en');
    expect(await other(`restore ${out} --yes`)).toContain('with its archive: 1 file\n');
    expect(await titlesOn(other)).toEqual(['订报刊', '领信封'].sort());
    expect((await other.json('search 何平')).records).toHaveLength(1);
    expect(statSync(other.folder).mode & 0o777).toBe(0o700);
    expect((await other.try('doctor')).code).toBe(0);
  });

  it('goes there and back again', async () => {
    const $ = await begun();
    await $('backup');
    $.at('2026-12-07 08:30');
    await $('done F1 --result 已订');
    await $('jot 发通知');
    const archive = () => readdirSync(join($.folder, 'archive', '2026')).sort();
    const before = { titles: await titlesOn($), archive: archive() };
    const { kept } = await $.json('restore 2026-11-23-083000 --yes');
    expect(await titlesOn($)).toEqual(['订报刊', '领信封']);
    await $(`restore ${kept} --yes`);
    expect({ titles: await titlesOn($), archive: archive() }).toEqual(before);
    const { entries } = await $.json('log --limit 2');
    expect(entries).toMatchObject([{ restored: kept }, { restored: '2026-11-23-083000' }]);
  });

  it('takes out of the archive what the backup has on the desk', async () => {
    const $ = office('2026-11-09 08:30', 'zh');
    await $('visitor in 何平 --org 省人大');
    await $('visitor out V1');
    $.at('2026-11-10 08:30');
    await $('jot 订报刊');
    $.at('2026-11-23 08:30');
    await $('jot 领信封');
    await $('restore 2026-11-10 --yes');
    expect((await $.json('visitor list --all')).records).toHaveLength(1);
    expect(existsSync(join($.folder, 'archive', '2026', 'visitors-2026-11.json'))).toBe(false);
  });

  it('knows days in words, and the last backup made on a day', async () => {
    const $ = await begun();
    expect((await $.json('restore 今天 --yes')).from).toBe('2026-11-23');
    $.at('2026-11-28 09:00');
    await $('backup');
    $.at('2026-11-28 17:00');
    await $('backup');
    expect((await $.json('restore 2026-11-28 --yes')).from).toBe('2026-11-28-170000');
  });

  it('names what there is when it does not find what was asked for', async () => {
    const $ = await begun();
    expect(await $.try('restore 2026-01-01 --yes')).toMatchObject({
      code: 1,
      err: expect.stringMatching(/没有备份 2026-01-01\n现有：2026-11-23、2026-11-20、2026-11/),
    });
    rmSync(join($.folder, 'backup'), { recursive: true });
    expect(await $.try('restore --yes')).toMatchObject({ code: 1, err: expect.stringContaining('没有可用的备份') });
  });

  it('lays down nothing that is no good backup', async () => {
    const $ = await begun();
    const before = readFileSync(deskOf($), 'utf8');
    const file = join($.folder, 'x.json');
    const evil = { schema: 'office.bundle/1', files: { 'desk.json': before, 'archive/../../evil.json': '{}' } };
    for (const text of ['', '{}', '{"schema":"office.bundle/1"}', JSON.stringify(evil)]) {
      writeFileSync(file, text);
      expect(await $.try(`restore ${file} --yes`)).toMatchObject({ code: 1 });
    }
    expect((await $.try(`restore ${$.folder} --yes`)).code).toBe(1);
    expect(readFileSync(deskOf($), 'utf8')).toBe(before);
  });

  it('cannot be undone but by restoring what it replaced', async () => {
    const $ = await begun();
    await $('restore --yes');
    expect(await $.try('undo')).toMatchObject({ code: 1, err: expect.stringContaining('office 恢复 replaced-') });
    await $('jot 发通知');
    expect(await $('undo')).toContain('已撤销');
  });
});

describe('an older desk.json that a person puts in its place', () => {
  it('stands, but the numbers given out since stay given out', async () => {
    const $ = await begun();
    const older = readFileSync(deskOf($));
    expect((await $.json('jot 发通知')).record.id).toBe('F3');
    // A person takes longer than the resolution of the file system's clock.
    await new Promise((done) => setTimeout(done, 20));
    writeFileSync(deskOf($), older);
    expect((await $.json('jot 借会议室')).record.id).toBe('F4');
    expect(await titlesOn($)).toEqual(['借会议室', '订报刊', '领信封'].sort());
    expect((await $.try('doctor')).code).toBe(0);
  });

  it('is not led astray by a line of the journal that cannot be true', async () => {
    const $ = await begun();
    const journal = join($.folder, 'journal', '2026-11.ndjson');
    const last = readFileSync(journal, 'utf8').trimEnd().split('\n').at(-1) ?? '';
    writeFileSync(journal, `${last.replace(/"revision":\d+/, '"revision":9007199254740991')}\n`, { flag: 'a' });
    await $('jot 发通知');
    expect(await titlesOn($)).toContain('发通知');
    expect((await $.try('doctor --json')).out).toContain('tornLine');
    await $('doctor --fix');
    expect(await $('undo')).toContain('发通知');
  });
});

const NOBODY = 2 ** 22 + 1;

const planted: [string, ($: Office) => void, string][] = [
  ['a leftover text', ($) => writeFileSync(join($.folder, 'desk.json.gone.tmp'), ''), 'leftover'],
  [
    'a leftover backup',
    ($) => writeFileSync(join($.folder, 'backup', 'desk-2026-11-23.json.gone.tmp'), '', { mode: 0o600 }),
    'leftover',
  ],
  ['an attempt at the lock', ($) => writeFileSync(join($.folder, `desk.lock.${NOBODY}.gone`), ''), 'staleLock'],
  ['a desk others may read', ($) => chmodSync(deskOf($), 0o644), 'tooOpen'],
  ['a folder others may enter', ($) => chmodSync($.folder, 0o755), 'tooOpen'],
  ['a backup others may read', ($) => chmodSync(join($.folder, 'backup', 'desk-2026-11.json'), 0o640), 'tooOpen'],
  [
    'a counter that is behind',
    ($) => writeFileSync(deskOf($), readFileSync(deskOf($), 'utf8').replace('"F":2', '"F":1')),
    'counterBehind',
  ],
  [
    'a torn line',
    ($) => writeFileSync(join($.folder, 'journal', '2026-10.ndjson'), '{"version":1,\n', { mode: 0o600 }),
    'tornLine',
  ],
];

const kept: [string, ($: Office) => void, string][] = [
  ['a damaged desk', ($) => writeFileSync(deskOf($), '{'), 'damagedDesk'],
  ['a desk of a newer version', ($) => writeFileSync(deskOf($), '{"version":99}'), 'newerFile'],
  ['a damaged backup', ($) => writeFileSync(join($.folder, 'backup', 'desk-2026-11-23.json'), ''), 'damagedBackup'],
  [
    'a damaged month',
    ($) => writeFileSync(join($.folder, 'archive', '2026', 'visitors-2026-11.json'), '{'),
    'damagedArchive',
  ],
  [
    'a reference to nothing',
    ($) => writeFileSync(deskOf($), readFileSync(deskOf($), 'utf8').replace('"ref":null', '"ref":"N9"')),
    'noSuchRef',
  ],
  [
    'an id that was given twice',
    ($) => {
      const file = join($.folder, 'archive', '2026', 'followups-2026-10.json');
      const row = JSON.parse(readFileSync(deskOf($), 'utf8')).followups[0];
      const records = [{ ...row, uid: crypto.randomUUID() }];
      writeFileSync(file, JSON.stringify({ version: 1, drawer: 'followups', month: '2026-10', records }), {
        mode: 0o600,
      });
    },
    'duplicateId',
  ],
  [
    'a setting nobody understands',
    ($) =>
      writeFileSync(
        deskOf($),
        readFileSync(deskOf($), 'utf8').replace(/"settings": \{.*\}/, '"settings": {"hours":"x"}'),
      ),
    'badSetting',
  ],
];

describe('doctor', () => {
  it.each(['zh', 'en'] as const)('finds nothing on a good desk, in %s', async (lang) => {
    const $ = await begun(lang);
    expect(await $('doctor')).toMatch(lang === 'zh' ? /^没有发现问题\n/ : /^Nothing is wrong\n/);
    expect(await $.json('doctor')).toEqual({
      schema: 'office.doctor/1',
      ...{ findings: [], mended: [], faults: 0, records: 3, journalLines: 4, backups: 4 },
    });
  });

  it('makes no desk where there is none', async () => {
    const $ = office('2026-11-23 08:30', 'en');
    expect(await $('doctor --fix')).toBe('There is no desk here yet\n');
    expect(existsSync($.folder)).toBe(false);
  });

  it.each(planted)('finds %s, and mends it', async (_, plant, code) => {
    const $ = await begun();
    plant($);
    const found = await $.try('doctor --json');
    expect(found.code).toBe(3);
    expect(JSON.parse(found.out).findings).toEqual([
      expect.objectContaining({ code, severity: 'fault', fixable: true }),
    ]);
    for (const lang of ['en', 'zh']) expect((await $.try(`doctor --lang ${lang}`)).code).toBe(3);
    expect((await $.json('doctor --fix')).mended).toMatchObject([{ code }]);
    expect(await $('doctor')).toContain('没有发现问题');
    expect(await titlesOn($)).toEqual(['订报刊', '领信封']);
  });

  it('frees a lock whose holder is gone', async () => {
    const $ = await begun();
    const { hostOf } = await import('../../src/desk/disk/host.ts');
    const holder = { pid: NOBODY, start: '', place: hostOf(process).place(), token: 'gone' };
    writeFileSync(join($.folder, 'desk.lock'), JSON.stringify(holder), { mode: 0o600 });
    expect((await $.try('doctor')).code).toBe(3);
    expect((await $.json('doctor --fix')).mended).toMatchObject([{ code: 'staleLock', where: 'desk.lock' }]);
    expect(existsSync(join($.folder, 'desk.lock'))).toBe(false);
  });

  it.each(kept)('finds %s, and leaves it to a person', async (_, plant, code) => {
    const $ = await begun();
    plant($);
    const found = await $.try('doctor --fix --json');
    expect(found.code).toBe(3);
    expect(JSON.parse(found.out).findings).toContainEqual(
      expect.objectContaining({ code, severity: 'fault', fixable: false }),
    );
    for (const lang of ['en', 'zh']) expect((await $.try(`doctor --lang ${lang}`)).code).toBe(3);
  });

  it('names the restore for a damaged desk', async () => {
    const $ = await begun();
    writeFileSync(deskOf($), '');
    expect((await $.try('doctor')).out).toContain('office restore 2026-11-23');
    await $('restore --yes');
    await $('doctor');
  });

  it('sets a torn line aside, where it can be looked at', async () => {
    const $ = await begun();
    const journal = join($.folder, 'journal', '2026-11.ndjson');
    const before = readFileSync(journal, 'utf8');
    const [first = '', ...rest] = before.split('\n');
    writeFileSync(journal, [first, '{"torn":', ...rest, '{"too'].join('\n'));
    await $('doctor --fix');
    expect(readFileSync(journal, 'utf8')).toBe(before);
    expect(readFileSync(join($.folder, 'journal', '2026-11.unreadable'), 'utf8')).toBe('{"torn":\n{"too\n');
    await $('doctor');
  });

  it('only notes what is worth a thought', async () => {
    const $ = await begun();
    await $('followup new 落实批示 --due 2026-11-30 --source leader');
    const { code, out } = await $.try('doctor --json');
    expect(code).toBe(0);
    expect(JSON.parse(out).findings).toMatchObject([{ code: 'noLead', severity: 'advice', fixable: false }]);
    mkdirSync(join($.folder, 'notes'));
    expect((await $.try('doctor')).code).toBe(0);
  });
});
