import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { office } from '../world.fixture.ts';

const NOW = '2026-11-23 08:30';

const desk = async (lang: 'en' | 'zh' = 'zh') => {
  const $ = office(NOW, lang);
  await $('supply new A4纸 --quantity 20 --unit 包 --minimum 5');
  return $;
};

it('asks to restock when fewer are left than the minimum, and refuses to take more than there are', async () => {
  const $ = await desk();
  await $('supply take A4纸 12 --by 综合科');
  expect(await $('today')).not.toContain('补货');
  await $('supply take A4纸 5');
  expect(await $('today')).toContain('补货：A4纸 余3包（低于5）');
  expect((await $.json('today')).items).toMatchObject([{ id: 'S1', action: '补货', importance: 1, due: null }]);
  expect(await $('why S1')).toContain('低于下限5');
  expect(await $.try('supply take A4纸 4')).toMatchObject({ code: 1, err: expect.stringContaining('只有 3 包') });
  expect((await $.json('show S1')).record).toMatchObject({
    quantity: 3,
    moves: [{ amount: -12, who: '综合科' }, { amount: -5 }],
  });
});

it('holds it more important when none is left, and is content when it is put in', async () => {
  const $ = await desk('en');
  await $('supply take A4纸 20');
  expect((await $.json('today')).items).toMatchObject([{ action: 'Restock', importance: 2 }]);
  expect(await $('today')).toContain('Restock: A4纸: 0 包 left (under 5)');
  await $('supply put A4纸 5');
  expect((await $.json('today')).items).toEqual([]);
});

it('records the difference of a count', async () => {
  const $ = await desk();
  expect(await $('supply count A4纸 17')).toContain('盘亏3包  余17包');
  expect(await $('supply count A4纸 17')).toContain('盘点相符');
  expect(await $('supply count A4纸 18')).toContain('盘盈1包');
  const { moves } = (await $.json('show S1')).record;
  expect(moves.map(({ kind, amount }: { kind: string; amount: number }) => [kind, amount])).toEqual([
    ['count', -3],
    ['count', 0],
    ['count', 1],
  ]);
});

it('names a supply by its id, its name, or a part of the name that fits one alone', async () => {
  const $ = await desk();
  await $('supply new A3纸 --quantity 4 --unit 包');
  expect(await $('supply edit A4纸 --minimum 8')).toContain('5 → 8');
  for (const name of ['S1', '1', 'Ａ４ 纸', 'a4'])
    await $(['supply take', name, '1'].join(' ').replace('Ａ４ 纸', '"Ａ４ 纸"'));
  expect((await $.json('show S1')).record.quantity).toBe(16);
  expect(await $.try('supply take 纸 1')).toMatchObject({ code: 1, err: expect.stringContaining('S1 A4纸、S2 A3纸') });
  expect(await $.try('supply take A5纸 1')).toMatchObject({ code: 1, err: expect.stringContaining('没有叫“A5纸”的') });
  expect(await $.try('supply take S9 1')).toMatchObject({ code: 1, err: expect.stringContaining('没有 S9') });
});

it('changes the quantity by moves only, and none of something disposed of', async () => {
  const $ = await desk();
  expect((await $.try('supply edit S1 --quantity 5')).code).toBe(2);
  await $('supply edit S1 --state 处置');
  expect(await $.try('supply take S1 1')).toMatchObject({ code: 1, err: expect.stringContaining('已处置') });
  expect(await $('today')).not.toContain('补货');
});

it('asks nothing about a supply without a minimum, or one that is out of use', async () => {
  const $ = office(NOW, 'zh');
  await $('supply new 订书机 --quantity 0');
  await $('supply new 硒鼓 --quantity 0 --minimum 2 --state 停用');
  expect((await $.json('today')).items).toEqual([]);
});

it('writes the form that is signed: 日期 品名 数量 领用人 签字 结存', async () => {
  const $ = await desk();
  await $('supply take A4纸 2 --by 综合科 --why 年终会议');
  await $('supply put A4纸 10');
  await $('supply count A4纸 27');
  expect(await $('supply moves --of A4纸')).toMatch(
    /领用 +2 +18 +综合科 +年终会议\n.*入库 +10 +28 .*\n.*盘点 +-1 +27 /,
  );
  await $(`supply moves --kind 领用 --out ${$.folder}/领用.csv`);
  expect(readFileSync(`${$.folder}/领用.csv`, 'utf8')).toBe(
    '\uFEFF日期,品名,数量,领用人,签字,结存\r\n2026-11-23,A4纸,2包,综合科,,18包\r\n',
  );
  await $(`supply moves --out ${$.folder}/领用.txt`);
  expect(readFileSync(`${$.folder}/领用.txt`, 'utf8')).toMatch(/^办公用品领用登记表\n日期\t品名/);
  expect(await $.try(`supply moves --out ${$.folder}/领用.pdf`)).toMatchObject({ code: 2 });
  expect(await $.try(`supply moves --out ${$.folder}/领用.csv`)).toMatchObject({ code: 1 });
  expect((await $.json('supply moves --from 2026-11-24')).moves).toEqual([]);
});
