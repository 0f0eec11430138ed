import { describe, expect, it } from 'vitest';
import { office } from '../world.fixture.ts';

describe('whoever is refused is told what to type', () => {
  it('after a second leave-taking, a meeting that was held, a time gone by', async () => {
    const $ = office('2026-11-23 08:30', 'zh');
    await $('visitor in 赵敏 --purpose 送材料');
    await $('visitor out V1');
    expect((await $.try('visitor out V1')).err).toContain('office 来访 修改 V1 --离开');
    await $('notice new 主任会议 --at "2026-11-23 9:00" --place 三楼会议室 --host 张伟 --to 李娜');
    await $('jot 清点档案');
    $.at('2026-11-23 15:00');
    await $('notice held N1');
    expect((await $.try('notice postpone N1 --at 2026-12-01T09:00+08:00')).err).toContain('office 通知 新建');
    expect((await $.try('snooze F1 --until 2026-10-01')).err).toMatch(/--暂缓到：.*\n.*office 暂缓 F1 --暂缓到/);
  });

  it('where a day stands among the ids, whether the option is missing or not', async () => {
    const $ = office('2026-11-23 08:30', 'zh');
    await $('jot 清点档案');
    await $('jot 订报刊');
    const said = await $.try('snooze F1 F2 12-05');
    expect(said).toMatchObject({ code: 2 });
    expect(said.err).toContain('是不是要写：office 暂缓 --暂缓到 12-05');
    expect((await $.try('snooze F1 12-05 --lang en')).err).toContain('office snooze --until 12-05');
    expect((await $.try('snooze 12-05')).err).toContain('此处的编号形如 F9');
  });

  it('by no command that takes back something else', async () => {
    const $ = office('2026-11-23 08:30', 'zh');
    await $('visitor in 何平 --purpose 送材料');
    await $('visitor answer V1 已答复');
    await $('notice new 主任会议 --at "2026-12-02 9:00" --place 三楼会议室 --host 张伟 --to 李娜');
    await $('notice send N1');
    await $('notice cancel N1 --reason 另行通知');
    await $('jot 订报刊');
    expect((await $.try('visitor answer V1 再答复')).err).toContain('office 来访 修改 V1 --答复');
    for (const line of ['notice cancel N1 --reason 再次', 'notice edit N1 --place 二楼']) {
      const { code, err } = await $.try(line);
      expect(code).toBe(1);
      expect(err).toMatch(/office 撤销 --关于 N1 撤销关于它的最近一条命令/);
      expect(err).not.toMatch(/office (?:undo|撤销)(?! --关于)/);
    }
    expect((await $.try('notice send N1')).code).toBe(0);
    expect((await $.try('notice held N1 --lang en')).err).toContain(
      'office undo --of N1 takes back the last command about it',
    );
    await $('undo --of N1');
    expect(await $('undo --of N1')).toContain('office 通知 取消 N1 --原因 另行通知');
  });

  it('about a character that steers, and about a setting', async () => {
    const $ = office('2026-11-23 08:30', 'zh');
    const refused = await $.try(['jot', 'a\u0001b', '--json']);
    expect(JSON.parse(refused.err).error.hint).toContain('重新手工输入');
    expect((await $.try('config set office 机密局')).err).toMatch(/^单位：含有密级标志/);
  });

  it.each([
    ['F6', '是不是 office 查看 F6？'],
    ['f6', '是不是 office 查看 F6？'],
    ['followup ls', '是不是 office 督办 列表？'],
    ['followup delete', '是不是 office 督办 删除？'],
    ['list', 'office 通知 列表、office 值班 列表、office 来访 列表、office 督办 列表、office 人员 列表'],
    ['chase', '请写明是哪一类：office 督办 催办'],
    ['tody', '是不是 office 今日？'],
    ['constructor', 'office --帮助'],
  ])('where a command is missing: office %s', async (line, hint) => {
    const refused = await office('2026-11-23 08:30', 'zh').try(line);
    expect(refused).toMatchObject({ code: 2, out: '' });
    expect(refused.err).toContain(hint);
  });

  it.each([
    ['done F9', 'F9'],
    ['followup chase F9', 'F9'],
    ['notice postpone N9', 'N9'],
  ])('about a record that is not there, before anything else that is missing: office %s', async (line, id) => {
    const refused = await office('2026-11-23 08:30', 'zh').try(`${line} --json`);
    expect([refused.code, JSON.parse(refused.err).error.code]).toEqual([1, 'noSuchRecord']);
    expect(refused.err).toContain(id);
  });

  it('and of a noun that is asked for help', async () => {
    const $ = office('2026-11-23 08:30', 'zh');
    for (const noun of ['notice', 'config', 'remind']) {
      const asked = await $.try(`${noun} help`);
      expect(asked.code, asked.err).toBe(0);
      if (noun !== 'remind') expect(asked.out).toBe((await $.try(`help ${noun}`)).out);
    }
  });

  it('but is not sent astray by an option of two letters', async () => {
    const refused = await office('2026-11-23 08:30', 'zh').try('visitor in 王某 --id 3');
    expect(refused.code).toBe(2);
    expect(refused.err).not.toContain('--at');
    const near = await office('2026-11-23 08:30', 'zh').try('visitor in 王某 --porpose 送材料');
    expect(near.err).toContain('是不是 --事由？');
  });
});

