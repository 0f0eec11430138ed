import {
  copyFileSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Office, office } from '../world.fixture.ts';

const deskOf = ($: Office): string => join($.folder, 'desk.json');

/** Puts an older desk in the desk's place, as a sync tool does: by a rename, some time after the last command. */
const putBack = async ($: Office, older: Buffer): Promise<void> => {
  await new Promise((done) => setTimeout(done, 20));
  writeFileSync(join($.folder, 'incoming'), older, { mode: 0o600 });
  renameSync(join($.folder, 'incoming'), deskOf($));
};

/** A desk with five jottings, one removed and one edited; `older` is the desk as it was after the second. */
const begun = async (lang: 'zh' | 'en' = 'en'): Promise<{ readonly $: Office; readonly older: Buffer }> => {
  const $ = office('2026-11-23 08:30', lang);
  await $('jot 订报刊');
  await $('jot 领信封');
  const older = readFileSync(deskOf($));
  for (const title of ['发通知', '借会议室', '印材料']) await $(`jot ${title}`);
  await $('rm F2');
  await $('edit F1 --title 订明年报刊');
  return { $, older };
};

describe('an older desk that a tool puts in the desk’s place', () => {
  it.each([
    ['en', '5 records are missing or out of date, the newest F1 (today 08:30). To see and bring back: office recover'],
    ['zh', '缺少或过时的记录有 5 条，最新的是 F1（今天 08:30）。查看并找回：office 找回'],
  ] as const)('is told of by every command, in %s, also after it was written to', async (lang, said) => {
    const { $, older } = await begun(lang);
    expect((await $.try('today')).err).not.toContain('recover');
    await putBack($, older);
    expect((await $.try('today')).err).toContain(said);
    expect((await $.try('jot 买茶叶')).err).toContain(said);
    expect((await $.try('today')).err).toContain(said);
    expect((await $.try('jot 买纸')).err).toContain(said);
    // Beside JSON the note names the command in English words.
    expect((await $.try('followup list --json')).err).toContain(said.replace('office 找回', 'office recover'));
  });

  it('is not told of while another process is about to put the new desk in place', async () => {
    const { $, older } = await begun();
    await putBack($, older);
    writeFileSync(join($.folder, 'desk.lock'), '');
    expect((await $.try('today')).err).not.toContain('recover');
  });

  it('of just before the last command, which a half-copied folder has too, is no reason to look again', async () => {
    const { $ } = await begun('zh');
    const older = readFileSync(deskOf($));
    await $('jot 买茶叶');
    writeFileSync(deskOf($), older);
    const journal = join($.folder, 'journal', '2026-11.ndjson');
    writeFileSync(journal, readFileSync(journal));
    expect(await $('recover --yes')).toContain('上次中断的命令已补做完成');
    expect((await $.json('followup list')).records.map(({ title }: { title: string }) => title)).toContain('买茶叶');
  });

  it('is told of no more once a backup is restored', async () => {
    const { $, older } = await begun();
    await putBack($, older);
    await $('jot 买茶叶');
    await $('restore --yes');
    expect((await $.try('today')).err).not.toContain('recover');
  });
});

describe('a desk that is gone', () => {
  it.each([
    ['en', 'is gone, though its journal, backups or archive are there', 'To bring it back: office recover'],
    ['zh', '不见了，但其日志、备份或归档仍在', '找回台面：office 找回'],
  ] as const)('is no new desk, in %s', async (lang, what, hint) => {
    const { $ } = await begun(lang);
    rmSync(join($.folder, 'backup'), { recursive: true });
    rmSync(deskOf($));
    for (const line of ['jot 买茶叶', 'today']) {
      const { code, err } = await $.try(line);
      expect({ code, err }).toMatchObject({ code: 3, err: expect.stringContaining(what) });
      expect(err).toContain(hint);
    }
  });

  it('is no new desk where only months of its archive are left', async () => {
    const $ = office('2026-11-23 08:30');
    mkdirSync(join($.folder, 'archive', '2026'), { recursive: true });
    writeFileSync(join($.folder, 'archive', '2026', 'visitors-2026-10.json'), '{}');
    expect((await $.try('jot x')).code).toBe(3);
  });

  it('is restored from the newest backup where there is one', async () => {
    const { $ } = await begun();
    $.at('2026-11-24 08:30');
    await $('jot 买茶叶');
    rmSync(deskOf($));
    expect((await $.try('today')).err).toContain('office restore 2026-11-24; then office recover');
  });
});

