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
    expect((await $.try('duty list --month 10 --out 值班表.pdf')).err).toContain('.csv 或 .txt');
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
    expect(changed).toContain('按原办公时间排的班：D2、D3；改按现时间：office duty edit D2 D3 --shift full');
    expect(await $('duty edit D2 D3 --shift full')).toContain('D1 与 D2 重叠：11-24 08:00–08:30');
    expect(await $('today')).toMatch(/注意.*D1 与 D2 重叠/);
    expect(await $('today')).not.toContain('按原办公时间');
  });

  it('has a log in which a slip at midnight is asked about', async () => {
    const $ = office('2026-11-24 00:30', 'zh');
    await $('duty set 2026-11-23 --officer 周敏 --leader 张国栋');
    const refused = await $.try('duty log 来电 --at 23:50');
    expect([refused.code, refused.err]).toEqual([2, expect.stringContaining('--at "2026-11-23 23:50"')]);
    const { code } = await $.atTerminal('duty log 来电 --at 23:50', [['还没到', '\r']]);
    expect(code).toBe(0);
    expect((await $.json('show D1')).record.log).toMatchObject([
      { happenedAt: expect.stringContaining('2026-11-23T23:50:00') },
    ]);
  });
});
