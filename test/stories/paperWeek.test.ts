import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { office } from '../world.fixture.ts';

describe('a roster', () => {
  it('hangs on the wall with every day of the month, on the screen and on paper', async () => {
    const $ = office('2026-10-08 08:30', 'zh');
    await $('config set office 县人大办');
    await $('person new 张国栋 --title 主任 --role leader --phone 13800001111');
    await $('duty set 2026-10-01 --officer 周敏 --leader 张国栋');
    const again = await $('duty set 10-10 --officer 周敏 --leader 赵志刚');
    expect(again).not.toContain('换下');
    expect(await $('duty set 10-10 --officer 李娜 --leader 赵志刚')).toContain('D2 原已排班：换下 周敏');
    await $('duty set 10-12 --officer 王强 --leader 张国栋');
    await $('duty swap 10-10 10-12');
    const list = await $('duty list --month 10');
    expect(list).toMatch(/县人大办2026年10月值班表\n日期 +星期 +节假日 +带班领导 +电话 +值班员 +电话 +备注/);
    expect(list).toMatch(/10-01 +周四 +国庆节.* 138\*\*\*\*1111 +周敏/);
    expect(list).toMatch(/10-10 +周六 +调休上班 +赵志刚 +王强 +李娜 换 王强/);
    expect(list).toMatch(/10-31 +周六 +周末 +— +— +待排/);
    await $(`duty list --month 10 --out ${$.folder}.txt --reveal`);
    const paper = readFileSync(`${$.folder}.txt`, 'utf8');
    expect(paper).toMatch(/^ +县人大办2026年10月值班表\n\n日期/);
    expect(paper).toMatch(/13800001111[\s\S]*\n\n制表：_+ +审核：_+/);
    await $(`duty list --month 10 --out ${$.folder}.csv --lang en`);
    expect(readFileSync(`${$.folder}.csv`, 'utf8')).toMatch(/Date,Weekday,Day off,.*\r?\n10-01,Thu,/);
    expect((await $.try('duty list --month 10 --out 值班表.pdf')).err).toContain('.csv、.txt 或 .docx');
    expect((await $.try('duty list --out roster.txt --lang en')).err).toContain('duty list --month');
    expect((await $.json('duty list --month 10')).records).toHaveLength(3);
  });

  it('is swapped by its days, and asked for until there is one', async () => {
    const $ = office('2026-11-23 08:30', 'en');
    await $('duty set 2026-11-23 --officer Zhou --leader Zhang');
    await $('duty set 2026-11-24 --officer Li --leader Zhang --shift day');
    await $('duty set 2026-11-24 --officer Wang --leader Zhang --shift night');
    expect((await $.try('duty swap 11-23 11-25')).err).toContain('There is no shift on Wed 2026-11-25');
    expect((await $.try('duty swap 11-23 11-24')).err).toContain('several shifts: D2, D3');
    expect(await $('duty swap 11-23 D3')).toContain('Wang for Zhou');
    for (const later of ['2026-12-03 09:00', '2027-02-15 09:00']) {
      $.at(later);
      await $(`jot "${later}"`);
      expect((await $.json('today')).items.filter(({ drawer }: { drawer: string }) => drawer === 'duty')).toMatchObject(
        [{ id: 'D3', action: 'Fill the duty roster' }],
      );
    }
    await $('duty set today --officer Zhou --leader Zhang');
    const [gap] = (await $.json('today')).items;
    expect(gap).toMatchObject({ id: 'D4', title: '02-16 – 02-22' });
  });

  it('never overlaps unseen after office hours have changed', async () => {
    const $ = office('2026-11-23 09:00', 'zh');
    for (const day of ['11-23', '11-24', '11-25']) await $(`duty set ${day} --officer 周${day} --leader 张国栋`);
    const changed = await $('config set hours 08:00-17:30');
    expect(changed).toContain('按原办公时间排的班：D2、D3；改按现时间：office 值班 修改 D2 D3 --班次 全天');
    expect(await $('duty edit D2 D3 --shift full')).toContain('D1 与 D2 重叠：11-24 08:00–08:30');
    expect(await $('today')).toMatch(/注意.*D1 与 D2 重叠/);
    expect(await $('today')).not.toContain('按原办公时间');
  });

  it('has a log in which a slip at midnight is asked about', async () => {
    const $ = office('2026-11-24 00:30', 'zh');
    await $('duty set 2026-11-23 --officer 周敏 --leader 张国栋');
    const refused = await $.try('duty log 来电 --at 23:50');
    expect([refused.code, refused.err]).toEqual([2, expect.stringContaining('--时间 "2026-11-23 23:50"')]);
    const { code } = await $.atTerminal('duty log 来电 --at 23:50', [['还没到', '\r']]);
    expect(code).toBe(0);
    expect((await $.json('show D1')).record.log).toMatchObject([
      { happenedAt: expect.stringContaining('2026-11-23T23:50:00') },
    ]);
  });
});

