import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type Office, office } from '../world.fixture.ts';

type Item = { readonly id: string; readonly action: string; readonly due: string | null; readonly importance: number };

/** The orders about a matter this morning: what to do, and the day by which. */
const orders = async ($: Office, id = 'F1'): Promise<readonly string[]> => {
  const { items }: { items: readonly Item[] } = await $.json('today');
  return items.filter((item) => item.id === id).map(({ action, due }) => `${action} ${due?.slice(0, 10) ?? '—'}`);
};

const PARKING = '关于城东停车难的建议 --kind suggestion --no 3 --deputy 张三 --lead 住建局 --with 交警大队';

describe('a suggestion of deputies', () => {
  it('goes by its dates from the assignment to a new answer', async () => {
    const $ = office('2026-03-05 09:00', 'zh');
    await $('config set suggestion-rules 上海');
    // The clock starts when it is assigned, not when it is received.
    expect(await $(`followup new ${PARKING}`)).toContain('时限自交办日起算，不自收到起算');
    expect(await orders($)).toEqual(['交办建议 2026-03-16']);
    $.at('2026-03-10 09:00');
    await $('tick F1 交办');
    expect((await $.json('show F1')).record).toMatchObject({
      ...{ kind: 'suggestion', number: '3', deputies: ['张三'], assignedOn: '2026-03-10' },
      due: expect.stringContaining('2026-06-10T17:30:00'),
    });
    expect(await $('show F1')).toMatch(/转办或退回 {2}03-19 .*\n.*会办意见 {2}04-10 .*\n.*面商代表 张三\n/);
    expect(await orders($)).toEqual(['答复代表 张三 2026-06-10']);
    $.at('2026-03-17 09:00');
    expect(await orders($)).toEqual(['转办或退回 2026-03-19', '答复代表 张三 2026-06-10']);
    $.at('2026-03-20 09:00');
    expect(await orders($)).toEqual(['答复代表 张三 2026-06-10']);
    expect(await $('followup return F1 --reason 不属本局职责')).toContain(
      '建议应在 2026年3月19日 周四 前退回，现已超过',
    );
    expect(await orders($)).toEqual(['明确主办人 2026-06-10']);
    await $('followup transfer F1 --to 城管局');
    $.at('2026-04-08 09:00');
    expect(await orders($)).toEqual(['催会办意见：交警大队 2026-04-10', '答复代表 张三 2026-06-10']);
    await $('followup feedback F1 同意 --by 交警大队');
    $.at('2026-06-08 09:00');
    expect(await orders($)).toEqual(['答复代表 张三 2026-06-10', '面商代表 张三 2026-06-10']);
    expect(await $('why F1')).toMatch(/下一步 +office 办结 F1 --结果 文字 --面商/);
    expect(await $.try('done F1 --result 已答复')).toMatchObject({
      code: 1,
      err: expect.stringMatching(/还没有与代表面商，不能答复\n.*--面商/),
    });
    await $('done F1 --result 已答复 --contacted 2026-06-01 --category A');
    $.at('2026-06-20 09:00');
    expect(await $('done F1 --satisfaction 不满意')).toContain('已重新办理  时限 2026年7月20日 周一 17:30');
    $.at('2026-06-22 09:00');
    expect(await orders($)).toEqual(['答复代表 张三 2026-07-20']);
    // The answer of June was on time, so the new one is judged by its own date.
    await $('done F1 --result 已再次答复 --satisfaction 满意');
    expect((await $.json('followup report --from 06-01 --to 07-31')).total).toMatchObject({ due: 0, open: 0 });
    $.at('2026-07-31 09:00');
    expect((await $.json('followup report --from 06-01 --to 07-31')).total).toMatchObject({ due: 1, onTime: 1 });
  });

  it('is answered in six months if that is said in time; said afterwards, it stays late', async () => {
    const $ = office('2026-03-10 09:00', 'en');
    await $(`followup new "Parking" --kind suggestion --deputy Zhang,Li --lead Works --assigned 2026-03-10 --term 6m`);
    await $('followup new "Schools" --kind suggestion --deputy Wang --lead Schools --assigned 2026-03-10');
    const card = await $('show F1');
    expect(card).toContain('Thu 2026-09-10 17:30');
    expect(await orders($)).toEqual(['Answer Zhang and 1 more 2026-09-10']);
    $.at('2026-06-12 09:00');
    expect(await $('followup extend F2 --term 6m --reason "A hard one"')).toContain(
      'It was late already, and stays overdue against its first date',
    );
    expect(await orders($, 'F2')).toEqual(['Answer Wang 2026-06-10', 'Talk to Wang 2026-06-10']);
    expect((await $.json('followup report --from 06-01')).total).toMatchObject({ openLate: 1, extendedLate: 1 });
    const beyond = await $.try('followup extend F1 --due 2026-10-01 --reason more');
    expect(beyond).toMatchObject({ code: 1, err: expect.stringContaining('Deputies Law 2025, art. 51') });
    expect((await $.try('followup new A --kind suggestion --term 4m')).err).toContain('Deputies Law 2025, art. 51');
    expect((await $.try('edit F1 --term 3m')).err).toContain('office followup extend F1 --term 6m');
    expect((await $.try('followup extend F1 --reason more')).err).toContain('--due WHEN');
    const double = await $.try('followup new A --kind suggestion --lead Works,Police --assigned 2026-03-10');
    expect(double).toMatchObject({ code: 1, err: expect.stringContaining('One matter has one lead') });
    expect(await $('followup new A --kind suggestion --deputy Zhang,Li --assigned 2026-03-10')).toContain(
      'A joint suggestion: Zhang is answered',
    );
    await $('skip F2 "Talk to" --reason "abroad"');
    await $('done F2 --result Built');
    // The law alone gives no period for a second answer, so none is supposed.
    expect((await $.try('done F2 --satisfaction dissatisfied')).err).toContain('Give it: --due DATE');
    expect(await $('done F2 --satisfaction dissatisfied --due 2026-07-20')).toContain('taken up again');
    expect((await $.try('done F1 --result Built --satisfaction dissatisfied')).code).toBe(1);
    expect(await $('followup list --kind suggestion')).not.toContain('Nothing');
  });

  it('has the dates of every place', async () => {
    const dates = {
      青岛: ['03-17', '03-17', '04-10', null],
      河南: [null, '03-24', '05-10', null],
      浙江: [null, '03-20', '05-10', null],
      重庆: ['03-24', '03-24', '04-22', '04-08'],
      山东: [null, null, '04-10', null],
      代表法: [null, null, null, null],
    };
    const $ = office('2026-03-10 09:00', 'zh');
    let n = 0;
    for (const [place, [assign, giveBack, helpers, contact]] of Object.entries(dates)) {
      await $(`config set suggestion-rules ${place}`);
      await $(`followup new ${place} --kind suggestion --deputy 张三 --lead 住建局 --with 交警 --assigned 2026-03-10`);
      n += 1;
      const { lines } = (await $.json(`show F${n}`)).record;
      const dueOf = (code: string): string | null =>
        lines.find(({ origin }: { origin: string }) => origin === `suggestion/${code}`)?.due?.slice(5, 10) ?? null;
      expect([dueOf('return'), dueOf('helpers'), dueOf('contact')], place).toEqual([giveBack, helpers, contact]);
      await $(`followup new ${place}未交办 --kind suggestion`);
      n += 1;
      const [first] = await orders($, `F${n}`);
      expect(first, place).toBe(`交办建议 ${assign === null ? '—' : `2026-${assign}`}`);
    }
    expect((await $.try('config set suggestion-rules 广东')).err).toContain('青岛');
  });
});

