import { describe, expect, it } from 'vitest';
import { office } from '../world.fixture.ts';

describe('several at once', () => {
  it('are closed, put off, shown and removed in one step, which undo takes back', async () => {
    const $ = office('2026-11-23 08:30', 'zh');
    for (const title of ['买笔', '买纸', '买墨']) await $(`jot ${title}`);
    await $('visitor in 王五');
    expect(await $('show F1 F2 V1')).toMatch(/F1 {2}买笔[\s\S]*\n\nF2 {2}买纸[\s\S]*\n\nV1 {2}王五/);
    const both = await $.json('show F1 V1');
    expect([both.schema, both.records.map(({ record }: { record: { id: string } }) => record.id)]).toEqual([
      'office.records/1',
      ['F1', 'V1'],
    ]);
    await $('snooze F1、F2 --until 明天');
    expect((await $.json('today')).items.map(({ id }: { id: string }) => id)).toEqual(['F3']);
    expect(await $('done F1 F2 --result 已买')).toMatch(/F1 已办结.*\nF2 已办结/);
    await $('undo');
    expect((await $.json('followup list')).records).toHaveLength(3);
    await $('rm F1 F3');
    expect((await $.json('followup list')).records).toHaveLength(1);
    const mixed = await $.try('done F2 V1 --result 好');
    expect([mixed.code, mixed.err]).toEqual([2, expect.stringContaining('V1 是另一类记录的编号')]);
    expect((await $.try('done F2 F99 --result 好')).code).toBe(1);
    expect((await $.json('show F2')).record.doneAt).toBeNull();
    expect((await $.try('snooze F2 V1 --until 明天 --lang en')).err).toContain('records of several kinds');
  });
});

describe('an evening', () => {
  it('that ends at midnight stands on its own day, however its end is said', async () => {
    const $ = office('2026-11-23 08:30', 'zh');
    expect(await $('event new 晚会 --at "周五 19:00到24:00" --people 赵志刚')).toContain('晚上7:00–24:00');
    await $('event new 彩排 --at "周四 19:00" --until 24:00');
    await $('notice new 夜巡 --at "周六 21:00" --until 24:00 --place 三楼 --host 周敏 --to 李娜');
    const week = await $('week');
    for (const line of [/19:00–24:00 +E1/, /19:00–24:00 +E2/, /21:00–24:00 +N1/]) expect(week).toMatch(line);
    expect(week).not.toMatch(/…/);
    expect(await $('today --date 周五')).toMatch(/19:00–24:00 +E1/);
    expect((await $.json('today --date 周六')).schedule.map(({ id }: { id: string }) => id)).toEqual(['N1']);
    expect(await $('notice text N1 --lang en')).toContain('21:00–24:00');
  });

  it('ends when --until says, once, and never before it begins', async () => {
    const $ = office('2026-11-23 08:30', 'en');
    await $('event new Gala --at "fri 19:00" --until 22:00');
    expect(await $('event edit E1 --until 23:00')).toContain('19:00–23:00');
    const early = await $.try('event new Early --at "fri 19:00" --until 18:00');
    expect([early.code, early.err]).toEqual([1, expect.stringContaining('before it has begun')]);
    expect((await $.try('event new Twice --at "fri 19:00" --until 22:00 --for 90m')).code).toBe(2);
  });
});
