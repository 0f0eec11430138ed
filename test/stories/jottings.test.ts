import { describe, expect, it } from 'vitest';
import { office } from '../world.fixture.ts';

const MONDAY = '2026-11-23 08:30';

type Kept = { readonly record: { readonly due: string | null; readonly importance: number; readonly title: string } };

describe('a jotting with a date in it', () => {
  it.each([
    ['周五前把名单报赵主任', '2026-11-27T17:30', '周五前'],
    ['把名单报赵主任，周五前', '2026-11-27T17:30', '周五前'],
    ['请于12月5日前报送总结', '2026-12-05T17:30', '12月5日前'],
    ['明天下午3点前送审', '2026-11-24T15:00', '明天下午3点前'],
    ['月底之前交清单', '2026-11-30T17:30', '月底之前'],
    ['三日内答复信访件', '2026-11-26T17:30', '三日内'],
    ['春节前慰问老干部', '2027-02-04T17:30', '春节前'],
    ['send the list to the director by fri', '2026-11-27T17:30', 'fri'],
    ['send the list by friday 3pm', '2026-11-27T15:00', 'friday 3pm'],
    ['tell them before 2026-12-01 that it rains', '2026-12-01T17:30', '2026-12-01'],
  ])('%s is due by it, says so, and is of normal importance', async (typed, due, words) => {
    const $ = office(MONDAY, 'zh');
    const { out, err } = await $.try(['jot', typed, '--json']);
    const { record } = JSON.parse(out) as Kept;
    expect([record.due?.slice(0, 16), record.importance, record.title]).toEqual([due, 2, typed]);
    expect(err).toContain(`时限取自“${words}”`);
    expect((await $.try('undo --of F1')).code).toBe(0);
    expect(await $(`jot ${typed}`)).toContain('时限 ');
  });

  it.each([
    '收拾库房',
    '会议前打印桌签',
    '目前人手不够',
    '11月20日前的发票要找',
    '问一下前台',
    '室内灯坏了',
    'call the print shop before the meeting',
  ])('%s names none', async (typed) => {
    const { out, err } = await office(MONDAY, 'zh').try(['jot', typed, '--json']);
    const { record } = JSON.parse(out) as Kept;
    expect([record.due, record.importance]).toEqual([null, 1]);
    expect(err).not.toContain('时限取自');
  });
});

describe('a jotting that is given a lead or a date', () => {
  it.each([
    'edit F1 --due 周五',
    'edit F1 --lead 李娜',
    'followup transfer F1 --to 李娜',
    'followup extend F1 --due 周五 --reason 等回函',
  ])('is of normal importance: %s', async (line) => {
    const $ = office(MONDAY, 'zh');
    await $('jot 收拾库房');
    await $(line);
    expect(((await $.json('show F1')) as Kept).record.importance).toBe(2);
  });

  it('keeps the importance that is given with it', async () => {
    const $ = office(MONDAY, 'zh');
    await $('jot 收拾库房');
    await $('edit F1 --due 周五 --importance minor');
    expect(((await $.json('show F1')) as Kept).record.importance).toBe(1);
    await $('edit F1 --remark 急用');
    expect(((await $.json('show F1')) as Kept).record.importance).toBe(1);
  });
});
