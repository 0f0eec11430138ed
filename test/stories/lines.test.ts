import { describe, expect, it } from 'vitest';
import { office } from '../world.fixture.ts';

const MONDAY = '2026-11-23 08:30';
const BIRTH =
  'notice new 常委会第十二次会议 --at "12-24 9:00" --for 2h --place 三楼 --host 罗景和 --to 甲、乙 --material 报告=李四@12-18';

type Shown = {
  readonly record: {
    readonly lines: readonly Record<string, unknown>[];
    readonly materials: readonly Record<string, unknown>[];
  };
};
type Today = {
  readonly items: readonly {
    readonly id: string;
    readonly action: string;
    readonly due: string | null;
    readonly importance: number;
    readonly because: readonly string[];
  }[];
  readonly warnings: readonly string[];
};

/** A desk with the notice N1 and its four lines. */
const desk = async (lang: 'zh' | 'en' = 'zh') => {
  const $ = office(MONDAY, lang);
  await $(BIRTH);
  await $('add N1 桌牌摆放=李娜@-1d 17:00 话筒=王芳@-1wd 签到@-30m "纪要=王芳@+3wd"');
  const lines = async () => ((await $.json('show N1')) as Shown).record.lines;
  const today = async () => (await $.json('today --limit 50')) as Today;
  return { $, lines, today };
};

