import { describe, expect, it } from 'vitest';
import { office } from '../world.fixture.ts';

describe('a meeting in the words of a clerk', () => {
  it('takes 替会, --开始 for another time, --所属 and --教训', async () => {
    const $ = office('2026-12-01 08:30', 'zh');
    await $(
      '通知 新建 人代会 --开始 "12-21 8:30" --结束 "12-24 17:30" --地点 会堂 --主持人 罗景和 --参会 沈砚清、水利局',
    );
    await $('通知 新建 主席团会议 --所属 N1 --开始 "12-21 15:00" --地点 三楼 --主持人 罗景和 --参会 沈砚清');
    await $('发出 N1');
    expect(await $('回执 N1 水利局 替会 刘副局长')).toContain('水利局：派员代替 刘副局长');
    expect(await $('延期 N1 --开始 "12-22 8:30" --结束 "12-25 17:30" --随改')).toContain('N2 改至 2026年12月22日');
    $.at('2026-12-26 09:00');
    expect(await $('召开 N1 --缺席 沈砚清 --教训 话筒没声 --纪要 已归档')).toContain('纪要 已归档   教训 话筒没声');
    expect((await $.json('show N1')).record.lesson).toBe('话筒没声');
  });

  it('is answered with the names of what is missing or wrong', async () => {
    const $ = office('2026-12-01 08:30', 'zh');
    await $('通知 新建 常委会会议 --开始 "12-21 8:30" --地点 会堂 --主持人 罗景和 --参会 沈砚清');
    expect((await $.try('落实')).err).toContain('落实 要写编号\noffice 落实 F9');
    expect((await $.try('落实 N1')).err).toContain('缺少：哪项');
    expect((await $.try('回执 N1 沈砚清 再说吧')).err).toContain('答复：“再说吧”');
    const english = office('2026-12-01 08:30', 'en');
    expect((await english.try('assign')).err).toContain('assign needs an id');
  });

  it('has no command on the seating plan that is printed', async () => {
    const $ = office('2026-12-01 08:30', 'zh');
    await $('人员 新建 罗景和 --身份 领导 --排名 1');
    await $('通知 新建 常委会会议 --开始 "12-21 8:30" --地点 会堂 --主持人 罗景和 --参会 沈砚清');
    const { out, err } = await $.try('座次 N1');
    expect(out).toContain('名次未定');
    expect(out).not.toContain('office');
    expect(err).toContain('定名次：office 人员 修改 姓名 --排名');
  });
});