describe('a hint at another command', () => {
  it.each([
    ['zh', 'office 修改 C1 --到期 事项=日期', 'office 修改 C1 --到期 +年检=日期', 'office 通知 修改 N1 --材料 '],
    ['en', 'office edit C1 --date WHAT=DATE', 'office edit C1 --date +年检=DATE', 'office notice edit N1 --material '],
  ] as const)('is that command, and does what it says (%s)', async (lang, first, later, material) => {
    const $ = office('2026-11-23 08:30', lang);
    await $('car new 冀E12345');
    expect((await $.try('car renew C1 年检 2028-03-01')).err).toContain(first);
    await $('edit C1 --date 年检=2028-03-01');
    expect((await $.try('car renew C1 年检 2027-03-01')).err).toContain(later);
    await $('edit C1 --date +年检=2027-03-01');
    expect((await $.json('show C1')).record.dates).toMatchObject([{ what: '年检', on: '2027-03-01' }]);
    await $('notice new 会 --at 明天9点 --place 三楼 --host 甲 --to 乙');
    expect((await $.try('notice received N1 汇报稿')).err).toContain(material);
    await $('visitor in 王芳 --kind petition --first-contact 周敏');
    expect((await $.try('visitor edit V1 --first-contact 李四')).err).toContain(
      lang === 'zh'
        ? 'office 督办 新建 事项 --主办 姓名 --来自 V1'
        : 'office followup new TITLE --lead NAME --ref V1 gives it another lead',
    );
  });
});

it('a word that names a paper, or that other offices have for a verb, is answered with the command', async () => {
  const hint = async (lang: 'en' | 'zh', line: string): Promise<string> =>
    (await office('2026-12-04 09:00', lang).try(line)).err;
  expect(await hint('zh', '督办 通报')).toContain('是不是 office 督办 调度 --文种 通报？');
  expect(await hint('zh', '督办 分析报告')).toContain('是不是 office 督办 调度 --文种 分析？');
  expect(await hint('zh', '通报')).toContain('office 督办 调度 --文种 通报');
  expect(await hint('zh', '来访 签退 V1')).toContain('是不是 office 来访 离开？');
  expect(await hint('zh', '来访 账单 V1')).toContain('是不是 office 来访 费用？');
  expect(await hint('zh', '突发 文本 X1')).toContain('是不是 office 突发 正文？');
  expect(await hint('en', 'followup circular')).toContain('office followup report --as circular');
});

it('an answer in English heads what was typed with a word that begins with a capital', async () => {
  const $ = office('2026-12-04 09:00', 'en');
  await $('jot "Call the plumber"');
  expect(await $('request F1 "May we?" --to "Luo Jinghe"')).toMatch(/\n {2}What is asked: May we\?\n/);
  expect(await $('instruction F1 agreed --by "Luo Jinghe"')).toMatch(/\n {2}The instruction, in words: agreed\n/);
  await $('car new JE12345 --km 100');
  await $('trip new "Li Na" --at "12-04 10:00" --to Town --purpose visit');
  expect(await $('trip out T1 --km 100 --at 8:00')).toMatch(/\n {2}Km 100 {3}Went out /);
  expect(await $('trip back T1 --km 110 --toll 20')).toMatch(/\n {2}Km 110 {3}Tolls 20\.00 yuan\n/);
});
