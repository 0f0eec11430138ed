import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { linesOfDocx } from '../docx.fixture.ts';
import { redHead, tablesOf } from '../redHead.fixture.ts';
import { type Office, office } from '../world.fixture.ts';

describe.each(['zh', 'en'] as const)('a template of the clerk (%s)', (lang) => {
  const say = (zh: string, en: string): string => (lang === 'zh' ? zh : en);
  let laid: Office;
  beforeAll(async () => {
    laid = office('2026-11-23 08:30', lang);
    await laid('config set office 云岭县人大常委会办公室');
    await laid('config set doc-code 云常办');
    await laid('person new 甲一 --title 主任');
    await laid(
      'notice new 常委会会议 --at "12-03 9:00" --place 会议厅 --host 沈砚清 --to 甲一、乙二 --doc-number 7 --agenda 听取预算报告 --contact 林晓禾 --no-input',
    );
    mkdirSync(join(laid.folder, 'templates'));
    writeFileSync(join(laid.folder, 'templates', '红头.docx'), await redHead());
    writeFileSync(
      join(laid.folder, 'templates', '错.docx'),
      await redHead(['【会议名秤】【天气】', '外面【议程.内容】']),
    );
  });

  it('is listed, with the number of its places, or why it cannot be used', async () => {
    const $ = laid.copy();
    writeFileSync(join($.folder, 'templates', '坏.docx'), 'not a zip');
    writeFileSync(join($.folder, 'templates', '~$红头.docx'), 'a lock of Word');
    const { templates } = await $.json('template list');
    expect(templates.map((one: { file: string; places: number | null }) => [one.file, one.places])).toEqual([
      ['坏.docx', null],
      ['红头.docx', 9],
      ['错.docx', 12],
    ]);
    expect(await $(say('模板 列表', 'template list'))).toContain(
      say('坏.docx 不是 Word 文档', '坏.docx is no Word document'),
    );
  });

  it('is filled with a notice: places, paragraphs, a row for each person, in the header too', async () => {
    const $ = laid.copy();
    const out = join($.folder, '通知.docx');
    await $(`template use 红头 N1 --out ${out}`);
    const lines = linesOfDocx(out);
    expect(lines).toContain('云岭县人大常委会办公室文件');
    expect(lines).toContain('关于召开常委会会议的通知');
    expect(lines.filter((line) => /甲一|乙二|主任/.test(line)).length).toBeGreaterThanOrEqual(4);
    expect(lines.slice(-2)).toEqual(['云岭县人大常委会办公室', say('2026年11月23日', '23 November 2026')]);
    expect(lines.join('')).not.toContain('【');
    expect(linesOfDocx(out, 'word/header1.xml')).toEqual(['内部资料']);
    expect((await $.try(`template use 红头 N1 --out ${out}`)).code).not.toBe(0);
    await $(`template use 红头 N1 --out ${out} --force`);
  });

  it('has the rows of a paper, an incident, a reception and a checklist', async () => {
    const $ = laid.copy();
    await $('doc in 预算通知 --from 省人大 --code 浙人办〔2026〕12号');
    await $('doc propose W1 请财经委办理');
    await $('doc instruction W1 同意 --by 沈砚清');
    await $('incident new 仓库起火 --place 城南 --from 派出所');
    await $(
      'visitor expect 钟明 --at "11-26 9:00" --letter 函1号 --guests "钟明=副主任" --activities "座谈=二楼@11-26 9:30"',
    );
    await $('checklist new 会前准备');
    await $('checklist add L1 布置会场=甲一');
    const filled = async (id: string, ...rows: readonly (readonly string[])[]) => {
      writeFileSync(join($.folder, 'templates', '表.docx'), await tablesOf('【标题】', ...rows));
      await $(`template use 表 ${id} --out ${join($.folder, `${id}.docx`)}`);
      return linesOfDocx(join($.folder, `${id}.docx`)).filter((said) => said !== '');
    };
    expect(await filled('W1', ['【拟办意见.内容】'], ['【领导批示.姓名】', '【领导批示.内容】'])).toEqual([
      ...['预算通知', '请财经委办理', '沈砚清', '同意'],
    ]);
    expect(await filled('X1', ['【Log.Time】', '【处置.处置情况】'])).toEqual([
      ...['仓库起火', '2026-11-23 08:30', say('接 派出所 报告', 'Told by 派出所')],
    ]);
    expect(await filled('V1', ['【来宾.姓名】', '【来宾.职务】'], ['【日程.时间】', '【日程.地点】'])).toEqual([
      ...['钟明', '钟明', '副主任', '11-26 09:30', '二楼'],
    ]);
    expect(await filled('L1', ['【事项.事项】', '【事项.负责人】'])).toEqual(['会前准备', '布置会场', '甲一']);
  });

  it('names what it does not know beside the nearest that is known, and what stands in no table', async () => {
    const $ = laid.copy();
    const { places, unknown, astray } = await $.json('template check 错 N1');
    expect(places.find(({ name }: { name: string }) => name === '会议名秤').nearest).toBe(
      lang === 'zh' ? '会议名称' : null,
    );
    expect([unknown, astray]).toEqual([2, ['议程.内容']]);
    const out = join($.folder, 'x.docx');
    const refused = await $.try(`template use 错 N1 --out ${out}`);
    expect([refused.code, existsSync(out)]).toEqual([1, false]);
    expect(refused.err).toContain('【会议名秤】');
    const outside = await $.try(`template use 错 N1 --keep --out ${out}`);
    expect(outside.err).toContain(say('表格', 'table'));
    expect(existsSync(out)).toBe(false);
  });

  it('does not say of a paper without places that all are known', async () => {
    const $ = laid.copy();
    await $(`notice signin N1 --out ${join($.folder, 'templates', 'bare.docx')}`);
    expect(await $('template check bare N1')).not.toContain(say('全部认识', 'Every place is known'));
  });

  it('fills nothing from what somebody wrote into a title', async () => {
    const $ = laid.copy();
    await $('notice edit N1 --title 【正文】【人员.姓名】会');
    const out = join($.folder, 'y.docx');
    await $(`template use 红头 N1 --out ${out}`);
    expect(linesOfDocx(out).join('\n').replaceAll('\u2060', '')).toContain('关于召开【正文】【人员.姓名】会的通知');
  });

  it('is refused where it has macros, a wrong name, or is asked for by a path', async () => {
    const $ = laid.copy();
    writeFileSync(join($.folder, 'templates', '宏.docm'), await redHead());
    expect((await $.try('template check 宏 N1')).err).toContain(say('含有宏', 'has macros'));
    expect((await $.try('template check 红 N1')).err).toContain('红头');
    expect((await $.try('template check ../secrets N1')).code).toBe(1);
    expect((await $.try('template use 红头 N1 --out a.txt')).code).toBe(2);
    expect((await office('2026-11-23 08:30', lang).try('template list')).out).toContain('templates');
  });
});
