import { describe, expect, it } from 'vitest';
import { KEY } from '../../src/terminal/terminal.fixture.ts';
import { widthOf } from '../../src/terminal/width.ts';
import { type Office, office } from '../world.fixture.ts';

const { enter } = KEY;

describe('a notice asked for at the terminal', () => {
  it('offers the clerk and their number as its contact, and nobody as its host', async () => {
    const $ = office('2026-10-10 08:30', 'zh');
    await $('config set clerk 李四');
    await $('person new 李四 --phone 13800001111');
    const { code, shown } = await $.atTerminal('notice new 安全会', [
      ['? 开始', '10-12 9:00', enter],
      ['? 结束 (10:30)', enter],
      ['? 地点', '三楼', enter],
      ['? 主持人', '王主任', enter],
      ['? 参会', '张三', enter],
      ['? 列席', enter],
      ['? 回执时限 (2026-10-10 17:30)', enter],
      ['? 议程', '听取汇报', enter],
      ['? 议程 2', '部署工作', enter],
      ['? 议程 3', enter],
      ['? 材料', '汇报稿=张三@10-12 8:30', enter],
      ['? 材料 2', enter],
      ['? 联系人 (李四 13800001111)', enter],
      ['保存吗', enter],
    ]);
    expect(code).toBe(0);
    expect(shown).not.toContain('主持人 (');
    expect((await $.json('show N1 --reveal')).record).toMatchObject({
      ...{ host: '王主任', contact: '李四 13800001111', agenda: ['听取汇报', '部署工作'] },
      materials: [{ title: '汇报稿', owner: '张三' }],
    });
  });

  it('checks each answer against those before, and asks again in the complaint’s words', async () => {
    const $ = office('2026-10-10 08:30', 'zh');
    const { code } = await $.atTerminal('notice new 安全会 --place 三楼 --host 王主任 --to 张三 --contact 李四', [
      ['? 开始', '10-12 9:00', enter],
      ['? 结束', '8:00', enter],
      ['不晚于开始时间', KEY.eraseLine, '11:00', enter],
      ['? 列席', enter],
      ['? 回执时限', '10-13 9:00', enter],
      ['晚于开始时间', KEY.eraseLine, '10-11 12:00', enter],
      ['? 议程', enter],
      ['? 材料', enter],
      ['保存吗', enter],
    ]);
    expect(code).toBe(0);
    const { record } = await $.json('show N1');
    expect([record.end, record.replyDueAt]).toEqual([
      expect.stringContaining('10-12T11:00'),
      expect.stringContaining('10-11T12:00'),
    ]);
  });

  it('keeps the answers when the rule complains after the last look', async () => {
    const $ = office('2026-10-10 08:30', 'zh');
    await $('notice new 例会 --at "10-13 9:00" --place 二楼 --host 王主任 --to 李娜 --doc-number 12');
    const typed =
      '--at "10-12 9:00" --until 10:00 --place 三楼 --host 王主任 --reply-by 10-11 --contact 李四 --observer 张三 --doc-number 12';
    const { code } = await $.atTerminal(`notice new 安全会 ${typed}`, [
      ['? 参会', '李娜', enter],
      ['? 议程', enter],
      ['? 材料', enter],
      ['保存吗', enter],
      ['? 标题 (安全会)', enter],
      ['? 开始 (10-12 9:00)', enter],
      ['? 结束 (10:00)', enter],
      ['? 地点 (三楼)', enter],
      ['? 主持人 (王主任)', enter],
      ['? 参会 (李娜)', enter],
      ['? 列席 (张三)', enter],
      ['? 回执时限 (10-11)', enter],
      ['? 议程', enter],
      ['? 材料', enter],
      ['? 联系人 (李四)', enter],
      ['? 发文顺序号 (12)', '13', enter],
      ['保存吗', enter],
    ]);
    expect(code).toBe(0);
    const { called, docNumber } = (await $.json('show N2')).record;
    expect([...called.map(({ name }: { name: string }) => name), docNumber]).toEqual(['李娜', '张三', 13]);
  });

  it('writes nothing at Ctrl-C, in the second round too', async () => {
    const $ = office('2026-10-10 08:30');
    await $('person new Li');
    const nothing: [string, string][] = ['Title', 'Unit', 'Roles', 'Phone', 'Mail', 'Save this'].map((sign) => [
      sign,
      enter,
    ]);
    const { code, shown } = await $.atTerminal('person new', [
      ['? Name', 'Li', enter],
      ...nothing,
      ['? Name (Li)', KEY.ctrlC],
    ]);
    expect({ code, shown }).toMatchObject({ code: 130, shown: expect.stringContaining('Li is here already') });
    expect((await $.json('person list')).records).toHaveLength(1);
  });
});