describe('on paper', () => {
  it('are the table of suggestions, and the letters that hand matters on', async () => {
    const $ = office('2026-03-10 09:00', 'zh');
    await $('config set suggestion-rules 上海');
    await $('config set office 县政府办');
    await $(`followup new ${PARKING} --assigned 2026-03-10`);
    await $('followup new 办学 --kind suggestion --no 12 --deputy 王五、赵六 --lead 教育局 --assigned 2026-03-11');
    await $('followup new 修路 --kind review --lead 县政府 --term 2m --assigned 2026-03-10');
    await $('followup new 报送材料 --lead 规划科 --due 2026-03-20');
    const paper = async (id: string): Promise<string> => {
      await $(`show ${id} --out ${$.folder}.${id}.txt`);
      return readFileSync(`${$.folder}.${id}.txt`, 'utf8');
    };
    expect(await paper('F1')).toBe(
      `代表建议（第 3 号）交办函\n\n住建局：\n张三代表提出的“关于城东停车难的建议”，现交由你单位主办。\n会办单位：交警大队。
请与代表面商后，于2026年6月10日前答复（代表法 2025 年第五十一条）。
会办单位请于2026年4月10日前将会办意见送主办单位。\n不属你单位职责的，请于2026年3月19日前说明理由退回。
\n县政府办\n2026年3月10日\n`,
    );
    expect(await paper('F3')).toContain('请于2026年5月10日前书面报告研究处理情况。');
    expect(await paper('F4')).toContain('“报送材料”（本室），请你单位主办。\n请于2026年3月20日前办结，并报告结果。');
    $.at('2026-05-06 09:00');
    await $('done F1 --result 已增设泊位 --contacted 2026-04-01 --category A --satisfaction 基本满意');
    // After three weeks F1 lies in the archive.
    $.at('2026-06-30 09:00');
    await $('followup chase F2');
    await $(`followup report --as suggestions --out ${$.folder}.csv`);
    expect(readFileSync(`${$.folder}.csv`, 'utf8').split(/\r?\n/)).toMatchObject([
      expect.stringContaining('建议号,代表,内容,主办,会办,交办日,时限,答复,答复类别,满意度'),
      '3,张三,关于城东停车难的建议,住建局,交警大队,2026-03-10,2026-06-10,2026-05-06 已增设泊位,A,基本满意',
      '12,王五、赵六,办学,教育局,,2026-03-11,2026-06-11,,,',
      '',
    ]);
    const march = await $.json('followup report --as suggestions --from 2026-03-11 --to 2026-03-31');
    expect(march.rows.map(([number]: string[]) => number)).toEqual(['12']);
    await $('routine offer 14');
    expect(await $('show R1')).toMatch(/写督查通报[\s\S]*每月5日/);
    const calendar = await $('calendar export');
    expect(calendar).toContain('办学');
  });
});

