import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { office } from '../world.fixture.ts';

describe('the log', () => {
  it('says what was changed, when, by which command, newest first', async () => {
    const $ = office('2026-10-30 16:00', 'zh');
    await $('jot 订报刊');
    $.at('2026-11-23 08:30');
    await $('edit F1 --remark 两份');
    await $('undo');
    const { schema, entries, torn, more } = await $.json('log');
    expect({ schema, torn, more }).toEqual({ schema: 'office.log/1', torn: [], more: false });
    expect(entries).toMatchObject([
      { revision: 3, command: 'office undo', undoes: [2], changes: [{ id: 'F1', kind: 'changed' }] },
      { revision: 2, command: 'office edit F1 --remark 两份', undoes: null },
      { revision: 1, command: 'office jot 订报刊', changes: [{ drawer: 'followups', id: 'F1', kind: 'created' }] },
    ]);
    expect(entries[2].at).toMatch(/^2026-10-30T16:00:00[+-]\d\d:\d\d$/);
    expect(await $('log')).toMatch(/今天 08:30 .*office 撤销 +撤销第 2 条；修改 F1\n/);
  });

  it.each([
    ['zh', '修改 F1；已撤销', '撤销第 2 条；修改 F1', '重做第 2 条；修改 F1'],
    ['en', 'changed F1; taken back', 'takes back 2; changed F1', 'does 2 again; changed F1'],
  ] as const)(
    'marks commands that were taken back, until they are done again, in %s',
    async (lang, mark, undone, redone) => {
      const $ = office('2026-11-23 08:30', lang);
      await $('jot a');
      await $('edit F1 --remark b');
      await $('undo');
      const lineOf = async (command: string): Promise<string> =>
        (await $('log F1')).split('\n').find((line) => line.includes(command)) ?? '';
      const [edit, undo, redo, jot] =
        lang === 'zh' ? ['修改', '撤销', '重做', '随手记'] : ['edit', 'undo', 'redo', 'jot'];
      expect(await lineOf(`office ${edit}`)).toContain(mark);
      expect(await lineOf(`office ${undo}`)).toContain(undone);
      expect(await lineOf(`office ${jot}`)).not.toContain(mark);
      await $('redo');
      expect(await lineOf(`office ${redo}`)).toContain(redone);
      expect(await lineOf(`office ${edit}`)).not.toContain(mark);
      await $('undo');
      await $('jot c');
      expect((await $.json('log')).entries.map(({ takenBack }: { takenBack: boolean }) => takenBack)).toEqual([
        ...[false, false, false, false],
        ...[true, false],
      ]);
    },
  );

  it('names commands in the words of the reader, and keeps and tells scripts the English ones', async () => {
    const $ = office('2026-11-23 08:30', 'zh');
    await $('来访 登记 王建国 --类别 信访 --人数 8 --事由 "征地；--kind 补偿"');
    await $('设置 改为 单位 县人大办');
    await $(
      'notice new "office notice new 的用法" --at "2026-11-27 9:00" --place 二楼 --host 罗景和 --to 段明远 -- --kind',
    );
    await $('done F1 --result 受理');
    const log = (await $('log')).split('\n').map((line) => line.trim());
    expect(log.find((line) => line.startsWith('1 '))).toContain(
      'office 来访 登记 王建国 --类别 信访 --人数 8 --事由 "征地；--kind 补偿" ',
    );
    expect(log.find((line) => line.startsWith('2 '))).toContain('office 设置 改为 单位 县人大办 ');
    expect(log.find((line) => line.startsWith('4 '))).toContain('office 办结 F1 --结果 受理 ');
    expect((await $.json('log')).entries.at(-1).command).toBe(
      'office visitor in 王建国 --kind petition --count 8 --purpose "征地；--kind 补偿"',
    );
    expect(await $('undo --steps 4')).toMatch(
      /已撤销 {2}office 办结 F1 [\s\S]*已撤销 {2}office 通知 新建 "office notice new 的用法" --开始[\s\S]*office 来访 登记 王建国/,
    );
    expect(await $('redo --lang en')).toContain('Done again  office visitor in 王建国 --kind petition');
  });

  it('of one record knows of an undo after which nothing was different', async () => {
    const $ = office('2026-11-23 08:30', 'en');
    for (const line of ['jot a', 'jot b', 'rm F2', 'undo --steps 2']) await $(line);
    expect((await $.json('log F2')).entries).toMatchObject([
      { command: 'office rm F2', takenBack: true },
      { command: 'office jot b', takenBack: true },
    ]);
    expect((await $.json('log F1')).entries).toMatchObject([{ command: 'office jot a', takenBack: false }]);
  });

  it.each(['zh', 'en'] as const)('masks phones unless they are to be seen, in %s', async (lang) => {
    const $ = office('2026-11-23 08:30', lang);
    await $('person new 李娜 --phone 13800138000');
    await $('jot "给 13900139000 回电"');
    await $('person new 王芳 --phone=0371-65901234');
    const masked = await $('log');
    expect(masked).not.toMatch(/13800138000|13900139000|65901234/);
    expect(masked).toContain(lang === 'zh' ? '--电话 138****8000' : '--phone 138****8000');
    expect(masked).toContain('"给 139****9000 回电"');
    expect((await $.json('log')).entries[2].command).toBe('office person new 李娜 --phone 138****8000');
    expect(await $('log --reveal')).toMatch(/13900139000[\s\S]*13800138000/);
  });

  it('tells the story of one record', async () => {
    const $ = office('2026-11-23 08:30', 'en');
    for (let n = 1; n <= 12; n += 1) await $(`jot matter ${n}`);
    await $('done F1 --result delivered');
    const { entries } = await $.json('log f1');
    expect(entries.map(({ revision }: { revision: number }) => revision)).toEqual([13, 1]);
    expect(await $('log F99')).toBe('The journal has nothing about F99\n');
    expect((await $.try('log Z')).code).toBe(2);
  });

  it('stops at the limit, and says that there is more', async () => {
    const $ = office('2026-11-23 08:30', 'en');
    expect(await $('log')).toBe('Nothing has been changed here yet\n');
    for (const title of ['a', 'b', 'c']) await $(`jot ${title}`);
    expect(await $.json('log --limit 2')).toMatchObject({ more: true, entries: [{ revision: 3 }, { revision: 2 }] });
    expect(await $('log --limit 2')).toContain('There is more');
    expect(await $('log --limit 3')).not.toContain('There is more');
  });

  it('reports a torn line and reads on', async () => {
    const $ = office('2026-11-23 08:30', 'en');
    for (const title of ['a', 'b', 'c']) await $(`jot ${title}`);
    const file = join($.folder, 'journal', '2026-11.ndjson');
    const [first, , third] = readFileSync(file, 'utf8').split('\n');
    writeFileSync(file, `${first}\n{"version":1,\n${third}\n`);
    const { code, out, err } = await $.try('log --json');
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({
      entries: [{ revision: 3 }, { revision: 1 }],
      torn: [{ file: '2026-11.ndjson', line: 2 }],
    });
    expect(err).toContain(
      'journal/2026-11.ndjson cannot be read at line 2; office doctor --fix moves it out of the way',
    );
  });

  it.each([
    ['words that are none', { argv: [1, { a: 2 }, null] }],
    ['a mark that is none', { purged: null }],
    ['a backup that is none', { restored: 5 }],
    ['revisions that are none', { undoes: [{}] }],
    ['settings that are none', { settings: 'x' }],
  ])('takes a line with %s for a torn one', async (_, spoilt) => {
    const $ = office('2026-11-23 08:30', 'en');
    for (const title of ['a', 'b']) await $(`jot ${title}`);
    const file = join($.folder, 'journal', '2026-11.ndjson');
    const [first, second = ''] = readFileSync(file, 'utf8').split('\n');
    writeFileSync(file, `${first}\n${JSON.stringify({ ...JSON.parse(second), ...spoilt })}\n`);
    expect((await $.try('log')).err).toContain('journal/2026-11.ndjson cannot be read at line 2');
    expect(await $.try('undo')).toMatchObject({ code: 1, err: expect.stringContaining('line 2') });
    expect((await $.json('doctor')).findings).toContainEqual(expect.objectContaining({ code: 'tornLine' }));
  });

  it('complains in words of a journal that is no folder', async () => {
    const $ = office('2026-11-23 08:30', 'en');
    await $('jot a');
    const journal = join($.folder, 'journal');
    rmSync(journal, { recursive: true });
    writeFileSync(journal, '');
    expect(await $.try('log')).toMatchObject({ code: 1, err: expect.stringContaining(`cannot read ${journal}`) });
    expect((await $.try('undo')).code).toBe(1);
    expect((await $.try('jot b')).code).toBe(1);
  });

  it('sums an import up', async () => {
    const $ = office('2026-11-23 08:30', 'en');
    await $(
      `visitor import ${join(import.meta.dirname, '..', 'fixtures', 'visitors', 'white-house-2017.csv')} --date-format M/D/YY`,
    );
    expect(await $('log')).toContain('new V1 … V2995 (2995)');
  }, 60_000);
});
