import { describe, expect, it } from 'vitest';
import { KEY } from '../../src/terminal/terminal.fixture.ts';
import { office } from '../world.fixture.ts';

const { enter } = KEY;

/** A meeting of three people that is over. */
const over = async (lang: 'en' | 'zh' = 'zh') => {
  const $ = office('2026-11-23 08:30', lang);
  await $('notice new 主任办公会 --at "11-23 9:00" --until 10:00 --place 二楼 --host 罗景和 --to 段明远、张国栋、曹阳');
  await $('notice send N1');
  $.at('2026-11-23 11:00');
  return $;
};

describe('the command that settles a matter', () => {
  it('is named by why, and by today, list and why for scripts', async () => {
    const $ = await over();
    await $('followup new 饮水安全 --source leader --due 11-25');
    expect(await $('why N1')).toMatch(/下一步 +office 办结 N1\n/);
    expect(await $('why F1')).toMatch(/下一步 +office 转办 F1 --主办 姓名\n/);
    expect(await $('why F1 --lang en')).toMatch(/Next +office transfer F1 --to NAME\n/);
    await $('checklist new 送教下乡');
    expect(await $('why L1')).toMatch(/office 加一项 L1 事项\n/);
    await $('checklist add L1 桌牌 横幅=李娜');
    const lines = await $('why L1');
    expect(lines).toMatch(/office 落实 L1 1 负责人\n/);
    await $('trip new 王芳 --to 县委 --at "11-24 9:00" --purpose 送文');
    expect(await $('why T1')).toMatch(/office 修改 T1 --车辆 文字\n/);
    await $('followup request F1 如何办理 --to 段明远');
    expect(await $('why F1')).toMatch(/office 批示 F1 文字/);
    const ends = [['notice', 'done', 'N1']];
    expect((await $.json('today')).items.map(({ next }: { next: unknown }) => next)).toEqual(
      expect.arrayContaining([...ends, ['followup', 'instruction', 'F1'], ['checklist', 'assign', 'L1', '1']]),
    );
    expect((await $.json('why N1')).items[0].next).toEqual(ends[0]);
    expect((await $.json('notice list')).next).toEqual({ N1: ends });
  });

  it.each(['zh', 'en'] as const)('names every value that the command cannot do without (%s)', async (lang) => {
    const $ = office('2026-11-23 08:30', lang);
    const next = async (id: string): Promise<readonly string[]> =>
      [...(await $(`why ${id}`)).matchAll(/^(?:下一步|Next) +office (.*)$/gm)].map(([, line = '']) => line);
    await $('incident new 锅炉房起火');
    expect(await next('X1')).toEqual(
      lang === 'zh'
        ? ['上报 X1 --方式 电话 --报送 单位', '上报 X1 --方式 书面 --报送 单位 --签发 姓名']
        : ['report X1 --via phone --to BODY', 'report X1 --via written --to BODY --by NAME'],
    );
    await $('visitor expect 考察团 --at "12-08 9:00" --level 县处正 --letter 函〔2026〕1号');
    expect(await next('V1')).toContain(lang === 'zh' ? '请示 V1 文字 --请示 姓名' : 'request V1 TEXT --to NAME');
    await $('followup new 停车难 --kind suggestion --deputy 张三 --lead 住建局 --assigned 2026-11-20');
    expect(await next('F1')).toEqual([
      lang === 'zh' ? '办结 F1 --结果 文字 --面商 日期' : 'done F1 --result TEXT --contacted DATE',
    ]);
    await $('tick F1 2');
    expect(await next('F1')).toEqual([lang === 'zh' ? '办结 F1 --结果 文字' : 'done F1 --result TEXT']);
  });

  it('is asked for whole from the morning list: of an incident, who was told and who signed', async () => {
    const $ = office('2026-11-23 08:30', 'zh');
    await $('incident new 锅炉房起火');
    const { code } = await $.atTerminal('', [
      ['锅炉房起火', '2', enter],
      ['怎么办', enter],
      ['报送', '县委值班室', enter],
      ['签发', '罗景和', enter],
      ['命令写法：office 上报 X1', 'q'],
    ]);
    expect(code).toBe(0);
    expect((await $.json('show X1')).record.reports).toMatchObject([
      { to: '县委值班室', form: 'written', by: '罗景和', stage: 'first' },
    ]);
  });

  it('after a meeting is done: it asks who was away and for the minutes', async () => {
    const $ = await over();
    const { code, shown } = await $.atTerminal('done N1', [
      ['无故缺席', '李四', enter],
      ['', '\u0015', '曹阳', enter],
      ['请假', enter],
      ['迟到', enter],
      ['早退', '段明远', enter],
      ['会议纪要', '见共享盘', enter],
      ['教训', '话筒没声', enter],
    ]);
    expect(shown).toContain('李四');
    expect(code).toBe(0);
    const { record } = await $.json('show N1');
    expect([record.minutes, record.lesson]).toEqual(['见共享盘', '话筒没声']);
    expect(record.called.map(({ attendance }: { attendance: string }) => attendance)).toEqual([
      'early',
      'present',
      'absent',
    ]);
    expect((await $.json('today')).items).toEqual([]);
    expect(await $.try('done N1')).toMatchObject({ code: 1, err: expect.stringContaining('已登记为召开') });
  });

  it.each([
    ['zh', ['通知编号', '无故缺席', '请假', '迟到', '早退', '会议纪要', '教训'], '应到 3 人，实到 2 人'],
    [
      'en',
      ['the notice, such as N1', 'Absent', 'On leave', 'Late', 'Left early', 'Minutes', 'Lesson'],
      '2 present, 0 excused',
    ],
  ] as const)('a bare held asks for the meeting and what came of it (%s)', async (lang, signs, turnout) => {
    const $ = await over(lang);
    const answers = ['N1', '曹阳', '', '', '', '见共享盘', ''];
    const asked = await $.atTerminal(
      'notice held',
      signs.map((sign, n) => [sign, answers[n] ?? '', enter] as const),
    );
    expect(asked).toMatchObject({ code: 0, shown: expect.stringContaining(turnout) });
    expect((await $.json('show N1')).record).toMatchObject({ minutes: '见共享盘', lesson: null });
    // Nothing is asked where something is said, nor in a script: who is not named was there.
    const $$ = await over(lang);
    expect((await $$.atTerminal('notice held N1 --minutes 见共享盘', [])).code).toBe(0);
    await $$('undo');
    expect(await $$('notice held N1')).toContain(turnout.replace(/2(?= |$| 人|人)/, '3'));
  });

  it('is said below the answer on a terminal as soon as it is another one, and not for a jotting', async () => {
    const $ = office('2026-11-23 08:30', 'zh');
    const called = 'notice new 主任办公会 --at "11-27 9:00" --place 二楼 --host 罗景和 --to 段明远、张国栋 --no-input';
    expect((await $.atTerminal(called, [])).shown).toContain('下一步：office 发出 N1；office 正文 N1');
    expect(await $('notice send N1')).not.toContain('下一步');
    expect((await $.atTerminal('reply N1 段明远 yes', [])).shown).not.toContain('下一步');
    expect((await $.atTerminal('jot 买笔', [])).shown).not.toContain('下一步');
    expect((await $.atTerminal('checklist new 送教 --no-input', [])).shown).toContain('下一步：office 加一项 L1 事项');
    expect((await $.atTerminal('add L1 桌牌=王芳 --lang en', [])).shown).toMatch(/Next: office tick L1 WHICH/);
    expect((await $.atTerminal('tick L1 桌牌', [])).shown).toContain('下一步：office 办结 L1');
  });

  it('is named where nobody can be asked, and takes the answers as options', async () => {
    const $ = await over('en');
    const { code, err } = await $.try('done N1');
    expect(code).toBe(2);
    expect(err).toContain('office notice held N1 --absent NAMES --excused NAMES --minutes TEXT');
    await $('done N1 --late 段明远');
    expect((await $.try('done N1')).code).toBe(2);
    const { shown } = await $.atTerminal('done N1', [['Minutes', 'on the shelf', enter]]);
    expect(shown).not.toContain('Late');
    expect((await $.json('show N1')).record.minutes).toBe('on the shelf');
  });
});
