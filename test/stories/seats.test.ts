import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { KEY } from '../../src/terminal/terminal.fixture.ts';
import { widthOf } from '../../src/terminal/width.ts';
import { office } from '../world.fixture.ts';

const NAMES = ['罗景和', '段明远', '魏子衡', '张国栋', '马春梅', '李娜', '王芳', '赵㼆'];

/** A standing committee of eight with ranks, called by the template of its meetings. */
const committee = async (lang: 'zh' | 'en', more = '') => {
  const $ = office('2026-11-23 08:30', lang);
  const people = ['姓名,职务,排名', ...NAMES.map((name, at) => `${name},副主任,${at + 1}`)].join('\n');
  expect((await $.try('person import -', people)).code).toBe(0);
  const template = lang === 'zh' ? '常委会会议' : '"Standing committee meeting"';
  await $(
    `notice new 常委会第二次会议 --at "12-24 9:00" --for 2h --place 三楼 --host 罗景和 --to ${NAMES.join('、')} --template ${template}${more}`,
  );
  await $('notice send N1');
  const file = (name: string): string => join($.folder, '..', name);
  const read = (name: string): string => readFileSync(file(name), 'utf8');
  const orders = async () => {
    const { items } = await $.json('today --limit 50');
    return (items as { action: string; due: string; because: string[] }[]).filter(({ because }) =>
      because.some((code) => code.startsWith('seats')),
    );
  };
  return { $, file, read, orders };
};

