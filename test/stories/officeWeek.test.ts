import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Office, office } from '../world.fixture.ts';

// A week of the office (systems.md, 10 to 15): a document from above, a fire at night, a delegation, a group petition, a monthly circular.

type Item = { readonly id: string; readonly action: string; readonly due: string | null };

/** The morning list in its order: what is to be done, and by when. */
const page = async ($: Office): Promise<readonly string[]> =>
  (await $.json('today')).items.map(({ id, action, due }: Item) =>
    [id, action, due?.slice(5, 16).replace('T', ' ') ?? '—'].join(' '),
  );

const refused = async ($: Office, line: string): Promise<string> => {
  const { code, err } = await $.try(line);
  expect(code, line).toBe(1);
  return err;
};

/** Takes back a command that was just given, finds the morning list as it was before, and gives the command again. */
const thereAndBack = async ($: Office, before: readonly string[]): Promise<void> => {
  const after = await page($);
  await $('undo');
  expect(await page($)).toEqual(before);
  await $('redo');
  expect(await page($)).toEqual(after);
};

describe.each(['zh', 'en'] as const)('a week of the office (%s)', (lang) => {
  const say = <T>(zh: T, en: T): T => (lang === 'zh' ? zh : en);
  const propose = say('拟办', 'Propose handling');
  const fetch = say('催领批示', 'Fetch the instruction');
  const circular = say('办', 'Do');
  const answer = say('答复来文单位', 'Answer the sender');
  const goesOn = say('跟进 法工委', 'Ask 法工委');
  const inWriting = say('补书面报告', 'Confirm in writing');
  const letter = say('催公函', 'Ask for the letter');
  const written = say('书面报告 县委值班室', 'Report in writing to 县委值班室');
  const final = say('终报 县委值班室', 'Final report to 县委值班室');
  const update = (no: number): string => say(`续报${no} 县委值班室`, `Update ${no} to 县委值班室`);
  const recordAnswer = say('登记答复', 'Record the answer');

  it('has every morning page right, from Monday to Friday and through the night', async () => {
    const $ = office('2026-11-02 09:00', lang);
    await $('followup new 河道清淤 --lead 水利局 --due 11-13');
    await $('followup new 校车检查 --lead 教育局 --due 11-20');
    $.at('2026-11-12 09:00');
    await $('done F1 --result 已清');
    $.at('2026-11-26 09:00');
    await $('done F2 --result 已查');

    // Monday: a delegation is announced, a document comes from above.
    $.at('2026-11-30 08:00');
    await $('person new 罗景和 --role leader --level 正厅 --rank 1');
    await $('person new 段明远 --role leader --level 副厅 --rank 2');
    await $('duty plan --from 11-30 --to 12-13 --officers 王强,李娜 --leaders 罗景和,段明远');
    await $('config set incident-to 县委值班室');
    await $('config set remind-channels stdout');
    await $('routine new 写督查通报 --every 每月5日');
    await $('visitor expect 省人大调研组 --at "12-03 9:00" --count 12 --level 副省');
    $.at('2026-11-30 08:30');
    const delegation = [
      `V1 ${say('报告 县委办', 'Report to 县委办')} 11-30 09:30`,
      `V1 ${say('明确主陪', 'Name the host leader')} 11-30 17:30`,
      `V1 ${letter} 12-01 17:30`,
      `V1 ${say('审批接待方案', 'Have the plan approved')} 12-02 17:30`,
    ];
    expect(await page($)).toEqual(delegation);
    $.at('2026-11-30 09:10');
    await $('doc in 关于报送预算报告的通知 --from 省人大办公厅 --code 浙人办〔2026〕12号 --mark urgent --due 12-11');
    const [toReport = '', ...others] = delegation;
    const withPaper = [toReport, `W1 ${propose} 11-30 17:30`, ...others];
    expect(await page($)).toEqual(withPaper);
    await $('doc propose W1 拟由法工委承办 --or 拟由财经委承办 --to 罗景和');
    await thereAndBack($, withPaper);
    for (const line of ['done W1', 'done W1 --result 已办'])
      expect(await refused($, line)).toContain(say('正在请示', 'waits for an instruction'));
    await $('inform V1 已口头报告 --to 县委办 --via phone');
    expect(await $('visitor edit V1 --leader 罗景和 --companions 段明远')).not.toMatch(/去掉|dropped/);
    await $('request V1 接待方案 --to 罗景和');
    const evening = [`V1 ${letter} 12-01 17:30`, `V1 ${inWriting} 12-01 17:30`, `V1 ${fetch} 12-02 17:30`];
    expect(await page($)).toEqual(evening);

    // In the night there is a fire. The clocks run on over midnight and stand before all that is late.
    $.at('2026-11-30 23:55');
    await $('remind');
    await $('incident new 城西仓库起火 --at 23:50 --from 门卫老张 --place 城西');
    expect(await page($)).toEqual([
      `X1 ${say('电话报告 县委值班室', 'Report by phone to 县委值班室')} 12-01 00:20`,
      `X1 ${written} 12-01 00:50`,
      ...evening,
    ]);
    await thereAndBack($, evening);
    expect(await $('remind')).toContain(say('（限 12-01 00:20）', '(by 12-01 00:20)'));
    const { shown } = await $.atTerminal('today', []);
    expect(shown).toContain(say('余 25 分', '25 min left'));
    const why = await $('why X1');
    for (const said of [
      say('余 25 分、特急、自 23:50 起 30 分', '25 min left, flash, 30 min from 23:50'),
      say('报告时限在走，排在最前', 'before everything else'),
    ])
      expect(why).toContain(said);
    $.at('2026-12-01 00:05');
    expect(await $('incident report X1 --via phone')).toContain(
      say('（电话）  00:05，按时', 'by phone  00:05, in time'),
    );
    const tuesday = [`W1 ${fetch} 12-01 17:30`, ...evening, `R1 ${circular} 12-04 17:30`];
    expect(await page($)).toEqual([`X1 ${written} 12-01 00:50`, ...tuesday]);
    $.at('2026-12-01 00:20');
    await $('incident report X1 --by 段明远');
    $.at('2026-12-01 01:30');
    await $('incident log X1 明火扑灭');
    await $('incident edit X1 --hurt 1 --stable');
    const reports = [`X1 ${update(1)} 12-01 02:00`, `X1 ${final} 12-08 17:30`];
    expect(await page($)).toEqual([...reports, ...tuesday]);

    // Tuesday: nobody made the update in the night, and the duty changes.
    $.at('2026-12-01 08:25');
    const handed = await $('duty handover --to 李娜 --undone 回电');
    expect(handed).toContain(say('（限 02:00，已超 6 小时 25 分）', '(by 02:00, 6 h 25 min late)'));
    $.at('2026-12-01 08:35');
    expect(await page($)).toEqual([...reports, ...tuesday]);
    const morning = await $('today');
    expect(morning).toMatch(say(/带班 段明远 {2}值班员 李娜/, /leader 段明远 {2}officer 李娜/));
    expect(morning).toMatch(say(/周一 23:55 +X1 +未办 城西仓库起火/, /Mon 23:55 +X1 +undone 城西仓库起火/));
    expect(morning).toMatch(say(/1 A +X1 .*超 6 小时\n/, /1 A +X1 .*6 h late\n/));
    await $('incident report X1 --by 段明远 --reason 值班电话占线');
    await $('inform V1 书面报告 --to 县委办 --via letter');
    await $('instruction V1 同意 --by 罗景和');
    await $('visitor edit V1 --letter 浙人函〔2026〕31号');
    const before = await page($);
    await $('instruction W1 同意，抓紧 --by 罗景和 --choose 1 --lead 法工委');
    await thereAndBack($, before);
    $.at('2026-12-01 09:30');
    await $('visitor in 王建国 --kind petition --nature appeal --count 8 --purpose 征地补偿');
    expect(await page($)).toEqual([
      `X1 ${update(2)} 12-02 08:35`,
      `X1 ${final} 12-08 17:30`,
      `V2 ${say('请推选代表（≤5人）', 'Ask for representatives (5 at most)')} —`,
      `W1 ${answer} 12-11 17:30`,
      `F3 ${goesOn} 12-11 17:30`,
      `R1 ${circular} 12-04 17:30`,
      `F4 ${say('出具受理告知书', 'Issue the acceptance notice')} 12-16 17:30`,
    ]);
    expect(await $('today')).toMatch(say(/在等 +V2 王建国 8人/, /Waiting +V2 王建国 8 people/));
    expect(await $('visitor edit V2 --reps 王建国,李桂兰')).toContain(
      say('信访：加上 代表 王建国、李桂兰', 'Petition: added Representatives 王建国, 李桂兰'),
    );
    await $('visitor out V2');

    // Wednesday: the daily update is due five minutes after opening.
    $.at('2026-12-02 08:30');
    expect(await page($)).toEqual([
      `X1 ${update(2)} 12-02 08:35`,
      `X1 ${final} 12-08 17:30`,
      `W1 ${answer} 12-11 17:30`,
      `R1 ${circular} 12-04 17:30`,
      `F3 ${goesOn} 12-11 17:30`,
      `F4 ${say('出具受理告知书', 'Issue the acceptance notice')} 12-16 17:30`,
      `V2 ${recordAnswer} —`,
    ]);
    expect(await refused($, 'done X1 --result 扑灭')).toContain(say('尚未终报', 'before the final report'));
    expect((await $.try('incident report X1 --as final --via written')).err).toContain(
      say('上报 X1 --报次 终报 --方式 书面 --签发 姓名', 'report X1 --as final --via written --by NAME'),
    );
    await $('incident report X1 --as final --by 段明远');
    await $('done X1 --result 扑灭 --lesson 线路每季检查');
    await $('done F4 --result 受理 --served 12-02');

    // Thursday: the delegation is here, and of the fire nothing is left.
    $.at('2026-12-03 08:30');
    expect(await page($)).toEqual([
      `W1 ${answer} 12-11 17:30`,
      `R1 ${circular} 12-04 17:30`,
      `F3 ${goesOn} 12-11 17:30`,
      `V2 ${recordAnswer} —`,
      `F5 ${say('出具书面处理意见', 'Give the written result')} 01-29 17:30`,
    ]);
    expect((await $.json('today')).schedule.at(-1)).toMatchObject({ id: 'V1', people: ['罗景和', '段明远'] });
    $.at('2026-12-03 09:00');
    await $('visitor in V1');
    $.at('2026-12-03 17:00');
    expect(await refused($, 'visitor bill V1 工作餐=960@12-03 --diners 5')).toContain(say('第十条', 'art. 10'));
    await $('visitor bill V1 工作餐=960@12-03 --diners 4');
    await $('visitor out V1');
    await $('doc reply W1 已报送');

    // Friday: the circular, as the fifth is a Saturday. The list of the reception says what it lacks before it can be signed.
    $.at('2026-12-04 08:30');
    const friday = [
      `V1 ${say('填接待清单', 'Fill in the reception list')} 12-04 17:30`,
      `R1 ${circular} 12-04 17:30`,
      `F3 ${goesOn} 12-11 17:30`,
      `V1 ${say('结账', 'Settle the bill')} 12-10 17:30`,
      `V2 ${recordAnswer} —`,
      `F5 ${say('出具书面处理意见', 'Give the written result')} 01-29 17:30`,
    ];
    expect(await page($)).toEqual(friday);
    expect(await $('why V1')).toMatch(
      say(/修改 V1 --来宾 [\s\S]*清单缺：来宾/, /edit V1 --guests [\s\S]*lacks: guests/),
    );
    await $('visitor edit V1 --guests 王伟=省人大常委会副主任@副省');
    expect(await refused($, 'visitor bill V1 --signed-by 罗景和')).toContain(say('--活动 ', '--activities '));
    await $('visitor edit V1 --activities "座谈=三楼会议室@2026-12-03 9:30"');
    await $('visitor bill V1 --signed-by 罗景和 --paid card');
    const paper = join($.folder, '..', `${lang}.txt`);
    await $(`followup report --as circular --out ${paper}`);
    expect(readFileSync(paper, 'utf8')).toContain(
      say('应办结 2 项，按期 1 项，按期率 50.0 %；逾期办结 1 项', '2 due, 1 on time (50.0 %), 1 done late'),
    );
    await $('done R1 --result 已印发');
    expect(await refused($, 'doc file W1 --keep 30')).toContain('F3');
    await $('done F3 --result 已报送');
    await $('doc file W1 --keep 30');
    expect(await page($)).toEqual(friday.slice(4));
    expect((await $.json('week')).counts).toMatchObject({ visits: 2, visitors: 20 });

    // What the week left is found, passes the check of the desk, and goes to another desk as it is.
    expect(await $('search 城西')).toContain('X1');
    expect((await $.json('doctor')).findings ?? []).not.toContainEqual(expect.objectContaining({ level: 'wrong' }));
    const file = join($.folder, '..', 'week.json');
    await $(`export --out ${file}`);
    const other = office('2026-12-04 08:30', lang);
    await other(`import ${file}`);
    for (const id of ['W1', 'X1', 'V1', 'F3'])
      expect((await other.json(`show ${id}`)).record).toEqual((await $.json(`show ${id}`)).record);
  });
});
