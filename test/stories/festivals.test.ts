import { expect, it } from 'vitest';
import { office } from '../world.fixture.ts';

it.each([
  ['2026-02-10', /农历腊月廿三 {2}小年 {2}工作日/, []],
  ['2026-02-13', /农历腊月廿六 {2}工作日/, ['02-14 周六调休上班（春节）']],
  ['2026-02-15', /农历腊月廿八 {2}法定节假日（春节）/, ['明天除夕']],
  ['2026-02-16', /农历腊月廿九 {2}除夕 {2}法定节假日（春节）/, []],
  ['2026-02-17', /农历正月初一 {2}法定节假日（春节）/, []],
  ['2026-03-02', /农历正月十四 {2}工作日/, ['明天元宵节']],
  ['2026-10-16', /农历九月初七 {2}工作日/, ['10-18 周日重阳节']],
  ['2026-10-17', /农历九月初八 {2}周末/, ['明天重阳节']],
  ['2026-10-18', /农历九月初九 {2}重阳节 {2}周末/, []],
  ['2026-06-19', /农历五月初五 {2}法定节假日（端午节）/, []],
])('the page of %s names the festival of the lunar year, and the one that comes', async (day, heading, ahead) => {
  const $ = office(`${day} 08:30`, 'zh');
  await $('jot 联系印刷厂');
  expect(await $('today')).toMatch(heading);
  expect((await $.json('today')).ahead).toEqual(ahead);
});

it('says so in English, and in the JSON', async () => {
  const $ = office('2026-10-18 08:30');
  await $('jot "call the print shop"');
  expect(await $('today')).toMatch(/lunar 9\/9 {2}Double Ninth Festival {2}weekend/);
  expect((await $.json('today')).day).toMatchObject({ lunar: '九月初九', festival: 'Double Ninth Festival' });
  $.at('2025-08-05 08:30');
  expect((await $.json('today')).day).toMatchObject({ lunar: '闰六月十二', festival: null });
});