describe('a copy that another program left beside the desk', () => {
  it.each([
    'desk.sync-conflict-20261123-083000-ABCDEFG.json',
    'desk (conflicted copy 2026-11-23).json',
    'desk (冲突副本 2026-11-23).json',
    'desk-DESKTOP-7F3K.json',
    'journal/2026-11.sync-conflict-20261123-083000-ABCDEFG.ndjson',
  ])('%s is named by every command, however old', async (name) => {
    const { $ } = await begun();
    const copy = join($.folder, name);
    copyFileSync(name.startsWith('journal') ? join($.folder, 'journal', '2026-11.ndjson') : deskOf($), copy);
    utimesSync(copy, 1, 1);
    const { err } = await $.try('today');
    expect(err).toMatch(/^Another version lies beside the desk\. To see what it has: office recover .*\n$/);
    expect(err).toContain(name);
  });

  it.each(['desk.json~', 'desk.json.bak', 'desk 2.json', '.desk.json.swp'])('%s only if it is newer', async (name) => {
    const { $ } = await begun();
    const copy = join($.folder, name);
    copyFileSync(deskOf($), copy);
    utimesSync(copy, 1, 1);
    expect((await $.try('today')).err).toBe('');
    utimesSync(copy, 4e9, 4e9);
    expect((await $.try('today')).err).toContain('office recover');
  });
});

const titlesOn = async ($: Office): Promise<string[]> =>
  (await $.json('followup list --all')).records.map(({ title }: { title: string }) => title).sort();

describe('recover', () => {
  it('brings back from the journal what an older desk lacks, and nothing that was removed', async () => {
    const { $, older } = await begun();
    await putBack($, older);
    await $('jot 买茶叶');
    const looked = await $.try('recover');
    expect(looked).toMatchObject({ code: 2, err: expect.stringContaining('--yes') });
    expect(looked.out).toContain('5 records in the journal, but not so on the desk');
    expect(await titlesOn($)).toEqual(['买茶叶', '订报刊', '领信封'].sort());
    expect(await $('recover --yes')).toContain('5 records brought back');
    const all = ['买茶叶', '订明年报刊', '发通知', '借会议室', '印材料'].sort();
    expect(await titlesOn($)).toEqual(all);
    expect((await $.try('today')).err).toBe('');
    expect(await $('recover')).toContain('lacks nothing');
    await $('undo');
    expect(await titlesOn($)).toEqual(['买茶叶', '订报刊', '领信封'].sort());
    await $('redo');
    expect(await titlesOn($)).toEqual(all);
    expect((await $.try('doctor')).code).toBe(0);
  });

  it('asks at a terminal, in the language of the clerk', async () => {
    const { $, older } = await begun('zh');
    await putBack($, older);
    const { code, shown } = await $.atTerminal('找回', [['找回？', 'y', '\r']]);
    expect(code).toBe(0);
    expect(shown).toContain('已找回 5 条记录');
    const again = await begun('zh');
    await putBack(again.$, again.older);
    expect((await again.$.atTerminal('找回', [['找回？', '\r']])).code).toBe(130);
    expect(await titlesOn(again.$)).toEqual(['订报刊', '领信封'].sort());
  });

  it.each([
    ['desk', '订旧报刊', 'changed on both sides; the desk’s stays'],
    ['copy', '订明年报刊', 'changed on both sides; the copy’s is taken'],
  ])('shows both versions of a record changed on both sides, and takes that of the %s', async (side, title, said) => {
    const { $, older } = await begun();
    await putBack($, older);
    await $('edit F1 --title 订旧报刊');
    const shown = await $(`recover --take ${side} --yes`);
    expect(shown).toContain(said);
    expect(shown).toMatch(/Title\s+订旧报刊\s+订明年报刊/);
    expect(await titlesOn($)).toContain(title);
    // The loser is not offered again.
    expect(await $('recover')).toContain('lacks nothing');
  });

  it('leaves what is to be left, and no command speaks of it again', async () => {
    const { $, older } = await begun();
    await putBack($, older);
    await $('recover --leave --yes');
    expect((await $.try('today')).err).toBe('');
    expect(await $('recover')).toContain('lacks nothing');
    expect(await titlesOn($)).toEqual(['订报刊', '领信封'].sort());
    await $('jot 买茶叶');
    // A later loss is told of again, and only that.
    const later = readFileSync(deskOf($));
    await $('jot 买纸');
    await putBack($, later);
    expect((await $.json('recover --yes')).records).toMatchObject([{ kind: 'missing', was: 'F7' }]);
  });

  it('builds a desk that is gone again from its journal, with the numbers and the settings', async () => {
    const { $ } = await begun();
    await $('config set office 县人大办');
    const before = await titlesOn($);
    rmSync(join($.folder, 'backup'), { recursive: true });
    rmSync(deskOf($));
    await $('recover --yes');
    expect(await titlesOn($)).toEqual(before);
    expect(await $('config get office')).toContain('县人大办');
    expect((await $.json('jot 买茶叶')).record.id).toBe('F6');
    expect((await $.try('doctor')).code).toBe(0);
  });

  it('leaves alone what a restore replaced on purpose', async () => {
    const { $ } = await begun();
    $.at('2026-11-24 08:30');
    await $('jot 买茶叶');
    expect((await $.try('restore 2026-11-24 --yes')).err).toBe('');
    expect(await $('recover')).toContain('lacks nothing');
  });

  it('brings back what was done since the backup that replaced a damaged desk', async () => {
    const { $ } = await begun();
    $.at('2026-11-24 08:30');
    await $('jot 买茶叶');
    const before = await titlesOn($);
    writeFileSync(deskOf($), '{');
    const { err } = await $.try('restore --yes');
    expect(err).toContain('1 record is missing or out of date, the newest F6 (today 08:30)');
    await $('recover --yes');
    expect(await titlesOn($)).toEqual(before);
  });
});

