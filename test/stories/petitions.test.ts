import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { linesOfDocx, xmlOfDocx } from '../docx.fixture.ts';
import { type Office, office } from '../world.fixture.ts';

/** The due day and the day that the law gives, of every matter of a visit. */
const duesOf = async ($: Office): Promise<Readonly<Record<string, string>>> => {
  const { records } = await $.json('followup list --all');
  return Object.fromEntries(
    records.map(({ stage, due }: { stage: string; due: string | null }) => [stage, (due ?? '').slice(0, 10)]),
  );
};

const refusal = async ($: Office, line: string): Promise<string> => {
  const { code, err } = await $.try(line);
  expect(code, line).toBe(1);
  return err;
};

describe.each(['zh', 'en'] as const)('a petition to its end (%s)', (lang) => {
  const say = (zh: string, en: string): string => (lang === 'zh' ? zh : en);

  it('has the days of the regulation: acceptance, objection, result, extension, review, recheck', async () => {
    const $ = office('2026-11-23 09:00', lang);
    await $('visitor in 王建国 --kind petition --nature appeal --purpose 征地补偿 --referred');
    expect(await duesOf($)).toEqual({ acceptance: '2026-12-08', objection: '2026-11-30' });
    expect(await $('today')).toContain(say('提出异议或接办：征地补偿', 'Object or take it up: 征地补偿'));
    $.at('2026-11-24 10:00');
    await $('followup done F1 --result 受理 --served 11-24');
    expect(await duesOf($)).toMatchObject({ objection: '2026-11-30', result: '2027-01-22' });
    expect((await $.json('show F2')).record.doneAt).not.toBeNull();
    expect(await $('show F3')).toContain(say('2027年1月23日 周六', 'Sat 2027-01-23'));
    expect(await $('why F3')).toContain(say('法定 01-23', 'by law 01-23'));
    expect(await refusal($, 'followup extend F3 --due 2027-02-23 --reason 复杂 --approved-by 王主任')).toContain(
      say('2027年2月22日', '2027-02-22'),
    );
    await $('followup extend F3 --due 2027-02-22 --reason 复杂 --approved-by 王主任');
    expect(await refusal($, 'visitor review V1')).toContain('F3');
    $.at('2027-01-20 10:00');
    expect((await $.try('followup done F3 --result 补偿到位')).err).toContain(say('F3 --送达', 'F3 --served'));
    expect(await refusal($, 'visitor review V1')).toContain(say('F3 --送达', 'F3 --served'));
    $.at('2027-01-21 10:00');
    await $('followup edit F3 --served 01-20');
    $.at('2027-03-01 10:00');
    expect(await refusal($, 'visitor review V1 --asked 2027-02-20')).toContain(say('2月19日', '2027-02-19'));
    await $('visitor review V1 --asked 2027-02-10');
    expect(await duesOf($)).toMatchObject({ review: '2027-03-12' });
    expect(await $('today')).toContain(say('复查', 'Decide the review'));
    expect(await refusal($, 'visitor review V1')).toContain('F4');
    await $('followup done F4 --result 维持 --served 02-25');
    $.at('2027-03-02 10:00');
    await $('visitor review V1 --asked 03-02');
    expect(await duesOf($)).toMatchObject({ recheck: '2027-04-01' });
    expect((await $.try('followup done F5 --result 维持 --served 03-02')).err).toContain(say('已终结', 'Concluded'));
    expect(await refusal($, 'visitor review V1')).toContain(say('第三十六条', 'art. 36(3)'));
    expect((await $.try('visitor in 王建国 --repeat-of V1')).err).toContain(say('做好疏导', 'no clock runs'));
    expect(await $('why V2')).toContain(say('已终结，做好疏导', 'Concluded'));
    expect(Object.keys(await duesOf($)).length).toBe(5);
  });

  it('asks a group who speaks for it, and takes five at most', async () => {
    const $ = office('2026-11-23 09:00', lang);
    const six = '甲一、乙二、丙三、丁四、戊五、己六';
    expect(await refusal($, `visitor in 王建国 --kind petition --count 8 --reps ${six}`)).toContain(
      say('第二十条', 'art. 20'),
    );
    const { err } = await $.try('visitor in 王建国 --kind petition --nature appeal --count 8 --purpose 欠薪');
    expect(err).toContain(say('集体访 8 人：请推选代表（≤5人', 'Group of 8: ask for representatives, 5 at most'));
    expect(await $('today')).toContain(
      say('请推选代表（≤5人）：王建国', 'Ask for representatives (5 at most): 王建国'),
    );
    await $('visitor edit V1 --reps 王建国、李桂兰 --inform 县委办');
    expect(await $('today')).toContain(say('报告 县委办：王建国', 'Report to 县委办: 王建国'));
    expect(await $('today')).not.toContain(say('请推选代表', 'Ask for representatives'));
    expect(await refusal($, 'done V1 --result 已答复')).toContain(say('尚未报告 县委办', '县委办 has not been told'));
    await $('inform V1 已报告 --to 县委办 --via letter');
    await $('visitor out V1 --answer 已答复');
    expect((await $.try('visitor in 李桂兰 --kind petition')).err).toContain('V1');
    expect(await refusal($, 'visitor in 张三 --kind business --reps 李四')).toContain(say('--代表', '--reps'));
  });

  it('starts one clock for a letter and a visit on one matter, and none for what is not accepted, nor for a suggestion', async () => {
    const $ = office('2026-11-23 09:00', lang);
    await $('visitor in 王建国 --channel letter --purpose 征地补偿');
    expect((await $.json('visitor list')).records[0]).toMatchObject({
      state: 'waiting',
      petition: { channel: 'letter' },
    });
    expect(await $('visitor inside')).not.toContain('V1');
    expect((await $.try('visitor in 王建国 --repeat-of V1')).err).toContain('V1');
    expect(Object.keys(await duesOf($))).toEqual(['acceptance']);
    expect((await $.try('followup done F1 --result 不予受理：上级正在办理')).err).toContain(
      say('--文书 不予受理告知书', '--as refused'),
    );
    // A notice says what was answered, and the reason once.
    expect(await refusal($, 'visitor text V1 --as accepted')).toContain(say('重办 F1', 'reopen F1'));
    const notice = await $('visitor text V1 --as refused');
    expect(notice).toContain(say('决定不予受理。理由：上级正在办理\n', 'arts. 19, 23). Reason: 上级正在办理\n'));
    await $('visitor in 李明 --nature suggestion --purpose 增设路灯');
    expect((await $.try('followup done F2 --result 受理')).err).toContain(say('第二十九条', 'art. 29'));
    expect(Object.keys(await duesOf($))).toEqual(['acceptance']);
    expect((await $.try('visitor in 赵六 --nature litigation --purpose 判决不服')).err).toContain(
      say('政法机关', 'political-legal'),
    );
    expect(await $('today')).toContain(
      say('转送政法机关并告知：判决不服', 'Hand on to the political-legal body: 判决不服'),
    );
    await $('followup done F3 --result 已转送县委政法委');
    expect((await $.try('visitor in 匿名 --channel letter --purpose 占道')).err).toContain(
      say('姓名、住址不清', 'unclear'),
    );
    expect(Object.keys(await duesOf($)).sort()).toEqual(['acceptance', 'handOn']);
    expect(await refusal($, 'followup done F2 --result 受理 --served 11-23')).toContain('F2');
    await $('followup new 买纸');
    expect(await refusal($, 'followup done F4 --result 已买 --served 11-23')).toContain(say('--送达', '--served'));
    expect(await refusal($, 'visitor review V1')).toContain('V1');
  });

  it('has no paper that is dated after its service, and none with the service of another', async () => {
    const $ = office('2026-11-23 09:00', lang);
    await $('visitor in 王建国 --kind petition --nature appeal --purpose 征地补偿');
    $.at('2026-11-26 09:00');
    await $('followup done F1 --result 受理 --served 11-25');
    expect(await $('visitor text V1 --as accepted')).toContain(say('\n2026年11月25日\n', '\n2026-11-25\n'));
    await $('followup extend F2 --due 2027-02-20 --reason 案情复杂 --approved-by 王主任');
    $.at('2027-02-10 09:00');
    await $('followup done F2 --result 补偿到位 --served 02-08');
    const opinion = await $('visitor text V1 --as opinion');
    expect(opinion).toContain(say('\n2027年2月8日\n', '\n2027-02-08\n'));
    expect(opinion).toContain(say('送达日期：2027年2月8日', 'Day of service: 2027-02-08'));
    expect(await $('visitor text V1 --as extension')).toContain(say('送达日期：________', 'Day of service: ________'));
  });

  it('is told in the papers of the regulation, each with its proof of service', async () => {
    const $ = office('2026-11-23 09:00', lang);
    await $('config set office 县人大办');
    await $('visitor in 王建国 --kind petition --nature appeal --purpose 征地补偿 --phone 13800001234');
    const register = await $('visitor text V1');
    expect(register).toContain('征地补偿');
    expect(register).toContain('138****1234');
    expect(await refusal($, 'visitor text V1 --as accepted')).toContain('F1');
    await $('followup done F1 --result 受理');
    const accepted = await $('visitor text V1 --as accepted');
    for (const part of [say('2027年1月22日', '2027-01-22'), say('送达回证', 'Proof of service'), '县人大办'])
      expect(accepted).toContain(part);
    await $('followup extend F2 --due 2027-02-20 --reason 案情复杂 --approved-by 王主任');
    expect(await $('visitor text V1 --as extension')).toContain('案情复杂');
    await $('followup done F2 --result 补偿到位');
    const file = join($.folder, '..', 'opinion.txt');
    await $(`visitor text V1 --as opinion --out ${file}`);
    expect(readFileSync(file, 'utf8')).toContain(
      say('30 日内向上一级机关、单位申请复查', 'ask the body above for a review'),
    );
    expect(await refusal($, 'visitor text V1 --as refused')).toContain(say('结果是“受理”', 'answered “受理”'));
    const [paper, form] = ['opinion.docx', 'form.docx'].map((name) => join($.folder, '..', name)) as [string, string];
    await $(`visitor text V1 --as opinion --out ${paper}`);
    // The proof of service stays with the office, so it has a page of its own.
    const [notice = '', proof = ''] = xmlOfDocx(paper).split('w:pageBreakBefore');
    expect(notice).toContain('补偿到位');
    expect(proof).toContain(say('送达回证', 'Proof of service'));
    await $('visitor edit V1 --remark "他儿子的电话 13911112222"');
    await $(`visitor text V1 --as register --out ${form}`);
    const cells = linesOfDocx(form);
    expect(cells.slice(cells.indexOf('征地补偿') - 1)[0]).toBe(say('事由', 'Purpose'));
    expect(cells.join()).toContain('139****2222');
    await $('visitor in 李明 --kind business');
    expect(await refusal($, 'visitor text V2 --as opinion')).toContain('V2');
  });

  it('objects to a referral instead of accepting it', async () => {
    const $ = office('2026-11-23 09:00', lang);
    await $('visitor in 王建国 --kind petition --referred --purpose 噪音');
    await $('followup done F2 --result 提出异议：属城管职权');
    const { records } = await $.json('followup list --all');
    expect(records.map(({ stage, doneAt }: { stage: string; doneAt: unknown }) => [stage, doneAt !== null])).toEqual(
      expect.arrayContaining([
        ['acceptance', true],
        ['objection', true],
      ]),
    );
    expect(records.length).toBe(2);
  });

  it('passes no accusation to those accused, nor to their unit', async () => {
    const $ = office('2026-11-23 09:00', lang);
    await $('person new 钱有财 --org 县财政局 --role staff');
    await $('person new 孙丽 --org 县财政局');
    await $('person new 周敏 --org 办公室');
    expect(await refusal($, 'visitor in 甲 --accused 钱有财 --host 钱有财')).toContain(say('第三十条', 'art. 30(3)'));
    await $('visitor in 赵检举 --nature accusation --accused 钱有财 --purpose 挪用 --first-contact 周敏');
    for (const line of [
      'followup transfer F1 --to 钱有财',
      'followup transfer F1 --to 财政局',
      'followup transfer F1 --to 孙丽',
      'followup new 核查 --ref F1 --lead 县财政局预算科',
      'followup edit F1 --with 孙丽',
      'followup chase F1 --to 钱有财',
    ])
      expect(await refusal($, line), line).toContain(say('第三十条', 'art. 30(3)'));
    await $('followup transfer F1 --to 县纪委');
    expect(await refusal($, 'visitor edit V1 --nature appeal')).toContain(say('--被控告方', '--accused'));
    expect(await $('today')).toContain(say('检举控告件（内容不公开）', 'Accusation (content withheld)'));
    expect(await $('show V1')).not.toContain('钱有财');
  });
});
