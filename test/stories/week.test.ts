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
