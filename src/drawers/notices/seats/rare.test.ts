import { expect, it } from 'vitest';
import { gb2312, rareIn } from './rare.ts';

it('holds the characters of GB 2312, those of level one and two, and no others', () => {
  expect(gb2312().size).toBe(6763);
  for (const common of ['啊', '座', '齄', '镕'])
    expect([common, gb2312().has(common)]).toEqual([common, common !== '镕']);
});

it.each([
  ['罗景和', ''],
  ['朱镕基', '镕'],
  ['王喆', '喆'],
  ['赵㼆', '㼆'],
  ['孙𠮷', '𠮷'],
  ['Zhang Wei', ''],
  ['买买提·艾力', ''],
])('of %s these are rare: %s', (name, rare) => {
  expect(rareIn(name).join('')).toBe(rare);
});
