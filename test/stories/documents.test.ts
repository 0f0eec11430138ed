import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { linesOfDocx } from '../docx.fixture.ts';
import { office } from '../world.fixture.ts';

// Documents (公文, systems.md 10): who has a paper, what was proposed and instructed, and where it is filed.

type Item = { readonly id: string; readonly action: string; readonly due: string; readonly because: readonly string[] };
const orders = async ($: ReturnType<typeof office>): Promise<readonly (readonly string[])[]> =>
  (await $.json('today')).items.map(({ id, action, due }: Item) => [id, action, (due ?? '').slice(0, 16)]);

const desk = async (lang: 'zh' | 'en', at: string) => {
  const $ = office(at, lang);
  const names = lang === 'zh' ? ['罗景和', '段明远', '魏子衡'] : ['Luo Jinghe', 'Duan Mingyuan', 'Wei Ziheng'];
  for (const [n, name] of names.entries()) await $(`person new "${name}" --role leader --rank ${n + 1}`);
  return $;
};

const W1 = 'doc in 关于报送预算报告的通知 --from 省人大办公厅 --code 浙人办[2026]012号 --mark urgent --due 2026-12-04';

it.each([
  {
    lang: 'zh',
    ...{
      propose: '拟办',
      fetch: '催领批示',
      back: '催还 段明远',
      answer: '答复来文单位',
      duan: '段明远',
      luo: '罗景和',
    },
    ...{ waits: '正在请示', state: '传阅中', filed: '已归档：2026年 30年 第1件 第1盒' },
  },
  {
    lang: 'en',
    ...{ propose: 'Propose handling', fetch: 'Fetch the instruction', back: 'Get it back from Duan Mingyuan' },
    ...{ answer: 'Answer the sender', duan: 'Duan Mingyuan', luo: 'Luo Jinghe' },
    ...{ waits: 'waits for an instruction', state: 'in circulation', filed: 'filed: 2026, 30 years, piece 1, box 1' },
  },
] as const)('the example of the handbook, in $lang', async (w) => {
  const $ = await desk(w.lang, '2026-11-23 09:10');
  const entered = await $.json(`${W1} --serial 138`);
  expect(entered.record).toMatchObject({
    ...{ year: 2026, serial: 138, code: '浙人办〔2026〕12号', genre: 'notice', source: 'superior', handling: 'act' },
  });
  await $('doc in 关于冬季消防的通知 --from 县应急局');
  expect(await orders($)).toEqual([
    ['W1', w.propose, '2026-11-23T17:30'],
    ['W2', w.propose, '2026-11-25T17:30'],
  ]);
  expect((await $.json('today')).items.map(({ importance }: { importance: number }) => importance)).toEqual([4, 2]);
  $.at('2026-11-23 10:00');
  await $(`doc propose W1 拟由法工委承办 --or 拟由财经委承办 --to "${w.luo}"`);
  expect(await $(`doc list --at "${w.luo}"`)).toContain('W1');
  expect(await $.try('done W1')).toMatchObject({ code: 1, err: expect.stringContaining(w.waits) });
  expect((await $.try('done W1 --result 已办')).code).toBe(1);
  expect(await orders($)).toEqual([['W2', w.propose, '2026-11-25T17:30']]);
  $.at('2026-11-24 09:00');
  expect((await orders($))[0]).toEqual(['W1', w.fetch, '2026-11-24T17:30']);
  expect((await $.try(`instruction W1 同意 --by "${w.luo}" --choose 3`)).code).toBe(1);
  const told = await $.json(`instruction W1 同意，抓紧 --by "${w.luo}" --choose 1 --lead 法工委`);
  expect(told.record.instructions).toMatchObject([{ by: w.luo, text: '同意，抓紧', choice: 1 }]);
  expect(told.record.matters).toEqual(['F1']);
  expect(told.opened).toMatchObject([
    {
      record: {
        id: 'F1',
        lead: '法工委',
        source: 'leader',
        ref: 'W1',
        due: expect.stringContaining('2026-12-04T17:30'),
      },
    },
  ]);
  expect(await $('show W1')).toContain('F1');
  await $(`doc pass W2 "${w.duan}"`);
  expect(await $(`doc list --at "${w.duan}"`)).toContain(w.state);
  $.at('2026-11-26 09:00');
  expect((await orders($)).map(([, action]) => action)).not.toContain(w.back);
  $.at('2026-11-27 09:00');
  expect(await orders($)).toContainEqual(['W2', w.back, '2026-11-27T17:30']);
  expect(await orders($)).toContainEqual(['W1', w.answer, '2026-12-04T17:30']);
  // The answer was sent, and the follow-up is still open: said at once, and refused when the paper is to be filed.
  expect((await $.try('doc reply W1 已报送')).err).toContain('F1');
  expect(await $.try('doc file W1 --keep 30')).toMatchObject({ code: 1, err: expect.stringContaining('F1') });
  await $('done F1 --result 已报送');
  expect(await $('doc file W1 --keep 30')).toContain(w.filed);
  const catalogue = await $('doc catalogue --year 2026');
  expect(catalogue).toMatch(/1\s+省人大办公厅\s+浙人办〔2026〕12号\s+关于报送预算报告的通知/);
  expect(await $('log W1')).toContain(w.lang === 'zh' ? '公文 拟办 W1' : 'doc propose W1');
  expect(await $('search 抓紧')).toContain('W1');
});

