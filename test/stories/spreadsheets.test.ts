import { chmodSync, mkdirSync, readdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readXlsx } from 'hucre/xlsx';
import { beforeAll, describe, expect, it } from 'vitest';
import { office } from '../world.fixture.ts';

const rowsOf = async (path: string) =>
  (await readXlsx(readFileSync(path))).sheets.map(({ name, rows }) => ({ name, rows }));

describe('a workbook of Excel', () => {
  const $ = office('2026-11-23 08:30', 'zh');
  const file = (name: string): string => join($.folder, '..', name);

  beforeAll(async () => {
    await $('config set office 县人大办');
    await $('person new 张国栋 --title 主任 --role leader --phone 13800001111');
    await $('person new 周敏 --title 科员 --org 办公室 --phone 05715550000');
    await $('visitor in =1+1 --org @SUM(A1) --phone 13912345678 --purpose 电话13912345678找周敏 --host 周敏');
    await $('followup new 报送情况 --lead 财政局 --due 11-27');
    await $('notice new 主任会议 --at "11-25 9:00" --for 60m --place 三楼会议室 --host 张国栋 --to 张国栋、周敏、李娜');
    await $('notice reply N1 李娜 leave --reason 出差');
    await $('duty set 2026-11-23 --officer 周敏 --leader 张国栋');
  });

  it('has any list, with days that are days, numbers masked, and no formula', async () => {
    const said = await $(`visitor list --out ${file('来访.xlsx')}`);
    expect(said).toMatch(/共 1 行/);
    expect(said).toContain('电话已隐去中间几位');
    const [visits] = await rowsOf(file('来访.xlsx'));
    expect(visits?.name).toBe('来访');
    expect(visits?.rows[0]?.[0]).toBe('县人大办来访一览表');
    expect(visits?.rows[2]?.slice(0, 8)).toEqual([
      'V1',
      '=1+1',
      '@SUM(A1)',
      1,
      '139****5678',
      '公务',
      '电话139****5678找周敏',
      '周敏',
    ]);
    await $(`visitor list --from 今天 --out ${file('全.xlsx')} --reveal`);
    const [whole] = await rowsOf(file('全.xlsx'));
    expect(whole?.rows[0]?.[0]).toBe('县人大办来访一览表（2026年11月23日 周一起）');
    expect(whole?.rows[2]?.[4]).toBe('13912345678');
    await $(`followup list --out ${file('督办.xlsx')}`);
    const [matters] = await rowsOf(file('督办.xlsx'));
    expect(matters?.rows[2]?.slice(5, 7)).toEqual([new Date('2026-11-23T00:00:00Z'), new Date('2026-11-27T17:30:00Z')]);
    await $(`person list --out ${file('人员.xlsx')} --lang en --reveal`);
    const [people] = await rowsOf(file('人员.xlsx'));
    expect(people?.rows.slice(1).map((row) => row[5])).toEqual(['Phone', '13800001111', '05715550000']);
  });

  it('has the roster of a month and the sheet that is signed at the door', async () => {
    await $(`duty list --month 11 --out ${file('值班表.xlsx')} --reveal`);
    const [roster] = await rowsOf(file('值班表.xlsx'));
    expect(roster?.rows).toHaveLength(1 + 1 + 30 + 1);
    expect(roster?.rows[24]).toEqual([
      new Date('2026-11-23T00:00:00Z'),
      '周一',
      null,
      '张国栋',
      '13800001111',
      '周敏',
      '05715550000',
      null,
    ]);
    expect(roster?.rows.at(-1)?.[0]).toMatch(/^制表：_+ +审核：_+ +日期：_+$/);
    await $(`通知 签到表 N1 --文件 ${file('签到表.xlsx')}`);
    const [signed] = await rowsOf(file('签到表.xlsx'));
    expect(signed?.rows.slice(1, 5).map((row) => [row[1], row[3], row[5]])).toEqual([
      ['姓名', '职务', '备注'],
      ['张国栋', '主任', null],
      ['周敏', '科员', null],
      ['李娜', null, '请假'],
    ]);
    expect(signed?.rows.at(-1)?.[0]).toContain('应到 3 人    请假 1 人');
    expect(await $('notice signin N1 --lang en')).toMatch(/^.*: signatures\n[\s\S]*3 +李娜 .*on leave/);
    await $('notice cancel N1 --reason 改期');
    expect((await $.try(`notice signin N1 --out ${file('b.xlsx')}`)).code).toBe(1);
  });
});

describe('a file that stands already', () => {
  const $ = office('2026-11-23 08:30', 'zh');
  const file = (name: string): string => join($.folder, '..', name);
  const leftBeside = (): readonly string[] =>
    readdirSync(join($.folder, '..')).filter((name) => name.startsWith('.office'));

  beforeAll(async () => {
    await $('person new 张伟 --phone 13800001111');
  });

  it('stays as it is in a script, which is told of --force', async () => {
    writeFileSync(file('a.xlsx'), 'mine', { mode: 0o640 });
    const { code, out, err } = await $.try(`person list --out ${file('a.xlsx')}`);
    expect([code, out]).toEqual([1, '']);
    expect(err).toMatch(/已存在\n.*--覆盖/);
    expect(readFileSync(file('a.xlsx'), 'utf8')).toBe('mine');
    expect((await $.try(`person list --out ${file('a.xlsx')} --lang en`)).err).toMatch(/is there already\n.*--force/);
    await $(`person list --out ${file('a.xlsx')} --force`);
    expect(readFileSync(file('a.xlsx'), 'latin1')).toMatch(/^PK/);
    expect(statSync(file('a.xlsx')).mode & 0o777).toBe(0o640);
    await $(`person list --out ${file('a.xlsx')} --覆盖`);
    expect(leftBeside()).toEqual([]);
  });

  it('is asked about at a terminal', async () => {
    writeFileSync(file('c.csv'), 'mine');
    const no = await $.atTerminal(`person list --out ${file('c.csv')}`, [['是否覆盖', 'n', '\r']]);
    expect(no.code).toBe(1);
    expect(readFileSync(file('c.csv'), 'utf8')).toBe('mine');
    const yes = await $.atTerminal(`person list --out ${file('c.csv')}`, [['是否覆盖', 'y', '\r']]);
    expect(yes.code).toBe(0);
    expect(readFileSync(file('c.csv'), 'utf8')).toContain('张伟');
  });

  it('is never a folder, and a link is written where it points to', async () => {
    mkdirSync(file('d.csv'));
    expect((await $.try(`person list --out ${file('d.csv')} --force`)).err).toContain('不是文件');
    writeFileSync(file('e.csv'), 'old');
    symlinkSync(file('e.csv'), file('l.csv'));
    await $(`person list --out ${file('l.csv')} --force`);
    expect(readFileSync(file('e.csv'), 'utf8')).toContain('张伟');
    expect((await $.try(`person list --out ${file('no/such.csv')}`)).err).toContain('无法写入');
  });

  it('leaves nothing behind where nothing may be written', async () => {
    mkdirSync(file('shut'));
    chmodSync(file('shut'), 0o500);
    const { code } = await $.try(`person list --out ${file('shut/a.xlsx')}`);
    // Whoever runs as root may write anywhere.
    expect(readdirSync(file('shut'))).toEqual(code === 0 ? ['a.xlsx'] : []);
    chmodSync(file('shut'), 0o700);
  });
});
