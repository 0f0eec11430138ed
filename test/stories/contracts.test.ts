import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { office } from '../world.fixture.ts';

const NOW = '2026-10-20 08:30';

const desk = async (lang: 'en' | 'zh' = 'zh') => {
  const $ = office(NOW, lang);
  await $('contract new 物业合同 --party 某公司 --amount 86000 --ends 2026-12-31 --keeper 小周');
  return $;
};

// biome-ignore lint/suspicious/noExplicitAny: a story looks at whatever fields it is about
const orders = (today: any) => today.items.map((item: any) => `${item.action}：${item.title}`);

it('asks to renew or end from 60 days before: ends 12-31, from 11-01', async () => {
  const $ = await desk();
  $.at('2026-10-31 08:30');
  expect((await $.json('today')).items).toEqual([]);
  $.at('2026-11-01 08:30');
  expect(await $('today')).toContain('续签或终止：物业合同');
  expect((await $.json('today')).items).toMatchObject([
    { due: expect.stringContaining('2026-12-31T17:30:00'), importance: 2 },
  ]);
  await $('config set contract-lead 59');
  expect((await $.json('today')).items).toEqual([]);
});

it('is renewed with the date that is typed, or ended', async () => {
  const $ = await desk('en');
  $.at('2026-11-23 08:30');
  expect(await $('today')).toContain('Renew or end: 物业合同');
  await $('contract renew 物业合同 contract 2027-12-31');
  expect((await $.json('today')).items).toEqual([]);
  expect((await $.json('show K1')).record.endsOn).toBe('2027-12-31');
  expect(await $.try('contract renew K1 合同 2027-06-30')).toMatchObject({ code: 2 });
  const { err } = await $.try('contract renew K1 保函 2027-06-30');
  expect(err).toContain('There are: contract; so for example: office contract renew K1 contract DATE');
  $.at('2027-12-01 08:30');
  await $('contract edit K1 --state 停用');
  expect((await $.json('today')).items).toEqual([]);
  expect((await $.json('contract list')).records).toEqual([]);
});

it('says of a contract that renews by itself that it has to be ended before', async () => {
  const $ = await desk();
  await $('contract edit K1 --期满 自动续期');
  $.at('2026-12-01 08:30');
  expect(await $('why K1')).toContain('到期自动续期，不续须在到期前终止');
});

it('counts money in cents and prints two decimals', async () => {
  const $ = await desk();
  expect((await $.json('show K1')).record.amount).toBe(8_600_000);
  expect(await $('show K1')).toMatch(/金额 +86000\.00元/);
  await $('contract edit K1 --amount 8.60005万');
  expect(await $('contract list')).toContain('86000.50');
  expect(await $.try('contract edit K1 --amount 1.005')).toMatchObject({
    code: 2,
    err: expect.stringContaining('不是金额'),
  });
});

it('pays what was not planned as a whole, on its day', async () => {
  const $ = await desk();
  $.at('2026-12-21 08:30');
  expect(await $('contract paid K1 2026-12-20')).toContain('已付86000.00元  累计已付86000.00元，未付0.00元');
  expect(await $.try('contract paid K1 2026-12-20')).toMatchObject({ code: 1, err: expect.stringContaining('付清') });
  expect((await $.json('show K1')).record.payments).toEqual([
    { due: '2026-12-20', amount: 8_600_000, paidAt: expect.stringContaining('2026-12-21T08:30:00') },
  ]);
});

it('asks for each payment from 7 days before until it is paid', async () => {
  const $ = await desk();
  await $('contract edit K1 --payment 2026-10-28=43000 --payment 2026-12-20=43000');
  expect((await $.json('today')).items).toEqual([]);
  $.at('2026-10-21 08:30');
  expect(await $('today')).toContain('付款：物业合同 43000.00元');
  expect(await $.try('contract paid K1')).toMatchObject({
    code: 2,
    err: expect.stringContaining('未付：2026年10月28日'),
  });
  expect(await $.try('contract paid K1 10-29')).toMatchObject({ code: 1, err: expect.stringContaining('没有应付款') });
  expect(await $.try('contract paid K1 10-28 --at 2026-10-22')).toMatchObject({ code: 1 });
  await $('contract paid K1 10-28 --at 2026-10-20');
  expect((await $.json('today')).items).toEqual([]);
  expect(await $('contract list')).toContain('43000.00');
  await $('contract paid K1');
  expect(await $('show K1')).toMatch(/10月28日 周三 43000\.00元（2026年10月20日 周二已付）；.*已付/);
});