it.each([
  {
    lang: 'zh',
    line: 'doc propose W1 拟由法工委承办 拟请段明远阅示后办 --to 罗景和',
    ways: ['拟由法工委承办', '拟请段明远阅示后办'],
  },
  { lang: 'zh', line: 'doc propose W1 拟由法工委 会同 财经委承办', ways: ['拟由法工委 会同 财经委承办'] },
  {
    lang: 'en',
    line: 'doc propose W1 "Law to act" "Duan to see it first" --or Wait',
    ways: ['Law to act', 'Duan to see it first', 'Wait'],
  },
  {
    lang: 'en',
    line: 'doc propose W1 Law to act with "Finance and Planning"',
    ways: ['Law to act with Finance and Planning'],
  },
] as const)('several ways are proposed as they are typed: $line', async ({ lang, line, ways }) => {
  const $ = await desk(lang, '2026-11-23 09:10');
  await $('doc in 关于冬季消防的通知 --from 县应急局');
  const { record } = await $.json(line);
  expect(record.proposals.map(({ text }: { text: string }) => text)).toEqual(ways);
  expect(record.proposals.map(({ n }: { n: number }) => n)).toEqual(ways.map((_, n) => n + 1));
  expect(await $('log W1')).toContain(lang === 'zh' ? '公文 拟办 W1' : 'doc propose W1');
});

it('serials have no holes, and a code that is here already is named', async () => {
  const $ = await desk('zh', '2026-11-23 09:10');
  await $(`${W1} --serial 138`);
  expect(await $.try(W1)).toMatchObject({ code: 1, err: expect.stringMatching(/W1 2026-138[\s\S]*--重收/) });
  const no = await $.atTerminal(W1, [['还要再登记一件吗', '\r']]);
  expect(no).toMatchObject({ code: 1, shown: expect.stringContaining('已收过，是 W1 2026-138') });
  await $('doc in 关于某事的函 --from 城关镇 --serial 139');
  expect(await $.try('doc in 关于某事的函 --from 城关镇 --serial 142')).toMatchObject({
    ...{ code: 1, err: expect.stringContaining('断号') },
  });
  expect((await $.try('doc in 关于某事的函 --from 城关镇 --serial 139')).err).toContain('W2');
  await $('doc in 关于某事的函 --from 城关镇');
  await $('rm W2');
  const found = await $.json('doctor');
  expect(JSON.stringify(found)).toContain('serialHoles');
  expect((await $.try('doctor')).out).toContain('断号：139');
  // The hole is filled by the number itself; the next year begins at one.
  await $('doc in 补登 --from 城关镇 --serial 139');
  expect(JSON.stringify(await $.json('doctor'))).not.toContain('serialHoles');
  expect((await $.try('edit W3 --serial 139')).err).toContain('下一号是 140');
  $.at('2027-01-04 09:00');
  expect((await $.json('doc in 新年第一件 --from 城关镇')).record).toMatchObject({ year: 2027, serial: 1 });
  expect((await $.try('doc in 机密文件的通知 --from 城关镇 --remark 机密★10年')).code).not.toBe(0);
});

it.each(['zh', 'en'] as const)(
  'a number that was given again in the meantime is not brought back (%s)',
  async (lang) => {
    const $ = await desk(lang, '2026-11-23 09:10');
    await $('config set doc-code 常办发');
    await $('doc in 甲 --from 县委办');
    await $('rm W1');
    expect((await $.json('doc in 乙 --from 县委办')).record.serial).toBe(1);
    expect(await $.try('undo --of W1')).toMatchObject({ code: 1, err: expect.stringContaining('W2') });
    expect(JSON.stringify(await $.json('doctor'))).not.toContain('serialTwice');
    for (const id of ['W3', 'W4'])
      for (const line of [
        'doc draft 关于会期的通知 --to 各乡镇',
        `doc review ${id} 可 --by 周兰`,
        `doc sign ${id} --by 罗景和`,
      ])
        await $(line);
    await $('doc number W3');
    await $('undo --of W3');
    expect(await $('doc number W4')).toContain('常办发〔2026〕1号');
    expect(await $('doc number W3')).toContain('常办发〔2026〕2号');
  },
);

