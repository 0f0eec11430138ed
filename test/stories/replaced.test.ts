import { expect, it } from 'vitest';
import { office } from '../world.fixture.ts';

it('what is written again in place of something says what stood there', async () => {
  const $ = office('2026-11-23 09:30', 'zh');
  await $('notice new 周会 --at "11-24 9:00" --place 三楼 --host 甲 --to 乙、丙');
  await $('add N1 "签到=乙" 桌牌');
  expect(await $('assign N1 签到 丙')).toContain('N1 签到：乙 → 丙');
  expect(await $('assign N1 桌牌 丙')).toContain('N1 桌牌：丙');
  expect(await $('checklist save N1 --as 周会')).not.toContain('替换');
  await $('skip N1 桌牌 --reason 不用');
  expect(await $('checklist save N1 --as 周会')).toContain(
    '模板“周会”原已有，已替换，不再含：桌牌；office 撤销 可恢复',
  );
  expect(await $('checklist save N1 --as 周会')).toContain('模板“周会”原有 1 项，已替换');
  await $('notice send N1');
  $.at('2026-11-24 11:30');
  expect(await $('held N1 --minutes 见纪要第1号')).not.toContain('替换');
  expect(await $('held N1 --minutes 见纪要第2号 --lesson 话筒没声')).toContain('N1 原有会议纪要，已替换：见纪要第1号');
  expect(await $('held N1 --lesson 先试话筒')).toContain('N1 原有教训，已替换：话筒没声');
  expect(await $('log N1')).toContain('见纪要第1号');
});

it('says so in English', async () => {
  const $ = office('2026-11-23 09:30');
  await $('notice new Meeting --at "11-24 9:00" --place hall --host Ann --to Bob');
  await $('add N1 plates=Bob');
  expect(await $('assign N1 plates Eve --confirmed')).toContain('plates: Bob → Eve, who said yes');
  await $('checklist save N1 --as weekly');
  expect(await $('checklist save N1 --as weekly')).toContain(
    'Template weekly stood already, with 1 lines: it is replaced',
  );
  await $('notice send N1');
  $.at('2026-11-24 11:30');
  await $('held N1 --minutes one');
  expect(await $('held N1 --minutes two')).toContain('The minutes of N1 stood already and are replaced: one');
});