describe('a person asked for at the terminal', () => {
  it('is of no role unless one is ticked, and of as many as are', async () => {
    const $ = office('2026-10-10 08:30', 'zh');
    const about = (...roles: string[]): [string, ...string[]][] => [
      ['? 姓名', '李娜', enter],
      ['? 职务', enter],
      ['? 单位', enter],
      ['? 身份', ...roles, enter],
      ['? 电话', enter],
      ['? 邮箱', enter],
      ['保存吗', enter],
    ];
    await $.atTerminal('person new', about());
    expect((await $.json('show P1')).record.roles).toEqual([]);
    await $('rm P1');
    const { shown } = await $.atTerminal('person new', about(' ', KEY.down, KEY.down, ' '));
    expect((await $.json('show P2')).record.roles).toEqual(['leader', 'staff']);
    expect(shown).toContain('身份  领导、工作人员');
  });
});

describe('a petitioner who comes again', () => {
  const again = async () => {
    const $ = office('2026-10-09 09:00', 'zh');
    await $('visitor in 王建国 --kind petition --purpose 道路积水');
    await $('visitor out V1');
    await $('visitor in 王建国 --purpose 送材料');
    $.at('2026-10-12 09:00');
    return $;
  };
  const clocks = async ($: Office) => (await $.json('followup list')).records.length;
  const comes = 'visitor in 王建国 --kind petition';

  it('is asked about before a second clock is started', async () => {
    const $ = await again();
    const { code, shown } = await $.atTerminal(comes, [['V1 2026年10月9日 周五“道路积水”', KEY.down, enter]]);
    expect({ code, clocks: await clocks($) }).toEqual({ code: 0, clocks: 1 });
    expect((await $.json('show V3')).record.repeatOf).toBe('V1');
    expect(shown.replace('V2 同名', '')).not.toContain('V2');
    expect(shown).not.toMatch(/--repeat-of|--重复/);
  });

  it('may come about a new matter, which has its own', async () => {
    const $ = await again();
    const { shown } = await $.atTerminal(comes, [['新事项', enter]]);
    expect(await clocks($)).toBe(2);
    expect((await $.json('show V3')).record.repeatOf).toBeNull();
    expect(shown).not.toMatch(/--repeat-of|--重复/);
  });

  it('is not saved at Ctrl-C', async () => {
    const $ = await again();
    expect(await $.atTerminal(comes, [['新事项', KEY.ctrlC]])).toMatchObject({ code: 130 });
    expect((await $.json('visitor list --all')).records).toHaveLength(2);
  });

  it('is not asked about where it is said, in a script, or on other business', async () => {
    const $ = await again();
    expect(await $.atTerminal(`${comes} --repeat-of V1`, [])).toMatchObject({ code: 0 });
    expect(await $(comes)).toContain('--重复 V3');
    expect(await $.atTerminal('visitor in 王建国', [])).toMatchObject({ code: 0 });
  });
});

describe('prompts', () => {
  it.each(['en', 'zh'] as const)('have short names and never wrap (%s)', async (lang) => {
    const $ = office('2026-10-10 08:30', lang);
    const { shown } = await $.atTerminal('notice new x --place y --host z --to w', [
      ['? ', '10-12 9:00', enter],
      ...Array.from({ length: 7 }, () => ['? ', enter] as const),
    ]);
    for (const line of shown.split('\n')) expect(widthOf(line), line).toBeLessThanOrEqual(80);
  });
});
