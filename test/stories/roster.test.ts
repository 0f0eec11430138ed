import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Office, office } from '../world.fixture.ts';

const NOW = '2026-11-23 08:30';

const put = ($: Office, text: string): string => {
  const file = join($.folder, '..', 'people.csv');
  writeFileSync(file, text);
  return file;
};
type Person = Readonly<Record<string, unknown>>;
const people = async ($: Office): Promise<readonly Person[]> => (await $.json('person list --reveal')).records;

const HEADS = '姓名,职务,单位,电话,身份,排序,邮箱,别名';
const ROSTER = [
  '县人大办公室人员名册,,,,,,,',
  HEADS,
  '王　强,主任,办公室,="13800000001",领导、委员,1,wq@example.cn,老王',
  '李娜,副主任,办公室,0571-8765432,工作人员,2,,',
  '赵敏,科员,规划科,无,,,,小赵、敏姐',
].join('\n');

describe('a list of people taken in', () => {
  it('has Chinese headings, and comes in and goes out in one step', async () => {
    const $ = office(NOW, 'zh');
    const file = put($, ROSTER);
    expect(await $.json(`person import ${file} --dry-run`)).toMatchObject({ imported: 3, skipped: [], dryRun: true });
    expect(await people($)).toEqual([]);
    expect(await $(`person import ${file}`)).toContain('共 3 行，已导入 3 行');
    expect(await people($)).toMatchObject([
      {
        ...{ id: 'P1', name: '王强', title: '主任', org: '办公室', phone: '13800000001', roles: ['leader', 'member'] },
        ...{ rank: 1, email: 'wq@example.cn', aliases: ['老王'] },
      },
      { id: 'P2', name: '李娜', roles: ['staff'], rank: 2, email: null },
      { id: 'P3', name: '赵敏', phone: null, roles: [], aliases: ['小赵', '敏姐'] },
    ]);
    await $('undo');
    expect(await people($)).toEqual([]);
  });

  it('has English headings, tabs, and is pasted', async () => {
    const $ = office(NOW);
    const rows = 'Name\tTitle\tOrganization\tMobile\tRole\nLi Na\tDeputy head\tPlanning\t13800005678\tstaff, driver\n';
    expect((await $.try('person import -', rows)).code).toBe(0);
    expect(await people($)).toMatchObject([
      { name: 'Li Na', title: 'Deputy head', org: 'Planning', phone: '13800005678', roles: ['staff', 'driver'] },
    ]);
  });

  it('is known by its own names of columns where these are said, and names the columns that are not kept', async () => {
    const $ = office(NOW);
    const file = put($, '职工,级别,性别\n张三,科长,男\n');
    expect((await $.try(`person import ${file}`)).err).toContain('--map name=');
    expect(await $.json(`person import ${file} --map 姓名=职工,title=级别`)).toMatchObject({
      columns: ['name=职工', 'title=级别'],
      unused: ['性别'],
    });
    expect(await people($)).toMatchObject([{ name: '张三', title: '科长' }]);
  });

  it('says by line and reason what is not taken', async () => {
    const $ = office(NOW);
    const file = put(
      $,
      [
        '姓名,单位,电话,身份,排序,邮箱,职务',
        ',办公室,,,,,',
        '张三、李四,办公室,,,,,',
        '王五 赵六,办公室,,,,,',
        '钱七,办公室,1.38E+10,,,,',
        '孙八,办公室,打不通的,,,,',
        '周九,办公室,,皇帝,,,',
        '吴十,办公室,,,第一,,',
        '郑一,办公室,,,,不是邮箱,',
        '机密同志,绝密处,,,,,',
        '好人,办公室,,,,,',
        '好人,办公室,,,,,',
        '好人,办公室,,,,,主任',
        '好 人,财政局,,,,,',
      ].join('\n'),
    );
    const answer = await $.json(`person import ${file}`);
    expect(answer.skipped.map(({ line, reason }: { line: number; reason: string }) => [line, reason])).toEqual([
      [2, 'noName'],
      [3, 'severalNames'],
      [4, 'severalNames'],
      [5, 'digitsLost'],
      [6, 'badValue'],
      [7, 'badValue'],
      [8, 'badValue'],
      [9, 'badValue'],
      [10, 'classified'],
      [12, 'twice'],
      [13, 'twice'],
    ]);
    expect(answer).toMatchObject({ rows: 13, imported: 2 });
    expect((await people($)).map(({ name, org }) => [name, org])).toEqual([
      ['好人', '办公室'],
      ['好人', '财政局'],
    ]);
  });

  it('corrects those who are here, says what it changed, and does not take anybody in twice', async () => {
    const $ = office(NOW, 'zh');
    await $('person new 李娜 --org 规划科 --phone 13800005678 --role 工作人员');
    await $('person new 王强');
    await $(`person import ${put($, '姓名,单位,电话,职务,别名\n李娜,规划科,13900001111,科长,娜姐\n王强,办公室,,,\n')}`);
    expect(await people($)).toMatchObject([
      { id: 'P1', phone: '13900001111', title: '科长', roles: ['staff'], aliases: ['娜姐'] },
      { id: 'P2', name: '王强', org: '办公室' },
    ]);
    await $('undo');
    expect((await people($))[0]).toMatchObject({ phone: '13800005678', title: null });
    const said = await $(`person import ${put($, '姓名,单位,电话\n李娜,规划科,13900001111\n')}`);
    expect(said).toMatch(/2 +P1 李娜 +电话：138\*{4}5678 → 139\*{4}1111/);
    const before = (await $.json('log')).entries?.length ?? (await $('log')).split('\n').length;
    expect(await $.json(`person import ${put($, '姓名,单位,电话\n李娜,规划科,13900001111\n')}`)).toMatchObject({
      imported: 0,
      alreadyThere: 1,
    });
    expect((await $.json('log')).entries?.length ?? (await $('log')).split('\n').length).toBe(before);
  });

  it('tells namesakes apart by unit and title, and asks where it cannot', async () => {
    const $ = office(NOW);
    await $('person new 张伟 --org 财政局 --title 科长');
    await $('person new 张伟 --org 财政局 --title 司机');
    await $('person new 张伟 --org 教育局');
    const answer = await $.json(
      `person import ${put($, '姓名,单位,职务,排序\n张伟,财政局,司机,5\n张伟,,,6\n张伟,教育局,,7\n张伟,财政局,处长,8\n')}`,
    );
    expect(answer.skipped).toMatchObject([
      { line: 3, reason: 'several' },
      { line: 5, reason: 'several' },
    ]);
    expect((await people($)).map(({ rank }) => rank)).toEqual([5, 7, null]);
  });

  it.each([
    ['司机', '处长'],
    ['处长', '司机'],
  ])('does not depend on the order of its rows: %s before %s', async (one, other) => {
    const $ = office(NOW);
    await $('person new 张伟 --org 财政局 --title 司机 --rank 9');
    const file = put($, `姓名,单位,职务\n张伟,财政局,${one}\n张伟,财政局,${other}\n`);
    expect(await $.json(`person import ${file}`)).toMatchObject({ imported: 1, alreadyThere: 1, skipped: [] });
    expect((await people($)).map(({ title, rank }) => [title, rank])).toEqual([
      ['司机', 9],
      ['处长', null],
    ]);
  });

  it('shows in a dry run how each row would be kept', async () => {
    const $ = office(NOW, 'zh');
    await $('person new 李娜 --org 规划科');
    const rows = '姓名  单位  身份\n王　强  办公室  领导\n李娜  规划科  工作人员\n';
    const { out } = await $.try('person import - --dry-run', rows);
    expect(out).toMatch(/行 +姓名 +职务 +单位 +身份 +电话/);
    expect(out).toMatch(/2 +王强 +— +办公室 +领导/);
    expect(out).toMatch(/3 +P1 李娜 +身份/);
    const json = JSON.parse((await $.try('person import - --dry-run --json', rows)).out);
    expect(json.understood).toMatchObject([{ line: 2, record: { name: '王强', org: '办公室', roles: ['leader'] } }]);
    expect(json.understood[0].record).not.toHaveProperty('id');
    expect(await people($)).toHaveLength(1);
  });

  it('takes in many in little time', async () => {
    const $ = office(NOW);
    const rows = Array.from({ length: 2000 }, (_, n) => `${String.fromCodePoint(0x4e00 + n)}某,单位${n}`).join('\n');
    expect(await $.json(`person import ${put($, `姓名,单位\n${rows}\n`)}`)).toMatchObject({ imported: 2000 });
  });

  it('finds nobody’s column where there are no names', async () => {
    const $ = office(NOW);
    const { code, err } = await $.try(`person import ${put($, '单位,电话\n办公室,13800000001\n')}`);
    expect([code, err]).toEqual([1, expect.stringContaining('Which column is the name?')]);
  });
});
