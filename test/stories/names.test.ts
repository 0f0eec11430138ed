import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { KEY } from '../../src/terminal/terminal.fixture.ts';
import { office } from '../world.fixture.ts';

const { enter } = KEY;

const people = async (lang: 'en' | 'zh' = 'zh') => {
  const $ = office('2026-11-23 08:30', lang);
  await $('person new 王强 --title 主任 --org 办公室 --phone 13800001111');
  await $('person new 李娜 --org 综合科');
  await $('person new 张伟 --org 财政局');
  await $('person new 冯涛 --org 综合科');
  return $;
};

describe('names are people', () => {
  it('whatever was typed, the notice calls the person', async () => {
    const $ = await people();
    await $('notice new 学习会 --at "11-25 9:00" --for 90m --place 三楼 --host 王主任 --to "P2、张　伟 冯涛"');
    const { record } = await $.json('show N1');
    expect(record.host).toBe('王强');
    expect(record.called.map(({ name }: { name: string }) => name)).toEqual(['李娜', '张伟', '冯涛']);
    expect(await $('notice text N1')).not.toContain('P2');
  });

  it('clash under any spelling', async () => {
    const $ = await people();
    await $('notice new 会一 --at "11-25 9:00" --for 90m --place 三楼 --host 王强 --to 李娜');
    expect(await $('event new 外会 --at "11-25 9:30" --for 60m --people "李　娜"')).toContain('与 N1 撞车：李娜');
  });

  it('that two bear are asked about, in both languages', async () => {
    const $ = await people();
    await $('person new 张伟 --org 水利局');
    const said = await $.try('followup new 报表 --lead 张伟');
    expect(said.code).toBe(2);
    expect(said.err).toContain('“张伟”可能是：P3 张伟（财政局）、P5 张伟（水利局）');
    expect(said.err).toContain('请写编号：P3 或 P5');
    await $('followup new 报表 --lead P5');
    expect((await $.json('show F1')).record.lead).toBe('张伟（水利局）');
    const english = await people('en');
    await english('person new 张伟 --org 水利局');
    expect((await english.try('followup new Report --lead 张伟')).err).toContain('Give the id: P3 or P5');
  });

  it('both stand on one notice, told apart by unit', async () => {
    const $ = await people();
    await $('person new 张伟 --org 水利局');
    await $('notice new 学习会 --at "11-25 9:00" --for 90m --place 三楼 --host 王强 --to P3、P5');
    expect(await $('notice text N1')).toContain('张伟（财政局）、张伟（水利局）');
  });

  it('are carried through open records when somebody is renamed, in one step that can be undone', async () => {
    const $ = await people();
    await $('followup new 报表 --lead 冯涛 --due 周五');
    await $('duty set 11-28 --officer 冯涛 --leader 王强');
    expect(await $('person edit P4 --name 冯滔')).toContain('D1、F1 中的 冯涛 已改为 冯滔');
    expect((await $.json('show F1')).record.lead).toBe('冯滔');
    expect((await $.json('show D1')).record.officer).toBe('冯滔');
    await $('undo');
    expect((await $.json('show F1')).record.lead).toBe('冯涛');
    expect((await $.json('show P4')).record.name).toBe('冯涛');
  });

  it('of a person stay that person’s when a namesake comes', async () => {
    const $ = await people();
    await $('followup new 报表 --lead 张伟 --due 周五');
    expect(await $('person new 张伟 --org 水利局')).toContain('F1 中的 张伟 已改为 张伟（财政局）');
    expect((await $.json('followup list --lead P3')).records).toHaveLength(1);
    expect((await $.json('followup list --lead P5')).records).toHaveLength(0);
  });

  it('nobody has, but which sound like somebody’s, are taken as typed and asked about', async () => {
    const $ = await people();
    const said = await $.try('followup new 报表 --lead 冯滔');
    expect([said.code, said.err.trim()]).toEqual([0, '人员中没有 冯滔。是不是 冯涛？']);
    expect((await $.json('show F1')).record.lead).toBe('冯滔');
    await $('person new 欧阳·静');
    expect((await $.try('followup new 简报 --lead 欧阳静')).err.trim()).toBe('人员中没有 欧阳静。是不是 欧阳·静？');
    expect((await $.json('followup new 月报 --lead 欧阳•静')).record.lead).toBe('欧阳·静');
  });

  it('run together by blanks are refused unless all are known', async () => {
    const $ = await people();
    const said = await $.try('duty plan --from 12-01 --to 12-05 --officers "李娜 赵敏 孙磊" --leaders 王强');
    expect(said.code).toBe(2);
    expect(said.err).toContain('请用“、”或逗号隔开');
    await $('duty plan --from 12-01 --to 12-05 --officers "李娜 冯涛" --leaders 王强');
    const { records } = await $.json('duty list --from 12-01 --to 12-05');
    expect(new Set(records.map(({ officer }: { officer: string }) => officer))).toEqual(new Set(['李娜', '冯涛']));
  });
});

