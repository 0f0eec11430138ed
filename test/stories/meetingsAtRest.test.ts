import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { late } from '../../src/core/once.ts';
import { office } from '../world.fixture.ts';

/** An office that has called thirty meetings of the weeks to come, each with its lines, on a Wednesday. */
const called = late(async () => {
  const $ = office('2026-11-18 17:00', 'zh');
  await $('person new 赵敏 --phone 13900001111');
  await $('person new 罗静');
  for (let n = 0; n < 30; n += 1) {
    const day = n < 9 ? `2026-11-${21 + n}` : `2026-12-${String(n - 8).padStart(2, '0')}`;
    await $(
      `notice new 第${n + 1}次专题会 --at "${day} ${9 + (n % 3)}:00" --place ${n}楼 --host 罗静 --to 赵敏,甲${n}`,
    );
    await $(`add N${n + 1} 会标=宣传部@-3wd 座签=赵敏@-1wd-15:00 签到=赵敏@-30m`.replace('-1wd-15:00', '"-1wd 15:00"'));
  }
  return $;
});

/** The same office the next morning. */
const busyOffice = async () => {
  const $ = (await called()).copy();
  $.at('2026-11-19 08:30');
  return $;
};

/** The meetings that lists do not read, by the note of the desk: those that are told there. */
const restingIn = (folder: string): readonly string[] => {
  const note = readFileSync(join(folder, 'desk.note'), 'utf8');
  return [...new Set([...note.matchAll(/\["notices","(N\d+)",\{"entries"/g)].map(([, id = '']) => id))];
};

type Office = Awaited<ReturnType<typeof busyOffice>>;

/** The morning list as the note lets it be read; it is what the whole desk says. */
const morning = async ($: Office) => {
  const said = await $.json('today');
  // A copy of the desk has no note that fits it, so that everything is read.
  expect(said).toEqual(await $.copy().json('today'));
  return said;
};

type Item = { readonly id: string; readonly action: string };

const idsAt = (list: { readonly items: readonly Item[] }, id: string) => list.items.filter((item) => item.id === id);

describe('meetings to come, where a desk has many', () => {
  it('are at rest after the first write of a day, and missed by no list', async () => {
    const $ = await busyOffice();
    await $('jot 开门');
    expect(restingIn($.folder).length).toBeGreaterThan(15);
    const list = await morning($);
    expect(idsAt(list, 'N12').length).toBeGreaterThan(0);
    $.at('2026-11-20 08:30');
    await morning($);
    $.at('2026-11-25 08:30');
    await morning($);
  });

  it('wake when they are changed, and when what they go by is changed', async () => {
    const $ = await busyOffice();
    await $('jot 开门');
    for (const line of [
      'notice send N12',
      'notice reply N12 赵敏 来',
      'notice postpone N13 --at "2026-11-19 16:00"',
      'tick N14 1',
      'snooze N15 --until 2026-11-27',
      'notice cancel N16 --reason 停电',
      'notice edit N17 --host 赵敏',
      'notice new 预备会 --at "2026-12-10 9:00" --place 二楼 --host 罗静 --to 赵敏 --parent N18',
      'person edit 赵敏 --name 赵敏敏',
      'config set lead-days 5',
      'notice rm N19',
      'undo',
    ]) {
      await $(line);
      await morning($);
    }
  });

  it('give way to the meeting of a superior that is called afterwards', async () => {
    const $ = await busyOffice();
    await $('jot 开门');
    await $('event new 市里来人 --at "2026-12-05 09:00" --until 12:00 --people 罗静 --level superior');
    const list = await morning($);
    expect(list.items.filter(({ action }: Item) => action.includes('让路')).length).toBeGreaterThan(0);
  });

  it('count among the hours of people in a rehearsal', async () => {
    const $ = await busyOffice();
    // The line of N1 and that of a meeting far off need one person in the same hour.
    await $('add N15 送文件=赵敏@2026-11-20T15:30');
    $.at('2026-11-20 08:30');
    await $('jot 开门');
    expect(restingIn($.folder)).toContain('N15');
    const list = await morning($);
    expect(idsAt(list, 'N1').map(({ action }) => action)).toContainEqual(expect.stringContaining('过一遍'));
  });
});

describe('a meeting that is over', () => {
  it('needs nobody any more in a rehearsal, whether the list reads it or not', async () => {
    const $ = office('2026-11-18 08:30', 'zh');
    await $('notice new 旧会 --at "2026-11-19 10:00" --place 二楼 --host 李娜 --to 赵敏');
    await $('notice send N1');
    await $('notice reply N1 赵敏 来');
    await $('notice new 新会 --at "2026-11-25 10:00" --place 三楼 --host 张伟 --to 赵敏');
    await $('add N2 送材料=李娜@2026-11-19T10:30');
    $.at('2026-11-19 17:00');
    await $('done N1 --minutes 已存');
    $.at('2026-11-23 08:30');
    await $('jot 开门');
    const list = await morning($);
    // The line of last week is late, and that is all.
    expect(idsAt(list, 'N2').map(({ action }) => action)).toContain('过一遍：还有 1 处衔接');
    // Whoever sits in a meeting until later today is still needed there.
    await $('notice new 长会 --at "2026-11-23 8:00" --until "2026-11-23 12:00" --place 四楼 --host 李娜 --to 赵敏');
    await $('add N2 送文件=李娜@2026-11-23T08:20');
    $.at('2026-11-23 09:00');
    const later = await morning($);
    expect(idsAt(later, 'N2').map(({ action }) => action)).toContain('过一遍：还有 3 处衔接');
  });
});
