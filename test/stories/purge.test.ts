import { readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Office, office } from '../world.fixture.ts';

const filesBelow = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();

/** Files of the desk that contain any of these words. */
const holding = ({ folder }: Office, words: readonly string[]): string[] =>
  filesBelow(folder).filter((file) => words.some((word) => readFileSync(file, 'utf8').includes(word)));

const bytesOf = ({ folder }: Office) => filesBelow(folder).map((file) => [file, readFileSync(file, 'latin1')]);

const ORDINARY = ['何平', '13911112222', '送审计材料', '当面答复', '带两箱书'];

/**
 * Records for these stories: a visit in September that goes to the archive, a petition, a visit that is removed, and one that was expected
 * and then removed.
 */
const tell = async ($: Office): Promise<void> => {
  $.at('2026-09-07 09:00');
  await $('visitor expect 何平 --at "2026-09-08 9:00" --org 晨光公司');
  $.at('2026-09-08 09:00');
  await $('visitor in V1 --phone 13911112222 --purpose 送审计材料 --remark 带两箱书 --first-contact 李娜');
  await $('visitor in 郑国庆 --kind petition --purpose 反映道路积水 --phone 13800001234');
  await $('visitor in 何平');
  await $('rm V3');
  await $('visitor out V1 --answer 当面答复');
  await $('visitor out V2');
  $.at('2026-09-20 09:00');
  await $('jot 一件');
  $.at('2026-11-20 09:00');
  await $('visitor in 吴刚 --phone 13922223333');
  await $('visitor out V4');
  await $('jot 又一件');
};

/** Commands that close what is still open. */
const closing = {
  zh: ['office 删除 V1', 'office 来访 答复 V3', 'office 来访 离开 V4 --'],
  en: ['office rm V1', 'office visitor answer V3', 'office visitor out V4 --at'],
} as const;

