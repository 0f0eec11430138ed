import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { office } from '../world.fixture.ts';

const MONDAY = '2026-11-23 08:30';
const VOICES = 'routine new 民声专版 --every 两周周五 --from 11-27 --no 100 --owner 宣传科';

describe('a routine', () => {
  it('is shown three workdays before, due at the close of its day, and gives way to the next when it is done', async () => {
    const $ = office(MONDAY, 'zh');
    expect(await $(VOICES)).toContain('R1 已登记：民声专版  每两周周五  下期：第100期 11-27 周五');
    expect(await $('today')).not.toContain('民声专版');
    $.at('2026-11-24 08:30');
    expect((await $.json('today')).items).toMatchObject([
      {
        id: 'R1',
        drawer: 'routines',
        title: '民声专版第100期',
        action: '办',
        due: expect.stringMatching('2026-11-27T17:30'),
        importance: 2,
      },
    ]);
    expect(await $('today')).toContain('办：民声专版第100期');
    expect((await $.json('why R1')).items[0].because).toContain('routine');
    expect(await $('done R1 --result 第100期见报')).toContain(
      'R1 已办：民声专版第100期  11-27 周五  下期：第101期 12-11 周五',
    );
    expect(await $('today')).not.toContain('民声专版');
  });

  it('says what was missed in one line, and no occurrence is lost', async () => {
    const $ = office(MONDAY, 'zh');
    await $(VOICES);
    $.at('2026-12-14 09:00');
    const today = await $('today');
    expect(today).toContain('补办 2 期：第100、101期（最早 11-27）民声专版');
    expect(today.match(/R1/g)).toHaveLength(1);
    const [item] = (await $.json('today')).items;
    expect(item).toMatchObject({ due: expect.stringMatching('2026-11-27T17:30'), because: ['overdue', 'missed'] });
    expect(await $('done R1')).toContain('第101期 12-11');
    expect(await $('today')).toContain('补办 1 期：民声专版第101期');
    expect(await $('skip R1 --reason 报社停刊')).toContain('下期：第102期 12-25');
    expect(await $('show R1')).toMatch(/第100期 11-27 周五 {2}已办[\s\S]*第101期 12-11 周五 {2}免办：报社停刊/);
    $.at('2026-12-22 09:00');
    expect(await $('today')).toContain('办：民声专版第102期');
  });

  it('speaks English', async () => {
    const $ = office(MONDAY, 'en');
    const said = await $('routine new Voices --every "every 2 weeks on fri" --from 2026-11-27 --no 100');
    expect(said).toContain('R1 entered: Voices  every 2 weeks on Fri  next: no. 100 Fri 11-27');
    $.at('2026-12-14 09:00');
    expect(await $('today')).toContain('Make up 2 missed: no. 100, 101 (since 11-27) Voices');
    expect(await $('done R1 --result "Printed as no. 100"')).toContain('next: no. 101 Fri 12-11');
    expect(await $('today')).toContain('Make up 1 missed: Voices no. 101');
  });

  it('done early counts for this occurrence, and said twice not for the next', async () => {
    const $ = office(MONDAY, 'zh');
    await $(VOICES);
    expect(await $('done R1 --result 提前付印')).toContain('下期：第101期 12-11');
    $.at('2026-11-27 10:00');
    const again = await $.try('done R1');
    expect(again).toMatchObject({ code: 1, out: '' });
    expect(again.err).toContain('R1 第100期 今天 已办（11-23 周一）');
    expect(again.err).toContain('--日期 2026-12-11');
    expect((await $.try('skip R1 --reason 重复')).code).toBe(1);
    expect(await $('done R1 --date 12-11')).toContain('下期：第102期');
    expect((await $.try('done R1 --date 12-11')).err).toContain('已办');
    expect((await $.try('done R1 --date 12-12')).code).toBe(2);
  });

  it('needs a reason to be left out, and may open something else instead', async () => {
    const $ = office(MONDAY, 'zh');
    await $(VOICES);
    expect((await $.try('skip R1')).code).toBe(2);
    const said = await $('skip R1 --reason 报社停刊 --instead 网上发布=宣传科@11-27');
    expect(said).toContain('已登记督办 F1：网上发布，时限 2026年11月27日 周五 17:30');
    expect((await $.json('show F1')).record).toMatchObject({ ref: 'R1', lead: '宣传科' });
    await $('undo');
    expect((await $.json('show R1')).record.occurrences).toEqual([]);
    expect((await $.try('show F1')).code).toBe(1);
  });
});

