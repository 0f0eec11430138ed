import { expect, test } from 'vitest';
import { office } from '../../../test/world.fixture.ts';

test('a meeting, from its draft to its minutes', async () => {
  const $ = office('2026-11-23 08:30', 'zh');
  const actions = async () => (await $.json('today')).items.map(({ action }: { action: string }) => action);
  await $('config set office 县人大常委会办公室');
  await $('notice new 安全生产工作会议 --at "11-25 9:00" --until 11:00 --place 三楼 --host 王主任 --to 张三、李四');
  expect(await actions()).toEqual(['发出通知']);

  await $('notice send N1');
  expect(await actions()).toEqual(['催收 2 份回执']);
  await $('notice reply N1 张三 参加');
  await $('notice reply N1 李四 leave --reason 出差');
  expect(await actions()).toEqual([]);
  expect(await $('notice text N1')).toContain('　　一、会议时间：2026年11月25日（星期三）上午9:00–11:00\n');

  $.at('2026-11-25 11:30');
  expect(await actions()).toEqual(['登记出席情况和会议纪要']);
  const held = await $.json(
    'notice held N1 --late 张三 --minutes 见附件 --decision 修订预案=李四@周五 --lesson 早发通知',
  );
  expect(held.record.called.map(({ attendance }: { attendance: string }) => attendance)).toEqual(['late', 'excused']);
  expect(held.opened).toMatchObject([
    {
      drawer: 'followups',
      record: { id: 'F1', lead: '李四', ref: 'N1', due: expect.stringMatching(/^2026-11-27T17:30/) },
    },
  ]);
  expect(await actions()).toEqual(['跟进 李四']);
  expect(await $('notice new 节前例会 --at "明天 9:00" --place 三楼 --host 王主任 --to 张三')).toContain('早发通知');
});

test('a contact’s number is hidden but on the notice itself', async () => {
  const $ = office('2026-11-23 08:30');
  await $('notice new Review --at "fri 9:00" --place "Room 3" --host Wang --to Zhang --contact "Li 13800138000"');
  for (const line of ['notice show N1', 'notice show N1 --json', 'notice list --json'])
    expect((await $.try(line)).out).not.toContain('13800138000');
  expect(await $('notice show N1 --reveal')).toContain('13800138000');
  expect(await $.json('notice text N1')).toMatchObject({
    schema: 'office.text/1',
    id: 'N1',
    text: expect.stringContaining('Contact: Li 13800138000'),
  });
});

test.each([
  ['notice new x --at fri --place a --host b --to c', 2, 'badTime'],
  ['notice new x --at "fri 9:00" --until 10:00 --for 90m --place a --host b --to c', 2, 'usage'],
  ['notice new x --at "fri 9:00" --until 8:00 --place a --host b --to c', 1, 'ruleViolated'],
  ['notice new 机密会议 --at "fri 9:00" --place a --host b --to c', 1, 'classified'],
  ['notice send N1 --to Nobody', 1, 'ruleViolated'],
  ['notice reply N1 Zhang maybe', 2, 'badValue'],
  ['notice reply N1 Zhang leave', 2, 'missingValue'],
  ['notice held N1', 1, 'ruleViolated'],
  ['notice cancel N1', 2, 'missingValue'],
  ['notice postpone N1 --at "2026-11-20 9:00"', 1, 'ruleViolated'],
  ['notice text N2', 1, 'noSuchRecord'],
])('%s is refused', async (line, exit, code) => {
  const $ = office('2026-11-23 08:30');
  await $('notice new Review --at "fri 9:00" --place "Room 3" --host Wang --to Zhang');
  const { code: left, err } = await $.try(`${line} --json`);
  expect([left, JSON.parse(err).error.code]).toEqual([exit, code]);
});
