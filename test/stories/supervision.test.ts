import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { office } from '../world.fixture.ts';

/** The desk of the example (systems.md, 15): three bureaus and their matters, as of 23 November. */
const bureaus = async (lang: 'en' | 'zh') => {
  const $ = office('2026-10-12 09:00', lang);
  await $('followup new 甲 --lead 财政局 --due 10-20 --source leader');
  await $('followup new 乙 --lead 财政局 --due 10-23');
  await $('followup new 丁 --lead 水利局 --due 10-30');
  const steps = [
    ['2026-10-19 09:00', 'done F1 --result 已报'],
    ['2026-10-28 09:00', 'done F2 --result 已报'],
    ['2026-10-30 09:00', 'done F3 --result 已报'],
    ['2026-11-02 09:00', 'followup new 丙 --lead 财政局 --due 11-13'],
    ['2026-11-02 09:00', 'followup new 戊 --lead 水利局 --due 11-20'],
    ['2026-11-16 09:00', 'done F5 --result 已报'],
    ['2026-11-16 09:00', 'followup new 己 --lead 教育局 --due 12-04'],
  ] as const;
  for (const [moment, line] of steps) {
    $.at(moment);
    await $(line);
  }
  $.at('2026-11-23 09:00');
  return $;
};

const rowOf = (name: string) => ({
  is: (report: { groups: { name: string }[] }) => report.groups.find((g) => g.name === name),
});

it('has the figures of the example, by unit, for the screen, for paper and for scripts', async () => {
  for (const lang of ['zh', 'en'] as const) {
    const $ = await bureaus(lang);
    const report = await $.json('followup report --as circular --from 10-12 --to 11-23');
    expect(report).toMatchObject({ schema: 'office.supervision/1', asOf: '2026-11-23', by: 'lead' });
    const finance = { due: 3, onTime: 1, doneLate: 1, openLate: 1, open: 0, rate: 33.3, averageWorkdays: 8.5 };
    expect(rowOf('财政局').is(report)).toMatchObject(finance);
    expect(rowOf('水利局').is(report)).toMatchObject({ due: 2, onTime: 2, rate: 100, averageWorkdays: 12 });
    // Nothing was due: there is no rate, which is not a rate of nought.
    expect(rowOf('教育局').is(report)).toMatchObject({ due: 0, open: 1, rate: null, averageWorkdays: null });
    expect(report.total).toMatchObject({ due: 5, onTime: 3, rate: 60, averageWorkdays: 10.3 });
    expect(report.late).toEqual([
      { id: 'F2', workdays: 3, isOpen: false },
      { id: 'F4', workdays: 6, isOpen: true },
    ]);
    expect(await $('followup report --from 10-12')).toMatch(/财政局 +3 +1 +1 +1 +0 +33\.3 % +8\.5 +0 +0 +0/);
    const circular = await $('followup report --as circular --from 10-12');
    expect(circular).toContain(lang === 'zh' ? '按期率 —；与上期无从比较。' : '—; the rates cannot be compared.');
    const analysis = await $.try('followup report --as analysis --from 10-12');
    expect(analysis.err).toContain(lang === 'zh' ? '逾期原因未写：F2、F4。' : 'Late, and nobody wrote why: F2, F4.');
    await $('followup chase F4');
    expect(await $('followup report --as analysis --from 10-12')).toContain(
      lang === 'zh' ? '催办最多：F4 财政局 丙，1 次。' : 'Most chased: F4 财政局 丙, once.',
    );
    expect(await $('followup report --from 10-12')).toMatch(/教育局 +0 +0 +0 +0 +1 +— +— +0/);
  }
});