describe.each(['zh', 'en'] as const)('a purge, in %s', (lang) => {
  it('leaves nothing of an ordinary visitor anywhere in the desk’s folder', async () => {
    const $ = office('2026-09-07 09:00', lang);
    await tell($);
    $.at('2026-11-23 08:30');
    await $('backup');
    expect(holding($, ORDINARY).length).toBeGreaterThan(3);
    const before = bytesOf($);
    expect(await $.json('purge --dry-run')).toMatchObject({
      schema: 'office.purge/1',
      before: '2026-10-24',
      records: 2,
      ids: ['V1', 'V3'],
    });
    expect(bytesOf($)).toEqual(before);

    const purged = await $.json('purge');
    expect(purged).toMatchObject({ dryRun: false, records: 2, ids: ['V1', 'V3'], archives: 1, unread: [] });
    expect(holding($, ORDINARY)).toEqual([]);
    // A petition keeps its person, and so does a visit that ended three days ago.
    expect((await $.json('show V2 --reveal')).record).toMatchObject({ name: '郑国庆', phone: '13800001234' });
    expect((await $.json('show V4')).record.name).toBe('吴刚');
    expect((await $.json('show V1')).record).toMatchObject({
      name: null,
      purpose: null,
      org: '晨光公司',
      leftAt: expect.any(String),
    });
  });

  it('does nothing a second time', async () => {
    const $ = office('2026-09-07 09:00', lang);
    await tell($);
    $.at('2026-11-23 08:30');
    await $('purge');
    const before = bytesOf($);
    $.at('2026-11-24 08:30');
    expect(await $.json('purge --before 2026-10-24')).toMatchObject({
      records: 0,
      archives: 0,
      backups: 0,
      journals: 0,
    });
    expect(bytesOf($)).toEqual(before);
  });

  it('keeps every file sound: the desk reads, backups restore, the journal says what was typed but for the person', async () => {
    const $ = office('2026-09-07 09:00', lang);
    await tell($);
    $.at('2026-11-23 08:30');
    await $('purge');
    const lines = filesBelow(join($.folder, 'journal')).flatMap((file) =>
      readFileSync(file, 'utf8').trim().split('\n'),
    );
    const entries = lines.map((line) => JSON.parse(line));
    expect(entries.map(({ revision }) => revision)).toEqual(entries.map((_, n) => n + 1));
    expect(entries[0].argv).toEqual(['visitor', 'expect', '…', '--at', '…', '--org', '…']);
    expect(entries.at(-1)).toMatchObject({ argv: ['purge'], purged: { before: '2026-10-24', records: 2 } });
    for (const file of filesBelow(join($.folder, 'backup'))) {
      const copy = office('2026-11-23 09:00', lang);
      await copy('jot x');
      writeFileSync(join(copy.folder, 'desk.json'), readFileSync(file));
      expect((await copy.try('today')).code).toBe(0);
    }
  });

  it('is not taken back, nor anything before it', async () => {
    const $ = office('2026-09-07 09:00', lang);
    await tell($);
    $.at('2026-11-23 08:30');
    await $('purge');
    const undo = await $.try('undo --json');
    expect(JSON.parse(undo.err).error.code).toBe('nothingToUndo');
    await $('jot 之后');
    await $('undo');
    expect((await $.try('undo --steps 2')).code).toBe(1);
  });

  it('is not undone by importing an export from before', async () => {
    const $ = office('2026-09-07 09:00', lang);
    await tell($);
    $.at('2026-11-23 08:30');
    const file = join($.folder, '..', 'before.json');
    await $(`export --out ${file}`);
    await $('purge');
    expect(await $.json(`import ${file}`)).toMatchObject({ kept: ['V1'], updated: [] });
    expect(holding($, ORDINARY)).toEqual([]);
  });

  it('names what it cannot read, and will not forget the days to come', async () => {
    const $ = office('2026-09-07 09:00', lang);
    await tell($);
    $.at('2026-11-23 08:30');
    writeFileSync(join($.folder, 'backup', 'desk-2026-01-01.json'), '{"何平');
    const { err, code } = await $.try('purge');
    expect(code).toBe(0);
    expect(err).toContain('desk-2026-01-01.json');
    expect((await $.try('purge --before 2027-07-01')).code).toBe(2);
    expect((await office('2026-11-23 08:30', lang).try('purge')).code).toBe(0);
  });

  it.each([
    ['a backup that leads nowhere', ['backup', 'x.json'], (path: string) => symlinkSync('/nowhere/x.json', path)],
    ['a backup that leads to a folder', ['backup', 'x.json'], (path: string) => symlinkSync('..', path)],
    ['what doctor set aside', ['journal', '2026-09.unreadable'], (path: string) => writeFileSync(path, '{"何平')],
    ['a copy somebody made', ['archive', '2026', 'visitors.bak'], (path: string) => writeFileSync(path, '何平')],
  ])('goes on past %s, and names it', async (_, within, plant) => {
    const $ = office('2026-09-07 09:00', lang);
    await tell($);
    $.at('2026-11-23 08:30');
    const path = join($.folder, ...within);
    plant(path);
    for (const line of ['purge --dry-run', 'purge', 'purge']) {
      const { code, err } = await $.try(line);
      expect({ code, isNamed: err.includes(path) }).toEqual({ code: 0, isNamed: true });
    }
    rmSync(path);
    expect(holding($, ORDINARY)).toEqual([]);
  });

  it('names a folder that is none', async () => {
    const $ = office('2026-09-07 09:00', lang);
    await tell($);
    $.at('2026-11-23 08:30');
    rmSync(join($.folder, 'backup'), { recursive: true });
    writeFileSync(join($.folder, 'backup'), '');
    const { code, err } = await $.try('purge --dry-run');
    expect({ code, isNamed: err.includes(join($.folder, 'backup')) }).toEqual({ code: 0, isNamed: true });
  });

  it('names those who would be due, were they not open still, and what closes them', async () => {
    const $ = office('2026-09-07 09:00', lang);
    await $('visitor expect 何平 --at "2026-09-08 9:00"');
    await $('visitor expect 郑国庆 --at "2026-09-08 9:00" --kind petition');
    await $('visitor in 吴刚 --first-contact 李娜');
    await $('visitor out V3');
    await $('visitor in 周红');
    $.at('2026-11-20 09:00');
    await $('visitor expect 孙丽 --at 2026-11-21');
    $.at('2026-11-23 08:30');
    for (const line of ['purge --dry-run', 'purge']) {
      expect(await $.json(line)).toMatchObject({ records: 0, stillOpen: ['V1', 'V3', 'V4'] });
      const { err } = await $.try(line);
      for (const typed of closing[lang]) expect(err).toContain(typed);
    }
    await $('rm V1');
    await $('visitor answer V3 已告知');
    await $('visitor out V4 --at "2026-09-07 17:00"');
    expect(await $.json('purge')).toMatchObject({ records: 3, ids: ['V3', 'V4', 'V1'], stillOpen: [] });
    expect(holding($, ['何平', '吴刚', '周红'])).toEqual([]);
  });

  it('takes away what was added by hand, also from a visit that is anonymised already', async () => {
    const $ = office('2026-09-07 09:00', lang);
    await tell($);
    $.at('2026-09-12 09:00');
    await $('visitor in 何平');
    await $('visitor out V5');
    const desk = join($.folder, 'desk.json');
    const add = (id: string): void =>
      writeFileSync(
        desk,
        readFileSync(desk, 'utf8').replace(`"id":"${id}"`, `"idCard":"110101199003077758","id":"${id}"`),
      );
    add('V5');
    $.at('2026-09-13 09:00');
    await $('jot 一件');
    await $('purge --before 2026-09-13');
    expect(holding($, ['110101199003077758'])).toEqual([]);
    add('V5');
    expect(await $.json('purge --before 2026-09-13')).toMatchObject({ records: 1, ids: ['V5'] });
    expect(holding($, ['110101199003077758'])).toEqual([]);
    expect(await $.json('purge --before 2026-09-13')).toMatchObject({ records: 0, journals: 0 });
  });
});
