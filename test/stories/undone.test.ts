import { describe, expect, it } from 'vitest';
import { type Office, office } from '../world.fixture.ts';

/** A desk on the evening of a duty day, whose roster is kept for the week. */
const evening = async (lang: 'en' | 'zh' = 'zh'): Promise<Office> => {
  const $ = office('2026-11-23 08:40', lang);
  await $('duty plan --from 11-23 --to 11-27 --officers 李娜,张伟,赵敏 --leaders 罗景和,段明远');
  $.at('2026-11-24 08:25');
  return $;
};

/** The lines of the morning page about the night. */
const nightOf = async ($: Office): Promise<string> =>
  (await $.json('today')).overnight.map(({ text }: { text: string }) => text).join(' | ');

describe('what a handover leaves undone', () => {
  it('stands on the morning page point by point until each is ticked off or becomes a follow-up', async () => {
    const $ = await evening();
    const handed = await $('duty handover --to 张伟 --undone "1.给水务公司回电；2.催北街办报损失数；李主任要的名单"');
    expect(handed).toContain('未办事项每天都列在今日清单上，办完请勾：office 值班 勾 D1');
    $.at('2026-11-26 08:30');
    expect(await $('today')).toMatch(
      /夜间 {2}周二 08:25 {2}D1 {2}未办 给水务公司回电\n +周二 08:25 {2}D1 {2}未办 催北街办报损失数\n +周二 08:25 {2}D1 {2}未办 李主任要的名单\n/,
    );
    expect(await $('tick D1 回电 --note 已回，下午修好')).toContain(
      'D1 已勾：给水务公司回电  尚未办：催北街办报损失数、李主任要的名单\n',
    );
    expect(await $('duty tick D1 2 --due 周五 --lead 李娜')).toMatch(
      /已勾：催北街办报损失数[\s\S]*F1：催北街办报损失数，时限 2026年11月27日/,
    );
    expect(await nightOf($)).toBe('李主任要的名单');
    expect((await $.try('tick D1 1')).err).toContain('已');
    expect(await $('勾 D1')).toContain('未办事项已清');
    expect(await nightOf($)).toBe('');
    expect(await $('show D1')).toMatch(
      /未办 +1\. 给水务公司回电 {2}今天 08:30 已办，已回，下午修好\n +2\. 催北街办报损失数 {2}今天 08:30 转为督办\n/,
    );
    await $('undo');
    expect(await nightOf($)).toBe('李主任要的名单');
  });

  it('is handed on in the same words without standing there twice, and is named again where it is left out', async () => {
    const $ = await evening();
    await $('duty handover --to 张伟 --undone 回电；名单');
    $.at('2026-11-25 08:25');
    expect(await $('duty handover --to 赵敏 --undone 回电；报表')).toContain('此前交接仍未办：D1 名单');
    expect(await nightOf($)).toBe('名单 | 回电 | 报表');
  });

  it('is replaced by a second handover of the same shift only with a word about it', async () => {
    const $ = await evening();
    await $('duty handover --to 张伟 --undone 给水务公司回电');
    $.at('2026-11-24 08:35');
    const again = await $('duty handover --to 张伟 --undone 锅炉房后续');
    expect(again).toContain('D1 08:25 已向 张伟 交接过：原记未办“给水务公司回电”已被本次替换');
    expect(await nightOf($)).toBe('锅炉房后续');
    expect(await $('log D1')).toContain('给水务公司回电');
    expect(await $('duty handover --to 张伟 --undone 锅炉房后续')).not.toContain('替换');
  });

  it('says so in English, and refuses what it cannot tick', async () => {
    const $ = await evening('en');
    expect((await $.try('duty tick D1')).err).toContain('D1 has not been handed over');
    await $('duty handover --to 张伟 --undone "call back; list of names"');
    expect(await $('duty handover --to 张伟 --undone "call back"')).toContain('That handover is replaced');
    expect((await $.try('tick D1 boiler')).code).toBe(1);
    expect(await $('tick D1')).toContain('D1 ticked: call back  nothing is left undone');
    await $('duty handover --to 张伟 --undone none');
    expect((await $.try('tick D1')).code).toBe(1);
  });
});
