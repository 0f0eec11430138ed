import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { KEY } from '../../src/terminal/terminal.fixture.ts';
import { office } from '../world.fixture.ts';

const NOTICE = (title: string, at: string, more = '') =>
  `notice new ${title} --at "${at}" --for 2h --place 三楼 --host 罗景和 --to 甲${more}`;

type Film = { readonly film: readonly { readonly text: string; readonly by: string }[] };

describe('lessons', () => {
  it('of the series are shown, offered as lines once, and listed', async () => {
    const $ = office('2026-11-23 08:30', 'zh');
    await $(NOTICE('常委会第一次会议', '11-23 9:00'));
    await $(NOTICE('业务培训', '11-23 14:00', ' --kind training'));
    $.at('2026-11-23 17:00');
    await $('notice held N1 --minutes 有 --lesson 话筒没声');
    await $('notice held N2 --minutes 有 --lesson 教材少印三本');
    const made = await $.atTerminal(NOTICE('常委会第二次会议', '12-24 9:00'), [
      // The template of the series is offered first, although its name is not in the title.
      ['套用模板“常委会会议”的 18 项吗', 'n', KEY.enter],
      ['上次：话筒没声 → 加一项“试话筒”？', 'y', KEY.enter],
    ]);
    expect(made).toMatchObject({ code: 0, shown: expect.stringContaining('上次的教训（N1）：话筒没声') });
    const { film } = (await $.json('rehearse N3')) as Film;
    expect(film).toMatchObject([{ text: '试话筒', by: expect.stringContaining('2026-12-23T17:30:00') }]);
    const again = await $.atTerminal('rehearse N3 --no-pager', []);
    expect(again.shown).not.toContain('加一项');
    expect(again.shown).toContain('上次的教训（N1）：话筒没声');

    // Of another kind the lessons of the kind; who says no is asked again at the rehearsal.
    const training = await $.atTerminal(NOTICE('新任代表培训', '12-25 9:00', ' --kind training'), [
      ['上次：教材少印三本 → 加一项“避免：教材少印三本”？', KEY.enter],
    ]);
    expect(training.code).toBe(0);
    const rehearsed = await $.atTerminal('过一遍 N4 --no-pager', [['上次：教材少印三本', 'y', KEY.enter]]);
    expect(rehearsed.shown).toMatch(/12-24 周四 17:30 +1 +避免：教材少印三本 +— +无人/);
    expect(await $('undo')).toContain('N4');
    expect(((await $.json('rehearse N4')) as Film).film).toEqual([]);

    expect(await $('lessons')).toBe(
      '业务培训\nN2  2026年11月23日 周一  教材少印三本\n\n常委会会议\nN1  2026年11月23日 周一  话筒没声\n',
    );
    for (const named of ['常委会', 'N3']) expect(await $(`教训 ${named}`)).not.toContain('教材');
    expect(await $.json('lessons 培训')).toMatchObject({
      schema: 'office.lessons/1',
      lessons: [{ series: '业务培训', id: 'N2', lesson: '教材少印三本' }],
    });
    expect(await $('lessons 视察')).toContain('没有');
    expect((await $.try('lessons N9')).code).toBe(1);
  });

  it('of a kind offer their template, in English', async () => {
    const $ = office('2026-11-23 08:30', 'en');
    await $(NOTICE('Hearing', '11-23 9:00'));
    $.at('2026-11-23 17:00');
    await $('notice held N1 --minutes there --lesson "No sound from the microphone"');
    const made = await $.atTerminal(NOTICE('饮水安全', '12-10 9:00', ' --kind inspection'), [
      ['Take the 6 lines of the template Inspection?', 'y', KEY.enter],
    ]);
    expect(made.code).toBe(0);
    const other = await $.atTerminal(NOTICE('Hearing', '12-10 9:00'), [['Last time: No sound', 'y', KEY.enter]]);
    expect(other.code).toBe(0);
    expect(((await $.json('rehearse N3')) as Film).film).toMatchObject([{ text: 'Try the microphone' }]);
  });
});

it('the lines of a notice are written as a table of tasks', async () => {
  const $ = office('2026-11-23 08:30', 'zh');
  await $(NOTICE('常委会第二次会议', '12-24 9:00'));
  await $('add N1 印材料=李娜@-2wd 桌牌=王芳@-1wd 摄影@0 话筒=李娜@-1wd');
  await $('tick N1 印材料 --note 30份');
  await $('skip N1 话筒 --reason 场地自带');
  await $('assign N1 桌牌 王芳 --confirmed');
  const file = (name: string): string => join($.folder, '..', name);
  await $(`rehearse N1 --out ${file('t.csv')}`);
  expect(readFileSync(file('t.csv'), 'utf8').replace('\uFEFF', '').split('\r\n')).toEqual([
    '序号,阶段,工作任务,责任人,协办,完成时限,完成情况,备注',
    '1,会前,印材料,李娜,,12-22 周二 17:30,办完,30份',
    '2,会前,桌牌,王芳,,12-23 周三 17:30,已应,',
    '3,会前,话筒,李娜,,12-23 周三 17:30,免：场地自带,',
    '4,会中,摄影,,,12-24 周四 09:00,无人,',
    '',
  ]);
  await $(`过一遍 N1 --文件 ${file('t.txt')}`);
  expect(readFileSync(file('t.txt'), 'utf8')).toContain('3\t会前\t话筒\t李娜\t\t12-23 周三 17:30\t免：场地自带\t');
  expect(readFileSync(file('t.txt'), 'utf8')).toMatch(/^常委会第二次会议任务分解表\n.*\n拟制：_+ {4}审核：_+\n$/s);
  const refused = await $.try(`rehearse N1 --out ${file('t.pdf')}`);
  expect(refused).toMatchObject({ code: 2, out: '' });
  expect(refused.err).toContain('.xlsx、.csv、.txt 或 .docx');
});
