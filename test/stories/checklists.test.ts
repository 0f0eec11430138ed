import { describe, expect, it } from 'vitest';
import { office } from '../world.fixture.ts';

const MONDAY = '2026-11-23 08:30';
const VETERANS = ['韩松涛', '程雨桐', '冯玉珍', '孙国栋', '周明华'];

type Item = {
  readonly id: string;
  readonly action: string;
  readonly due: string | null;
  readonly importance: number;
  readonly because: readonly string[];
};

/** A desk with five retired cadres and the list L1 of their check-up. */
const desk = async (lang: 'zh' | 'en' = 'zh') => {
  const $ = office(MONDAY, lang);
  for (const name of VETERANS) await $(`person new ${name} --role veteran`);
  const born = await $('checklist new 四季度体检 --each veteran --due 12-18 --steps 通知,接,检,送');
  const items = async () => ((await $.json('today --limit 50')) as { readonly items: readonly Item[] }).items;
  return { $, born, items };
};

describe('a list of people', () => {
  it('has a line for everybody of a role, and a step for each part of the work', async () => {
    const { $, born, items } = await desk();
    expect(born).toContain('L1 已登记：四季度体检');
    expect(await items()).toMatchObject([
      {
        id: 'L1',
        action: '还有 5 人未落实：韩松涛、程雨桐、冯玉珍等',
        due: expect.stringContaining('2026-12-18T17:30:00'),
        importance: 2,
        because: ['dueLater', 'left'],
      },
    ]);
    expect(await $('勾 L1 韩松涛')).toContain('已勾：韩松涛 通知');
    await $('tick L1 韩松涛 --step 检');
    const card = await $('show L1');
    expect(card).toContain('1 韩松涛');
    expect(card).toContain('✓通知  ○接  ✓检  ○送');
    expect(card).toContain('老干部');
  });

  it('is closed when nobody is left, and counts how each was settled', async () => {
    const { $ } = await desk();
    await $('tick L1 韩松涛 程雨桐 孙国栋 周明华 --all');
    await $('免 L1 冯玉珍 --原因 住院 --另行 "上门=王大夫@12-25"');
    const refused = await $.try('done L1');
    expect(refused).toMatchObject({ code: 1, out: '' });
    expect(refused.err).toContain('还有 1 项：冯玉珍 上门 12-25');
    $.at('2026-12-10 08:30');
    await $('person new 何秀兰 --role veteran');
    expect(await $('today')).toContain('名单外 1 人：何秀兰');
    expect(await $('show L1')).toContain('名单外 1 人：何秀兰');
    $.at('2026-12-25 16:00');
    await $('tick L1 上门');
    await $('skip L1 何秀兰 --reason 本季度不参加');
    expect(await $('today')).toContain('办结清单');
    expect(await $('done L1')).toContain('应到 6、办完 4、另行 1、免 1、未落实 0');
    expect(await $('today')).not.toContain('L1');
    expect((await $.try('tick L1 上门')).err).toContain('L1 已办结');
    await $('undo');
    expect(await $('checklist list')).toContain('L1');
  });

  it('takes those outside the list when they are added', async () => {
    const { $ } = await desk();
    await $('person new 何秀兰 --role veteran');
    expect(await $('today')).toContain('名单外 1 人：何秀兰');
    expect(await $('add L1 何秀兰')).toContain('6 何秀兰');
    expect(await $('today')).not.toContain('名单外');
    expect(await $('tick L1 何秀兰')).toContain('何秀兰 通知');
  });

  it('takes them all by its role again, and those that are there keep what was ticked', async () => {
    const { $ } = await desk();
    await $('tick L1 韩松涛');
    await $('person new 何秀兰 --role veteran');
    await $('edit L1 --each 老干部');
    const card = await $('show L1');
    expect(card).toContain('6 何秀兰  ○通知');
    expect(card).toContain('1 韩松涛  ✓通知');
    expect((await $.try('edit L1 --steps 通知,检')).err).toContain('已有环节勾过');
  });

  it('may be of names, each in the one spelling that the desk has', async () => {
    const { $ } = await desk();
    await $('person new 王建 --title 主任');
    await $('checklist new 征求意见 --each 王主任、李四 --due 12-01');
    expect(await $('show L2')).toContain('1 王建');
    await $('person edit P1 --name 韩松桃');
    expect(await $('show L1')).toContain('1 韩松桃');
  });

  it.each([
    ['checklist new 慰问 --each driver', 2, '人员中没有司机'],
    ['checklist new', 2, '标题'],
    ['done L9', 1, '没有 L9'],
    ['tick L1 何秀兰', 1, 'L1 没有“何秀兰”这一项'],
    ['tick L1 韩松涛 --step 慰问', 1, '韩松涛 没有“慰问”这一步'],
    ['skip L1 韩松涛', 2, '--原因'],
    ['checklist new 会前 --for N9', 1, '没有 N9'],
  ])('refuses: %s', async (line, code, words) => {
    const { $ } = await desk();
    const refused = await $.try(line);
    expect(refused).toMatchObject({ code, out: '' });
    expect(refused.err).toContain(words);
  });
});

