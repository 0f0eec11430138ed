import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { office } from '../world.fixture.ts';

// A day typed in Chinese words only, with the slips of somebody in a hurry.

describe('a day in Chinese words', () => {
  it('ends with every record as meant', async () => {
    const $ = office('2026-11-23 08:30', 'zh');
    await $('人员 新建 马春梅 --职务 局长 --单位 财政局 --电话 13800000108 --身份 领导、委员');
    await $('人员 新建 李娜 --身份 工作人员');
    await $('人员 新建 王建军 --职务 主任 --身份 领导');
    await $('值班 排班 今天 --值班员 李娜 --带班领导 王建军');
    expect(await $('值班 谁在班')).toContain('李娜');
    await $(
      '通知 新建 防汛工作会 --开始 明天上午9点到11点 --地点 三楼会议室 --主持人 王主任 --参会 马局长 --类别 会议 --重要程度 重大',
    );
    await $('发出 N1');
    expect(await $('回执 N1 马春梅 请假 --原因 出差')).toContain('马春梅：请假');
    await $('来访 登记 王建国 --单位 城关镇 --类别 信访 --事由 道路积水 --首问 李娜');
    await $('督办 新建 报送半年总结 --时限 周五 --主办 李娜 --来源 上级交办 --紧急标记 加急');
    await $('催办 F2 --方式 电话');
    await $('随手记 给印刷厂打电话');
    expect(await $('办结 F3 --结果 已打')).toContain('F3');
    await $('来访 离开 王建国');
    expect(await $('本周')).toContain('防汛工作会');

    expect((await $.json('show N1')).record).toMatchObject({
      kind: 'meeting',
      importance: 4,
      place: '三楼会议室',
      host: '王建军',
      called: [expect.objectContaining({ name: '马春梅', state: 'leave', reason: '出差' })],
    });
    expect((await $.json('show V1')).record).toMatchObject({ kind: 'petition', org: '城关镇', firstContact: '李娜' });
    expect((await $.json('show F2')).record).toMatchObject({ source: 'superior', mark: 'urgent', lead: '李娜' });
    expect((await $.json('show P1')).record).toMatchObject({ roles: ['leader', 'member'] });
  });

  it('takes 收到 for a paper that was delivered, with the noun and without', async () => {
    const $ = office('2026-11-23 08:30', 'zh');
    await $('通知 新建 防汛会 --开始 明天9点 --地点 三楼 --主持人 甲 --参会 乙 --材料 汇报稿=乙 --材料 名单=甲');
    expect(await $('收到 N1 汇报稿')).toContain('N1 已收到：汇报稿');
    expect(await $('通知 收到 N1 名单')).toContain('N1 已收到：名单');
    expect(await $('log --limit 1')).toContain('office 通知 收材料 N1 名单');
  });

  it('leaves English words in the journal and in JSON', async () => {
    const $ = office('2026-11-23 08:30', 'zh');
    await $('--语言 中文 督办 新建 报送总结 --时限=周五 --来源=领导批示');
    const folder = join($.folder, 'journal');
    const journal = readdirSync(folder)
      .map((name) => readFileSync(join(folder, name), 'utf8'))
      .join('');
    expect(journal).toContain('["--lang","zh","followup","new","报送总结","--due=周五","--source=leader"]');
    expect((await $.json('日志')).entries[0].command).toContain('office --lang zh followup new 报送总结');
    expect((await $.json('督办 列表 --来源 领导批示')).records).toHaveLength(1);
  });

  it('keeps words that only look like commands where they are text', async () => {
    const $ = office('2026-11-23 08:30', 'zh');
    await $('随手记 通知 办结');
    await $('督办 新建 催办 --备注 一般');
    await $('督办 新建 -- --时限');
    expect((await $.json('督办 列表')).records.map(({ title }: { title: string }) => title)).toEqual(
      expect.arrayContaining(['通知 办结', '催办', '--时限']),
    );
    expect((await $.json('show F2')).record.remark).toBe('一般');
  });

  it.each([
    ['督办 办结 F1', '--结果'],
    ['督办 催扮 F1', 'office 督办 催办'],
    ['督半 新建 甲', 'office 督办'],
    ['督办 新建 甲 --时线 周五', '--时限'],
    ['督办 新建 甲 ——时限 周五', '--时限'],
    ['督办 新建 甲 --时限', '--时限 后面要有值'],
    ['督办 新建 甲 --时限', '请写 --时限 时间：'],
    ['督办 新建 甲 --时限 32日', '--时限'],
    ['通知 新建 例会', '--开始'],
    ['延期 F1', '--原因'],
    ['督办 新建 甲 --时限 ""', '--'],
    ['督办 新建 甲 --来源 上头', '上级交办'],
    ['新增 甲', 'office 督办 新建'],
    ['回直 N1 马春梅 参加', 'office 通知 回执'],
    ['todya', 'office 今日'],
    ['督办 chse F1', 'office 督办 催办'],
    ['今天', 'office 今日'],
    ['帮助 通只', '通知'],
  ])('%s: says what to type', async (line, hint) => {
    const $ = office('2026-11-23 08:30', 'zh');
    await $('督办 新建 旧事');
    const { code, err } = await $.try(line);
    expect(code).toBe(2);
    expect(err).toContain(hint);
    expect(err).not.toMatch(/ at .*\.ts/);
  });
});