describe('leave', () => {
  it('is named where somebody away is called, expected or rostered', async () => {
    const $ = await people();
    await $('person leave 李娜 --from 11-25 --to 11-27');
    expect(await $('notice new 学习会 --at "11-25 9:00" --for 90m --place 三楼 --host 王强 --to 李娜')).toMatch(
      /李娜 .*请假（N1）/,
    );
    expect(await $('visitor expect 孙总 --at "11-26 9:00" --host 李娜')).toMatch(/李娜 .*请假（V1）/);
    expect(await $('notice edit N1 --place 二楼')).not.toContain('请假（N1）');
  });

  it('names the shifts, meetings and visits it hits', async () => {
    const $ = await people();
    await $('notice new 学习会 --at "11-25 9:00" --for 90m --place 三楼 --host 王强 --to 李娜');
    await $('visitor expect 孙总 --at "11-26 9:00" --host 李娜');
    await $('duty set 11-27 --officer 李娜 --leader 王强');
    await $('duty set 12-02 --officer 李娜 --leader 王强');
    expect(await $('person leave 李娜 --from 11-25 --to 11-27')).toContain('李娜 请假期间有 N1、D1、V1，请另作安排');
  });
});

describe('a name that two people bear, typed at a terminal,', () => {
  it.each([
    ['zh', '张伟（水利局）'],
    ['en', '张伟（水利局）'],
  ] as const)('is asked about, and the one chosen is meant (%s)', async (lang, label) => {
    const $ = await people(lang);
    await $('person new 张伟 --org 水利局');
    const { code, shown } = await $.atTerminal('followup new 报表 --lead 张伟 --due 周五', [
      ['P5', `${KEY.down}${enter}`],
    ]);
    expect(code).toBe(0);
    expect(shown).toContain('P3 张伟（财政局）');
    expect((await $.json('show F1')).record.lead).toBe(label);
  });

  it('is asked about once, however often it is typed, and in a list too', async () => {
    const $ = await people();
    await $('person new 张伟 --org 水利局');
    await $.atTerminal('notice new 会 --at "11-25 9:00" --for 60m --place 三楼 --host 张伟 --to 张伟、李娜', [
      ['P5', enter],
    ]);
    const { record } = await $.json('show N1');
    expect(record.host).toBe('张伟（财政局）');
    expect(record.called.map(({ name }: { name: string }) => name)).toEqual(['张伟（财政局）', '李娜']);
  });

  it('is nobody where neither is meant', async () => {
    const $ = await people();
    await $('person new 张伟 --org 水利局');
    const { code } = await $.atTerminal('person leave 张伟 --from 周三 --to 周五', [
      ['P5', `${KEY.down}${KEY.down}${enter}`],
    ]);
    expect(code).toBe(2);
    expect((await $.json('show P5')).record.leaves).toEqual([]);
  });
});

describe('several people', () => {
  it('are entered in one command, with what they have in common, and taken back in one', async () => {
    const $ = office('2026-11-23 08:30', 'zh');
    expect(await $('person new 罗景和、段明远，吴敏 --org 县人大办')).toContain('P3 已登记：吴敏');
    const { records } = await $.json('person list');
    expect(records.map(({ name, org }: { name: string; org: string }) => [name, org])).toEqual([
      ['罗景和', '县人大办'],
      ['段明远', '县人大办'],
      ['吴敏', '县人大办'],
    ]);
    await $('undo');
    expect((await $.json('person list')).records).toEqual([]);
  });

  it.each([
    ['person new 罗景和、段明远 --phone 13800001111', '电话只属于一个人'],
    ['person new 罗景和、段明远 --alias 老罗', '别名只属于一个人'],
    ['person new "李娜 王芳"', '像是好几个人的姓名'],
  ])('are refused where a value is of one alone, or blanks part the names: %s', async (line, words) => {
    const $ = office('2026-11-23 08:30', 'zh');
    const said = await $.try(line);
    expect([said.code, said.err.includes(words)]).toEqual([2, true]);
    expect((await $.json('person list')).records).toEqual([]);
  });
});

