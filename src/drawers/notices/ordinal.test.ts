import fc from 'fast-check';
import { expect, it } from 'vitest';
import { nextTitle } from './ordinal.ts';

it.each([
  ['县人大常委会第十二次会议', '县人大常委会第十三次会议'],
  ['常委会第九次会议', '常委会第十次会议'],
  ['第十九次主任会议', '第二十次主任会议'],
  ['第一百零九次会议', '第一百一十次会议'],
  ['第九十九期培训班', '第一百期培训班'],
  ['县第十六届人大常委会第三十八次会议', '县第十六届人大常委会第三十九次会议'],
  ['第12次党组会', '第13次党组会'],
  ['The 11th meeting of the board', 'The 12th meeting of the board'],
  ['21st meeting', '22nd meeting'],
  ['112th meeting', '113th meeting'],
  ['安全生产工作会议', '安全生产工作会议'],
  ['第十六届代表大会', '第十六届代表大会'],
])('%s is followed by %s', (before, after) => {
  expect(nextTitle(before, [])).toBe(after);
});

it('counts on from the highest of the same name', () => {
  const others = ['常委会第九次会议', '常委会第十次会议', '主任会议第三十次会议'];
  expect(nextTitle('常委会第八次会议', others)).toBe('常委会第十一次会议');
});

it('counts Chinese numerals as it counts digits', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 120 }), (times) => {
      let [digits, numerals] = ['第1次会议', '第一次会议'];
      for (let n = 0; n < times; n++) [digits, numerals] = [nextTitle(digits, []), nextTitle(numerals, [])];
      expect(digits).toBe(`第${times + 1}次会议`);
      expect(nextTitle(numerals, [`${numerals}`])).not.toBe(numerals);
      expect(numerals).toMatch(/^第[零一二三四五六七八九十百]+次会议$/);
    }),
    { numRuns: 20 },
  );
});