describe('lines of a notice', () => {
  it('are added, in Chinese words too, each with its number, owner, phase and offset', async () => {
    const { $, lines } = await desk();
    expect(await $('加一项 N1 试话筒=王芳@会前1天 9:00 --阶段 会前 --前一项 话筒')).toContain(
      '5 试话筒（王芳、2026年12月23日 周三 09:00）',
    );
    expect(await lines()).toMatchObject([
      { no: 1, text: '桌牌摆放', owner: '李娜', phase: 'before', offset: '-1d 17:00', due: null },
      { no: 2, text: '话筒', owner: '王芳', phase: 'before', offset: '-1wd' },
      { no: 3, text: '签到', owner: null, phase: 'before', offset: '-30m' },
      { no: 4, text: '纪要', owner: '王芳', phase: 'after', offset: '+3wd' },
      { no: 5, text: '试话筒', after: 2, offset: '-1d 09:00' },
    ]);
  });

  it('are given to one person, several at once, or none if one of them is refused', async () => {
    const { $, lines } = await desk();
    const said = await $('落实 N1 2、3、纪要 钱小玲');
    for (const name of ['话筒：王芳 → 钱小玲', '签到：钱小玲', '纪要：王芳 → 钱小玲']) expect(said).toContain(name);
    expect(await $('落实 N1 2-4 王芳')).toMatch(/N1 话筒：钱小玲 → 王芳 {2}签到：钱小玲 → 王芳 {2}纪要：钱小玲 → 王芳/);
    expect(await $('assign N1 第1至2项、4 钱小玲')).toMatch(
      /N1 桌牌摆放：.*钱小玲 {2}话筒：王芳 → 钱小玲 {2}纪要：王芳 → 钱小玲/,
    );
    await $('落实 N1 桌牌摆放 李娜');
    await $('落实 N1 签到 钱小玲');
    expect((await $.try('落实 N1 3-9 王芳')).err).toContain('N1 没有“3-9”这一项');
    await $('勾 N1 签到');
    expect((await $.try('落实 N1 1、3 王芳')).err).toContain('“签到”已于');
    const apart = await $.try('落实 N1 1 3 王芳');
    expect([apart.code, apart.err]).toEqual([2, expect.stringContaining('office 落实 N1 2、3 王芳')]);
    expect((await lines()).map(({ owner }) => owner)).toEqual(['李娜', '钱小玲', '钱小玲', '钱小玲']);
  });

  it('move with the meeting, except those with a date of their own', async () => {
    const { $ } = await desk();
    await $('add N1 定场地=李娜@12-10');
    expect(await $('show N1')).toContain('12-23 周三 17:00');
    await $('notice postpone N1 --at "12-28 9:00"');
    const card = await $('show N1');
    for (const due of ['12-25 周五 17:30', '12-28 周一 08:30', '12-31 周四 17:30', '12-10 周四 17:30'])
      expect(card).toContain(due);
    expect(card).not.toContain('12-23 周三 17:00');
    await $('undo');
    expect(await $('show N1')).toContain('12-23 周三 17:00');
  });

  it('are ticked by number, by part of the text or by owner, and a paper of the notice like a line', async () => {
    const { $, lines } = await desk();
    await $('config set clerk 陈静');
    expect(await $('勾 N1 桌牌')).toContain('已勾：桌牌摆放  还有 4 项');
    expect(await $('tick N1 3 --备注 已打印')).toContain('签到');
    await $('tick N1 报告');
    expect(await lines()).toMatchObject([
      { doneBy: '陈静', doneAt: expect.stringContaining('2026-11-23T08:30:00') },
      { doneAt: null },
      { note: '已打印' },
      {},
    ]);
    expect(((await $.json('show N1')) as Shown).record.materials).toMatchObject([
      { receivedAt: expect.stringContaining('2026-11-23T08:30:00') },
    ]);
    expect(await $('show N1')).toContain('收到 报告');
    expect((await $.try('tick N1 王芳')).err).toContain('“王芳”对得上几项：2 话筒、4 纪要');
    expect(await $('tick N1 话筒,纪要')).toContain('全部办完');
    expect(await $('undo')).toContain('office 勾 N1');
    expect(await lines()).toMatchObject([{}, { doneAt: null }, {}, { doneAt: null }]);
  });

  it.each([
    ['tick N1 水杯', 1, 'N1 没有“水杯”这一项'],
    ['tick N1 桌排摆放', 1, '是不是 桌牌摆放？'],
    ['tick N1 9', 1, '没有“9”这一项'],
    ['tick N1', 2, '没有写哪几项办完了'],
    ['tick N1 --all', 2, '没有写哪几项办完了'],
    ['tick N1 桌牌 --step 检', 1, '没有“检”这一步'],
    ['tick N9 桌牌', 1, '没有 N9'],
    ['tick D1 桌牌', 1, '没有 D1'],
    ['skip N1 桌牌', 2, '--原因'],
    ['skip N1 报告 --reason 不要了', 1, '“报告”是通知要求的材料'],
    ['assign N1 桌牌', 2, '没有写“桌牌摆放”落实到谁'],
    ['assign N1 签到 --confirmed', 2, '没有写“签到”落实到谁'],
    ['assign N1 桌牌 李娜、王芳', 2, '李娜、王芳'],
    ['add N1', 2, '没有写事项'],
    ['add N1 =李娜', 2, '没有写事项'],
    ['add N1 桌牌摆放=王芳', 1, 'N1 已有“桌牌摆放”（第 1 项）'],
  ])('refuse: %s', async (line, code, words) => {
    const { $, lines } = await desk();
    const before = await lines();
    const refused = await $.try(line);
    expect(refused).toMatchObject({ code, out: '' });
    expect(refused.err).toContain(words);
    expect(await lines()).toEqual(before);
  });

  it('once done or not needed stay so, and say when or why', async () => {
    const { $ } = await desk('en');
    await $('tick N1 桌牌');
    await $('skip N1 签到 --reason "nobody signs"');
    expect((await $.try('tick N1 1')).err).toContain('was done Mon 2026-11-23 08:30');
    expect((await $.try('assign N1 3 王芳')).err).toContain('is not needed: nobody signs');
    const card = await $('show N1');
    expect(card).toContain('done Mon 2026-11-23 08:30');
    expect(card).toContain('not needed: nobody signs');
  });

  it('may be replaced by another line', async () => {
    const { $, lines } = await desk();
    expect(await $('免 N1 话筒 --原因 送修 --另行 "借话筒=王芳@-2wd"')).toContain('已免：话筒（送修）');
    expect(await lines()).toMatchObject([
      {},
      { skipped: { reason: '送修', instead: 5 } },
      {},
      {},
      { no: 5, text: '借话筒', offset: '-2wd' },
    ]);
  });

  it('have one owner, who is a person of the desk, and forget that another had said yes', async () => {
    const { $, lines } = await desk();
    await $('person new 张伟 --title 主任 --org 财政局');
    expect(await $('落实 N1 签到 张主任 --已应')).toContain('签到：张伟，已应');
    expect((await lines())[2]).toMatchObject({
      owner: '张伟',
      confirmedAt: expect.stringContaining('2026-11-23T08:30:00'),
    });
    await $('assign N1 3 李娜');
    expect((await lines())[2]).toMatchObject({ owner: '李娜', confirmedAt: null });
    await $('person edit P1 --name 张大伟');
    await $('assign N1 3 张主任');
    await $('person edit P1 --name 张伟');
    expect((await lines())[2]).toMatchObject({ owner: '张伟' });
  });

  it('of a cancelled meeting are left alone', async () => {
    const { $, today } = await desk();
    await $('notice cancel N1 --reason 改书面');
    expect((await $.try('tick N1 桌牌')).code).toBe(1);
    expect((await today()).items).toEqual([]);
  });

  it('are found by search, kept by export and import, and listed by log', async () => {
    const { $ } = await desk();
    expect(await $('search 话筒')).toContain('N1');
    await $(`export --out ${$.folder}.json`);
    const other = office(MONDAY, 'zh');
    await other(`import ${$.folder}.json`);
    expect(((await other.json('show N1')) as Shown).record).toEqual(((await $.json('show N1')) as Shown).record);
    expect(await $('log N1')).toContain('office 加一项 N1');
  });
});