it('is written as a circular, as a table, and as an analysis that asks for causes and supposes none', async () => {
  const $ = await bureaus('zh');
  await $('followup chase F4');
  await $('followup transfer F4 --to 审计局');
  await $('followup return F4 --reason 不属本局');
  await $(`followup report --as 通报 --from 10-12 --out ${$.folder}.txt`);
  const paper = readFileSync(`${$.folder}.txt`, 'utf8');
  expect(paper).toMatch(/^督查通报\n时段：2026年10月12日至2026年11月23日应办结事项；截至2026年11月23日\n/);
  expect(paper).toContain(
    '单位\t应办结\t按期\t逾期办结\t逾期未结\t在办\t按期率\t平均工作日\t催办次数\t延期（其中逾期后延）\t退回',
  );
  expect(paper).toContain('F4 丙：未结，逾期 6 个工作日');
  await $(`followup report --from 10-12 --by source --out ${$.folder}.csv`);
  expect(readFileSync(`${$.folder}.csv`, 'utf8')).toMatch(/领导批示,1,1,0,0,0,100\.0 %,5\.0,0,0,0/);
  const asked = await $('followup report --as analysis --from 10-12');
  expect(asked).toContain('F4 丙：为何逾期？（原因待补）');
  expect(asked).toContain('逾期原因未写：F2、F4');
  expect(asked).toMatch(/审计局 +0 +0 +0 +0 +0 +— +— +0 +0 +1/);
  expect(await $('edit F2 --causes 人手,协同不力')).toContain('逾期原因：加上 人手、协同不力\n');
  await $('edit F4 --causes 人手');
  const told = await $('followup report --as analysis --from 10-12');
  expect(told).toMatch(/人手：2 项\n {2}F2 财政局 乙\n {2}F4 丙\n协同不力：1 项\n {2}F2 财政局 乙/);
  expect(told).not.toContain('为何逾期');
  expect(told).toContain('办理最久：F4 丙，15 个工作日。');
  expect(told).toContain('催办最多：F4 丙，1 次。');
  expect(told).toContain('换主办最多：F4 丙，1 次。');
  expect(told).toMatch(
    /转入下月在办：2 项。\nF4 丙，时限 2026年11月13日\nF6 教育局 己，时限 2026年12月4日\n\n四、建议\n（待写）/,
  );
});

it('counts each matter in one period, from the archive too, and against the period before', async () => {
  const $ = await bureaus('zh');
  await $('followup extend F4 --due 12-11 --reason 天气 --approved-by 罗景和');
  $.at('2026-12-23 09:00');
  await $('done F4 --result 已报');
  await $('done F6 --result 已报');
  const november = await $.json('followup report --as circular');
  // Due on 13 November and extended only afterwards: it stays late, and belongs to November alone.
  expect(november.period).toEqual({ from: '2026-11-01', to: '2026-11-30' });
  expect(november.total).toMatchObject({ due: 2, onTime: 1, doneLate: 1, extended: 1, extendedLate: 1, rate: 50 });
  expect(november.before).toMatchObject({ period: { from: '2026-10-01', to: '2026-10-31' }, due: 3, rate: 66.7 });
  expect(await $('followup report --as circular')).toContain('与上期比下降 16.7 个百分点');
  expect(await $('followup report --as circular')).toMatch(/财政局 +1 +0 +1 +0 +0 +0\.0 % +37\.0/);
  expect((await $.json('followup report --from 12-01')).total).toMatchObject({ due: 1, doneLate: 1 });
  await $('followup reopen F5 --reason 数字有误');
  expect((await $.json('followup report --as circular')).total).toMatchObject({ onTime: 0, openLate: 1, rate: 0 });
  const refused = await $.try('followup report --open --as circular');
  expect(refused).toMatchObject({ code: 2, err: expect.stringContaining('请去掉 --在办') });
  expect((await $.try('followup report --from 明年1月1日 --to 明年2月1日')).code).toBe(2);
  expect(await $('followup report')).toContain('在办事项调度单');
});

it('does not tell other units of petitions', async () => {
  const $ = office('2026-11-02 09:00', 'zh');
  await $('visitor in 李国强 --kind petition --purpose 征地补偿');
  await $('followup new 答复李国强征地补偿 --lead 信访科 --due 11-05 --source petition --ref V1');
  $.at('2026-11-23 09:00');
  const paper = await $('followup report --as analysis --from 11-01');
  expect(paper).toContain('F2 信访科 来访办理');
  expect(paper).not.toContain('李国强');
  expect(paper).not.toContain('征地');
});

it.each([
  { lang: 'zh', lead: '二、分单位情况', source: '二、分来源情况' },
  { lang: 'en', lead: '2. By unit', source: '2. By source' },
] as const)('names what the table is parted by, in $lang', async ({ lang, lead, source }) => {
  const $ = await bureaus(lang);
  const line = 'followup report --as analysis --from 10-12 --to 11-23';
  const [byLead, bySource] = [await $(line), await $(`${line} --by source`)];
  expect([byLead.includes(lead), byLead.includes(source)]).toEqual([true, false]);
  expect([bySource.includes(lead), bySource.includes(source)]).toEqual([false, true]);
});