describe('review comments', () => {
  it('go from the session to the report, one stage after the other', async () => {
    for (const lang of ['zh', 'en'] as const) {
      const $ = office('2026-10-20 09:00', lang);
      await $('notice new 常委会会议 --at "10-29 09:00" --place 三楼 --host 张国栋 --to 王强');
      $.at('2026-10-30 09:00');
      await $('followup new 饮水安全 --kind review --ref N1 --lead 县政府');
      const [draft, , , report] = (await $.json('show F1')).record.lines;
      expect([draft.due, report.due]).toEqual([expect.stringContaining('2026-11-05T17:30:00'), null]);
      expect(await orders($)).toEqual([
        lang === 'zh' ? '整理审议意见 2026-11-05' : 'Draft the review comments 2026-11-05',
      ]);
      $.at('2026-11-05 09:00');
      for (const line of ['1', '2']) await $(`tick F1 ${line}`);
      // Ten days end on a Sunday: the work is done on the working day before.
      expect(await orders($)).toEqual([
        lang === 'zh' ? '交办审议意见 2026-11-06' : 'Hand on the review comments 2026-11-06',
      ]);
      $.at('2026-11-06 09:00');
      await $('tick F1 3');
      // 6 February 2027 is the Spring Festival, and its eve a statutory day off too (systems.md, 15 says 5 February).
      expect((await $.json('show F1')).record).toMatchObject({
        ...{ assignedOn: '2026-11-06', due: expect.stringContaining('2027-02-06T17:30:00') },
      });
      expect(await orders($)).toEqual([lang === 'zh' ? '跟进 县政府 2027-02-04' : 'Ask 县政府 2027-02-04']);
      await $('followup new 饮水安全续 --kind review --term 2m --lead 县政府 --assigned 2026-11-06');
      expect((await $.json('show F2')).record.due).toContain('2027-01-06T17:30:00');
      expect(await $('followup new 决议 --kind review --due 2026-12-31 --assigned 2026-11-06')).toContain('2026');
      expect((await $.json('show F3')).record.due).toContain('2026-12-31T17:30:00');
      for (const line of ['4', '5', '6']) await $(`tick F1 ${line}`);
      expect(await orders($)).toEqual([lang === 'zh' ? '办理 2027-02-04' : 'Handle it 2027-02-04']);
      await $('done F1 --result ok');
    }
  });

  it('are asked for by their kind, and a plain matter for nothing more', async () => {
    const $ = office('2026-03-10 09:00', 'zh');
    const keys = [
      ['标题', '停车难', '\r'],
      ['建议号', '3', '\r'],
      ['代表', '张三', '\r'],
      ['主办', '住建局', '\r'],
      ['会办', '交警', '\r'],
      ['交办日', '3-10', '\r'],
      ['期限', '六个月', '\r'],
    ] as const;
    const { shown } = await $.atTerminal('followup new --kind suggestion', [...keys, ['保存', '\r']]);
    expect(shown).toContain('时限 2026年9月10日 周四 17:30');
    expect(shown).not.toContain('来源');
  });
});

describe('any matter', () => {
  it('takes lines that the clerk adds, and is reminded of them', async () => {
    const $ = office('2026-11-23 08:30', 'zh');
    await $('followup new 报送材料 --lead 规划科 --due 12-04');
    await $('add F1 "核对数据=李娜@11-25 16:00"');
    expect(await orders($)).toEqual(['催办 1 项：核对数据 2026-11-25', '跟进 规划科 2026-12-04']);
    $.at('2026-11-25 15:45');
    expect(await $('remind --dry-run')).toContain('核对数据（报送材料，F1）');
    await $('tick F1 核对');
    expect(await orders($)).toEqual(['跟进 规划科 2026-12-04']);
    expect(await $('show F1')).toMatch(/核对数据 {2}李娜 .*办完/);
  });
});
