import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { linesOfDocx } from '../docx.fixture.ts';
import { office } from '../world.fixture.ts';

// 突发事件 (systems.md, 12): clocks by the minute, reports to each body, the log, the texts.

const at = (clock: string, day = '2026-11-23') => `${day} ${clock}`;

/** A desk at which a call came at 08:22: the moment of the accident is not known, its level is 较大. */
const fire = async (lang: 'en' | 'zh' = 'zh') => {
  const $ = office(at('08:22'), lang);
  await $('duty set 2026-11-22 --officer 王强 --leader 张伟');
  await $('duty log 城东锅炉房起火 --caller 门卫老张 --phone 13900001234');
  await $('incident new --ref D1 --level serious --place 城东');
  return $;
};

type Item = { readonly action: string; readonly title: string; readonly due: string };
const orders = async ($: ReturnType<typeof office>): Promise<readonly string[]> =>
  (await $.json('today')).items
    .filter(({ id }: { id: string }) => id === 'X1')
    .map(({ action, title }: Item) => `${action}：${title}`);

const PHONE = 'incident report X1 --to 县委值班室 --via phone';
const FINAL = 'incident report X1 --to 县委值班室 --as final --by 张伟';

describe('an incident', () => {
  it.each(['zh', 'en'] as const)(
    'stands once on the page of the morning after, also as what the duty log says (%s)',
    async (lang) => {
      const $ = office(at('23:40'), lang);
      await $('duty set 2026-11-23 --officer 王强 --leader 张伟');
      await $('duty log 城东锅炉房起火');
      await $('incident new --ref D1');
      await $('duty log 消防来电');
      const night = async () =>
        (await $.json('today')).overnight.map(({ id, text }: { id: string; text: string }) => [id, text]);
      for (const morning of [at('00:10', '2026-11-24'), at('08:35', '2026-11-24')]) {
        $.at(morning);
        expect(await night()).toEqual([
          ['X1', '城东锅炉房起火'],
          ['D1', '消防来电'],
        ]);
        expect((await $('today')).match(/23:40/g)).toHaveLength(2);
      }
    },
  );

  it.each(['zh', 'en'] as const)(
    'is handed over with the next report to each body that waits for it (%s)',
    async (lang) => {
      const $ = office(at('23:40'), lang);
      await $('config set incident-to 县委值班室、县应急局');
      await $('duty set 2026-11-23 --officer 王强 --leader 张伟');
      await $('duty set 2026-11-24 --officer 李娜 --leader 罗景和');
      await $('incident new 城东锅炉房起火');
      $.at(at('00:05', '2026-11-24'));
      expect((await $.try('duty handover --to 李娜 --undone 无')).err).toContain(
        lang === 'zh'
          ? '电话报告 县委值班室、电话报告 县应急局（限 00:10，余 5 分）'
          : 'Report by phone to 县委值班室, Report by phone to 县应急局 (by 00:10, 5 min left)',
      );
    },
  );

  it('begins with a line of the duty log, and its clocks run from when it was learned of', async () => {
    const $ = await fire();
    expect((await $.json('show X1')).record).toMatchObject({
      ...{ title: '城东锅炉房起火', from: '门卫老张', kind: 'fire', level: 'serious', ref: 'D1', profile: 'local' },
      ...{ learnedAt: expect.stringContaining('T08:22:00'), occurredAt: null, firstHandler: '王强' },
    });
    $.at(at('08:40'));
    const [first, second] = (await $.json('today')).items;
    expect(first).toMatchObject({ id: 'X1', importance: 4, title: '城东锅炉房起火（限 08:52，余 12 分）' });
    expect(first.due).toContain('2026-11-23T08:52:00');
    expect(first.because).toEqual(expect.arrayContaining(['flash', 'clock']));
    expect(first.score).toBeGreaterThanOrEqual(4);
    expect(second.due).toContain('2026-11-23T09:22:00');
    expect(await $('today')).toMatch(/电话报告 上级值班室：城东锅炉房起火 {2}今天 08:52 {2}余 12 分/);
    expect(await $('why X1')).toContain('自 08:22 起 30 分');
    expect(await $('show D1')).toContain('X1');
  });

  it('counts the limits of a raised level from the same base, and says what is over already', async () => {
    const $ = await fire();
    $.at(at('08:40'));
    const { out, err } = await $.try('incident edit X1 --level 重大 --hurt 约８人');
    expect(err).toContain('电话报告 上级值班室：限 08:37，已超 3 分，立即报告并说明原因');
    expect(out).toContain('书面报告 上级值班室 限 08:52，余 12 分');
    expect((await $.json('show X1')).record.hurt).toBe('约8人');
    $.at(at('08:41'));
    const late = await $.try(PHONE);
    expect(late.out).toContain('08:41，超时 4 分（限 08:37）');
    expect(late.err).toContain('请说明迟报原因');
    expect(late.err).toContain('突发事件应对法第十七条');
    const [report] = (await $.json('show X1')).record.reports;
    expect(report).toMatchObject({ stage: 'first', form: 'phone', due: expect.stringContaining('T08:37:00') });
    // A written report is signed by somebody; it is in time until 08:52.
    expect(await $.try('incident report X1 --via written')).toMatchObject({
      code: 2,
      err: expect.stringContaining('书面报告须有签发人'),
    });
    $.at(at('08:52'));
    expect(await $('incident report X1 --by 张伟')).toContain('08:52，按时（限 08:52）');
    expect(await orders($)).toEqual(['续报1 县委值班室：城东锅炉房起火（限 10:52，余 2 小时）']);
    expect((await $.try('incident close X1 --result 扑灭')).err).toContain('X1 尚未终报，不能办结：县委值班室');
    expect((await $.try('done X1 --result 扑灭')).code).toBe(1);
    await $('undo');
    expect(await orders($)).toEqual(['书面报告 县委值班室：城东锅炉房起火（限 08:52，余 0 分）']);
  });

  it('says all of it in English too', async () => {
    const $ = await fire('en');
    $.at(at('08:40'));
    expect(await $('today')).toMatch(/Report by phone: 城东锅炉房起火 +today 08:52 {2}12 min left/);
    expect(await $('why X1')).toContain('Report by phone: 城东锅炉房起火 (by 08:52, 12 min left)');
    expect(await $('incident edit X1 --level grave')).toContain(
      'Report by phone: by 08:37, 3 min late. Report at once and say why',
    );
    $.at(at('08:41'));
    expect(await $('incident report X1 --to "County duty room" --via phone')).toContain('08:41, 4 min late (by 08:37)');
    expect((await $.try('done X1 --result out')).err).toContain('cannot be closed before the final report');
    expect(await $('incident text X1')).toContain('Duty information (first report)');
    expect(await $('config list')).toContain('incident-local');
  });

  it('runs by the law for a unit: one hour from when its head was told, whenever it happened', async () => {
    const $ = office(at('08:30'), 'zh');
    expect(await $('incident new 车间坍塌 --at 8:00 --profile safety')).toContain('限 09:30');
    await $('config set incident-profile county20');
    expect(await $('incident new 河堤滑坡 --at 8:25')).toMatch(/限 08:45.*限 09:05/);
    await $('config set incident-county 25/50');
    expect(await $('show X2')).toContain('限 08:50');
    expect(await $('incident report --help')).toContain('第493号第九条');
    expect((await $.try('config set incident-local 60/30')).code).toBe(2);
  });

  it('goes over midnight and over a change of duty, with a clock for each body', async () => {
    const $ = office(at('09:00'), 'zh');
    await $('config set incident-to 县委值班室,应急管理局');
    await $('config set remind-channels stdout');
    await $('duty set 2026-11-23 --officer 王强 --leader 张伟');
    await $('duty set 2026-11-24 --officer 李娜 --leader 张伟');
    $.at(at('23:55'));
    await $('incident new 城西仓库起火 --at 23:50 --from 门卫老张 --place 城西');
    expect(await $('remind')).toContain('电话报告 应急管理局：城西仓库起火（限 11-24 00:20）');
    expect(await $('remind')).toBe('');
    expect((await orders($))[0]).toBe('电话报告 县委值班室：城西仓库起火（限 11-24 00:20，余 25 分）');
    $.at(at('00:10', '2026-11-24'));
    expect(await $('remind')).toContain('（限 00:20）');
    expect((await $.try(`${PHONE} --at 23:59`)).err).toContain('--时间 "2026-11-23 23:59"');
    await $(PHONE.replace('--via', '--at 0:05 --via'));
    expect(await orders($)).toEqual([
      '电话报告 应急管理局：城西仓库起火（限 00:20，余 10 分）',
      ...['县委值班室', '应急管理局'].map((to) => `书面报告 ${to}：城西仓库起火（限 00:50，余 40 分）`),
    ]);
    $.at(at('00:20', '2026-11-24'));
    expect(await $('remind')).toContain('电话报告 应急管理局');
    await $('inform X1 已电话报告 --to 应急管理局 --via phone');
    for (const to of ['县委值班室', '应急管理局']) await $(`incident report X1 --to ${to} --by 张伟`);
    $.at(at('08:25', '2026-11-24'));
    const quiet = $.copy();
    await quiet('duty handover --to 李娜 --undone 无');
    quiet.at(at('08:31', '2026-11-24'));
    expect(await quiet('today')).not.toMatch(/D1 +未办/);
    expect(await quiet('show D1')).toMatch(/未办 +X1 城西仓库起火/);
    const handed = await $.try('duty handover --to 李娜 --undone 回电');
    expect(handed.err).toContain(
      '已列入未办：X1 城西仓库起火：续报1 县委值班室、续报1 应急管理局（限 02:20，已超 6 小时 5 分）',
    );
    $.at(at('08:31', '2026-11-24'));
    // The incident says by itself how it stands; in the handover it stands as it was then.
    expect(await $('today')).toMatch(/夜间 +周一 23:55 +X1 +未办 城西仓库起火\n +08:25 +D1 +未办 回电\n/);
    const card = await $('show D1');
    expect(card).toMatch(
      /未办 +回电\n +X1 城西仓库起火：续报1 县委值班室、续报1 应急管理局（限 02:20，已超 6 小时 5 分）\n/,
    );
    expect(await $('duty who')).toContain('X1 城西仓库起火：续报1');
    expect(await $('search 已超')).toContain('D1');
    expect((await $.try('snooze X1 --until tomorrow')).code).toBe(1);
  });

  it('is reported again where something changed, in texts that do not repeat the beginning', async () => {
    const $ = await fire();
    $.at(at('08:30'));
    await $(PHONE);
    await $('incident log X1 消防到场');
    await $('incident edit X1 --casualties 有人烧伤 --measures 已疏散');
    const first = await $('incident text X1');
    for (const said of [
      '值班信息（初报）',
      '门卫老张',
      '性质：火灾，较大',
      '08:30 消防到场',
      '有人烧伤',
      '已疏散',
      '签发：',
    ])
      expect(first).toContain(said);
    await $('incident report X1 --by 张伟');
    expect(await orders($)).toEqual(['续报1 县委值班室：城东锅炉房起火（限 10:30，余 2 小时）']);
    $.at(at('08:50'));
    await $('incident log X1 明火扑灭 --by 李娜');
    await $('incident edit X1 --hurt 2 --cause 线路老化');
    expect((await $.try('snooze X1 --until tomorrow')).err).toContain('有报告时限在走，不能暂缓');
    // The change is told as quickly as the incident was by telephone.
    expect(await orders($)).toEqual(['续报1 县委值班室：城东锅炉房起火（限 09:20，余 30 分）']);
    const update = await $('incident text X1');
    for (const said of ['值班信息（续报一）', '08:50 明火扑灭', '受伤 2人', '起因：线路老化'])
      expect(update).toContain(said);
    for (const told of ['门卫老张', '消防到场', '已疏散']) expect(update).not.toContain(told);
    await $(`incident text X1 --out ${join($.folder, '续报.docx')}`);
    const cells = linesOfDocx(join($.folder, '续报.docx'));
    expect(cells.find((line) => line.endsWith('续报如下：'))).toBeDefined();
    expect(cells[cells.indexOf('最新情况') + 1]).toContain('08:50 明火扑灭');
    await $('incident report X1 --by 张伟');
    expect(await $('incident text X1')).toContain('值班信息（续报二）');
    await $('incident edit X1 --stable');
    expect(await orders($)).toEqual([
      '续报2 县委值班室：城东锅炉房起火（限 11-24 08:50，余 24 小时）',
      '终报 县委值班室：城东锅炉房起火（限 11-30 17:30，余 7 天）',
    ]);
    expect((await $.try(FINAL.replace('--by 张伟', '--via phone'))).err).toContain('终报须用书面');
    await $(FINAL);
    expect((await $.try(FINAL)).code).toBe(1);
    expect(await orders($)).toEqual(['办结，写结果和教训：城东锅炉房起火']);
    await $('done X1 --result 扑灭 --lesson 线路每季检查');
    expect(await $('lessons')).toContain('线路每季检查');
    expect(await $('incident text X1')).toContain('线路每季检查');
    const file = join($.folder, '处置时间表.csv');
    await $(['incident text X1 --as 处置时间表 --out', file].join(' '));
    expect(readFileSync(file, 'utf8')).toMatch(/时间,处置情况,记录人[\s\S]*08:50,明火扑灭,李娜[\s\S]*办结：扑灭/);
    expect(await $('search 明火')).toContain('X1');
    $.at(at('08:51'));
    expect(await $('incident edit X1 --hurt 3')).toContain('补报 县委值班室 限 09:21');
  });

  it('takes a supplement after it was closed, for 30 days and for a fire 7', async () => {
    const $ = await fire();
    await $(PHONE);
    await $(FINAL);
    await $('incident close X1 --result 扑灭');
    $.at(at('09:00', '2026-11-30'));
    await $('incident edit X1 --dead 1');
    expect(await orders($)).toEqual(['补报 县委值班室：城东锅炉房起火（限 09:30，余 30 分）']);
    await $('incident report X1 --by 张伟');
    expect(await orders($)).toEqual([]);
    expect((await $.try(PHONE)).err).toContain('已办结，没有要补报的');
    $.at(at('09:00', '2026-12-01'));
    expect((await $.try('incident edit X1 --dead 2')).err).toContain('已过补报的 7 日');
    expect(await orders($)).toEqual([]);
    await $('incident edit X1 --kind accident --dead 3');
    expect(await orders($)).toHaveLength(1);
    await $('incident report X1 --by 张伟');
    $.at(at('09:00', '2027-01-10'));
    await $('jot 订报刊');
    expect((await $.json('incident list')).records).toEqual([]);
    expect((await $.json('incident list --all')).records).toHaveLength(1);
    expect(await $('incident new 城南起火')).not.toContain('教训');
  });

  it('may be told twice, or be nothing, and is kept', async () => {
    const $ = await fire();
    expect((await $.try('incident new 城东冒烟 --place 城东')).err).toContain('可能就是 X1');
    expect(await $('incident new 城东浓烟 --from 李四 --same-as X1')).toContain('又一来电');
    expect((await $.json('show X1')).record.log).toMatchObject([{ text: '李四：城东浓烟' }]);
    expect((await $.try('incident close X2 --same-as X2')).code).toBe(1);
    expect((await $.try('incident close X2')).code).not.toBe(0);
    await $('incident close X2 --same-as X1');
    expect((await $.json('show X2')).record).toMatchObject({ closing: 'same', result: 'X1' });
    await $('undo');
    await $('incident close X2 --same-as X1 --result 同一件');
    await $(PHONE);
    expect((await $.try('incident close X1 --false-alarm --result 烧秸秆')).err).toContain('尚未终报');
    await $(FINAL);
    expect(await $('incident close X1 --false-alarm --result 烧秸秆')).toContain('误报');
    expect(await $('incident list --all')).toMatch(/X1 .*误报[\s\S]*X2 .*重复来电/);
    expect((await $.try('tick X1 1')).code).toBe(1);
  });

  it('of the night stands on the page of the morning although it is closed, also after the first write of the day', async () => {
    const $ = office('2026-11-20 19:00', 'zh');
    await $('incident new 城东冒烟 --from 李四');
    await $(PHONE);
    await $(FINAL);
    await $('incident close X1 --false-alarm --result 烧秸秆');
    for (const day of ['2026-11-21 08:30', '2026-11-23 08:30']) {
      $.at(at(day.slice(11), day.slice(0, 10)));
      await $('jot 订报刊');
      expect((await $.json('today')).overnight).toMatchObject([{ id: 'X1' }]);
    }
  });

  it('refuses secrets, unknown lines of the log, times to come, and closing before an instruction', async () => {
    const $ = await fire();
    expect((await $.try('incident new 机密文件失窃')).err).toContain('涉密内容不得录入');
    expect((await $.try('incident log X1 绝密')).err).toContain('涉密内容不得录入');
    expect((await $.try('incident new --ref D1:2')).err).toContain('D1 有 1 条');
    expect((await $.try('incident new 泄漏 --at 8:20 --learned 8:10')).err).toContain('事发时间晚于接报时间');
    expect((await $.try('incident report X1')).err).toContain('没有写明报告了哪里');
    expect((await $.try(`${PHONE} --at 8:00`)).err).toContain('报告时间早于接报时间');
    expect((await $.try('incident log X1 日报记者来电')).err).toContain('还没有对外口径');
    await $('incident edit X1 --statement 正在处置，统一发布');
    expect((await $.try('incident log X1 日报记者来电')).err).toContain('对外口径：正在处置');
    await $('request X1 可否调用社会车辆 --to 王主任');
    expect(await orders($)).toContain('催领批示：城东锅炉房起火');
    await $(PHONE);
    await $(FINAL);
    expect((await $.try('incident close X1 --result 扑灭')).err).toContain('正在请示');
    await $('instruction X1 同意 --by 王主任');
    await $('incident close X1 --result 扑灭');
  });

  it('has a plan of lines, a place in calendars, and comes through an export', async () => {
    const $ = await fire();
    await $('add X1 --template 突发事件');
    expect(await $('today')).toContain('明确 10 项的负责人');
    await $('assign X1 核实 李娜');
    await $('tick X1 核实');
    const ics = await $('calendar export');
    expect(ics).toContain('城东锅炉房起火');
    const file = join($.folder, 'all.json');
    await $(`export --out ${file}`);
    const other = office(at('08:30'), 'zh');
    await other(`import ${file}`);
    expect((await other.json('show X1')).record).toMatchObject({ title: '城东锅炉房起火', ref: 'D1' });
    expect(await other('log X1')).toContain('X1');
    await other('rm X1');
    await other('undo');
    expect((await other.json('incident list --level serious')).records).toHaveLength(1);
    expect((await other.try('purge --dry-run')).code).toBe(0);
  });
});

it('a terminal asks what, when, where, who told, and whether anybody is hurt', async () => {
  const $ = office(at('23:58'), 'zh');
  const { code, shown } = await $.atTerminal('incident new', [
    ['标题', '城东起火\r'],
    ['事发', '23:50\r'],
    ['地点', '城东\r'],
    ['来源', '老张\r'],
    ['伤亡', '无人伤亡\r'],
    ['保存', '\r'],
  ]);
  expect([code, shown.includes('X1 已登记：城东起火')]).toEqual([0, true]);
  expect((await $.json('show X1')).record).toMatchObject({ from: '老张', casualties: '无人伤亡', place: '城东' });
});
