import { describe, expect, it } from 'vitest';
import { office } from '../world.fixture.ts';

const MONDAY = '2026-11-23 08:30';

type Film = {
  readonly gaps: number;
  readonly film: readonly {
    readonly text: string;
    readonly unit: string | null;
    readonly gaps: readonly string[];
    readonly clashes: readonly string[];
  }[];
  readonly lists: readonly { readonly id: string }[];
};

const meeting = async (lang: 'zh' | 'en' = 'zh') => {
  const $ = office(MONDAY, lang);
  await $('person new 李娜 --org 办公室');
  await $('person new 王芳 --org 办公室');
  await $('notice new 常委会第二次会议 --at "12-24 9:00" --for 2h --place 三楼 --host 罗景和 --to 甲');
  const film = async () => (await $.json('rehearse N1')) as Film;
  const gaps = async () =>
    Object.fromEntries((await film()).film.map(({ text, gaps: found }) => [text, found.join(' ')]));
  const action = async () =>
    (
      (await $.json('today --limit 50')) as {
        readonly items: readonly { readonly action: string; readonly due: string }[];
      }
    ).items.find((item) => item.action.startsWith('过一遍') || item.action.startsWith('Rehearse'));
  return { $, film, gaps, action };
};

describe('the film of a meeting', () => {
  it('counts a hand-over to another unit once, and a line of nobody', async () => {
    const { $, film, gaps } = await meeting();
    await $('add N1 议题=李娜@-10wd 预算=财政局@-9wd 决算=财政局@-8wd 通知=王芳@-7wd 摄影@-6wd');
    await $('assign N1 通知 --confirmed');
    expect(await gaps()).toEqual({ 议题: '', 预算: 'unconfirmed', 决算: '', 通知: '', 摄影: 'nobody' });
    const page = await $('过一遍 N1');
    expect(page).toContain('2 处待补');
    expect(page).toMatch(/12-11 周五 17:30 +2 +预算 +财政局 +未应/);
    expect(page).toMatch(/李娜（办公室）/);
    await $('assign N1 预算 --confirmed');
    await $('assign N1 摄影 王芳');
    expect((await film()).gaps).toBe(0);
    expect(await $('rehearse N1')).toContain('0 处待补');
  });

  it('marks what is due before the line it comes after, leave, clashes within the hour, and what is late', async () => {
    const { $, gaps } = await meeting();
    await $('add N1 "印材料=李娜@-1wd 10:00" 桌牌=王芳@-3wd');
    await $('add N1 "装袋=李娜@-1wd 9:30" --after 印材料');
    await $('add N1 定议题=王芳@2026-11-20');
    await $('person leave 王芳 --from 12-21 --to 12-21');
    expect(await gaps()).toEqual({ 定议题: 'late', 桌牌: 'away', 装袋: 'order', 印材料: 'double' });
    await $('tick N1 印材料');
    expect(await gaps()).toMatchObject({ 印材料: '', 装袋: 'order' });
  });

  it('sees that one person is wanted at another meeting in the same hour', async () => {
    const { $, gaps } = await meeting();
    await $('notice new 视察 --kind inspection --at "12-24 9:30" --place 城东 --host 罗景和 --to 乙');
    await $('add N2 摄影=李娜@0');
    await $('add N1 签到=李娜@0');
    expect(await gaps()).toEqual({ 签到: 'double' });
    await $('notice cancel N2 --reason 改期');
    expect(await gaps()).toEqual({ 签到: '' });
  });

  it.each([
    ['zh', '撞'],
    ['en', 'clash'],
  ] as const)(
    'sees that a person or a car is needed by a record of another kind at that hour (%s)',
    async (lang, mark) => {
      const { $, gaps, film, action } = await meeting(lang);
      await $('person new 老赵 --role driver');
      await $('car new 冀E12345 --seats 5 --driver 老赵');
      await $('trip new 段明远 --at "12-24 8:00" --for 3h --to 城关镇 --purpose 调研');
      await $('duty set 12-22 --officer 王芳 --leader 罗景和');
      await $('notice new 学习会 --at "12-21 15:00" --for 2h --place 二楼 --host 罗景和 --to 李娜');
      await $('checklist new 送材料 --due "12-18 10:00"');
      await $('add L1 送人大=李娜@0');
      await $('visitor expect 考察组 --at "12-17 9:00" --host 李娜');
      await $('event new 培训 --at "12-16 9:00" --until "12-16 17:00" --people 王芳');
      await $('add N1 "接站=老赵@2026-12-24 8:30" "车=冀E12345@2026-12-24 9:40" "领导讲话=段明远@2026-12-24 10:00"');
      await $('add N1 "守楼=王芳@2026-12-22 20:00" "对稿=李娜@2026-12-21 15:30" "送审=李娜@2026-12-18 10:30"');
      await $('add N1 "迎候=李娜@2026-12-17 9:00" "校对=王芳@2026-12-16 11:00" "布置=李娜@2026-12-23 15:00"');
      await $('assign N1 车 冀E12345 --confirmed');
      expect(Object.fromEntries((await film()).film.map(({ text, clashes }) => [text, clashes.join(' ')]))).toEqual({
        ...{
          接站: 'T1',
          车: 'T1',
          领导讲话: 'T1',
          守楼: 'D1',
          对稿: 'N2',
          送审: 'L1',
          迎候: 'V1',
          校对: 'E1',
          布置: '',
        },
      });
      const page = await $('rehearse N1');
      expect(page).toMatch(new RegExp(`领导讲话 .*${mark} T1`));
      expect(page).toMatch(new RegExp(`守楼 .*${mark} D1`));
      // The morning page counts the same gaps.
      $.at('2026-12-21 08:30');
      expect((await action())?.action).toMatch(new RegExp(`${(await film()).gaps}`));
      // A trip to the meeting itself is the same matter; one that is called off needs nobody.
      await $('trip edit T1 --ref N1');
      expect(await gaps()).toMatchObject({ 接站: 'unconfirmed', 领导讲话: 'unconfirmed' });
      await $('edit T1 --ref -');
      expect((await gaps())['领导讲话']).toContain('double');
      await $('trip cancel T1 --reason 改期');
      await $('tick L1 送人大');
      expect(await gaps()).toMatchObject({ 接站: 'unconfirmed', 领导讲话: 'unconfirmed', 对稿: 'double' });
      expect((await film()).film.filter(({ clashes }) => clashes.includes('L1'))).toEqual([]);
    },
  );

  it('takes the papers of the notice for lines, and leaves out what is not needed', async () => {
    const { $, film } = await meeting();
    await $('edit N1 --material 汇报稿=财政局@12-20');
    await $('add N1 话筒=李娜@-1wd');
    await $('skip N1 话筒 --reason 场地自带');
    expect((await film()).film.map(({ text }) => text)).toEqual(['汇报稿']);
  });

  it('ends with the lessons of the last three of the series, and the lists made for the meeting', async () => {
    const { $ } = await meeting();
    $.at('2026-12-24 12:00');
    await $('notice held N1 --minutes 有 --lesson 话筒没声');
    await $('notice new 常委会第三次会议 --at "2027-02-25 9:00" --place 三楼 --host 罗景和 --to 甲');
    await $('checklist new 征求意见 --each 甲、乙 --for N2');
    const page = await $('rehearse N2');
    expect(page).toContain('上次的教训（N1）：话筒没声');
    expect(page).toContain('L1 征求意见：未办结');
    expect(page).toContain('尚无事项，可加：office 加一项 N2 "事项=负责人@时间"');
    expect((await $.try('tick N2')).err).toContain('office 加一项 N2');
    await $('add N2 话筒=李娜@-1wd');
    await $('tick N2 话筒');
    expect(await $.try('tick N2')).toMatchObject({ code: 1, err: expect.stringContaining('没有未办的事项') });
  });

  it('shows each line to its end on a screen of 80 columns', async () => {
    const { $ } = await meeting('en');
    await $('person edit P1 --org "Office of the Standing Committee of Yunling"');
    await $('add N1 "Reports to the special committees for comment and back=李娜@-20d"');
    await $('add N1 "Papers=Finance Bureau@-3d"');
    const { shown } = await $.atTerminal('rehearse N1', []);
    expect(shown).toMatch(/Finance Bureau +no yes yet/);
    expect(shown).toContain('Standing');
    expect(shown).not.toContain('…');
  });

  it('is asked for by the afternoon of the working day before, until no gap is left', async () => {
    const { $, action } = await meeting('en');
    expect(await action()).toBeUndefined();
    await $('add N1 Minutes@+3wd');
    expect(await action()).toBeUndefined();
    $.at('2026-12-18 08:30');
    expect(await action()).toMatchObject({
      action: 'Rehearse: 1 gap open',
      due: expect.stringContaining('2026-12-23T16:30:00'),
    });
    expect(await $('rehearse N1')).toContain('1 gap to close');
    await $('assign N1 Minutes 李娜');
    expect(await action()).toBeUndefined();
  });
});