describe('the rule of a routine', () => {
  it('moves an occurrence off a holiday, and the next is not moved', async () => {
    const $ = office('2026-09-01 08:30', 'zh');
    await $('routine new 专版 --every 两周周五 --from 2026-09-11');
    const { days } = await $.json('routine list --to 2026-11-06');
    expect(days.map(({ date }: { date: string }) => date)).toEqual([
      ...['2026-09-11', '2026-09-24', '2026-10-09', '2026-10-23', '2026-11-06'],
    ]);
  });

  it('of 重阳 2026, a Sunday: the Friday before', async () => {
    const $ = office('2026-09-01 08:30', 'zh');
    expect(await $('routine new 重阳慰问 --every 农历九月初九')).toContain('下期：10-16 周五');
    expect(await $('edit R1 --on-holiday 不动')).toContain('下期：10-18 周日');
  });

  it('changed on the way leaves what is recorded its numbers, and goes on counting', async () => {
    const $ = office(MONDAY, 'zh');
    await $(VOICES);
    await $('done R1');
    expect(await $('edit R1 --every 每月25日')).toContain('下期：第101期 12-25 周五');
    expect((await $.json('show R1')).record.occurrences).toMatchObject([{ n: 100, date: '2026-11-27' }]);
    expect(await $('edit R1 --from 2027-01-01')).toContain('下期：第101期 2027-01-25');
  });

  it('closes a gap in the numbers where the clerk says so', async () => {
    const $ = office(MONDAY, 'zh');
    await $(VOICES);
    await $('skip R1 --reason 停刊');
    expect(await $('edit R1 --no 100')).toContain('下期：第100期 12-11');
    const { days } = await $.json('routine list --to 年底');
    expect(days.map(({ n, state }: { n: number; state: string }) => [n, state])).toEqual([
      ...[
        [100, 'skipped'],
        [100, 'open'],
        [101, 'open'],
      ],
    ]);
  });

  it('in a year that is not announced goes by the statutory days, and says so', async () => {
    const $ = office(MONDAY, 'zh');
    expect(await $('routine new 表彰 --every 每年4月1日')).toContain('2027年放假安排尚未公布，按法定节假日推算');
    expect(await $('routine list --to 2027-12-31')).toContain('2027年放假安排尚未公布');
    expect(await $('routine list --to 2026-12-31')).not.toContain('尚未公布');
  });

  it('is refused where it says no day, or nothing at all', async () => {
    const $ = office(MONDAY, 'zh');
    const unsaid = await $.try('routine new 专版 --every 每两周');
    expect(unsaid).toMatchObject({ code: 2, out: '' });
    expect(unsaid.err).toContain('如 两周周五；或用 --起');
    expect((await $.try('routine new 专版 --every 看情况')).err).toContain('可以写：每周一、两周周五');
    expect((await $.try('routine new 专版 --every 每周一 --until 2026-01-01')).code).toBe(1);
    expect((await $.try('routine new 专版')).code).toBe(2);
    expect(await $('routine new 专版 --every 每两周 --from 11-27')).toContain('每两周周五');
  });
});

describe('the list of a range of days', () => {
  it('is the plan of work: what was done, left out, opened, and is to come', async () => {
    const $ = office(MONDAY, 'zh');
    await $(VOICES);
    await $('routine new 周报 --every 每周一 --owner 综合科');
    await $('done R2 --result 已报');
    await $('skip R1 --reason 停刊');
    const list = await $('routine list --to 12-12');
    // A day without a year is one of the days to come, however far: the plan begins today.
    expect((await $.json('routine list --to 03-31')).range).toEqual({ from: '2026-11-23', to: '2027-03-31' });
    expect((await $.try('routine list --to 2026-11-22')).code).toBe(2);
    expect(list).toMatch(/11-23 周一 +R2 +周报 +综合科 +已办：已报/);
    expect(list).toMatch(/11-27 周五 +R1 +民声专版第100期 +宣传科 +免办：停刊/);
    expect(list).toMatch(/12-11 周五 +R1 +民声专版第101期 +宣传科 +待办/);
    expect(list.split('\n').every((line) => line.length <= 80)).toBe(true);
    expect(await $('routine list')).toMatch(/R1 +民声专版 +每两周周五 +第101期 12-11 周五 +宣传科/);
  });
});