describe('the seats of a meeting', () => {
  it('are shown from both sides with their rule, and are printed once the template asks for it', async () => {
    const { $, file, read, orders } = await committee('zh');
    const shown = await $('notice seats N1');
    expect(shown).toMatch(/王芳 +马春梅 +魏子衡 +罗景和 +段明远 +张国栋 +李娜 +赵㼆/);
    expect(shown).toContain('规则 A：2 在 1 的左手边');
    expect(shown).toContain('台下看，自左至右：7 5 3 1 2 4 6 8');
    expect(shown).toContain('台上本人看，自左至右：8 6 4 2 1 3 5 7');
    await $('config set seat-rule b');
    expect(await $('通知 座次 N1')).toContain('台下看，自左至右：8 6 4 2 1 3 5 7');
    expect(await $('通知 座次 N1 --规则 甲')).toContain('台下看，自左至右：7 5 3 1 2 4 6 8');

    // What was only shown is not kept: today still asks, by the line of the template.
    $.at('2026-12-21 08:30');
    expect(await orders()).toMatchObject([
      {
        action: '排座次、打桌牌',
        due: expect.stringContaining('2026-12-23T15:00:00'),
        because: expect.arrayContaining(['seats']),
      },
    ]);
    expect(await $('today --limit 50')).not.toMatch(/催办.*座次/);
    await $('notice reply N1 --rest 参加');
    await $('notice reply N1 魏子衡 请假 住院');
    const said = await $(`notice seats N1 --out ${file('a.txt')} --plates ${file('p.txt')}`);
    expect(said).toContain('请假、不参加，不排：魏子衡');
    // The rows of a table are counted, those of a picture are not.
    expect(said).not.toMatch(/共 \d+ 行/);
    expect(read('a.txt')).toContain('台下看，自左至右：8 6 4 1 2 5 7');
    for (const line of read('a.txt').split('\n')) expect(widthOf(line)).toBeLessThanOrEqual(80);
    expect(read('p.txt')).toMatch(/ 1 {2}赵　㼆 +8 +副主任\n +2 {2}李　娜 +6 /);
    expect(read('p.txt')).toContain('核对：桌牌 7 个，名单 7 人');
    expect(read('p.txt')).toContain('生僻字，请核对字形：赵㼆（㼆）');
    expect(await orders()).toEqual([]);
    expect(await $('show N1')).toContain('2026年12月21日 周一 08:30 打印');

    // Replies at the last hour: one stays away, one sends somebody else, one comes after all.
    $.at('2026-12-23 16:00');
    await $('notice reply N1 王芳 请假 出差');
    await $('notice reply N1 李娜 代替 --by 周涛');
    await $('notice reply N1 魏子衡 参加');
    expect(await orders()).toMatchObject([
      {
        action: '座次有变：3 人',
        due: expect.stringContaining('2026-12-24T09:00:00'),
        because: expect.arrayContaining(['seatsStale']),
      },
    ]);
    const again = await $('notice seats N1');
    expect(again).toContain('与 2026年12月21日 周一 08:30 打印的相比，3 处有变');
    expect(again).toContain('撤：李娜、王芳');
    expect(again).toContain('加：魏子衡、周涛');
    // A substitute has the own rank, and nobody guesses one.
    expect(again).toContain('名次未定（1）：周涛');
    expect(again).toContain('台上本人看，自左至右：5 3 1 2 4 7');
    await $(`notice seats N1 --out ${file('b.csv')}`);
    expect(read('b.csv')).toMatch(/5 马春梅 副主任/);
    expect(await orders()).toEqual([]);
    expect(await $('undo')).toBeTruthy();
    expect((await orders()).length).toBe(1);
    $.at('2026-12-24 09:00');
    expect(await orders()).toEqual([]);
  });

  it('speak English, follow a list, name equal ranks, and ask for the rank of a substitute', async () => {
    const { $, orders } = await committee('en', ' --observer 孙丽、张伟');
    $.at('2026-12-21 08:30');
    expect(await orders()).toMatchObject([{ action: 'Seat and print plates' }]);
    await $('person new 孙丽 --rank 8');
    const shown = await $('notice seats N1 --host-aside --door west');
    expect(shown).toContain('Of one rank: 赵㼆, 孙丽');
    expect(shown).toContain('Place not settled (1): 张伟');
    expect(shown).toContain('At the side, as chair: 罗景和');
    expect(shown).toContain('← [ door, west ]');
    const { rows, unranked } = await $.json('notice seats N1 --order 段明远、罗景和、马春梅');
    expect(rows.map((row: { name: string }[]) => row.map(({ name }) => name))).toEqual([
      ['马春梅', '段明远', '罗景和'],
    ]);
    expect(unranked).toHaveLength(7);
    await $('notice reply N1 李娜 substitute --by 周涛');
    const { shown: asked } = await $.atTerminal('notice seats N1 --no-pager', [
      ['Which form', KEY.enter],
      ['How many in the front row', '3,9', KEY.enter],
      ['Who are the guests', KEY.enter],
      ['Rank of 周涛', '2', KEY.enter],
    ]);
    expect(asked).toMatch(/row 1 +周涛 +罗景和 +段明远/);
    expect(asked).toContain('Of one rank: 段明远, 周涛');
  });

  it.each([
    ['notice seats N1 --out 座次图.pdf', 2, '不能写成这种文件：座次图.pdf'],
    ['notice seats N1 --plates 桌牌.pdf', 2, '文件名请以 .txt 或 .docx 结尾'],
    ['notice seats N1 --layout long', 2, '来宾是谁'],
    ['notice seats N1 --layout rows', 2, '每排几个座位'],
    ['notice seats N1 --swap', 2, '--对换 与桌形“主席台”无关'],
    ['notice seats N1 --alternate', 2, '--交替 要与 --来宾 同用'],
    ['notice seats N1 --rows 七', 2, '不是每排的座位数'],
    ['notice seats N1 --rows 3', 1, '8 人，只有 3 个座位'],
    ['notice seats N1 --order 罗景和、某某', 1, '某某 不在 N1 的参会名单中'],
    ['notice seats N2', 1, 'N2 的人员名次均未定：甲、乙'],
    ['notice seats N3', 1, 'N3 已取消'],
  ])('refuses: %s', async (line, code, words) => {
    const { $, file } = await desk;
    const refused = await $.try(line);
    expect([refused.code, refused.out]).toEqual([code, '']);
    expect(refused.err).toContain(words);
    expect(existsSync(file('座次图.pdf'))).toBe(false);
  });
});

const desk = committee('zh').then(async (made) => {
  await made.$('notice new 座谈会 --at "12-25 9:00" --place 二楼 --host 甲 --to 乙');
  await made.$('notice new 另一会 --at "12-25 14:00" --place 二楼 --host 甲 --to 乙');
  await made.$('notice cancel N3 --reason 另定');
  return made;
});