it('the kind of a paper is read from an English title as from a Chinese one, and its rules hold', async () => {
  const $ = await desk('en', '2026-11-23 09:10');
  const genreOf = async (title: string): Promise<string | null> =>
    (await $.json(`doc in "${title}" --from "County office"`)).record.genre;
  expect(await genreOf('Request for a parking lot')).toBe('request');
  expect(await genreOf('Urgent notice on flooding')).toBe('notice');
  expect(await genreOf('Minutes of the meeting')).toBe('minutes');
  expect(await genreOf('Reporting lines')).toBeNull();
  expect(await genreOf('关于会期的通知（送审稿）')).toBe('notice');
  expect(await $.try('doc draft "Request for funds" --to "County government, Finance bureau"')).toMatchObject({
    ...{ code: 1, err: expect.stringContaining('art. 15') },
  });
  expect((await $.try('doc draft "Report on work and request for funds" --to "County government"')).code).toBe(1);
  await $('doc draft "Request for funds" --to "County government"');
  expect(await $('show W6')).not.toContain('Handling');
  expect(await $('show W1')).toContain('Handling');
});

it('two leaders who instruct differently are both kept, and the senior decides', async () => {
  const $ = await desk('zh', '2026-11-23 09:10');
  await $('doc in 关于修建停车场的请示 --from 城关镇');
  await $('doc propose W1 拟同意 --or 拟缓办 --to 段明远,罗景和');
  expect((await $.json('instruction W1 同意 --by 段明远 --choose 1')).opened).toEqual([]);
  const second = await $.try('instruction W1 先缓一缓 --by 罗景和 --choose 2');
  expect(second.err).toContain('段明远、罗景和 批示不一致');
  const { record } = await $.json('show W1');
  expect(record.instructions.map(({ text }: { text: string }) => text)).toEqual(['同意', '先缓一缓']);
  expect(record).toMatchObject({ dispute: '罗景和', matters: [] });
  expect(await orders($)).toEqual([['W1', '请示 罗景和', '2026-11-25T17:30']]);
  expect((await $.try('done W1 --result 已办')).code).toBe(1);
  const ruled = await $.json('instruction W1 按方案二办 --by 罗景和 --choose 2 --lead 基建科');
  expect(ruled.record).toMatchObject({ dispute: null, matters: ['F1'] });
  expect(ruled.opened).toHaveLength(1);
  await $('undo');
  expect((await $.json('show W1')).record).toMatchObject({ dispute: '罗景和', matters: [] });
});

it('圈阅 on a request is asked about, and an instruction by phone is confirmed in writing', async () => {
  const $ = await desk('zh', '2026-11-23 09:10');
  await $('doc in 关于追加经费的请示 --from 城关镇 --mark flash');
  await $('doc propose W1 拟转财政局 --to 罗景和');
  expect((await $.try('instruction W1 圈阅 --by 罗景和')).err).toContain('只表示看过');
  expect((await $.json('show W1')).record).toMatchObject({ matters: [], instructions: [{ text: '圈阅' }] });
  const { shown } = await $.atTerminal('instruction W1 圈阅 --by 罗景和 --lead 财政局 --due 2026-11-25', [
    ['是否表示同意', 'y\r'],
  ]);
  expect(shown).toContain('F1');
  await $('undo');
  expect((await $.try('instruction W1 同意 --by 罗景和 --via phone --lead 财政局')).err).toContain('2026-11-24');
  expect(await orders($)).toContainEqual(['W1', '补书面批示 罗景和', '2026-11-24T17:30']);
  await $('instruction W1 同意 --by 罗景和 --via letter');
  const { record } = await $.json('show W1');
  expect(record.instructions).toHaveLength(2);
  expect(record.instructions[1]).toMatchObject({ via: 'phone', confirmedAt: expect.stringContaining('T09:10:00') });
  expect((await orders($)).map(([, action]) => action)).not.toContain('补书面批示 罗景和');
  // The date of the mark is the desk's own and may be moved; the date of a sender may not.
  expect(record).toMatchObject({ isDueOurs: true, due: expect.stringContaining('2026-11-24T17:30') });
  await $('edit W1 --due 2026-11-26');
  await $('doc in 关于报送总结的通知 --from 县委办 --due 2026-11-30');
  expect(await $.try('edit W2 --due 2026-12-05')).toMatchObject({ code: 1, err: expect.stringContaining('请求延期') });
  await $('edit W2 --due 2026-11-27');
  await $('request W2 可否延期至12月5日 --to 罗景和');
  expect((await $.try('edit W2 --due 2026-12-05')).code).toBe(1);
  await $('instruction W2 同意 --by 罗景和 --no-followup');
  expect(await $('edit W2 --due 2026-12-05')).toContain('12月5日');
});