it('takes payments away by their days, and leaves one that was paid paid', async () => {
  const $ = await desk();
  await $('contract edit K1 --payment 2026-10-28=43000 --payment 2026-12-20=43000');
  await $('contract paid K1 10-28');
  await $('contract edit K1 --payment -2026-12-20 --payment +2026-10-28=42000');
  expect((await $.json('show K1')).record.payments).toMatchObject([
    { due: '2026-10-28', amount: 4_200_000, paidAt: expect.stringContaining('2026-10-20T08:30:00') },
  ]);
});

it('stays on the list after its end while something is unpaid', async () => {
  const $ = await desk();
  await $('contract edit K1 --payment 2026-12-20=86000');
  expect((await $.try('contract edit K1 --state 停用')).err).toContain('还有 86000.00元 未付');
  $.at('2026-12-20 08:30');
  expect(orders(await $.json('today'))).toEqual(['付款：物业合同 86000.00元']);
  await $('contract paid K1');
  expect((await $.json('contract list')).records).toEqual([]);
});

it('says when the payments do not make the amount, and refuses an end before the signing', async () => {
  const $ = await desk();
  expect((await $.try('contract edit K1 --payment 2026-12-20=43000')).err).toContain(
    '合计 43000.00元，合同金额 86000.00元',
  );
  expect((await $.try('contract edit K1 --payment 2026-12-20=43000元=')).code).toBe(2);
  expect(await $.try('contract edit K1 --signed 2027-01-05')).toMatchObject({
    code: 1,
    err: expect.stringContaining('早于'),
  });
});

it('knows the days of public procurement: award 11-25, sign by 12-25; signed 11-30, published by 12-02, filed by 12-09', async () => {
  const $ = office('2026-11-25 08:30', 'zh');
  await $('contract new 采购合同 --awarded 2026-11-25');
  const dues = async () =>
    (await $.json('today')).items.map(
      ({ action, due }: { action: string; due: string }) => `${action} ${due.slice(5, 10)}`,
    );
  expect(await dues()).toEqual(['公告中标结果 11-27', '签订合同 12-25']);
  expect(await $('why K1')).toContain('政府采购法第46条');
  await $('contract edit K1 --result 今天');
  $.at('2026-11-30 08:30');
  await $('contract edit K1 --signed 今天');
  expect(await dues()).toEqual(['公告合同 12-02', '合同备案 12-09']);
  await $('contract edit K1 --published 今天 --filed 今天');
  expect(await dues()).toEqual([]);
});

it('lists contracts that end by a day, and prints the ledger', async () => {
  const $ = await desk();
  await $('contract new 订报 --number 2026-07 --ends 2027-06-30 --signed 2026-07-01 --amount 1200.5');
  const ids = async (line: string) => (await $.json(line)).records.map(({ id }: { id: string }) => id);
  expect(await ids('contract list --ends-before 年底')).toEqual(['K1']);
  expect(await ids('contract list --ends-before 2026-12-30')).toEqual([]);
  expect(await ids('contract list --到期早于 2027-06-30')).toEqual(['K1', 'K2']);
  await $(`contract ledger --out ${$.folder}/台账.csv`);
  expect(readFileSync(`${$.folder}/台账.csv`, 'utf8')).toBe(
    '\uFEFF编号,名称,对方,金额,签订,到期,已付,未付,保管人\r\n' +
      ',物业合同,某公司,86000.00,,2026-12-31,0.00,86000.00,小周\r\n' +
      '2026-07,订报,,1200.50,2026-07-01,2027-06-30,0.00,1200.50,\r\n',
  );
});

it('reminds of the end 30 days before, 7 days before and on the morning', async () => {
  const $ = await desk();
  await $('remind');
  const said: string[] = [];
  for (const day of ['2026-11-30', '2026-12-01', '2026-12-23', '2026-12-24', '2026-12-25', '2026-12-31']) {
    $.at(`${day} 08:30`);
    if ((await $('remind')).includes('物业合同')) said.push(day);
  }
  expect(said).toEqual(['2026-12-01', '2026-12-24', '2026-12-31']);
});

it('takes a day without a year for one that is to come: of a payment, and of a list of what ends', async () => {
  const $ = await desk();
  const { err } = await $.try('contract edit K1 --payment 12-31=43000,2027-01-31=43000');
  expect(err).toContain('有几笔就写几次 --付款');
  await $('contract edit K1 --payment 12-31=43000 --payment 02-28=43000');
  expect((await $.json('show K1')).record.payments.map(({ due }: { due: string }) => due)).toEqual([
    '2026-12-31',
    '2027-02-28',
  ]);
  expect((await $.json('contract list --ends-before 12-31')).records).toMatchObject([{ id: 'K1' }]);
  expect((await $.json('contract list --ends-before 12-30')).records).toEqual([]);
});
