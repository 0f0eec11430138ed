import { describe, expect, it } from 'vitest';
import { KEY } from '../../src/terminal/terminal.fixture.ts';
import { type Office, office } from '../world.fixture.ts';

const { enter, tab } = KEY;

const committee = async (lang: 'zh' | 'en'): Promise<Office> => {
  const $ = office('2026-11-23 08:30', lang);
  await $('person new 罗景和、段明远、王芳、钱进');
  await $('person group 常委会组成人员 --members 罗景和、段明远、王芳');
  return $;
};

describe('the lists of a new notice', () => {
  it('offer the groups of the desk before its people, on a terminal and to the shell', async () => {
    const $ = await committee('zh');
    const { code, shown } = await $.atTerminal(
      'notice new 例会 --at "12-3 9:00" --until 10:00 --place 三楼 --host 罗景和',
      [
        ['? 参会', tab, enter],
        ['? 列席', '钱', tab, enter],
        ['? 回执时限', enter],
        ['? 议程', enter],
        ['? 材料', enter],
        ['? 联系人', enter],
        ['保存吗', enter],
      ],
    );
    expect(code).toBe(0);
    expect(shown).toContain('[常委会组成人员]  罗景和  段明远');
    expect((await $.json('show N1')).record.called.map(({ name }: { name: string }) => name)).toEqual([
      '罗景和',
      '段明远',
      '王芳',
      '钱进',
    ]);
    expect(await $('__complete fish notice new 例会 --to 常')).toContain('常委会组成人员');
  });

  it.each([
    ['zh', '? 列席', '王芳 在名单中出现两次'],
    ['en', '? Observers', '王芳 is on the list twice'],
  ] as const)('refuse at its own question whoever is called already (%s)', async (lang, sign, fault) => {
    const $ = await committee(lang);
    const { code, shown } = await $.atTerminal(
      'notice new 例会 --at "12-3 9:00" --until 10:00 --host 罗景和 --to 常委会组成人员 --reply-by 12-2 --agenda 一 --material 稿=钱进 --contact 王芳',
      [
        [lang === 'zh' ? '? 地点' : '? Place', '三楼', enter],
        [sign, '王芳', enter],
        [fault, KEY.eraseLine, '钱进', enter],
        [lang === 'zh' ? '保存吗' : 'Save', enter],
      ],
    );
    expect(code).toBe(0);
    expect(shown).toContain(fault);
  });

  it('say how many lines a template brought, and how they get names', async () => {
    const notice =
      'notice new 常委会会议 --at "12-24 9:00" --place 三楼 --host 罗景和 --to 常委会组成人员 --template 常委会会议';
    expect(await (await committee('zh'))(notice)).toContain('  事项 18 项；落实到人：office 落实 N1 1 姓名\n');
    expect(await (await committee('en'))(notice)).toContain('  18 lines; who does it: office assign N1 1 NAME\n');
  });
});
