import { copyFileSync, mkdirSync, readFileSync, renameSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Office, office } from '../world.fixture.ts';

const deskOf = ($: Office): string => join($.folder, 'desk.json');

/** Puts an older desk in the desk's place, as a sync tool does: by a rename, some time after the last command. */
const putBack = async ($: Office, older: Buffer): Promise<void> => {
  await new Promise((done) => setTimeout(done, 20));
  writeFileSync(join($.folder, 'incoming'), older);
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
    ['zh', '缺少或过时的记录有 5 条，最新的是 F1（今天 08:30）。查看并找回：office recover'],
  ] as const)('is told of by every command, in %s, also after it was written to', async (lang, said) => {
    const { $, older } = await begun(lang);
    expect((await $.try('today')).err).not.toContain('recover');
    await putBack($, older);
    expect((await $.try('today')).err).toContain(said);
    expect((await $.try('jot 买茶叶')).err).toContain(said);
    expect((await $.try('today')).err).toContain(said);
    expect((await $.try('jot 买纸')).err).toContain(said);
    expect((await $.try('followup list --json')).err).toContain(said);
  });

  it('is not told of while another process is about to put the new desk in place', async () => {
    const { $, older } = await begun();
    await putBack($, older);
    writeFileSync(join($.folder, 'desk.lock'), '');
    expect((await $.try('today')).err).not.toContain('recover');
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
    ['zh', '不见了，但其日志、备份或归档仍在', '找回台面：office recover'],
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