it('a paper has one holder at a time, and is done when all have read it', async () => {
  const $ = await desk('en', '2026-11-23 09:10');
  await $('doc in "Circular on fire safety" --from "County office" --handling read');
  expect(await orders($)).toEqual([['W1', 'Pass it round', '2026-11-25T17:30']]);
  expect((await $.try('doc pass W1 "Duan Mingyuan,Wei Ziheng"')).err).toContain('then: Wei Ziheng');
  expect((await $.json('doc list --at "Wei Ziheng"')).records).toEqual([]);
  expect((await $.try('doc pass W1 "Duan Mingyuan"')).code).toBe(1);
  expect(await $.try('doc back W1 "Wei Ziheng"')).toMatchObject({
    code: 1,
    err: expect.stringContaining('Duan Mingyuan'),
  });
  expect((await $.try('done W1')).err).toContain('doc back W1');
  expect(await $('doc back W1 "Duan Mingyuan" Read')).toContain('now with Wei Ziheng');
  expect(await $('doc back W1 "Wei Ziheng"')).toContain('everybody has read it');
  expect(await orders($)).toEqual([]);
  await $('doc in "Circular on traffic" --from "County office" --handling read');
  await $('doc pass W2 "Duan Mingyuan,Wei Ziheng" --copies');
  expect((await $.json('doc list --at "Wei Ziheng"')).records).toMatchObject([{ id: 'W2' }]);
  // Not in order: back to the sender with the reasons, once nobody has it.
  await $('doc in "Request for two things" --from "Town" --genre request');
  expect((await $.try('doc return W2 --reason "Not ours"')).code).toBe(1);
  expect(await $('doc return W3 --reason "Two matters in one request"')).toContain('returned to Town');
  expect((await $.try('doc propose W3 "To the town"')).err).toContain('returned');
  // A department gets it directly; two of them need one that leads.
  await $('doc in "Notice on roads" --from "County office"');
  expect((await $.try('doc hand W4 "Roads office,Works office"')).err).toContain('art. 24');
  expect((await $.json('doc hand W4 "Roads office"')).opened).toMatchObject([{ record: { lead: 'Roads office' } }]);
  expect((await $.try('doc hand W4 "Works office"')).err).toContain('followup transfer F1');
});

it('a paper goes out reviewed, signed, numbered without holes, and is filed the next year', async () => {
  const $ = await desk('zh', '2026-11-23 09:10');
  await $('config set doc-code 常办发');
  expect(await $.try('doc draft 关于追加经费的请示 --to 县政府,财政局')).toMatchObject({
    ...{ code: 1, err: expect.stringContaining('第十五条') },
  });
  expect((await $.try('doc draft 关于工作情况并申请经费的报告 --to 县政府')).err).toContain('不得在报告');
  await $('doc draft 关于追加经费的请示 --to 县政府 --drafter 李娜');
  expect(await orders($)).toEqual([['W1', '送审', '2026-11-24T17:30']]);
  expect((await $.try('doc sign W1 --by 罗景和')).err).toContain('没有审核通过');
  await $('doc review W1 数字再核 --by 周兰 --back');
  expect(await orders($)).toEqual([['W1', '修改后再送审', '2026-11-24T17:30']]);
  await $('doc review W1 可签发 --by 周兰');
  expect(await orders($)).toEqual([['W1', '送签', '2026-11-24T17:30']]);
  expect((await $.try('doc number W1')).err).toContain('没有签发');
  await $('doc sign W1 同意印发 --by 罗景和');
  expect(await orders($)).toEqual([['W1', '核发', '2026-11-24T17:30']]);
  expect(await $('doc number W1 --n 12 --copies 30 --pages 4')).toContain('常办发〔2026〕12号');
  await $('doc send W1');
  expect(await orders($)).toEqual([]);
  await $('doc draft 关于会期的通知 --to 各乡镇');
  await $('doc review W2 可 --by 周兰');
  await $('doc sign W2 --by 罗景和');
  expect((await $.try('doc number W2 --n 15')).err).toContain('常办发〔2026〕13号');
  expect(await $('doc number W2')).toContain('常办发〔2026〕13号');
  await $('doc send W2');
  $.at('2027-02-26 09:00');
  expect(await orders($)).toEqual([]);
  $.at('2027-03-01 09:00');
  expect(await orders($)).toEqual([['W1', '归档 2 件', '2027-06-30T17:30']]);
  expect(await $('today')).toContain('2026 年文件');
  expect(await $('doc file W1 W2 --keep permanent')).toContain('第2件');
  expect(await orders($)).toEqual([]);
  $.at('2027-03-09 09:00');
  await $('jot 归档后');
  expect((await $.json('doc list')).records).toEqual([]);
  // Papers in the archive are found, shown, written into the catalogue, and keep their numbers.
  const csv = join($.folder, '..', `${Date.now()}-目录.csv`);
  await $(`doc catalogue --year 2026 --out "${csv}"`);
  expect(readFileSync(csv, 'utf8')).toContain('2,本单位,常办发〔2026〕13号,关于会期的通知,2026-11-23,,永久,');
  const sheet = join($.folder, '..', '稿纸.docx');
  await $(`doc text W1 --out "${sheet}"`);
  const cells = linesOfDocx(sheet);
  for (const [label, value] of [
    ['签发', expect.stringContaining('罗景和  同意印发')],
    ['会签', ''],
    ['校对', ''],
    ['主送', '县政府'],
  ])
    expect(cells.slice(cells.indexOf(label))[1]).toEqual(value);
  expect(await $('doc text W1')).toMatch(/发文稿纸[\s\S]*签发：罗景和 {2}同意印发[\s\S]*主送：县政府/);
});

