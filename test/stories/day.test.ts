import { describe, expect, it } from 'vitest';
import { type Office, office } from '../world.fixture.ts';

/**
 * A day at the desk, told in commands: Friday 9 October 2026, in the first working week after the National Day holiday, and the make-up
 * Saturday 10 October.
 */
const tell = async ($: Office): Promise<void> => {
  await $('duty set 2026-10-09 --officer 李娜 --leader 张伟');
  await $('duty set 2026-10-10 --officer 王芳 --leader 刘洋');
  await $(
    'notice new 主任会议 --at "2026-10-09 14:30" --for 90m --place 三楼会议室 --host 张伟 --to 李娜、王芳、陈静 --reply-by "2026-10-09 12:00"',
  );
  await $('notice new 代表培训 --at "2026-10-20 9:00" --place 一楼报告厅 --host 张伟 --to 赵敏、孙强 --kind training');
  await $('notice send N1');
  await $('notice send N2');
  await $('notice reply N1 李娜 yes');
  await $('notice reply N1 王芳 leave --reason 下乡');
  await $('notice reply N2 赵敏 yes');
  await $('notice reply N2 孙强 substitute --by 周涛');
  await $('visitor expect 何平 --at "2026-10-09 15:00" --org 省人大 --kind superior --host 张伟');
  await $(
    'visitor in 郑国庆 --org 城关镇 --kind petition --purpose 反映道路积水 --first-contact 李娜 --phone 13800001234',
  );
  await $('visitor in 吴刚 --org 印刷厂 --kind delivery --purpose 送会议材料');
  await $('followup new 报送半年工作总结 --due "2026-10-09 17:30" --lead 综合科 --source superior');
  await $('followup new 落实道路整治批示 --due 2026-10-12 --lead 城建科 --source leader');
  await $('followup new 协助统计局核对数据 --due 2026-10-16 --lead 综合科 --source peer');
  await $('jot 订报刊');
};

const ids = (list: { items: { id: string }[] }): string[] => list.items.map(({ id }) => id);

describe('a day told in commands', () => {
  it('stands at 08:30 as the rules say', async () => {
    const $ = office('2026-10-09 08:30', 'zh');
    await tell($);
    const list = await $.json('today');
    expect(list.day).toMatchObject({ kind: 'workday', lunar: '八月廿九', known: true });
    expect(list.duty).toMatchObject([{ leader: '张伟', officer: '李娜' }]);
    expect(list.schedule.map(({ id }: { id: string }) => id)).toEqual(expect.arrayContaining(['N1', 'V1']));
    // 张伟 hosts the meeting at 14:30 and expects a visitor at 15:00.
    expect(list.schedule.find(({ id }: { id: string }) => id === 'N1').clashes).toEqual(['V1']);
    expect(list.inside.map(({ id }: { id: string }) => id)).toEqual(['V2', 'V3']);
    const [first] = list.items;
    // Superior body, due at closing time today: 4 × (0.15 + 0.85 × 2^(−1/2)).
    expect(first).toMatchObject({
      id: 'F2',
      importance: 4,
      urgency: 0.751,
      score: 3.004,
      quadrant: 'A',
      because: ['dueToday'],
    });
    expect(ids(list)).toEqual(expect.arrayContaining(['N1', 'F1', 'F3', 'F4', 'F5']));
    expect(list.items.map(({ score }: { score: number }) => score)).toEqual(
      list.items.map(({ score }: { score: number }) => score).sort((a: number, b: number) => b - a),
    );
  });

  it('asks for the replies at noon, and for attendance once the meeting is over', async () => {
    const $ = office('2026-10-09 08:30', 'zh');
    await tell($);
    $.at('2026-10-09 12:00');
    const noon = await $.json('today');
    expect(noon.items.find(({ id }: { id: string }) => id === 'N1')).toMatchObject({
      action: '催收 1 份回执',
      urgency: 1,
    });
    $.at('2026-10-09 17:45');
    const evening = await $.json('today');
    expect(
      evening.items.filter(({ id }: { id: string }) => id === 'N1').map(({ action }: { action: string }) => action),
    ).toEqual(expect.arrayContaining(['登记出席情况和会议纪要']));
    // Closing time has passed: matters due today are late, and visitors still inside are to be signed out.
    expect(evening.items[0]).toMatchObject({ id: 'F2', because: ['overdue'] });
    expect(
      evening.items
        .filter(({ drawer }: { drawer: string }) => drawer === 'visitors')
        .map(({ id }: { id: string }) => id),
    ).toEqual(expect.arrayContaining(['V2', 'V3']));
  });

  it('works on through the make-up Saturday', async () => {
    const $ = office('2026-10-09 08:30', 'zh');
    await tell($);
    $.at('2026-10-10 08:30');
    const saturday = await $.json('today');
    expect(saturday.day).toMatchObject({ kind: 'makeup', name: '国庆节', known: true });
    expect(saturday.duty).toMatchObject([{ leader: '刘洋', officer: '王芳' }]);
    // F3 is due on Monday at closing time. People work on this Saturday and not on Sunday, so two working days are left.
    expect(saturday.items.find(({ id }: { id: string }) => id === 'F3').urgency).toBe(0.575);
    // F2 is late by one working day at the end of Saturday, and by none at opening time.
    expect(saturday.items.find(({ id }: { id: string }) => id === 'F2').urgency).toBe(1);
    $.at('2026-10-10 17:30');
    expect((await $.json('today')).items.find(({ id }: { id: string }) => id === 'F2').urgency).toBe(1.065);
  });

  it.each(['zh', 'en'] as const)('reads as a page in %s', async (lang) => {
    const $ = office('2026-10-09 08:30', lang);
    await tell($);
    expect(await $('today')).toMatchSnapshot();
    expect(await $('week')).toMatchSnapshot();
    expect(await $('why F2')).toMatchSnapshot();
    expect(await $('notice text N1')).toMatchSnapshot();
    expect(await $('visitor inside')).toMatchSnapshot();
    expect(await $('duty who')).toMatchSnapshot();
  });

  it('carries a petition from the door to its result', async () => {
    const $ = office('2026-10-09 08:30', 'zh');
    await tell($);
    expect(await $.json('show F1')).toMatchObject({
      record: { source: 'petition', stage: 'acceptance', ref: 'V2', lead: '李娜' },
    });
    $.at('2026-10-16 10:00');
    const done = await $.json('done F1 --result 已出具受理告知书');
    expect(done.opened).toMatchObject([{ drawer: 'followups', record: { stage: 'result', ref: 'V2' } }]);
    // Sixty days from acceptance on 16 October.
    expect(done.opened[0].record.due).toContain('2026-12-15T17:30:00');
  });

  it('finds a number without showing it', async () => {
    const $ = office('2026-10-09 08:30', 'zh');
    await tell($);
    expect(await $('search 1234')).toContain('138****1234');
    expect(await $('search 1234')).not.toContain('13800001234');
    expect(await $('search 1234 --reveal')).toContain('13800001234');
  });

  it('turns a meeting’s decisions into follow-ups', async () => {
    const $ = office('2026-10-09 08:30', 'zh');
    await tell($);
    $.at('2026-10-09 16:30');
    const held = await $.json('notice held N1 --minutes 见会议纪要第5号 --decision "修订值班制度=综合科@2026-10-30"');
    expect(held.opened).toMatchObject([
      { record: { title: '修订值班制度', lead: '综合科', source: 'meeting', ref: 'N1' } },
    ]);
    expect((await $.json('today')).items.map(({ id }: { id: string }) => id)).not.toContain('N1');
  });
});
