import { describe, expect, it } from 'vitest';
import { type Office, office } from '../world.fixture.ts';

const snoozed = async (lang: 'en' | 'zh' = 'zh'): Promise<Office> => {
  const $ = office('2026-11-23 08:30', lang);
  await $('followup new 报送材料 --due 12-04 --lead 财政局');
  await $('snooze F1 --until 12-02');
  return $;
};
const listed = async ($: Office): Promise<readonly string[]> =>
  (await $.json('today')).items.map(({ id }: { id: string }) => id);

describe('a snooze', () => {
  it.each([
    ['a new date', ['followup extend F1 --due 12-08 --reason 等数据']],
    ['done and opened again', ['done F1 --result 已报', 'followup reopen F1 --reason 有误']],
  ])('ends with %s', async (_, lines) => {
    const $ = await snoozed();
    expect(await listed($)).toEqual([]);
    for (const line of lines) await $(line);
    expect(await listed($)).toEqual(['F1']);
  });

  it('stays with what sets no date, and ends when the matter is due', async () => {
    const $ = await snoozed('en');
    await $('edit F1 --remark later');
    await $('followup chase F1 --via phone');
    expect(await listed($)).toEqual([]);
    await $('jot "call the printer"');
    await $('snooze F2 --until 12-20');
    await $('edit F2 --due 12-10');
    expect(await listed($)).toEqual(['F2']);
    await $('snooze F2 --until 12-20');
    $.at('2026-12-10 17:31');
    expect(await listed($)).toContain('F2');
  });
});

describe('a document number', () => {
  const NOTICE = '--place 三楼 --host 王主任 --to 张三';

  it('is taken within the year in which notices are issued, whatever year they were drafted in', async () => {
    const $ = office('2026-12-30 09:00', 'zh');
    await $(`notice new 甲会 --at "2027-01-12 9:00" --doc-number 1 ${NOTICE}`);
    $.at('2027-01-04 09:00');
    await $(`notice new 乙会 --at "2027-01-13 10:00" --doc-number 1 ${NOTICE}`);
    await $('notice send N2');
    const { code, err } = await $.try('notice send N1');
    expect(code).toBe(1);
    expect(err).toContain('第 1 号已用于 N2');
    expect(err).toContain('office 通知 修改 N1 --发文顺序号');
    await $('notice edit N1 --doc-number 2');
    await $('notice send N1');
    expect((await $.try(`notice new 丙会 --at "2027-01-14 9:00" --doc-number 2 ${NOTICE} --lang en`)).err).toContain(
      'N1',
    );
  });
});