it('a role among names stands for those who have it, once each', async () => {
  const { $ } = await desk();
  const { record } = await $.json('checklist new 慰问 --each 何秀兰、老干部 --each 韩松涛');
  expect(record.lines.map(({ person }: { person: string }) => person)).toEqual(['何秀兰', ...VETERANS]);
  expect(record.each).toBeNull();
  await $('routine new 走访 --every 每周一 --starts 清单 --each 何秀兰、老干部');
  await $('routine start R1');
  expect((await $.json('show L3')).record.lines).toHaveLength(6);
  expect((await $.try('checklist new 慰问 --each 何秀兰、司机')).err).toContain('人员中没有司机');
});

describe('a list of things', () => {
  it('stands in the morning list while it is open, whatever its lines wait for', async () => {
    const $ = office(MONDAY, 'en');
    const items = async () =>
      ((await $.json('today')) as { readonly items: readonly Item[] }).items.map(({ action }) => action);
    await $('checklist new "Move of the archive" --due 12-18');
    expect(await items()).toEqual(['Add its lines']);
    await $('add L1 "Boxes=Li Na@-5wd" Lift=Wang');
    expect(await items()).toEqual(['2 to do: Boxes, Lift']);
    $.at('2026-12-08 08:30');
    expect(await items()).toEqual(['Chase 1 item: Boxes']);
    await $('tick L1 Boxes');
    await $('edit L1 --due 12-25');
    expect(await $('show L1')).toContain('Lift  Wang');
    await $('tick L1 Lift');
    expect(await items()).toEqual(['Close the list']);
    expect(await $('done L1')).toContain('closed');
  });

  it('refuses a date counted from a list that has none', async () => {
    const $ = office(MONDAY, 'zh');
    await $('checklist new 搬迁');
    const refused = await $.try('add L1 装箱@-1d');
    expect(refused.code).toBe(1);
    expect(refused.err).toContain('L1 没有时限，时间无从起算');
  });

  it('goes to the archive 35 days after it was closed, and comes back when it is asked for', async () => {
    const $ = office(MONDAY, 'zh');
    await $('checklist new 搬迁 --due 12-01');
    await $('add L1 装箱=李娜');
    await $('tick L1 装箱');
    await $('done L1');
    $.at('2026-12-28 08:30');
    await $('jot 一');
    expect(await $('checklist list --all')).toContain('L1');
    $.at('2026-12-30 08:30');
    await $('jot 二');
    const { readFileSync } = await import('node:fs');
    expect(readFileSync(`${$.folder}/desk.json`, 'utf8')).not.toContain('搬迁');
    expect(await $('show L1')).toContain('搬迁');
  });

  it('for a meeting is due the working day before it, unless another date is given', async () => {
    const $ = office(MONDAY, 'zh');
    await $('notice new 常委会 --at "12-24 9:00" --place 三楼 --host 罗景和 --to 甲');
    await $('checklist new 征求意见 --each 甲、乙 --for N1');
    expect(await $('show L1')).toContain('2026年12月23日 周三 17:30');
    expect(await $('show N1')).toContain('L1 征求意见');
    await $('checklist new 印材料 --for N1 --due 12-20');
    expect(await $('show L2')).toContain('12月20日');
  });
});