describe('the plan on paper', () => {
  it('has day, matter, number, owner and outcome, under the title of its year', async () => {
    const $ = office(MONDAY, 'zh');
    await $(VOICES);
    await $('done R1 --result 见报');
    await $(`routine list --to 年底 --out ${$.folder}.txt`);
    expect(readFileSync(`${$.folder}.txt`, 'utf8').split('\n')).toEqual([
      ...['2026年度工作安排表', '日期\t事项\t期次\t负责人\t完成情况'],
      '2026年11月27日 周五\t民声专版\t第100期\t宣传科\t已办：见报',
      ...['12月11日 周五\t民声专版\t第101期', '12月25日 周五\t民声专版\t第102期'].map(
        (one) => `2026年${one}\t宣传科\t待办`,
      ),
      '',
    ]);
    expect((await $.try(`routine list --out ${$.folder}.pdf`)).code).toBe(2);
  });
});

describe('a routine of dispatch', () => {
  it('is done where no matter was ever entered, and says that there is none', async () => {
    const $ = office(MONDAY, 'zh');
    await $('routine new 周调度 --every 每周一 --starts 调度单');
    expect(await $('routine start R1')).toMatch(/R1 已开办：周调度[\s\S]*没有在办事项/);
    expect((await $.json('show R1')).record.occurrences).toMatchObject([{ result: '调度单', opened: null }]);
  });

  it('opens nothing: its start shows the open matters by lead, and is done', async () => {
    const $ = office(MONDAY, 'zh');
    await $('routine new 周调度 --every 每周一 --starts 调度单');
    await $('followup new 防汛报告 --lead 水务局 --due 11-30');
    await $('followup new 年度预算 --lead 财政局 --due 12-11');
    await $('followup feedback F2 已报初稿');
    const said = await $('routine start R1');
    expect(said).toMatch(/在办事项调度单[\s\S]*水务局 +F1 +防汛报告[\s\S]*财政局 +F2 +年度预算 +12-11[^\n]*已报初稿/);
    expect((await $.json('show R1')).record.occurrences).toMatchObject([{ result: '调度单', opened: null }]);
    expect((await $.try('routine start R1')).code).toBe(1);
    expect(await $('followup report --open --lead 财政局')).not.toContain('F1');
    await $(`followup report --out ${$.folder}.csv`);
    expect(readFileSync(`${$.folder}.csv`, 'utf8')).toContain('财政局,F2,年度预算,');
  });
});

