import { describe, expect, it } from 'vitest';
import { type Office, office } from '../world.fixture.ts';

/** A meeting of five, sent and answered one after the other within a minute; two answers are the same, and one gives a reason. */
const answered = async (lang: 'zh' | 'en'): Promise<Office> => {
  const $ = office('2026-11-23 08:30', lang);
  await $(
    'notice new 主任会议 --at "12-3 9:00" --place 三楼会议室 --host 罗景和 --to 罗景和、段明远、王芳、李娜、曹阳',
  );
  await $('notice send N1');
  await $('notice reply N1 罗景和 yes');
  await $('notice reply N1 段明远 yes');
  await $('notice reply N1 王芳 leave 住院');
  await $('notice reply N1 曹阳 no');
  return $;
};

describe('what is left of a meeting', () => {
  it('counts those on leave and those who declined beside those who come', async () => {
    const zh = await answered('zh');
    expect(await zh('notice reply N1 李娜 yes')).toContain('共 5 人，3 人参加，1 人请假，1 人不参加，0 人未定');
    const en = await answered('en');
    expect(await en('notice reply N1 李娜 yes')).toContain('3 of 5 coming, 1 on leave, 1 declined, 0 open');
  });

  it('has one line in the history for the same answer of several people', async () => {
    const zh = await (await answered('zh'))('show N1');
    expect(zh).toContain('2026年11月23日 周一 08:30 罗景和、段明远：参加\n');
    expect(zh).toContain('2026年11月23日 周一 08:30 王芳：请假（住院）\n');
    const en = await (await answered('en'))('show N1');
    expect(en).toContain('Mon 2026-11-23 08:30 罗景和, 段明远: yes\n');
  });

  it('is left by Esc also where a wrong key was typed: the first empties the line', async () => {
    for (const [lang, offered] of [
      ['zh', '(参加)'],
      ['en', '(yes)'],
    ] as const) {
      const $ = await answered(lang);
      const { code } = await $.atTerminal('notice reply N1 李娜', [
        ['1/1 李娜', 'x '],
        ['x', '\u001b'],
        [offered, '\u001b'],
      ]);
      expect(code).toBe(0);
      expect((await $.json('show N1')).record.called.at(3).state).toBe('told');
    }
  });

  it('is written in English as in Chinese: 25 long names in a group, the importance and the name of a series', async () => {
    const $ = office('2026-11-23 08:30', 'en');
    const names = Array.from({ length: 25 }, (_, at) => `Member ${String.fromCharCode(65 + at)} Longname`).join(',');
    await $(`person new "${names}"`);
    expect(await $(`person group committee "${names}"`)).toMatch(/committee +25 +Member A Longname, Member B Longname/);
    await $(
      'notice new "8th Meeting of the Standing Committee" --at "12-3 9:00" --place Hall --host "Member A Longname" --to committee',
    );
    expect((await $.json('today')).items).toMatchObject([{ id: 'N1', importance: 3 }]);
    await $('notice send N1');
    expect(await $('notice reply N1 "Member B Longname" leave in hospital --rest yes')).toContain(
      '24 of 25 coming, 1 on leave',
    );
    $.at('2026-12-03 12:00');
    expect(
      await $('notice held N1 --absent "Member C Longname" --decision "Mend it=Member D Longname@12-25" --lesson cold'),
    ).toContain('Decisions Mend it Member D Longname Fri 2026-12-25 17:30');
    expect(await $('notice attendance')).toContain('Attendance of Meeting of the Standing Committee in 2026\n');
    expect(await $('lessons')).toContain('Meeting of the Standing Committee\nN1  Thu 2026-12-03  cold');
  });

  it('names no clash that was settled, and what came of it under one label', async () => {
    for (const [lang, clash, related] of [
      ['zh', '与 E1 撞车', '相关      F1 甲\n          F2 乙\n'],
      ['en', 'clash with E1', 'Related     F1 甲\n            F2 乙\n'],
    ] as const) {
      const $ = await answered(lang);
      expect(await $('event new 全会 --at "12-3 9:00" --level superior --people 罗景和')).toContain('N1');
      const settled = await $.try('notice settle N1 已汇报 --with E1 --to 县委办');
      expect([settled.code, settled.err]).toEqual([0, '']);
      expect((await $.try('notice edit N1 --remark 带笔记本')).err).not.toContain(clash);
      expect((await $.try('notice edit N1 --until 11:00')).err).not.toContain(clash);
      $.at('2026-12-03 11:30');
      await $('notice held N1 --decision 甲=王芳 --decision 乙=李娜');
      expect(await $('show N1')).toContain(related);
    }
  });

  it('says where a paper can be added that nobody listed', async () => {
    const $ = await answered('zh');
    expect((await $.try('收材料 N1 稿')).err).toContain('添加：office 通知 修改 N1 --材料 "材料=负责人@时限"');
  });

  it('names the draft of the minutes after the meeting, and says only what is missing', async () => {
    const $ = await answered('zh');
    $.at('2026-12-03 11:00');
    expect((await $.try('done N1')).err).toContain('N1 的出席情况和会议纪要还没有写');
    expect((await $.try('notice held N1 --absent 李娜')).code).toBe(0);
    const bare = await $.try('done N1');
    expect(bare).toMatchObject({ code: 2 });
    expect(bare.err).toBe(
      'N1 的会议纪要还没有写\noffice 通知 召开 N1 --纪要 纪要或存放处；草稿见 office 通知 纪要 N1\n',
    );
    const en = await answered('en');
    en.at('2026-12-03 11:00');
    await en('notice held N1 --absent 李娜');
    expect((await en.try('done N1')).err).toContain('The minutes of N1 are missing');
  });
});
