import { describe, expect, it } from 'vitest';
import { KEY, paste } from '../../src/terminal/terminal.fixture.ts';
import { type Office, office } from '../world.fixture.ts';

const { enter, down, ctrlC } = KEY;
const ESC = '\u001b';

/** A desk with a late matter, one without a lead, and a trifle. */
const desk = async (lang: 'en' | 'zh' = 'zh'): Promise<Office> => {
  const $ = office('2026-11-23 08:30', lang);
  await $('followup new 饮水安全 --lead 水利局 --due 2026-11-20 --source superior');
  await $('followup new 作风通报 --source leader --due 11-26');
  await $('jot 续订报刊');
  return $;
};

const ids = async ($: Office) => (await $.json('today')).items.map(({ id }: { id: string }) => id);

describe('office alone on a terminal', () => {
  it('shows the morning, then leads from a number to the verb and its prompts, and names the command', async () => {
    const $ = await desk();
    const { code, shown } = await $.atTerminal('', [
      ['续订报刊', '2', enter],
      ['怎么办', enter],
      ['主办', '韩松涛', enter],
      ['命令写法：office 转办 F2 --主办 韩松涛', '水利', enter],
      ['怎么办', down, down, enter],
      ['命令写法：office 催办 F1', 'q'],
    ]);
    expect(code).toBe(0);
    expect(shown).toContain('2026年11月23日 周一');
    expect(shown).toContain('1  F1  催办 水利局：饮水安全');
    expect(shown).toContain('输入序号或其中几个字');
    expect((await $.json('show F2')).record.lead).toBe('韩松涛');
    expect((await $.json('show F1')).record.events.at(-1).kind).toBe('chase');
    // The command in the log is the one that a clerk would have typed.
    expect(await $('log F2')).toContain('督办 转办 F2');
  });

  it('takes keys and pastes that come faster than it draws', async () => {
    const $ = await desk('en');
    const { code } = await $.atTerminal('', [['Which one?', `3${enter}`, `${enter}`, paste('renewed'), enter, 'q']]);
    expect(code).toBe(0);
    expect((await $.json('show F3')).record).toMatchObject({ doneAt: expect.stringContaining('2026-11-23T08:30') });
  });

  it('goes back with Esc and leaves with Esc or q; Ctrl-C writes nothing', async () => {
    const $ = await desk('en');
    const before = await $.json('export');
    const back = [
      ['Which one?', '1', enter],
      ['What is done', ESC],
      ['Which one?', ESC],
    ] as const;
    expect((await $.atTerminal('', back)).code).toBe(0);
    expect(
      (
        await $.atTerminal('', [
          ['Which one?', '1', enter],
          ['What is done', 'q'],
        ])
      ).code,
    ).toBe(0);
    expect((await $.atTerminal('', [['Which one?', ctrlC]])).code).toBe(130);
    const stopped = [
      ['Which one?', '1', enter],
      ['What is done', enter],
      ['result', 'half a wo', ctrlC],
    ] as const;
    expect((await $.atTerminal('', stopped)).code).toBe(130);
    const { drawers } = await $.json('export');
    expect(drawers).toEqual(before.drawers);
  });

  it('goes on after a complaint, and says that nothing fits', async () => {
    const $ = await desk();
    const { code, shown } = await $.atTerminal('', [
      ['办哪一项', '没有的事'],
      ['没有相符的', KEY.eraseLine, '饮水', enter],
      ['怎么办', ...Array(3).fill(down), enter],
      ['时限', '2026-11-20', enter],
      ['原因', '有反复', enter],
      ['并不晚于原时限', ESC],
      ['办哪一项', 'q'],
    ]);
    expect(code).toBe(0);
    expect(shown).not.toContain('命令写法');
    expect(await ids($)).toEqual(['F1', 'F2', 'F3']);
  });

  it('offers what the matter allows now', async () => {
    const $ = await desk();
    await $('notice new 主任办公会 --at "11-27 9:00" --place 二楼 --host 罗景和 --to 段明远');
    await $('checklist new 送教');
    const offered = async (part: string): Promise<string> => {
      const { shown } = await $.atTerminal('', [
        ['办哪一项', part, enter],
        ['怎么办', ...Array(8).fill(down), 'q'],
      ]);
      return shown.slice(shown.indexOf('怎么办'));
    };
    const matter = await offered('饮水');
    expect(matter).toContain('办结');
    expect(matter).not.toMatch(/重办 +重新办理/);
    const meeting = await offered('主任办公会');
    expect(meeting).toMatch(/发出 +登记已通知/);
    expect(meeting).not.toMatch(/ 勾 +勾掉| 召开 +| 办结 +/);
    expect(await offered('送教')).not.toMatch(/ 勾 +勾掉| 打分 +/);
  });

  it('leads through an empty desk', async () => {
    const $ = office('2026-11-23 08:30', 'zh');
    const { code, shown } = await $.atTerminal('', [
      ['1/4', '县人大办公室', enter],
      ['2/4', '段明远、张国栋、曹阳', enter],
      ['3/4', 'y', enter],
      ['第一天', '11-24', enter],
      ['最后一天', '11-26', enter],
      ['值班员', '张国栋、曹阳', enter],
      ['带班', '段明远', enter],
      ['4/4', enter],
      ['办哪一项', '督办', enter],
      ['标题', '第一件事', ctrlC],
    ]);
    expect(shown).toContain('命令写法：office 设置 改为 单位 县人大办公室');
    expect(shown).toContain('命令写法：office 值班 轮排');
    expect(code).toBe(130);
    expect((await $.json('person list')).records).toHaveLength(3);
    expect((await $.json('duty list')).records).toHaveLength(3);
    expect((await $.json('followup list')).records).toEqual([]);
  });

  it('is the commands of a normal day where nobody can be asked', async () => {
    const $ = await desk();
    for (const line of ['', '--no-input'])
      expect(await $.try(line)).toMatchObject({ code: 0, out: expect.stringContaining('下班前') });
    expect((await $.atTerminal('--no-input', [])).shown).toContain('下班前');
    const dumb = office('2026-11-23 08:30', 'zh', { TERM: 'dumb' });
    expect((await dumb.atTerminal('', [])).shown).toContain('下班前');
  });
});
