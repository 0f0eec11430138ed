import { expect, it } from 'vitest';
import { office } from '../world.fixture.ts';

const desk = async (now: string, lang: 'en' | 'zh' = 'zh') => {
  const $ = office(now, lang);
  await $('car new 冀E12345 --seats 7 --driver 老赵 --keeper 老赵 --date 交强险=2027-03-01 --date 检验=2027-08-31');
  return $;
};

it('asks to insure from 30 days before: 交强险 to 2027-03-01, from 2027-01-30', async () => {
  const $ = await desk('2027-01-29 08:30');
  expect(await $('today')).not.toContain('续保');
  $.at('2027-01-30 08:30');
  expect(await $('today')).toContain('续保：冀E12345 交强险');
  const [item] = (await $.json('today')).items;
  expect(item).toMatchObject({
    id: 'C1',
    action: '续保',
    importance: 3,
    due: expect.stringContaining('2027-03-01T17:30:00'),
  });
  const why = await $.json('why C1');
  expect(
    why.items.flatMap(({ reasons }: { reasons: { code: string }[] }) => reasons.map(({ code }) => code)),
  ).toContain('registerDate');
});

it('holds other dates less important, and takes the days from the setting or from the date', async () => {
  const $ = await desk('2027-08-01 08:30', 'en');
  await $('car renew 冀e·12345 交强险 2028-03-01');
  expect((await $.json('today')).items[0]).toMatchObject({ action: 'See to it', importance: 2 });
  await $('config set date-lead 29');
  expect((await $.json('today')).items).toEqual([]);
  await $('car edit C1 --date 检验=2027-08-31@60d');
  expect((await $.json('today')).items[0]).toMatchObject({ action: 'See to it' });
});

it('says in English to insure', async () => {
  const $ = await desk('2027-02-26 08:30', 'en');
  expect(await $('today')).toContain('Insure: 冀E12345 交强险');
});

it('is renewed early with the date that is typed, and not to an earlier day', async () => {
  const $ = await desk('2026-11-23 08:30');
  expect(await $('car renew C1 交强险 2028-02-15')).toContain('交强险 有效期至 2028年2月15日');
  expect(await $.try('car renew C1 交强险 2027-03-01')).toMatchObject({ code: 2 });
  const { code, err } = await $.try('car renew C1 商业险 2028-03-01');
  expect([code, err]).toEqual([1, expect.stringContaining('现有：检验、交强险')]);
});

it('reminds 30 days before, 7 days before and on the morning, on a working day', async () => {
  const $ = await desk('2026-11-23 08:30');
  await $('car edit C1 --date 检验=无');
  const sent = async (day: string) => {
    $.at(`${day} 08:30`);
    return (await $('remind')).includes('冀E12345 交强险');
  };
  await $('remind');
  const days = ['2027-01-28', '2027-01-29', '2027-02-01', '2027-02-20', '2027-02-22', '2027-02-26', '2027-03-01'];
  const said: string[] = [];
  for (const day of days) if (await sent(day)) said.push(day);
  // 2027-01-30 is a Saturday, so the reminder comes on the Friday before. 2027-02-22 is a Monday, 2027-03-01 too.
  expect(said).toEqual(['2027-01-29', '2027-02-22', '2027-03-01']);
});
