import { expect, it } from 'vitest';
import { office } from '../world.fixture.ts';

it('the week names both its ends, and of a clash whom it is over, apart from the rooms', async () => {
  const $ = office('2026-11-23 09:00', 'zh');
  await $('event new 面商会 --at "11-27 14:00" --for 60m --place 二楼 --people 王主任');
  await $('event new 主任会议 --at "11-27 14:30" --for 60m --place 三楼 --people 王主任');
  const week = await $('week');
  expect(week.split('\n')[0]).toBe('第48周：11-23 周一 – 11-29 周日');
  expect(week).toMatch(
    /14:00–15:00 +E1 +面商会（外部：手记） +王主任 +二楼\n.*三楼\n {2}撞车 E1 × E2 {2}14:30 {2}王主任\n.*周六/,
  );
  $.at('2026-11-29 09:00');
  expect((await $('week --lang en')).split('\n')[0]).toBe('Week 48: Mon 11-23 – Sun 11-29');
});

it('the week of one person has what binds them, in the week that is named', async () => {
  const $ = office('2026-11-23 09:00', 'zh');
  await $('event new 面商会 --at "12-01 14:00" --for 60m --people 王主任');
  await $('event new 调研 --at "12-01 9:00" --for 60m --people 李主任');
  await $('notice new 主任会议 --at "12-01 14:30" --place 三楼 --host 李主任 --to 王主任');
  await $('followup new 报表 --due 12-02');
  const whole = await $('week 下周');
  expect(whole.split('\n')[0]).toBe('第49周：11-30 周一 – 12-06 周日');
  expect(whole).toMatch(/调研[\s\S]*报表/);
  const own = await $('week 下周 --of 王主任');
  expect(own).toMatch(/面商会[\s\S]*主任会议[\s\S]*撞车 E1 × N1/);
  expect(own).not.toMatch(/调研|报表/);
  expect((await $.json('week 下周 --of 李主任')).days[1].schedule.map(({ id }: { id: string }) => id)).toEqual([
    'E2',
    'N1',
  ]);
  expect((await $('week "next week" --of 李主任 --lang en')).split('\n')[0]).toBe('Week 49: Mon 11-30 – Sun 12-06');
  expect((await $.try('week 下周 --date 下周')).code).toBe(2);
});
