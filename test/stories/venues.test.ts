import { expect, it } from 'vitest';
import { office } from '../world.fixture.ts';

const NOW = '2026-11-23 08:30';

const notice = (title: string, place: string) =>
  `notice new ${title} --at "2026-12-02 9:00" --place ${place} --host ${title}主任 --to ${title}科长`;

const desk = async (lang: 'en' | 'zh' = 'zh') => {
  const $ = office(NOW, lang);
  await $('venue new 三楼会议室 --seats 30 --alias 三楼 --layout 课桌式,回字形 --equipment 投影 --keeper 老赵');
  return $;
};

it('knows a hall by all its names: two bookings clash, whichever each uses', async () => {
  const $ = await desk();
  await $(notice('甲会', '三楼'));
  expect((await $.try(notice('乙会', '三楼会议室'))).err).toContain('与 N1 撞车：三楼会议室');
  expect((await $.try(notice('丙会', '大礼堂'))).err).not.toContain('N1');
});

it('finds the clash in bookings that were there before the hall was entered', async () => {
  const $ = office(NOW, 'en');
  await $(notice('甲会', '三楼'));
  await $(notice('乙会', '三楼会议室'));
  expect(await $('week --date 2026-12-02')).not.toMatch(/N1.*N2/);
  await $('venue new 三楼会议室 --alias 三楼');
  expect(await $('week --date 2026-12-02')).toMatch(/N1.*N2.*三楼会议室/);
});

it('refuses a name that another hall has, and a hall disposed of gives its names free', async () => {
  const $ = await desk();
  expect(await $.try('venue new 小会场 --alias 三楼')).toMatchObject({
    code: 1,
    err: expect.stringContaining('三楼 已经登记：H1'),
  });
  await $('venue edit H1 --state 处置');
  expect((await $.try('venue new 小会场 --alias 三楼')).code).toBe(0);
});

it('offers the names of halls where a place is asked for', async () => {
  const $ = await desk();
  const offered = async (typed: string) => {
    const { out } = await $.try(['__complete', 'fish', 'notice', 'new', '会', '--place', typed]);
    return out.split('\n').map((line) => line.split('\t')[0]);
  };
  expect(await offered('')).toContain('三楼会议室');
  expect(await offered('三')).toContain('三楼');
  await $('venue edit H1 --state 处置');
  expect(await offered('')).not.toContain('三楼会议室');
});

it('lists halls by layout, and shows one with its equipment, in both languages', async () => {
  const $ = await desk('en');
  await $('venue new 大礼堂 --seats 400');
  expect((await $.json('venue list --layout 回字形')).records.map(({ id }: { id: string }) => id)).toEqual(['H1']);
  expect(await $('venue show H1')).toMatch(/Aliases +三楼\n[\s\S]*Equipment +投影/);
});
