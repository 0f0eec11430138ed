import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { office } from '../world.fixture.ts';

const desk = async (lang: 'zh' | 'en' = 'zh') => {
  const $ = office('2026-11-23 08:30', lang);
  for (const name of ['段明远', '罗景和']) await $(`person new ${name} --role leader`);
  await $('notice new 常委会 --at "12-24 9:00" --place 三楼 --host 罗景和 --to 段明远 --agenda 审议报告');
  await $('checklist new 征求意见 --each leader --for N1 --asks 议题是否成熟');
  return $;
};

it('asks each leader before the meeting, keeps the opinions word for word, and says which version they are about', async () => {
  const $ = await desk();
  expect((await $.json('today')).items.filter(({ id }: { id: string }) => id === 'L1')).toMatchObject([
    {
      ...{ action: '征求 2 位领导意见', title: 'N1', importance: 3, because: ['dueLater', 'soundings'] },
      due: expect.stringContaining('2026-12-23T17:30:00'),
    },
  ]);
  expect(await $('today')).toContain('征求 2 位领导意见：N1');
  expect(await $('rehearse N1')).toContain('L1 征求意见：还有 2 位未征求：段明远、罗景和');
  const bare = await $.try('tick L1 段明远');
  expect(bare).toMatchObject({ code: 2, out: '' });
  expect(bare.err).toContain('请照原话记：office 勾 L1 段明远 "意见"');
  expect((await $.try('tick L1 --all --note 同意')).code).toBe(2);
  $.at('2026-11-24 09:00');
  expect(await $('tick L1 段明远 "同意，建议会后印发"')).toBe(
    'L1 已勾：段明远  意见：同意，建议会后印发  所据文本：N1 11-23 周一 08:30 版  还有 1 项：罗景和\n',
  );
  expect(await $('rehearse N1')).toContain('L1 征求意见：还有 1 位未征求：罗景和');
  $.at('2026-11-25 10:00');
  await $('edit N1 --place 五楼');
  expect(await $('rehearse N1')).not.toContain('有改动');
  await $('edit N1 --agenda 审议报告 --agenda 审议条例');
  $.at('2026-11-25 11:00');
  expect(await $('tick L1 罗景和 同意 提请审议')).toBe(
    'L1 已勾：罗景和  意见：同意 提请审议  所据文本：N1 今天 10:00 版  全部办完\n',
  );
  expect(await $('rehearse N1')).toContain('L1 征求意见：文本 今天 10:00 有改动，在征求 段明远 之后');
  expect((await $.json('rehearse N1')).lists).toMatchObject([{ id: 'L1', unasked: [], outdated: ['段明远'] }]);
  const { lines } = (await $.json('show L1')).record;
  expect(lines.map(({ note }: { note: string }) => note)).toEqual(['同意，建议会后印发', '同意 提请审议']);
  await $(`show L1 --out ${$.folder}.csv`);
  expect(readFileSync(`${$.folder}.csv`, 'utf8')).toBe(
    '\uFEFF领导,意见（原话）,时间,采纳情况\r\n' +
      '段明远,同意，建议会后印发,2026年11月24日 周二 09:00,此后文本有改动：2026年11月25日 周三 10:00\r\n' +
      '罗景和,同意 提请审议,2026年11月25日 周三 11:00,此后文本未改\r\n',
  );
  await $('done L1');
  expect(await $('rehearse N1')).toContain('在征求 段明远 之后');
});

it('moves with its meeting, unless somebody gave it a date of its own', async () => {
  const $ = office('2026-11-23 08:30', 'zh');
  await $('person new 段明远 --role leader');
  await $('notice new 常委会会议 --at "12-24 9:00" --until 11:00 --place 二楼 --host 段明远 --to 段明远');
  await $('checklist new 议题 --each leader --for N1');
  await $('checklist new 材料 --for N1 --due 12-01');
  expect(await $('notice postpone N1 --at "12-28 9:00" --until 11:00')).toContain(
    'L1 随 N1 改期，时限 2026年12月25日 周五 17:30',
  );
  const dues = (await $.json('checklist list')).records.map(({ id, due }: { id: string; due: string }) => [id, due]);
  expect(dues).toEqual([
    ['L2', expect.stringContaining('2026-12-01T17:30:00')],
    ['L1', expect.stringContaining('2026-12-25T17:30:00')],
  ]);
  await $('undo');
  expect((await $.json('show L1')).record.due).toContain('2026-12-23T17:30:00');
});

it('may be of other people, takes one opinion of several, and speaks English', async () => {
  const $ = await desk('en');
  expect(await $('today')).toContain('Sound 2 leaders: N1');
  await $('checklist new Draft --each 甲、乙、丙 --asks "Any objection?" --due 12-01');
  expect(await $('today')).toContain('Sound 3 people: Draft');
  expect(await $('tick L2 甲 乙 "No objection"')).toContain('ticked: 甲, 乙');
  expect(await $('show L2 --form opinions')).toMatch(/Opinions: Draft\n[\s\S]*甲 +No objection[\s\S]*丙 *\n/);
  const nobody = await $.try('tick L2 丁 "No objection"');
  expect([nobody.code, nobody.err]).toEqual([1, expect.stringContaining('L2 has no line “丁”')]);
  expect(await $('tick L1 罗景和 --note Agreed')).toMatch(/^L1 ticked: 罗景和 {2}opinion: Agreed {2}about N1[^\n]*\n$/);
  expect(await $('rehearse N1')).toContain('L1 征求意见: 1 not asked: 段明远');
});

it('--all asks first, and the opinion is then that of everybody', async () => {
  const $ = await desk();
  const { code, shown } = await $.atTerminal('tick L1 --all --note 无意见', [['确实都办完了吗', 'y', '\r']]);
  expect([code, shown]).toEqual([0, expect.stringContaining('已勾：段明远、罗景和')]);
});
