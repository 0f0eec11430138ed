import { writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { office } from '../world.fixture.ts';

describe('several at once', () => {
  it('are closed, put off, shown and removed in one step, which undo takes back', async () => {
    const $ = office('2026-11-23 08:30', 'zh');
    for (const title of ['买笔', '买纸', '买墨']) await $(`jot ${title}`);
    await $('visitor in 王五');
    expect(await $('show F1 F2 V1')).toMatch(/F1 {2}买笔[\s\S]*\n\nF2 {2}买纸[\s\S]*\n\nV1 {2}王五/);
    const both = await $.json('show F1 V1');
    expect([both.schema, both.records.map(({ record }: { record: { id: string } }) => record.id)]).toEqual([
      'office.records/1',
      ['F1', 'V1'],
    ]);
    await $('snooze F1、F2 --until 明天');
    expect((await $.json('today')).items.map(({ id }: { id: string }) => id)).toEqual(['F3']);
    expect(await $('done F1 F2 --result 已买')).toMatch(/F1 已办结.*\nF2 已办结/);
    await $('undo');
    expect((await $.json('followup list')).records).toHaveLength(3);
    await $('rm F1 F3');
    expect((await $.json('followup list')).records).toHaveLength(1);
    const mixed = await $.try('done F2 V1 --result 好');
    expect([mixed.code, mixed.err]).toEqual([2, expect.stringContaining('V1 是另一类记录的编号')]);
    expect((await $.try('done F2 F99 --result 好')).code).toBe(1);
    expect((await $.json('show F2')).record.doneAt).toBeNull();
    expect((await $.try('snooze F2 V1 --until 明天 --lang en')).err).toContain('records of several kinds');
  });

  it('are lists that are closed and routines that are recorded, all of them or none', async () => {
    const $ = office('2026-11-27 08:30', 'zh');
    await $('checklist new 布置会场');
    await $('checklist new 送教下乡');
    await $('add L1 桌牌');
    expect((await $.try('done L2 L1')).err).toContain('还有 1 项：桌牌');
    expect((await $.json('show L2')).record.doneAt).toBeNull();
    await $('tick L1 桌牌');
    expect(await $('done L1 L2')).toMatch(/L1 已办结.*\nL2 已办结/);
    await $('undo');
    expect((await $.json('checklist list')).records).toHaveLength(2);
    await $('routine new 民声专版 --every 两周周五 --from 11-27 --no 100');
    await $('routine new 周调度 --every 每周一 --from 11-30');
    expect((await $.try('done R1 R9')).code).toBe(1);
    expect(await $('done R1 R2 --result 已办')).toMatch(/已办：民声专版第100期.*12-11.*\n.*已办：周调度.*11-30 周一/);
    expect((await $.json('show R2')).record.occurrences).toMatchObject([{ date: '2026-11-30', result: '已办' }]);
    expect((await $.try('done R1 R2')).code).toBe(1);
  });
});

describe('an evening', () => {
  it('that ends at midnight stands on its own day, however its end is said', async () => {
    const $ = office('2026-11-23 08:30', 'zh');
    expect(await $('event new 晚会 --at "周五 19:00到24:00" --people 赵志刚')).toContain('晚上7:00–24:00');
    await $('event new 彩排 --at "周四 19:00" --until 24:00');
    await $('notice new 夜巡 --at "周六 21:00" --until 24:00 --place 三楼 --host 周敏 --to 李娜');
    const week = await $('week');
    for (const line of [/19:00–24:00 +E1/, /19:00–24:00 +E2/, /21:00–24:00 +N1/]) expect(week).toMatch(line);
    expect(week).not.toMatch(/…/);
    expect(await $('today --date 周五')).toMatch(/19:00–24:00 +E1/);
    expect(await $('today 周五')).toBe(await $('today --date 周五'));
    expect(await $('today 周五 --lang en')).toBe(await $('today --date 周五 --lang en'));
    expect((await $.try('today 周五 --date 周六')).code).toBe(2);
    expect((await $.json('today --date 周六')).schedule.map(({ id }: { id: string }) => id)).toEqual(['N1']);
    expect(await $('notice text N1 --lang en')).toContain('21:00–24:00');
  });

  it('ends when --until says, once, and never before it begins', async () => {
    const $ = office('2026-11-23 08:30', 'en');
    await $('event new Gala --at "fri 19:00" --until 22:00');
    expect(await $('event edit E1 --until 23:00')).toContain('19:00–23:00');
    const early = await $.try('event new Early --at "fri 19:00" --until 18:00');
    expect([early.code, early.err]).toEqual([1, expect.stringContaining('before it has begun')]);
    expect((await $.try('event new Twice --at "fri 19:00" --until 22:00 --for 90m')).code).toBe(2);
  });
});

describe('the desk at the door', () => {
  it('says who is inside, which booking is meant, and takes a correction of an answer', async () => {
    const $ = office('2026-11-23 09:30', 'zh');
    await $('visitor expect 孙明 --at 明天9:00');
    expect(await $('visitor in 孙明')).toContain('另有同名预约 V1（11-24 周二 09:00）');
    expect(await $('visitor in 孙明')).toContain('V2 同名，今天 09:30到，尚未登记离开；如是同一人：office 删除 V3');
    await $('visitor expect 刘强 --at 15:00');
    expect(await $('visitor in 刘强')).toContain('今日预约中有此人（V4，今天 15:00）');
    expect((await $.try('visitor edit V4 --answer 已告知')).err).toContain('V4 尚未登记答复');
    await $('visitor answer V4 十二月发放');
    expect((await $.try('visitor answer V4 一月发放 --lang en')).err).toContain('office visitor edit V4 --answer TEXT');
    expect(await $('visitor edit V4 --answer 一月发放')).toContain('答复：十二月发放 → 一月发放');
    expect((await $.json('show V4')).record).toMatchObject({ answer: '一月发放', answeredAt: expect.any(String) });
    await $('visitor edit V4 --answer -');
    expect((await $.json('show V4')).record).toMatchObject({ answer: null, answeredAt: null });
  });

  it('names two of many namesakes: a front desk that forgets to sign out would fill the screen', async () => {
    const $ = office('2026-11-23 09:30', 'zh');
    for (const _ of [1, 2, 3]) await $('visitor in 孙明');
    const many = await $('visitor in 孙明');
    expect(many.match(/同名，今天/g)).toHaveLength(2);
    expect(many).toMatch(/V3 同名，[\s\S]*V2 同名，[\s\S]*另有 1 次同名来访尚未登记离开：office 来访 在内/);
  });

  it('starts the clock anew for a petition that comes again when its clocks are over', async () => {
    const $ = office('2026-11-23 09:30', 'zh');
    await $('visitor in 王芳 --kind petition --purpose 征地补偿 --first-contact 周敏');
    expect(await $('visitor in 王芳 --kind petition --purpose 征地补偿 --repeat-of V1')).toContain('不另起算');
    const refused = await $.try('followup extend F1 --due 2026-12-20 --reason 忙');
    expect(refused.err).toContain('第二十三条第二款');
    expect((await $.try('followup extend F1 --due 2026-12-20 --reason busy --lang en')).err).toContain('art. 23(2)');
    await $('done F1 --result 受理');
    expect(await $('visitor in 王芳 --kind petition --repeat-of V2')).toContain('V2 的信访事项尚未了结');
    await $('done F2 --result 已答复');
    const again = await $('visitor in 王芳 --kind petition --purpose 征地补偿 --repeat-of V3');
    expect(again).toContain('已登记督办 F3');
    expect(again).not.toContain('不另起算');
  });
});

describe('what is written down late or by mistake', () => {
  it('is a meeting that has begun, or a number that is no identity number', async () => {
    const $ = office('2026-11-23 09:30', 'zh');
    const rest = '--place 二楼 --host 张国栋 --to 李娜';
    expect(await $(`notice new 主任会议 --at "2026-11-23 9:00到10:30" ${rest}`)).toContain('N1 已经开始');
    expect(await $(`notice new 上周的会 --at "2026-11-20 9:00" ${rest} --lang en`)).toContain('office notice held N2');
    expect(await $('notice held N2 --absent 李娜')).toContain('应到 1 人，实到 0 人');
    expect((await $.try(`notice new 去年的会 --at "2025-11-20 9:00" ${rest}`)).code).toBe(1);
    expect((await $.try('notice postpone N1 --at "2026-11-23 9:10"')).code).not.toBe(0);
    expect(await $('jot "账号 110101199003071234 证 110101199003071233"')).toContain(
      '账号 110101199003071234 证 ****1233',
    );
  });

  it('is named if a holiday arrangement puts it on a day off', async () => {
    const $ = office('2026-11-23 09:30', 'zh');
    await $('followup new 报表 --due 2027-02-11');
    await $('notice new 年会 --at "2027-02-12 9:00" --place 二楼 --host 张国栋 --to 李娜');
    await $('jot 买笔');
    const days = ['2027-02-11', '2027-02-12'].map((date) => ({ name: '春节', date, isOffDay: true }));
    const file = `${$.folder}.json`;
    writeFileSync(file, JSON.stringify({ year: 2027, days }));
    expect(await $(`calendar import ${file}`)).toMatch(
      /现落在休息日：F1 2027-02-11 报表\n现落在休息日：N1 2027-02-12 年会/,
    );
    expect(await $(`calendar import ${file} --lang en`)).not.toContain('day off');
  });
});

describe('people', () => {
  it('are listed by rank, and in the order of entry without one', async () => {
    const $ = office('2026-11-23 09:30', 'zh');
    for (const said of ['李娜', '陈勇 --rank 8', '张国栋 --rank 1', '周敏']) await $(`person new ${said}`);
    const names = (await $.json('person list')).records.map(({ name }: { name: string }) => name);
    expect(names).toEqual(['张国栋', '陈勇', '李娜', '周敏']);
  });
});

it('a car and its driver clash by plate and by name, whoever they go with, and a group not with the session it belongs to', async () => {
  const $ = office('2026-11-23 08:30', 'zh');
  await $('person new 陈勇 --role driver');
  for (const plate of ['冀E12345', '冀E99999']) await $(`car new ${plate} --driver 陈勇`);
  await $('trip new 段明远 --at "11-25 8:00" --for 4h --to 城关镇 --purpose 调研 --car 冀E12345');
  const rest = '--at "11-25 9:00" --place 门口 --host 王强';
  expect(await $(`notice new 视察 ${rest} --to 李娜 --car 冀e12345`)).toContain('与 T1 撞车：冀E12345');
  expect(await $('trip new 李明 --at "11-25 8:30" --for 1h --to 城里 --purpose 取件 --car 冀E99999')).toContain(
    '与 T1 撞车：陈勇',
  );
  await $('notice new 全会 --at "11-26 9:00到17:00" --place 礼堂 --host 王强 --to 李娜');
  const group = await $('notice new 分组会 --at "11-26 14:00到15:00" --place 礼堂 --host 王强 --to 李娜 --parent N2');
  expect(group).not.toContain('撞车');
});
