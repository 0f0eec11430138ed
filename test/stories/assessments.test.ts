import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { office } from '../world.fixture.ts';

const MONDAY = '2026-11-23 08:30';
const PARTS = ['公文会议', '信息调研', '督查', '电子政务', '值班', '建议提案'];

const desk = async (lang: 'zh' | 'en' = 'zh') => {
  const $ = office(MONDAY, lang);
  await $('checklist new 年度考核 --each 甲县、乙县、丙县 --scores usual --due 12-18');
  const score = (unit: string, ...points: readonly number[]) =>
    $(`checklist score L1 ${unit} ${PARTS.slice(0, points.length).map((part, at) => `${part}=${points[at]}`)}`);
  return { $, score };
};

const REFUSED = [
  ['checklist score L1 甲县 值班 -2', 2, '加扣分没有写原因'],
  ['checklist score L1 甲县 值班 16', 2, '“值班”满分为 15.0'],
  ['checklist score L1 甲县 值班 1.005', 2, '“1.005”不是分数'],
  ['checklist score L1 甲县 卫生 5', 2, '没有“卫生”这一项考核内容'],
  ['checklist score L1 甲县 值班', 2, '没有写“值班”的分数'],
  ['checklist score L1 丁县 值班 5', 1, 'L1 没有“丁县”这一项'],
  ['checklist score L2 甲 值班 5', 1, 'L2 不是考核'],
  ['checklist new 考核 --scores 公文=20,公文=30', 2, '“公文”写了两次'],
  ['checklist new 考核 --scores 公文', 2, '看不出是哪一项、满分多少'],
  ['config set score-points 采用', 2, '不是“项目=分数”'],
] as const;

describe('an assessment', () => {
  it('90.0, 90.0 and 88.0 points are ranks 1, 1 and 3; a missing part has no rank and keeps the list open', async () => {
    const { $, score } = await desk();
    expect((await $.json('today')).items).toMatchObject([
      { id: 'L1', action: '还有 3 家未评完：甲县、乙县、丙县', importance: 2, because: ['dueLater', 'left'] },
    ]);
    expect((await $.json('checklist list')).next).toEqual({ L1: [['checklist', 'score', 'L1']] });
    await score('甲县', 18.5, 17, 19, 8);
    expect(await $('checklist score L1 甲县 值班 -1 "迟报1次" --source 检查')).toContain(
      '值班 14.0（-1 迟报1次）  还缺 1 项：建议提案',
    );
    expect(await $('checklist score L1 甲县 建议提案 13.5')).toContain('总分 90.0，第 1 名');
    await score('乙县', 19, 18, 17.5, 9, 13, 13.5);
    await score('丙县', 16, 15, 18, 9.5, 14.5);
    const card = await $('show L1');
    expect(card).toMatch(/甲县 +18.5 +17.0 +19.0 +8.0 +14.0 +13.5 +90.0 +1\n/);
    expect(card).toMatch(/丙县 +16.0 +15.0 +18.0 +9.5 +14.5 +缺 +— +—\n/);
    expect(card).toContain('· 甲县  值班 -1 迟报1次（检查）');
    const refused = await $.try('done L1');
    expect(refused).toMatchObject({ code: 1, out: '' });
    expect(refused.err).toContain('丙县（缺 建议提案）');
    expect((await $.try('tick L1 丙县')).err).toContain('丙县 还没有评：建议提案');
    expect(await $('checklist score L1 丙县 建议提案 15')).toContain('总分 88.0，第 3 名');
    const { ranking } = await $.json('show L1');
    expect(ranking.map(({ name, total, rank }: Record<string, unknown>) => [name, total, rank])).toEqual([
      ['甲县', 9000, 1],
      ['乙县', 9000, 1],
      ['丙县', 8800, 3],
    ]);
    await $(`show L1 --out ${$.folder}.csv`);
    const [heads, first] = readFileSync(`${$.folder}.csv`, 'utf8').split('\r\n');
    expect(heads).toBe(`\uFEFF单位,${PARTS.join(',')},总分,名次,扣分说明`);
    expect(first).toBe('甲县,18.5,17.0,19.0,8.0,14.0,13.5,90.0,1,值班 -1 迟报1次（检查）');
    await $(`show L1 --out ${$.folder}.txt`);
    expect(readFileSync(`${$.folder}.txt`, 'utf8')).toMatch(/^年度考核汇总表\n[\s\S]*考核组签字：_+\n$/);
    expect(await $('search 迟报')).toContain('L1');
    await $('done L1');
    expect((await $.try('checklist score L1 甲县 值班 15')).err).toContain('L1 已办结');
  });

  it('takes points off what is full, adds to what begins with none, and stays between none and the most', async () => {
    const { $ } = await desk('en');
    const said = async (words: string) => (await $.try(`checklist score L1 甲县 ${words}`)).out;
    expect(await said('information 采用')).toContain('Information 2.0 (+2 采用)');
    expect(await said('information +17.25 专题')).toContain('Information 19.2');
    expect(await said('information 国批示 约一篇')).toContain('Information 20.0 (+20 国批示 约一篇)');
    expect(await said('information 5')).toContain('Information 5.0  ');
    expect(await said('information 约稿不报')).toContain('Information 0.0 (-10 约稿不报)');
    expect(await said('du -0.5 late')).toContain('Duty 14.5 (-0.5 late)');
    await $('skip L1 乙县 --reason merged');
    expect((await $.try('checklist score L1 乙县 duty 5')).err).toContain('not needed: merged');
    expect((await $.json('show L1')).ranking).toHaveLength(2);
  });

  it('has the parts that are typed, which do not change once they have marks', async () => {
    const $ = office(MONDAY, 'zh');
    await $('config set score-parts 公文=30,信息=0-70');
    await $('checklist new 考核 --each 甲县 --scores 六项');
    expect(await $('show L1')).toMatch(/考核内容 +公文 30、信息 70/);
    await $('edit L1 --scores 公文=40,信息=0-60');
    await $('checklist score L1 甲县 公文 -2.5 错情');
    expect((await $.try('edit L1 --scores 信息=100')).err).toContain('已评过分的考核内容不能再改');
    expect((await $.json('edit L1 --scores 公文=40,督查=60')).record.scores).toHaveLength(2);
    expect((await $.json('undo')).schema).toBeDefined();
  });

  it('refuses what cannot be, and says what to type', async () => {
    const { $ } = await desk();
    await $('checklist new 搬迁 --each 甲、乙');
    for (const [line, code, words] of REFUSED) {
      const refused = await $.try(line);
      expect([line, refused.code, refused.out]).toEqual([line, code, '']);
      expect(refused.err).toContain(words);
    }
  });
});
