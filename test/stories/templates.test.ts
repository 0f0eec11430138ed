import { describe, expect, it } from 'vitest';
import { office } from '../world.fixture.ts';

const MONDAY = '2026-11-23 08:30';
const NOTICE = 'notice new 常委会第十二次会议 --at "12-24 9:00" --for 2h --place 三楼 --host 罗景和 --to 甲';

type Lines = {
  readonly record: {
    readonly lines: readonly {
      readonly text: string;
      readonly owner: string | null;
      readonly offset: string | null;
      readonly no: number;
      readonly after: number | null;
    }[];
  };
};
type Film = { readonly film: readonly { readonly text: string; readonly by: string }[] };

const dues = async ($: ReturnType<typeof office>, id: string) =>
  Object.fromEntries(
    ((await $.json(`rehearse ${id}`)) as Film).film.map(({ text, by }) => [text, by.slice(5, 16).replace('T', ' ')]),
  );

describe('a template', () => {
  it('shows its lines under its name in either language, and names all others where there is none of the name', async () => {
    const zh = await office(MONDAY, 'zh')('清单 模板 常委会会议');
    expect(zh.split('\n').slice(0, 3)).toEqual([
      '常委会会议',
      '阶段  事项                  负责人  时限',
      '会前  征求议题              —       -30d',
    ]);
    expect(zh).toMatch(/会中 {2}记录录音 +— +开始时\n/);
    const $ = office(MONDAY, 'en');
    expect(await $('checklist templates Reception')).toMatch(
      /^Reception\nPhase +Lines +Owner +Due\nbefore +Official letter/,
    );
    expect((await $.json('checklist templates 接待')).templates).toMatchObject([
      { name: 'Reception', lines: 9, items: [{ phase: 'before', offset: '-3wd' }, {}, {}, {}, {}, {}, {}, {}, {}] },
    ]);
    const wrong = await $.try('checklist templates Nothing');
    expect([wrong.code, wrong.err]).toEqual([1, expect.stringContaining('Reception')]);
  });

  it('brings the lines of a meeting with dates that follow it', async () => {
    const $ = office(MONDAY, 'zh');
    await $(`${NOTICE} --模板 常委会会议`);
    expect(await dues($, 'N1')).toMatchObject({
      ...{ 报告送专工委征求意见: '12-04 17:30', 修改稿送常委会: '12-14 17:30', 通知和报告发组成人员: '12-17 17:30' },
      ...{ 收请假: '12-21 17:30', 座次桌牌: '12-23 15:00', 签到: '12-24 08:30', 纪要: '12-29 17:30' },
    });
    await $('notice postpone N1 --at "12-28 9:00"');
    expect(await dues($, 'N1')).toMatchObject({
      ...{ 报告送专工委征求意见: '12-08 17:30', 修改稿送常委会: '12-18 17:30', 通知和报告发组成人员: '12-21 17:30' },
      ...{ 收请假: '12-25 17:30', 座次桌牌: '12-25 15:00', 签到: '12-28 08:30', 纪要: '12-31 17:30' },
    });
  });

  it('of an inspection follows it too, and is known by its other names', async () => {
    const $ = office(MONDAY, 'zh');
    await $('notice new 饮水安全 --kind 视察 --at "12-10 9:00" --place 城东 --host 罗景和 --to 甲 --template 执法检查');
    expect(await dues($, 'N1')).toEqual({
      ...{ 方案: '11-26 17:30', 通知: '12-03 17:30', 踩点派车: '12-07 17:30', 材料: '12-09 17:30' },
      ...{ 初稿: '12-15 17:30', 交办: '12-24 17:30' },
    });
  });

  it('is loaded once: a second time adds nothing, in the other language neither', async () => {
    const $ = office(MONDAY, 'en');
    await $(NOTICE);
    expect(await $('add N1 --template "Standing committee meeting"')).toContain('1 Ask for agenda items');
    const again = await $.try('add N1 --template 常委会会议 --lang zh');
    expect(again.code).toBe(1);
    expect(again.err).toContain('N1 已有该模板的全部事项');
    expect((await $.try('add N1 --template 常委会会')).err).toContain('Standing committee meeting');
  });

  it.each([
    ['zh', '已勾：考勤登记', '已勾：纪要', ['考勤登记', '纪要']],
    ['en', 'ticked: Record attendance', 'ticked: Minutes', ['Record attendance', 'Minutes']],
  ] as const)(
    'has its lines of attendance and minutes done by the record of the meeting (%s)',
    async (lang, first, second, names) => {
      const $ = office(MONDAY, lang);
      await $('notice new 常委会会议 --at 14:00 --place 三楼 --host 罗景和 --to 甲、乙 --template 常委会会议');
      await $('notice send N1');
      $.at('2026-11-23 16:00');
      const open = async () =>
        ((await $.json('show N1')).record.lines as { text: string; phase: string; doneAt: string | null }[])
          .filter(({ phase, doneAt }) => phase === 'after' && doneAt === null)
          .map(({ text }) => text);
      const before = await open();
      expect(await $('notice held N1 --absent 乙')).toContain(first);
      expect(await open()).toEqual(before.filter((name) => name !== names[0]));
      const minutes = await $('notice held N1 --minutes 见纪要第8号');
      expect(minutes).toContain(second);
      expect(minutes).not.toContain(names[0]);
      expect(await open()).toEqual(before.filter((name) => !names.some((done) => done === name)));
      expect((await $.try('tick N1 15')).code).toBe(1);
      await $('undo');
      expect(await open()).toContain(names[1]);
    },
  );

  it('that was made of a meeting adds nothing to it, nor to a meeting that has its lines from the same place', async () => {
    const $ = office(MONDAY, 'zh');
    await $(NOTICE);
    await $('add N1 --template 常委会会议');
    await $('checklist save N1 --as 我们的会');
    await $('notice new 常委会第三次会议 --like N1 --at "2027-02-25 9:00"');
    for (const id of ['N1', 'N2'])
      expect(await $.try(`add ${id} --template 我们的会`)).toMatchObject({
        ...{ code: 1, err: expect.stringContaining('已有') },
      });
    await $('add N1 合影=李娜@+0m');
    await $('checklist save N1 --as 我们的会');
    expect(await $('add N2 --template 我们的会')).toMatch(/已加：\d+ 合影（李娜/);
  });

  it('can be made of a record, improved without touching older records, and loaded again for what is new', async () => {
    const $ = office(MONDAY, 'zh');
    await $(NOTICE);
    await $('add N1 "桌牌=李娜@12-23 17:00" 纪要=王芳@+3wd');
    await $('add N1 试话筒=李娜@-1wd --after 桌牌');
    await $('skip N1 纪要 --reason 另有人写');
    expect(await $('checklist save N1 --as 我们的会')).toContain('模板“我们的会”：2 项');
    await $('notice new 另一会议 --at "2027-01-14 9:00" --place 三楼 --host 罗景和 --to 甲 --template 我们的会');
    const lines = async (id: string) => ((await $.json(`show ${id}`)) as Lines).record.lines;
    expect(await lines('N2')).toMatchObject([
      { no: 1, text: '桌牌', owner: '李娜', offset: '-1d 17:00', after: null },
      { no: 2, text: '试话筒', offset: '-1wd', after: 1 },
    ]);
    await $('add L1 装袋=李娜@-1wd').catch(() => '');
    await $('add N1 装袋=李娜@-1wd');
    expect(await $('清单 存为模板 N1 --名称 我们的会')).toContain('3 项');
    expect(await lines('N2')).toHaveLength(2);
    expect(await $('add N2 --template 我们的会')).toContain('3 装袋');
    expect(await lines('N2')).toHaveLength(3);
    expect(await $('checklist templates')).toMatch(/L1 .*我们的会/);
    expect(await $('checklist list --templates')).toContain('我们的会');
    expect(await $('checklist list')).not.toContain('我们的会');
    expect(await $('today')).not.toContain('我们的会');
  });

  it.each([
    ['notice new x --at "12-24 9:00" --place y --host z --to 甲 --template 不存在', 1, '没有模板“不存在”'],
    ['checklist save N1 --as 空', 1, 'N1 没有事项'],
    ['checklist save N9 --as 空', 1, '没有 N9'],
    ['add N1', 2, '没有写事项'],
  ])('refuses: %s', async (line, code, words) => {
    const $ = office(MONDAY, 'zh');
    await $(NOTICE);
    const refused = await $.try(line);
    expect(refused).toMatchObject({ code, out: '' });
    expect(refused.err).toContain(words);
  });
});