describe('a week', () => {
  it('goes on paper with the leaders who take part, and without petitions', async () => {
    const $ = office('2026-11-23 08:30', 'zh');
    await $('config set office 县人大办');
    for (const name of ['张国栋', '罗景和']) await $(`person new ${name} --role leader`);
    await $('visitor expect 王五 --kind petition --at 周三9:00 --host 张国栋 --purpose 拖欠工资');
    await $('notice new 主任会议 --at "周四9:00到11:30" --place 二楼 --host 张国栋 --to 罗景和、周敏');
    await $('event new 晚会 --at "周五 19:00" --until 24:00 --people 周敏');
    await $(`week --out ${$.folder}.txt`);
    const paper = readFileSync(`${$.folder}.txt`, 'utf8');
    expect(paper).toMatch(/县人大办一周安排（2026年11月23日.*\n\n日期 +时间 +内容 +地点 +参加领导\n11-23 周一\n/);
    expect(paper).toMatch(/11-25 周三 +09:00–09:30 +来访 来访办理 +张国栋\n/);
    expect(paper).toMatch(/11-26 周四 +09:00–11:30 +主任会议 +二楼 +张国栋、罗景和\n11-27 周五 +19:00–24:00 +晚会\n/);
    await $(`week --of 罗景和 --out ${$.folder}.csv --lang en`);
    const own = readFileSync(`${$.folder}.csv`, 'utf8');
    expect(own).toMatch(/Date,Time,What,Place,Leaders\r?\n/);
    expect(own).not.toMatch(/晚会|来访办理/);
    const refused = await $.try('week --out 一周安排.wps');
    expect([refused.code, refused.err]).toEqual([2, expect.stringContaining('.csv、.txt 或 .docx')]);
  });

  it('that is past is counted, also when what was done in it is filed away', async () => {
    const $ = office('2026-11-23 08:30', 'zh');
    await $('visitor in 李明 --count 3');
    await $('visitor in 王芳');
    await $('visitor expect 赵敏 --at 15:00');
    await $('duty set today --officer 周敏 --leader 张国栋');
    await $('duty log 水管爆裂 --caller 孙女士');
    await $('duty log 巡查正常');
    await $('jot 买笔');
    await $('done F1 --result 已买');
    await $('visitor out V1');
    const list = await $('visitor list --from 今天 --to 今天');
    for (const line of [/李明 .*已离开/, /王芳 .*在内/, /赵敏 .*预约/]) expect(list).toMatch(line);
    const counts = { visits: 2, visitors: 4, calls: 1, done: 1 };
    expect((await $.json('week')).counts).toEqual(counts);
    expect(await $('week')).toMatch(/合计 {2}来电 1 件，来访 2 批 4 人，办结 1 项/);
    expect((await $.json('week 下周')).counts).toBeNull();
    $.at('2027-02-15 09:00');
    await $('visitor out V2');
    expect((await $.json('visitor list')).records.map(({ id }: { id: string }) => id)).toEqual(['V3']);
    expect((await $.json('week --date 2026-11-25')).counts).toEqual(counts);
    expect(await $('week --date 2026-11-25 --lang en')).toMatch(
      /In numbers {2}calls 1; visits 2, visitors 4; closed 1/,
    );
  });
});