describe('other names and groups', () => {
  it('mean the person, and leave is found under them', async () => {
    const $ = await people();
    await $('person edit P2 --alias 小李、娜娜');
    await $('person leave 娜娜 --from 11-25 --to 11-26');
    expect((await $.json('show P2')).record.leaves).toHaveLength(1);
    await $('followup new 报表 --lead 小李');
    expect((await $.json('show F1')).record.lead).toBe('李娜');
    expect((await $.try('person new 小李')).err).toContain('P2 也叫 小李');
    expect((await $.try('followup new 表二 --lead 小李')).code).toBe(0);
  });

  it.each([
    ['zh', '王强 加入 党组成员', '没有 党组 这个分组'],
    ['en', '王强 belongs to 党组成员', 'There is no group 党组'],
  ] as const)('a group is made, changed and called by its name (%s)', async (lang, joins, none) => {
    const $ = await people(lang);
    expect(await $('person group 党组成员 --members 王强、冯涛')).toContain(joins);
    await $('person group 党组成员 --members +李娜 -冯涛');
    expect((await $.json('person group 党组成员')).groups).toEqual([{ name: '党组成员', members: ['王强', '李娜'] }]);
    await $('notice new 会 --at "11-25 9:00" --for 60m --place 三楼 --host 王强 --to 党组成员');
    expect((await $.json('show N1')).record.called).toHaveLength(2);
    expect((await $.json('person list --group 党组')).records).toHaveLength(2);
    expect((await $.try('person group 党组')).err).toContain(none);
    expect(await $('person group 党组 王强 冯涛')).toMatch(/党组 +2 +王强[、,] ?冯涛/);
    expect((await $.json('person group 党组')).groups).toEqual([{ name: '党组', members: ['王强', '冯涛'] }]);
    expect(await $.try('person group 新组 王强 赵无名')).toMatchObject({
      code: 1,
      err: expect.stringContaining(lang === 'zh' ? '人员中没有 赵无名' : 'Nobody on the desk is called 赵无名'),
    });
    await $('undo');
    await $('undo');
    await $('person group 党组成员 --members -');
    expect((await $.json('person group')).groups).toEqual([]);
  });

  it('a group is no person, and its members are people of the desk', async () => {
    const $ = await people();
    expect((await $.try('person group 王强 --members 李娜')).err).toContain('王强 是人员的姓名');
    expect((await $.try('person group 党组 --members 赵无名')).err).toContain('office 人员 新建 赵无名');
    expect((await $.try('person group --members 李娜')).code).toBe(2);
    expect((await $.json('person group')).groups).toEqual([]);
  });
});

describe('doctor', () => {
  it.each([
    ['zh', '人员中没有 冯滔（F2），有 冯涛', '未登记为人员：审计局 (F3)', '中的 张伟 可能是'],
    ['en', 'Nobody on the desk is called 冯滔 (F2); 冯涛 is', 'Not among the people: 审计局 (F3)', '张伟 in F1 may be'],
  ] as const)('names those in open records who fit nobody, or two (%s)', async (lang, near, strange, shared) => {
    const $ = await people(lang);
    await $('followup new 报表 --lead 张伟');
    await $.try('followup new 总结 --lead 冯滔');
    await $('followup new 审计 --lead 审计局');
    expect((await $.try('doctor')).out).toContain(near);
    expect((await $.try('doctor')).out).toContain(strange);
    expect((await $.json('doctor')).findings.map(({ code }: { code: string }) => code)).not.toContain('ambiguousName');
    // As an older program left it, with two people of one name.
    const path = join($.folder, 'desk.json');
    await $('person new 张玮 --org 水利局');
    writeFileSync(path, readFileSync(path, 'utf8').replaceAll('张玮', '张伟'));
    const { out } = await $.try('doctor');
    expect(out).toContain(shared);
    expect(out).toContain('P3');
    expect((await $.json('doctor')).faults).toBe(0);
  });

  it('says nothing of names where no people are entered, or only in closed records', async () => {
    const $ = office('2026-11-23 08:30', 'zh');
    await $('followup new 审计 --lead 审计局');
    expect((await $.json('doctor')).findings).toEqual([]);
    await $('person new 李娜');
    await $('followup done F1 --result 已办');
    expect((await $.json('doctor')).findings).toEqual([]);
  });
});

describe('duty goes by the person', () => {
  it('leave of one of two namesakes is seen, and only that one’s', async () => {
    const $ = await people();
    await $('person new 张伟 --org 水利局');
    await $('person leave P5 --from 11-28 --to 11-29');
    const said = await $.try('duty set 11-28 --officer P5 --leader 王强');
    expect([said.code, said.err.includes('张伟（水利局）')]).toEqual([1, true]);
    await $('duty set 11-28 --officer P3 --leader 王强');
  });

  it('shifts that an older program stored under another spelling are counted with the rest', async () => {
    const $ = await people();
    for (const day of ['12-05', '12-06', '12-12', '12-13']) await $(`duty set ${day} --officer 李娜 --leader 王强`);
    const path = join($.folder, 'desk.json');
    writeFileSync(path, readFileSync(path, 'utf8').replaceAll('"officer":"李娜"', '"officer":"李　娜"'));
    const { counts, records } = await $.json(
      'duty plan --from 12-14 --to 12-14 --officers 李娜、冯涛 --leaders 王强 --dry-run',
    );
    expect(records[0].officer).toBe('冯涛');
    expect(counts.find(({ name }: { name: string }) => name === '李娜')).toMatchObject({ weekend: 4 });
  });
});
