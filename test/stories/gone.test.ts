import { expect, it } from 'vitest';
import { office } from '../world.fixture.ts';

it('whoever is taken out of the people is named where they still stand by name', async () => {
  const $ = office('2026-11-23 08:30', 'zh');
  await $('person new 王主任 --role leader');
  await $('person new 李娜 --role staff');
  await $('notice new 主任会议 --at "2026-12-02 9:00" --place 三楼会议室 --host 王主任 --to 张三');
  await $('visitor expect 赵敏 --at "2026-11-24 10:00" --host 王主任');
  await $('duty set 2026-11-24 --officer 张伟 --leader 王主任');
  await $('followup new 报送总结 --due 2026-11-27 --lead 王主任');
  await $('followup new 报送年报 --due 2026-11-27 --lead 王主任');
  await $('done F2 --result 已报');
  const gone = await $.try('person rm P1');
  expect(gone.code).toBe(0);
  expect(gone.err).toBe('N1、D1、V1、F1仍写着 王主任\n');
  expect((await $.try('person rm P2')).err).toBe('');
});

it('not where somebody of the same name is left', async () => {
  const $ = office('2026-11-23 08:30', 'zh');
  await $('person new 王主任');
  await $('person new 王主任 --org 县水利局');
  await $('visitor expect 赵敏 --at "2026-11-24 10:00" --host P1');
  // The other person is left, and from now on nobody else has that name.
  expect((await $.try('person rm P2')).err).toContain('V1 中的 王主任（P1） 已改为 王主任');
});