describe('recover of a copy', () => {
  /** Two machines that went on from one desk; the sync tool has kept the first one’s desk aside. */
  const parted = async () => {
    const { $ } = await begun();
    const common = readFileSync(deskOf($));
    const journal = join($.folder, 'journal', '2026-11.ndjson');
    const lines = readFileSync(journal);
    await $('jot 甲机的');
    await $('edit F3 --title 发正式通知');
    await $('edit F4 --title 甲机改的');
    await $('rm F5');
    const copy = join($.folder, 'desk (冲突副本 2026-11-23).json');
    renameSync(deskOf($), copy);
    writeFileSync(deskOf($), common);
    writeFileSync(journal, lines);
    await $('jot 乙机的');
    await $('edit F4 --title 乙机改的');
    return { $, copy };
  };

  it('brings back what stands only there, under a new id where the old one is taken', async () => {
    const { $, copy } = await parted();
    const { records } = await $.json('recover "desk (冲突副本 2026-11-23).json" --yes');
    expect(records.map(({ was, id, kind, taken }: Record<string, unknown>) => [was, id, kind, taken])).toEqual([
      ['F3', 'F3', 'older', true],
      ['F4', 'F4', 'conflict', false],
      ['F6', 'F7', 'missing', true],
    ]);
    expect(await titlesOn($)).toEqual(['订明年报刊', '发正式通知', '乙机改的', '印材料', '乙机的', '甲机的'].sort());
    // The copy is where `purge` looks, and named no more.
    expect(() => readFileSync(copy)).toThrow();
    expect((await $.try('today')).err).toBe('');
    expect(await $('recover backup/desk-conflict-2026-11-23-083000.json')).toContain('has nothing that the desk lacks');
  });

  it('does not bring back what was removed on this desk', async () => {
    const { $ } = await begun();
    const copy = join($.folder, 'desk (1).json');
    copyFileSync(deskOf($), copy);
    await $('rm F3');
    expect((await $.json('recover "desk (1).json" --yes')).records).toEqual([]);
    expect(await titlesOn($)).not.toContain('发通知');
  });

  it('refuses a file that is no copy', async () => {
    const { $ } = await begun();
    writeFileSync(join($.folder, '.desk.json.swp'), 'b0VIM');
    expect(await $.try('recover .desk.json.swp')).toMatchObject({
      code: 1,
      err: expect.stringContaining('no copy of'),
    });
    expect((await $.try('recover nothing.json')).code).toBe(1);
  });
});