describe('natural words for options and values', () => {
  it('mean the option of the command, and complaints name it in Chinese whichever way it was typed', async () => {
    const $ = office('2026-11-23 08:30', 'zh');
    await $('日程 新建 县委全会 --时间 "周五 9:00" --地点 县委礼堂 --人员 罗景和');
    await $('通知 新建 碰头会 --时间 明天9点 --会议室 二楼 --主持 罗景和 --参加 段明远 --时长 90分钟');
    await $('督办 新建 饮水二期 --期限 下周三 --承办 水利局 --来源 上级');
    await $('来访 预约 赵六 --时间 明天9点 --单位 城关镇 --来意 汇报');
    await $('派车 新建 段明远 --出发 明天8:00 --到 城关镇 --原因 调研');
    await $('值班 排班 周六 --值班 李娜 --带班 罗景和');
    await $('清单 新建 体检 --对象 张三,李四 --步骤 通知,接 --截止 12-18');
    await $('人员 新建 王芳 --职位 科员 --手机 13900139000');
    await $('延期 F1 --到 12-10 --理由 天气');
    await $('转办 F1 --给 财政局');
    const { drawers } = await $.json('export');
    expect(drawers.events[0].times[0].start).toContain('2026-11-27T09:00:00');
    expect(drawers.notices[0]).toMatchObject({ place: '二楼', host: '罗景和', called: [{ name: '段明远' }] });
    expect(drawers.followups[0]).toMatchObject({
      lead: '财政局',
      source: 'superior',
      due: expect.stringMatching('12-10'),
    });
    expect(drawers.trips[0]).toMatchObject({ to: '城关镇', purpose: '调研' });
    expect(drawers.people[0]).toMatchObject({ title: '科员', phone: '13900139000' });
    expect(drawers.checklists[0].steps).toEqual(['通知', '接']);
    expect(await $('log F1 --limit 1')).toContain('office 转办 F1 --主办 财政局');
    for (const line of ['notice new 碰头', '通知 新建 碰头'])
      expect((await $.try(line)).err).toContain('缺少：--开始 时间、--地点 文字、--主持人 姓名');
    expect((await $.try('通知 新建 碰头 --仿照')).err).toContain('请写 --仿照 编号：');
    expect((await $.try('--lang en notice new --like')).err).toContain('Type --like ID: ');
    expect((await $.try('改期 N1')).err).toContain('office 通知 延期、office 督办 延期');
    expect(await $('notice edit --help')).toContain('如 --参会 +甲 -乙');
  });
});
