import fc from 'fast-check';
import { expect, it } from 'vitest';
import { pointsIn } from './points.ts';

const texts = (undone: string): readonly string[] => pointsIn(undone).map(({ text }) => text);

it.each([
  ['给水务公司回电', ['给水务公司回电']],
  ['1.回电；2、名单;（3）报表', ['回电', '名单', '报表']],
  ['回电\n\n名单\n回电', ['回电', '名单']],
  ['3.5万元经费未批', ['3.5万元经费未批']],
  ['无。', []],
  ['回电；无', ['回电']],
  ['；', []],
])('%s', (undone, points) => {
  expect(texts(undone)).toEqual(points);
});

it('gives each point once, and the points joined again are the same points', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom('回电', '催报表', '3号车加油', '名单', '无')), (said) => {
      const points = texts(said.join('；'));
      expect(new Set(points).size).toBe(points.length);
      expect(texts(points.join('\n'))).toEqual(points);
    }),
  );
});