describe('doctor', () => {
  it('names every copy beside the files of the desk, and what to type', async () => {
    const { $ } = await begun();
    mkdirSync(join($.folder, 'archive', '2025'), { recursive: true, mode: 0o700 });
    const names = [
      'desk.json~',
      'desk (conflicted copy 2026-09-01).json',
      'secrets.sync-conflict-20261123-083000-ABCDEFG.json',
      'journal/2026-11.ndjson.bak',
      'archive/2025/visitors-2025-10 (冲突副本).json',
    ];
    for (const name of names) writeFileSync(join($.folder, name), '{}', { mode: 0o600 });
    const { findings, faults } = await $.json('doctor');
    expect(faults).toBe(0);
    expect(findings.map(({ code, where }: Record<string, string>) => [code, where]).sort()).toEqual(
      names.map((name) => ['copy', name]).sort(),
    );
    expect(await $('doctor')).toContain("office recover 'desk (conflicted copy 2026-09-01).json'");
  });

  it('says what the journal has and the desk lacks, also after it was written to', async () => {
    const { $, older } = await begun();
    await putBack($, older);
    const seen = (await $.json('doctor')).findings.map(({ code, remedy }: Record<string, string>) => [code, remedy]);
    for (const code of ['unsettled', 'lacksRecords'])
      expect(seen).toContainEqual([code, expect.stringContaining('office recover')]);
    await $('jot 买茶叶');
    rmSync(join($.folder, 'desk.note'));
    expect((await $.json('doctor')).findings).toMatchObject([{ code: 'lacksRecords', where: 'journal' }]);
    await $('recover --yes');
    expect((await $.json('doctor')).findings).toEqual([]);
  });
});

describe('purge', () => {
  it('looks into copies that other programs left, and names those it cannot read', async () => {
    const $ = office('2026-09-01 09:00');
    await $('visitor in 荆轲 --kind business --phone 13811112222');
    await $('visitor out V1');
    const lines = readFileSync(join($.folder, 'journal', '2026-09.ndjson'));
    const copies = ['desk.json~', 'desk.json.bak', 'desk (冲突副本 2026-09-01).json', 'desk 2.json'];
    for (const name of copies) copyFileSync(deskOf($), join($.folder, name));
    writeFileSync(join($.folder, 'journal', '2026-09.sync-conflict-20260901-120000-ABCDEFG.ndjson'), lines);
    writeFileSync(join($.folder, 'journal', '2026-09.ndjson~'), lines);
    writeFileSync(
      join($.folder, '.desk.json.swp'),
      Buffer.concat([Buffer.from('b0VIM 荆轲 13811112222'), Buffer.alloc(9)]),
    );
    await $('recover "desk (冲突副本 2026-09-01).json" --yes');
    $.at('2026-11-23 09:00');
    const purged = await $.json('purge');
    expect(purged).toMatchObject({ copies: 3, unread: [join($.folder, '.desk.json.swp')] });
    rmSync(join($.folder, '.desk.json.swp'));
    const left = readdirSync($.folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .filter((path) => /荆轲|13811112222/.test(readFileSync(path, 'utf8')));
    expect(left).toEqual([]);
    expect((await $.json('purge')).unread).toEqual([]);
  });

  it('forgets again whom an older desk brings back, and no copy brings them back', async () => {
    const $ = office('2026-09-01 09:00');
    await $('visitor in 荆轲 --kind business --phone 13811112222');
    await $('visitor out V1');
    const older = readFileSync(deskOf($));
    $.at('2026-11-23 09:00');
    await $('purge');
    const copy = join($.folder, '..', 'elsewhere.json');
    writeFileSync(copy, older);
    expect((await $.json(`recover ${copy} --yes`)).records).toEqual([]);
    await putBack($, older);
    expect(await $('visitor list --all')).toContain('荆轲');
    await $('recover --yes');
    expect(await $('visitor list --all')).not.toContain('荆轲');
  });
});

describe('a damaged desk', () => {
  it.each(['en', 'zh'] as const)('names both commands that bring everything back, in %s, and they do', async (lang) => {
    const $ = office('2026-11-22 08:30', lang);
    await $('jot 订报刊');
    $.at('2026-11-23 08:30');
    for (const title of ['领信封', '发通知']) await $(`jot ${title}`);
    const before = await $.json('followup list');
    writeFileSync(deskOf($), readFileSync(deskOf($)).subarray(0, 200));
    const { code, err } = await $.try('jot 买纸');
    expect(code).toBe(3);
    expect(err).toMatch(
      lang === 'en' ? /office restore 2026-11-23; then office recover/ : /office 恢复 2026-11-23；然后 office 找回/,
    );
    await $('restore 2026-11-23 --yes');
    await $('recover --yes');
    expect((await $.json('followup list')).records).toEqual(before.records);
  });
});
