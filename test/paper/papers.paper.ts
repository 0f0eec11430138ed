import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { redHead } from '../redHead.fixture.ts';
import { office } from '../world.fixture.ts';
import { faultsIn, pagesOf, render, whyNoPages } from './press.fixture.ts';

/** A paper: the line that writes it, its pages, and words on them. */
type Paper = {
  readonly name: string;
  readonly line: string;
  readonly pages: number;
  readonly words: readonly string[];
};

const paper = (name: string, line: string, pages: number, ...words: readonly string[]): Paper => ({
  name,
  line,
  pages,
  words,
});

const PAPERS: readonly Paper[] = [
  paper(
    '通知',
    'notice text N1 --annex 会议议程 --annex 参会回执 --cc 县委办公室、县政府办公室',
    2,
    ...['加急', '云岭县人大常委会办公室文件', '云常办〔2026〕1号', '关于召开县人大常委会第十二次会议的通知'],
    ...['—1—', '—2—', '附件：1.会议议程', '抄送：县委办公室，县政府办公室。', '2026年11月23日印发'],
  ),
  paper('短消息', 'notice text N1 --short', 1, '【通知】'),
  paper('纪要', 'notice minutes N1', 1, '会议纪要（草稿）', '签发：'),
  paper('座次图', 'notice seats N1 --order 甲一、乙二、丙三', 1, '座次图', '【主席台】', '规则A'),
  paper('桌牌', 'notice seats N1 --order 甲一、乙二、丙三 --out 座次.txt --force --plates', 4, '甲一', '丙三', '核对'),
  paper('值班表', 'duty list --month 2026-12', 1, '2026年12月值班表', '12-31', '审核'),
  paper('一周安排', 'week', 1, '一周安排', '拟稿'),
  paper('登记表', 'visitor text V1', 1, '来访登记表', '首问责任人'),
  paper('受理告知书', 'visitor text V1 --as accepted', 2, '受理', '送达回证'),
  paper('接待方案', 'visitor text V2 --as plan', 1, '接待方案', '省人大调研组'),
  paper('处理笺', 'doc text W1', 1, '收文处理笺', '拟办'),
  paper('值班信息', 'incident text X1', 1, '值班信息', '城东锅炉房起火'),
  paper('处置时间表', 'incident text X1 --as timeline', 1, '处置时间表'),
  paper('督办单', 'show F1', 1, '主办'),
  paper('通报', 'followup report --as circular', 1, '督查通报', '合计'),
  paper('红头', 'template use 红头 N1', 2, '云岭县人大常委会办公室文件', '甲一', '丙三', '2026年11月23日'),
];

const reason = whyNoPages();

describe.each(['zh', 'en'] as const)('papers in %s', (lang) => {
  const paths = new Map<string, string>();
  let folder = '';
  beforeAll(async () => {
    const $ = office('2026-11-23 08:30', lang);
    folder = $.folder;
    for (const line of [
      ...['config set office 云岭县人大常委会办公室', 'config set doc-code 云常办', 'config set clerk 林晓禾'],
      'config set red-head 云岭县人大常委会办公室文件',
      ...['甲一', '乙二', '丙三'].map((name, at) => `person new ${name} --title 副主任 --rank ${at + 1}`),
      'notice new 县人大常委会第十二次会议 --at "12-03 9:00" --place 会议厅 --host 甲一 --to 甲一、乙二、丙三 --mark urgent --doc-number 1 --agenda 听取和审议预算执行情况报告 --material "报告=财政局@12-01 12:00" --contact 林晓禾 --no-input',
      ...Array.from({ length: 31 }, (_, n) => `duty set 12-${n + 1} --leader 甲一 --officer 乙二`),
      'visitor in 王建国 --kind petition --nature appeal --purpose 征地补偿',
      'followup done F1 --result 受理 --served 11-23',
      'visitor expect 省人大调研组 --at "12-08 9:00" --count 12 --letter 浙人函〔2026〕31号',
      'doc in 关于报送预算报告的通知 --from 省人大办公厅 --code 浙人办〔2026〕12号 --mark urgent --due 12-11',
      'incident new 城东锅炉房起火 --from 门卫 --place 城东',
    ]) {
      const { code, err } = await $.try(line);
      if (code !== 0) throw new Error(`${line}: ${err}`);
    }
    mkdirSync(join(folder, 'templates'));
    writeFileSync(join(folder, 'templates', '红头.docx'), await redHead());
    for (const { name, line } of PAPERS) {
      const path = join(folder, `${name}.docx`);
      const out = line.endsWith('--plates') ? line.replace('座次.txt', join(folder, '座次.txt')) : `${line} --out`;
      const { code, err } = await $.try(`${out} ${path}`);
      if (code !== 0) throw new Error(`${line}: ${err}`);
      paths.set(name, path);
    }
    if (reason === null) render([...paths.values()], folder);
  });

  it.each(PAPERS)('$name is a valid file', async ({ name }) => {
    expect(await faultsIn(paths.get(name) ?? '')).toEqual([]);
  });

  it.skipIf(reason !== null || lang === 'en').each(PAPERS)(
    '$name has its pages and its words',
    ({ name, pages: count, words }) => {
      const pages = pagesOf(paths.get(name) ?? '', folder);
      const whole = pages.join('\n');
      for (const said of words) expect(whole).toContain(said);
      expect(pages).toHaveLength(count);
    },
  );

  it.skipIf(reason !== null || lang === 'zh').each(PAPERS)('$name is as long in English', ({ name, pages: count }) => {
    expect(Math.abs(pagesOf(paths.get(name) ?? '', folder).length - count)).toBeLessThanOrEqual(1);
  });
});