it('a gate is owed from the start, decided, told; the rest of the desk knows papers too', async () => {
  const $ = await desk('zh', '2026-11-23 09:10');
  await $('doc in 关于防汛的通知 --from 县应急局 --ask 罗景和 --inform 县委办 --due 2026-11-25');
  expect((await orders($)).map(([, action]) => action)).toEqual(['报告 县委办', '请示 罗景和']);
  expect((await $.try('doc reply W1 已办')).err).toContain('尚未请示 罗景和');
  await $('edit W1 --ask -罗景和 --inform +县政府办');
  await $('request W1 可否动用储备 --to 罗景和 --decide 汛情紧急，先行动用');
  expect((await $.try('done W1 --result 已办')).err).toContain('尚未报告');
  await $('inform W1 已电告 --to 县委办 --via phone');
  await $('inform W1 已送 --to 县政府办 --via letter');
  // Decided by the office itself: nobody carries it out yet.
  expect((await orders($)).map(([, action]) => action)).toEqual(expect.arrayContaining(['交办', '补书面报告']));
  expect(await $('show W1')).toContain('自行决定：汛情紧急');
  expect(await $('done W1 --result 已办')).toContain('补书面报告 县委办');
  await $('undo');
  // A bad value is a usage error, a paper of the other kind is refused, and a classified text goes nowhere.
  for (const line of ['doc in 无来文单位', 'doc file W1 --keep 20', 'instruction W1 阅 --by 罗景和 --choose 0'])
    expect((await $.try(line)).code).toBe(2);
  expect((await $.try('doc sign W1 --by 罗景和')).err).toContain('是收文');
  expect((await $.try('doc file W1 --keep 30')).code).toBe(1);
  for (const line of ['doc propose W1 绝密★启用前', 'instruction W1 机密★ --by 罗景和', 'doc reply W1 秘密★3年'])
    expect((await $.try(line)).err).toContain('涉密内容不得录入');
  expect((await $.json('remind --dry-run')).schema).toContain('office.');
  expect(await $('calendar export')).toContain('关于防汛的通知');
  const csv = join($.folder, '..', `${Date.now()}-登记簿.csv`);
  await $(`doc list --all --out "${csv}"`);
  expect(readFileSync(csv, 'utf8')).toMatch(/收文号,收文时间,来文单位[\s\S]*2026-1,2026-11-23,县应急局/);
  expect((await $.try('doc list --out a.pdf')).code).toBe(2);
});

it('a paper of a national or provincial body is critical in English too', async () => {
  const $ = await desk('en', '2026-11-23 09:10');
  const sourceOf = async (from: string): Promise<string | null> =>
    (await $.json(`doc in "Notice on ${from}" --from "${from}"`)).record.source;
  expect(await sourceOf('Provincial Congress Office')).toBe('superior');
  expect(await sourceOf('the State Council')).toBe('superior');
  expect(await sourceOf('County Water Bureau')).toBeNull();
});