describe('starting an occurrence', () => {
  it('opens a follow-up, points at it, and a second start names it', async () => {
    const $ = office(MONDAY, 'zh');
    await $(VOICES);
    const said = await $('routine start R1');
    expect(said).toContain('已登记督办 F1：民声专版第100期，时限 2026年11月27日 周五 17:30');
    expect((await $.json('show F1')).record).toMatchObject({ title: '民声专版第100期', lead: '宣传科', ref: 'R1' });
    expect((await $.json('show R1')).record.occurrences).toMatchObject([{ n: 100, opened: 'F1' }]);
    const again = await $.try('routine start R1');
    expect(again).toMatchObject({ code: 1, out: '' });
    expect(again.err).toContain('R1 已经开办：F1');
    $.at('2026-11-25 08:30');
    expect((await $.try('routine start R1')).err).toContain('已开办：F1');
    expect((await $.try('routine start R1 --date 11-27')).err).toContain('F1');
    expect(await $('today')).not.toContain('R1');
    expect(await $('routine start R1 --date 12-11')).toContain('F2');
  });

  it('of one that is missed does not open the next missed one the same day', async () => {
    const $ = office(MONDAY, 'zh');
    await $(VOICES);
    $.at('2026-12-14 09:00');
    await $('routine start R1');
    expect((await $.try('routine start R1')).err).toContain('F1');
    expect(await $('today')).toContain('补办 1 期：民声专版第101期');
  });

  it('opens a notice with its people', async () => {
    const $ = office(MONDAY, 'zh');
    const bare = await $.try('routine new 例会 --every 每月第一个工作日 --starts 通知');
    expect(bare).toMatchObject({ code: 2 });
    await $(
      'routine new 例会 --every 每月第一个工作日 --starts 通知 --hour 9点 --place 三楼 --host 王主任 --to 张三、李四',
    );
    expect(await $('routine start R1')).toContain('已登记会议通知 N1：例会，2026年12月1日 周二 09:00');
    const { record } = await $.json('show N1');
    expect(record).toMatchObject({
      start: expect.stringMatching('2026-12-01T09:00'),
      place: '三楼',
      host: '王主任',
      issuedAt: null,
    });
    expect(record.called.map(({ name }: { name: string }) => name)).toEqual(['张三', '李四']);
    await $('undo');
    expect((await $.try('show N1')).code).toBe(1);
  });

  it.each([
    ['zh', '老干部', '人员中没有老干部'],
    ['en', 'retired cadre', 'Nobody on the desk is a'],
  ] as const)('opens a round of the people who have the role then, and once only (%s)', async (lang, role, nobody) => {
    const $ = office('2026-12-28 08:30', lang);
    await $(`routine new 体检 --every 每季度首月10日 --starts checklist --each "${role}" --steps 通知,接,检,送`);
    expect((await $.try('routine start R1')).err).toContain(nobody);
    await $('routine edit R1 --each veteran');
    expect(await $('show R1')).toMatch(new RegExp(`(对象|Each) +${role}`));
    expect((await $.try('checklist new 体检 --each veteran')).err).toContain(role);
    await $('person new 韩松涛、程雨桐 --role veteran');
    await $('routine start R1');
    const { record } = await $.json('show L1');
    expect(record).toMatchObject({ each: 'veteran', for: 'R1', due: expect.stringMatching('2027-01-08') });
    expect(
      record.lines.map(({ person, steps }: { person: string; steps: object[] }) => [person, steps.length]),
    ).toEqual([
      ['韩松涛', 4],
      ['程雨桐', 4],
    ]);
    expect((await $.try('routine start R1')).err).toContain('L1');
    await $('undo');
    expect((await $.try('show L1')).code).toBe(1);
    await $('routine edit R1 --each 韩松涛、程雨桐、外请专家');
    await $('routine start R1');
    expect((await $.json('show L2')).record).toMatchObject({ each: null, lines: { length: 3 } });
  });
});

describe('besides', () => {
  it('offers routines, and enters none by itself', async () => {
    const $ = office(MONDAY, 'zh');
    expect(await $('routine offer')).toMatch(/3 +春节走访慰问 +春节前7天/);
    expect((await $.json('routine list')).records).toEqual([]);
    expect(await $('routine offer 1 8')).toMatch(/R1 已登记：周调度.*\n.*R2 已登记：民声专版/);
    expect(await $('routine offer')).toMatch(/周调度 +每周一 +✓/);
    expect((await $.try('routine offer 1')).err).toContain('R1');
    expect((await $.try('routine offer 99')).code).toBe(2);
    expect(await office(MONDAY, 'en')('routine offer')).toContain('Weekly dispatch');
  });

  it('reminds as of a follow-up', async () => {
    const $ = office(MONDAY, 'zh');
    await $(VOICES);
    $.at('2026-11-24 08:31');
    expect(await $('remind --dry-run')).toContain('11-27 周五 17:30 到期：民声专版第100期');
    $.at('2026-12-14 08:31');
    expect(await $('remind --dry-run')).toContain('补办 2 期：第100、101期');
    await $('edit R1 --remind none');
    expect(await $('remind --dry-run')).not.toContain('民声专版');
  });

  it('stands in the calendar with its due occurrence', async () => {
    const $ = office(MONDAY, 'zh');
    await $(VOICES);
    const ics = await $('calendar export');
    expect(ics).toMatch(/BEGIN:VTODO[\s\S]*SUMMARY:民声专版第100期/);
    expect(ics).toMatch(/DUE[:;].*20261127T173000/);
  });

  it('is put off, but not when it is late', async () => {
    const $ = office('2026-11-24 08:30', 'zh');
    await $(VOICES);
    await $('snooze R1 --until 11-26');
    expect(await $('today')).not.toContain('民声专版');
    $.at('2026-11-30 08:30');
    expect(await $('today')).toContain('补办 1 期');
    expect((await $.try('snooze R1 --until 12-02')).code).toBe(1);
  });
});
