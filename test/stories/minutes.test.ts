import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { office } from '../world.fixture.ts';

const NOTICE =
  'notice new 常委会第二次会议 --at "12-24 9:00" --for 2h --place 三楼 --host 罗景和 --to 甲、乙、丙、丁 --observer 戊、己 --agenda 听取报告 --agenda 审议预算';

it.each([
  [
    'zh',
    [
      ...[
        '常委会第二次会议纪要（草稿）',
        '',
        '时间：2026年12月24日（星期四）上午9:00–11:00',
        '地点：三楼',
        '主持人：罗景和',
      ],
      '出席情况：应到 4 人，实到 2 人，请假 1 人，无故缺席 1 人；列席 2 人',
      ...[
        '应到：',
        '  到会 2：甲、丙（庚代）',
        '  请假 1：乙（住院）',
        '  无故缺席 1：丁',
        '列席：',
        '  到会 2：戊、己',
      ],
      ...['', '议程：', '  1. 听取报告', '  2. 审议预算', '', '会议情况：', '  1. 〔待补〕', '', '议定事项：'],
      ...['  1. 维修屋面，由基建科负责，2026年12月31日（星期四）下午5:30前办结', '  2. 另行研究，由〔待定〕负责'],
      ...['', '记录：李娜        签发：', ''],
    ],
  ],
  [
    'en',
    [
      ...[
        'Minutes (draft): 常委会第二次会议',
        '',
        'When: Thursday, 24 December 2026, 9:00–11:00',
        'Place: 三楼',
        'Host: 罗景和',
      ],
      'Attendance: 4 called, 2 present, 1 excused, 1 unexcused; 2 observers',
      ...['Called:', '  present 2: 甲, 丙 (庚 instead)', '  excused 1: 乙 (住院)', '  unexcused 1: 丁'],
      ...['Observers:', '  present 2: 戊, 己', '', 'Agenda:', '  1. 听取报告', '  2. 审议预算', '', 'Discussion:'],
      ...[
        '  1. [to be written]',
        '',
        'Decisions:',
        '  1. 维修屋面: 基建科, by Thursday, 31 December 2026, 17:30',
        '  2. 另行研究: [owner?]',
      ],
      ...['', 'Taken by: 李娜        Signed by:', ''],
    ],
  ],
] as const)('the draft of minutes says who was there and what was decided (%s)', async (lang, lines) => {
  const $ = office('2026-11-23 08:30', lang);
  await $('config set clerk 李娜');
  await $(NOTICE);
  await $('notice send N1');
  await $('notice reply N1 乙 leave 住院');
  await $('notice reply N1 丙 substitute --by 庚');
  const early = await $('notice minutes N1');
  expect(early).toContain(lang === 'zh' ? '〔待补〕' : '[to be written]');
  expect(early).toContain(lang === 'zh' ? 'office 通知 召开 N1' : 'office notice held N1');
  $.at('2026-12-24 11:30');
  await $('notice held N1 --absent 丁 --decision 维修屋面=基建科@12-31 --decision 另行研究');
  const file = join($.folder, '..', `${lang}.txt`);
  await $(`notice minutes N1 --out ${file}`);
  expect(readFileSync(file, 'utf8').split('\n')).toEqual(lines);
  expect((await $.json('notice minutes N1')).text).toBe(lines.slice(0, -1).join('\n'));
  expect(await $.try(`notice minutes N1 --out ${file}x.pdf`)).toMatchObject({ code: 2, out: '' });
  // The draft is not the minutes: they are still to be written.
  expect(await $('today')).toContain(lang === 'zh' ? '整理会议纪要' : 'Write the minutes');
});
