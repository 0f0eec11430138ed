import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readXlsx } from 'hucre/xlsx';
import { beforeAll, describe, expect, it } from 'vitest';
import { linesOfDocx, xmlOfDocx } from '../docx.fixture.ts';
import { type Office, office } from '../world.fixture.ts';

const NOTICE =
  'notice new 常委会会议 --at "12-03 9:00" --place 常委会会议厅 --host 沈砚清 --to 甲一、甲二 --agenda 听取预算报告 --mark urgent --contact 林晓禾';

describe('papers in Word', () => {
  let laid: Office;
  beforeAll(async () => {
    laid = office('2026-11-23 08:30', 'zh');
    await laid('config set office 云岭县人大常委会办公室');
    await laid('config set doc-code 云常办');
    await laid(`${NOTICE} --no-input`);
    await laid('duty set 12-01 --leader 甲一 --officer 甲二');
  });
  const at = (of: Office, name: string) => join(of.folder, name);

  it('write a notice as an official paper with red head, annexes, signature and foot', async () => {
    const $ = laid.copy();
    await $('config set red-head 云岭县人大常委会办公室文件');
    const { out, err } = await $.try(
      `notice text N1 --out ${at($, '通知.docx')} --annex 会议议程 --annex 回执 --cc 县委办公室、县政府办公室`,
    );
    expect(out).toContain('已写入');
    expect(err).toContain('方正小标宋简体、仿宋、黑体');
    const lines = linesOfDocx(at($, '通知.docx')).filter((line) => line !== '');
    expect(lines).toEqual([
      '加急',
      '云岭县人大常委会办公室文件',
      '关于召开常委会会议的通知',
      '甲一、甲二：',
      '定于2026年12月3日（星期四）上午9:00召开常委会会议。现将有关事项通知如下：',
      expect.stringMatching(/^一、会议时间：2026年12月3日/),
      '二、会议地点：常委会会议厅',
      '三、主持人：沈砚清',
      '四、参会范围：甲一、甲二',
      '五、会议议程',
      '1.听取预算报告',
      '六、有关要求',
      expect.stringMatching(/^1\.请于/),
      expect.stringMatching(/^2\.因故/),
      '七、联系人：林晓禾',
      '附件：1.会议议程',
      '2.回执',
      '云岭县人大常委会办公室',
      '抄送：县委办公室，县政府办公室。',
      '云岭县人大常委会办公室',
      '2026年11月23日印发',
      '2026年11月23日',
    ]);
    const [odd, even] = ['footer1', 'footer2'].map((name) => xmlOfDocx(at($, '通知.docx'), `word/${name}.xml`));
    expect([odd, even].join('')).toMatch(
      /w:jc w:val="right".*w:jc w:val="left"|w:jc w:val="left".*w:jc w:val="right"/s,
    );
  });

  it('have neither red head nor foot unless they are set, and say it in English too', async () => {
    const $ = laid.copy();
    await $(`notice text N1 --out ${at($, 'n.docx')}`);
    const lines = linesOfDocx(at($, 'n.docx'));
    expect(lines).not.toContain('2026年11月23日印发');
    expect(xmlOfDocx(at($, 'n.docx'))).not.toContain('FF0000');
    const { err } = await $.try(`notice text N1 --lang en --out ${at($, 'e.docx')}`);
    expect(err).toContain('A computer without one of them shows another');
    expect(linesOfDocx(at($, 'e.docx'))).toContain('Notice of Meeting: 常委会会议');
  });

  it('give the same annexes and copies to a text that is pasted', async () => {
    const out = await laid.copy()('notice text N1 --annex 回执 --cc 县委办公室');
    expect(out).toContain('　　附件：回执\n');
    expect(out.trimEnd().endsWith('抄送：县委办公室。')).toBe(true);
  });

  it('write a roster as a table, and a form with room to write in', async () => {
    const $ = laid.copy();
    await $(`duty list --month 2026-12 --out ${at($, '值班表.docx')}`);
    const roster = linesOfDocx(at($, '值班表.docx'));
    expect(roster).toContain('云岭县人大常委会办公室2026年12月值班表');
    expect(roster.filter((line) => /^12-\d\d$/.test(line))).toHaveLength(31);
    await $('visitor in 王建国 --purpose 咨询');
    await $(`visitor text V1 --out ${at($, '登记表.docx')}`);
    const form = linesOfDocx(at($, '登记表.docx'));
    expect(form).toContain('来访登记表');
    expect(form).toContain('首问责任人');
    expect(form.join('')).not.toContain('____');
  });

  it.each([
    ['zh', '没有记录'],
    ['en', 'Nothing here'],
  ] as const)('say in an empty ledger that there is nothing, except to programs (%s)', async (lang, nothing) => {
    const $ = office('2026-11-23 08:30', lang);
    await $('jot x');
    for (const file of ['a.docx', 'a.txt', 'a.xlsx', 'a.csv']) await $(`trip ledger --out ${at($, file)}`);
    expect(linesOfDocx(at($, 'a.docx'))).toContain(nothing);
    expect(readFileSync(at($, 'a.txt'), 'utf8').trim().split('\n').at(-1)).toBe(nothing);
    const [sheet] = (await readXlsx(readFileSync(at($, 'a.xlsx')))).sheets;
    expect(sheet?.rows.flat()).toContain(nothing);
    expect(readFileSync(at($, 'a.csv'), 'utf8')).not.toContain(nothing);
  });

  it('keep what a hostile text has in it as text, and stay readable', async () => {
    const $ = laid.copy();
    await $.try(['notice', 'edit', 'N1', '--remark', '<w:p>&amp; ]]> {{x}} 【会议名称】 \u{20BB7}']);
    await $(`notice text N1 --out ${at($, 'h.docx')}`);
    expect(linesOfDocx(at($, 'h.docx')).join('\n')).toContain('<w:p>&amp; ]]> {{x}} 【会议名称】 \u{20BB7}');
  });

  it('never replace a file unasked, leave nothing half-written, and name every kind of file', async () => {
    const $ = laid.copy();
    writeFileSync(at($, '旧.docx'), 'mine');
    const taken = await $.try(`notice text N1 --out ${at($, '旧.docx')}`);
    expect(taken.code).not.toBe(0);
    expect(readFileSync(at($, '旧.docx'), 'utf8')).toBe('mine');
    await $(`notice text N1 --out ${at($, '旧.docx')} --force`);
    expect(linesOfDocx(at($, '旧.docx'))).toContain('关于召开常委会会议的通知');
    const nowhere = await $.try(`notice text N1 --out ${at($, 'no/such/x.docx')}`);
    expect(nowhere.code).not.toBe(0);
    const kind = await $.try(`notice text N1 --out ${at($, 'x.pdf')}`);
    expect(kind.err).toContain('.docx');
    expect(existsSync(at($, 'x.pdf'))).toBe(false);
    expect(readdirSync($.folder).filter((name) => name.startsWith('.office-'))).toEqual([]);
  });
});
