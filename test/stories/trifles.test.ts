import { describe, expect, it } from 'vitest';
import { office } from '../world.fixture.ts';

describe('what is printed', () => {
  it('never says that a late matter has come to 1.5, and writes a minus as the formula does', async () => {
    const $ = office('2026-01-05 08:30', 'zh');
    await $('followup new 报送总结 --due 2026-01-06 --lead 综合科 --source superior');
    $.at('2026-12-30 08:30');
    expect(await $('today')).not.toContain('紧急1.49');
    expect(await $('today --why')).toContain('紧急1.49');
    const [item] = (await $.json('today')).items;
    expect(item.urgency).toBe(1.499);
    expect(item.score).toBeLessThan(6);
    const why = await $('why F1');
    expect(why).toContain('2^(−');
    expect(why).not.toMatch(/2\^\(-|1\.500|6\.000/);
  });

  it('heads a notice once, whatever its title has already', async () => {
    const $ = office('2026-11-23 08:30', 'zh');
    await $('notice new 开会的 --at "2026-12-02 9:00" --place 三楼会议室 --host 张伟 --to 李娜');
    const body = await $('notice text N1');
    expect(body).toContain('关于开会的通知');
    expect(body).toContain('上午9:00开会。');
  });

  it('keeps no date of a paper that is over when the meeting was moved', async () => {
    const $ = office('2026-11-23 08:30', 'zh');
    await $(
      'notice new 主任会议 --at "2026-11-27 9:00" --place 三楼会议室 --host 张伟 --to 李娜 --material 汇报稿=李四@2026-11-24 --material 名册=王五@2026-12-01',
    );
    expect(await $('notice text N1')).toContain('11月24日');
    await $('notice send N1');
    $.at('2026-11-25 09:00');
    await $('notice postpone N1 --at "2026-12-02 9:00"');
    const moved = await $('notice text N1');
    expect(moved).toContain('汇报稿（由李四报送）');
    expect(moved).toContain('12月1日');
  });
});

it('names are parted by a semicolon too', async () => {
  const $ = office('2026-11-23 08:30', 'zh');
  await $('followup new 报送总结 --lead 综合科 --with 赵六;钱七；孙八');
  expect((await $.json('show F1')).record.coHandlers).toEqual(['赵六', '钱七', '孙八']);
});

it('a post is not handed over by nobody', async () => {
  const $ = office('2026-11-23 09:00', 'zh');
  await $('duty log 来电询问');
  const refused = await $.try('duty handover --to 王五 --undone 回电');
  expect(refused).toMatchObject({ code: 1, out: '' });
  expect(refused.err).toContain('office 值班 修改 D1 --值班员 姓名');
});

it('a meeting that has not begun says when it does', async () => {
  const $ = office('2026-11-23 09:00');
  await $('notice new Talks --at "2026-12-02 9:00" --place "Room 1" --host "Zhang" --to "Li Si"');
  expect((await $.try('notice held N1')).err).toContain('N1 does not begin until Wed 2026-12-02 09:00');
});

it.each(['show', 'edit', 'rm', 'done'])('the help of office %s says what it does', async (verb) => {
  expect((await office('2026-11-23 09:00', 'zh')(`${verb} --help`)).split('\n')[0]).toMatch(
    new RegExp(`^office \\S+ \\(${verb}\\)  .*编号`),
  );
});