describe('lines in the morning list', () => {
  it('ask for owners at once, as a matter of importance, and are chased from three working days before, in one line', async () => {
    const { $, today } = await desk();
    const lineItems = async () =>
      (await today()).items.filter(({ because }) => because.some((code) => ['noOwner', 'lines'].includes(code)));
    expect(await lineItems()).toMatchObject([
      {
        id: 'N1',
        action: '明确 1 项的负责人：签到',
        due: expect.stringContaining('2026-12-24T08:30:00'),
        importance: 3,
      },
    ]);
    $.at('2026-12-17 08:30');
    expect(await lineItems()).toHaveLength(1);
    $.at('2026-12-18 08:30');
    expect((await lineItems()).map(({ action, due }) => [action, due])).toEqual([
      ['催办 2 项：桌牌摆放、话筒', expect.stringContaining('2026-12-23T17:00:00')],
      ['明确 1 项的负责人：签到', expect.stringContaining('2026-12-24T08:30:00')],
    ]);
  });

  it('are a fault where they are open when the meeting begins, and keep it open afterwards', async () => {
    const { $, today } = await desk();
    await $('tick N1 1,3,报告');
    await $('notice send N1');
    $.at('2026-12-24 10:00');
    expect(await today()).toMatchObject({ warnings: expect.arrayContaining(['N1 已开始，会前还有 1 项未办：话筒']) });
    await $('notice held N1 --minutes 见卷宗');
    const { items, warnings } = await today();
    expect(warnings).toEqual([]);
    expect(items.map(({ action }) => action)).toEqual(['催办 1 项：纪要']);
    expect(await $('notice list')).toContain('N1');
    await $('tick N1 纪要');
    expect((await today()).items).toEqual([]);
    expect(await $('notice list')).not.toContain('N1');
  });

  it('change nothing on a desk whose notices have none', async () => {
    const $ = office(MONDAY, 'zh');
    await $(BIRTH);
    expect((await $.json('today')) as Today).toMatchObject({ items: [{ action: '发出通知' }], warnings: [] });
  });
});

describe('reminders of lines', () => {
  it('come before the date of a line, once for all lines of that moment', async () => {
    const { $ } = await desk();
    $.at('2026-12-23 08:35');
    const out = await $('remind --dry-run');
    expect(out).toContain('桌牌摆放');
  });
});
