import fc from 'fast-check';
import { expect, it } from 'vitest';
import { mainName, namesOfKind, type Resource } from './resources.ts';

const HALL: Resource = { kind: 'place', names: ['第三会议室', '三会', 'Room 3'] };
const OTHER: Resource = { kind: 'place', names: ['大礼堂', '礼堂', '三会'] };
const CAR: Resource = { kind: 'car', names: ['冀E12345', '冀E·12345'] };

it('knows a hall by any of its names, however they are written', () => {
  const all = [HALL, CAR];
  for (const written of ['第三会议室', '三会', 'Ｒoom 3', 'ROOM  3'])
    expect(mainName(all, 'place', written)).toBe('第三会议室');
  expect(mainName(all, 'car', '冀e•12345')).toBe('冀E12345');
});

it('leaves other names as they are, and the name of a car where a place is meant', () => {
  for (const written of ['四楼', '冀E12345', null]) expect(mainName([HALL, CAR], 'place', written)).toBe(written);
  expect(mainName([], 'place', '三会')).toBe('三会');
});

it('leaves a name that two halls have', () => {
  expect(mainName([HALL, OTHER], 'place', '三会')).toBe('三会');
  expect(mainName([HALL, OTHER], 'place', '礼堂')).toBe('大礼堂');
});

it('names each hall once before its other names', () => {
  expect(namesOfKind([HALL, CAR, OTHER], 'place')).toEqual(['第三会议室', '大礼堂', '三会', 'Room 3', '礼堂']);
});

it('gives all names of one hall one main name, and never one to two halls', () => {
  const names = fc.uniqueArray(fc.constantFrom('甲', '乙', '丙', '丁', '戊'), { minLength: 1 });
  const halls = fc.array(
    names.map(([main = '', ...others]): Resource => ({ kind: 'place', names: [main, ...others] })),
  );
  fc.assert(
    fc.property(halls, (all) => {
      for (const { names } of all)
        for (const name of names) {
          const holders = all.filter((one) => one.names.includes(name));
          expect(mainName(all, 'place', name)).toBe(holders.length === 1 ? names[0] : name);
        }
    }),
  );
});
