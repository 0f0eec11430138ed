import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { office } from '../world.fixture.ts';

it('a festival round: namesakes are two people, a present without a signature is open, and who is excused is not on the sheet', async () => {
  const $ = office('2026-11-23 08:30', 'zh');
  await $('person new 王建 --org 城关镇 --title 原镇长 --role veteran --home 向阳街3号 --phone 13800001111');
  await $('person new 王建 --org 水务局 --role veteran');
  await $('person new 李梅、赵钢、周和 --role veteran');
  await $('checklist new 春节慰问 --each veteran --steps 送达,签收 --gift 米、油各一 --due 2027-01-28 --owner 李娜');
  expect((await $.json('show L1')).record.lines.map(({ person }: { person: string }) => person)).toEqual([
    ...['王建（城关镇）', '王建（水务局）', '李梅', '赵钢', '周和'],
  ]);
  await $('assign L1 1 小周');
  await $('tick L1 1 --all');
  await $('tick L1 李梅');
  await $('skip L1 赵钢 --reason 已故');
  await $('skip L1 周和 --reason 随子女外迁 --instead 寄贺信=李娜@2027-01-20');
  expect((await $.try('done L1')).err).toContain('还有 3 项');
  expect(await $('today')).toContain('还有 3 人未落实：王建（水务局）、李梅、周和 寄贺信');
  await $(`show L1 --out ${$.folder}.csv`);
  const sheet = readFileSync(`${$.folder}.csv`, 'utf8').split('\r\n');
  expect(sheet.slice(0, 4)).toEqual([
    '\uFEFF序号,姓名,原职务,住址,慰问品,陪同,签收,日期',
    '1,王建（城关镇）,原镇长,向阳街3号,米、油各一,小周,,2026-11-23',
    '2,王建（水务局）,,,米、油各一,,,',
    '3,李梅,,,米、油各一,,,',
  ]);
  expect(sheet.join()).not.toMatch(/赵钢|周和/);
  expect(await $('show L1 --form 进度表')).toMatch(/李梅 +2026-11-23 +在办[\s\S]*赵钢 +免：已故/);
  expect((await $.try('show L1 --form 名册')).code).toBe(2);
});

it('the tour is sorted by car and hour, with a couple in one car, and phones in full only where that is asked', async () => {
  const $ = office('2026-11-23 08:30', 'en');
  await $('person new 韩松涛 --role veteran --phone 13800001111');
  await $('person new 程雨桐、冯玉珍、孙国栋 --role veteran');
  for (const plate of ['冀E22222', '冀E11111']) await $(`car new ${plate} --seats 5 --driver 老${plate.at(-1)}`);
  await $('checklist new Check-up --each veteran --steps 通知,接,检,送 --due 12-18');
  const tour = (who: string, at: string, more: string) =>
    $(`trip new ${who} --at "2026-12-10 ${at}" --for 1h --to 医院 --purpose 体检 --ref L1 ${more}`);
  await tour('韩松涛', '8:30', '--car 冀E22222 --passengers 程雨桐');
  await tour('冯玉珍', '8:00', '--car 冀E11111');
  const csv = async (name: string, more = '') => {
    await $(`show L1 --out ${$.folder}-${name}.csv ${more}`);
    return readFileSync(`${$.folder}-${name}.csv`, 'utf8').split('\r\n').slice(1, -1);
  };
  expect(await csv('masked')).toEqual([
    '冀E11111,老1,12-10 08:00,冯玉珍,,,',
    '冀E22222,老2,12-10 08:30,韩松涛,,138****1111,',
    '冀E22222,老2,12-10 08:30,程雨桐,,,',
    'no car,,,孙国栋,,,',
  ]);
  expect((await csv('whole', '--reveal'))[1]).toContain('13800001111');
  await $('trip cancel T2 --reason fog');
  expect((await csv('cancelled')).at(-1)).toContain('孙国栋');
  expect(await csv('again')).toContain('no car,,,冯玉珍,,,');
  expect(await $('car ledger')).toMatch(/Plate +Seats +Driver[\s\S]*冀E11111 +5 +老1/);
});

it('a round of many names the first of those who are left, and its help shows how a round is made', async () => {
  const $ = office('2026-11-23 08:30', 'zh');
  const names = [...'甲乙丙丁戊己庚辛壬癸子丑'].map((one) => `王${one}`);
  await $(`person new ${names.join('、')} --role veteran`);
  await $('checklist new 体检 --each 老干部 --due 12-18');
  const { err } = await $.try('done L1');
  expect(err).toContain('L1 不能办结，还有 12 项：王甲、');
  expect(err).toContain('王癸等');
  expect(err).not.toContain('王子');
  expect(await $('checklist new --help')).toContain('office 清单 新建 四季度体检 --对象 老干部');
});
