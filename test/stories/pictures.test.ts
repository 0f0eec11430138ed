import { beforeAll, describe, expect, it } from 'vitest';
import { widthOf } from '../../src/terminal/width.ts';
import { office } from '../world.fixture.ts';

describe('pictures in the terminal', () => {
  const $ = office('2026-10-09 08:30', 'zh');

  beforeAll(async () => {
    await $('person new 张国栋 --title 主任 --role leader');
    for (const [day, officer] of [
      ['10-01', '周敏'],
      ['10-09', '周敏'],
      ['10-10', '李娜'],
      ['10-11', '周敏'],
      ['10-12', '周敏'],
    ])
      await $(`duty set 2026-${day} --officer ${officer} --leader 张国栋`);
    await $('notice new 主任会议 --at "10-14 9:00" --for 60m --place 三楼 --host 张国栋 --to 周敏');
    for (const hour of [14, 15, 16])
      await $(`notice new 第${hour}个座谈会 --at "10-14 ${hour}:00" --for 30m --place 二楼 --host 张国栋 --to 周敏`);
    await $('followup new 报送情况 --lead 财政局 --due "10-09 9:00"');
    await $('followup new 核对名单 --due 10-30');
    $.at('2026-10-09 09:30');
  });

  it('show how often each person serves, apart for workdays, weekends and holidays', async () => {
    const shown = await $('duty list --fairness');
    expect(shown).toMatch(/值班员 +工作日 +周末 +节假日 +合计\n周敏 +2 ## +1 # +1 # +4\n李娜 +1 # +0 +0 +1\n/);
    expect(shown).toMatch(/带班领导 .*\n张国栋 +3 ### +1 # +1 # +5\n/);
    expect(await $('值班 列表 --均衡 --month 11')).toBe('2026年11月1日 周日至2026年11月30日 周一\n没有记录\n');
    expect(shown).toMatch(/^2026年1月1日 周四至2026年12月31日 周四\n/);
    expect((await $.json('duty list --fairness --to 10-05')).range).toEqual({ from: null, to: '2026-10-05' });
    expect((await $.json('duty list --fairness --lang en')).officers[0]).toEqual({
      name: '周敏',
      weekday: 2,
      weekend: 1,
      holiday: 1,
      total: 4,
    });
    const { code, err } = await $.try('duty list --fairness --out a.xlsx --month 10');
    expect([code, err]).toEqual([2, expect.stringContaining('只在屏幕上显示')]);
  });

  it('show the lights of open matters, with letters', async () => {
    const shown = await $('followup list --lights');
    expect(shown).toMatch(/^\[红\] 1 +\[黄\] 0 +\[蓝\] 0 +\[绿\] 1/);
    expect(shown).toMatch(/\[红\] +F1 +报送情况 +财政局 .*逾期\n\[绿\] +F2 +核对名单/);
    expect(shown).not.toMatch(/ \n/);
    expect((await $.json('followup list --lights')).matters[0]).toMatchObject({
      light: 'red',
      due: expect.stringMatching(/^2026-10-09T09:00:00[+-]/),
    });
    const { code, err } = await $.try('followup list --lights --limit 1');
    expect([code, err]).toEqual([2, expect.stringContaining('--亮灯 全部显示，不能与 --条数 同用')]);
    expect(await $('followup list --lights --lead 财政局 --lang en')).toMatch(/\[R\] 1 .*\[G\] 0/);
  });

  it('show a month on a screen of 80 by 24, in both languages', async () => {
    for (const lang of ['zh', 'en'] as const)
      for (const month of ['2026-10', '2026-11', '2027-02', '2027-05']) {
        const lines = (await $.try(`month ${month} --lang ${lang}`)).out.split('\n');
        expect(lines.length).toBeLessThanOrEqual(24);
        for (const line of lines.filter((one) => !/^(Mind|注意) /.test(one)))
          expect(widthOf(line)).toBeLessThanOrEqual(80);
      }
    const shown = await $('month');
    expect(shown).toMatch(/^2026年10月\n周一 +周二 +周三 +周四 +周五 +周六 +周日\n/);
    expect(shown).toMatch(/1 国庆节 +2 国庆节/);
    expect(shown).toMatch(/ \[9\] +10 班 /);
    expect(shown).toMatch(/9:00主任…/);
    expect(shown).toMatch(/另 2 件/);
    expect(shown).toMatch(/到期 1 件/);
    expect(await $('月历 10月 --lang en')).toMatch(/^2026-10\nMon +Tue .*\n +1 off .*/);
    const { days } = await $.json('month 2026-10');
    expect(days).toHaveLength(31);
    expect(days[13].entries).toHaveLength(4);
    expect(days[29].due).toEqual(['F2']);
    expect([days[0].known, (await $.json('month 2027-12')).days[0].known]).toEqual([true, false]);
    expect(shown).not.toContain('尚未公布');
    for (const typed of ['下月', '"next month"', '2026年11月'])
      expect(await $(`month ${typed}`)).toMatch(/^2026年11月\n/);
    for (const typed of ['下周', '明天', '2026-02-30']) expect((await $.try(`month ${typed}`)).code).toBe(2);
    expect(await $('month 2027-12')).toContain('2027 年节假日安排尚未公布');
    expect((await $.try('month 13')).err).toContain('月份写作 2026-11');
  });

  it('say of a full day how many matters are due', async () => {
    const full = $.copy();
    await full('followup new 上报名册 --due "10-14 17:30"');
    expect(await full('month')).toContain('另2 到期1');
    expect(await full('month --lang en')).toContain('+2, 1 due');
  });
});
