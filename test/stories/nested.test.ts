import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { KEY } from '../../src/terminal/terminal.fixture.ts';
import { type Office, office } from '../world.fixture.ts';

type Item = { readonly id: string; readonly action: string; readonly due: string; readonly because: readonly string[] };

const clashes = async ($: Office): Promise<readonly string[]> =>
  (await $.json('today')).clashes.map(
    ({ a, b, people, place, start, settled }: Record<string, string | null>) =>
      `${a} × ${b} ${start?.slice(5, 16)} ${people}${place === null ? '' : ` ${place}`}${String(settled) === 'true' ? ' settled' : ''}`,
  );

/** The session of three days of systems.md §5, and what meets within it. */
const session = async (lang: 'en' | 'zh' = 'zh'): Promise<Office> => {
  const $ = office('2026-12-07 08:30', lang);
  for (let n = 1; n <= 3; n++)
    await $(`notice new 早会${n} --at "12-07 ${10 + n}:00" --for 30m --place ${n}楼 --host 某${n} --to 某某${n}`);
  await $(
    'notice new 人代会 --at "2026-12-10 9:00" --until "2026-12-12 17:00" --place 大礼堂 --host 段明远 --to 魏子衡',
  );
  await $(
    'notice new 预备会 --parent N4 --at "2026-12-10 14:00" --until 15:30 --place 大礼堂 --host 段明远 --to 魏子衡',
  );
  return $;
};

describe('a meeting within another one', () => {
  it('does not clash with it, and does with its sibling: the example of the paper', async () => {
    const $ = await session();
    expect(await clashes($)).toEqual([]);
    await $(
      'notice new 分组会 --parent N4 --at "2026-12-10 15:00" --until 16:00 --place 二楼 --host 段明远 --to 魏子衡',
    );
    expect(await clashes($)).toEqual(['N5 × N6 12-10T15:00 段明远,魏子衡']);
    const late = await $(
      'notice new 闭幕会 --parent N4 --at "2026-12-13 9:00" --place 大礼堂 --host 段明远 --to 魏子衡',
    );
    expect(late).toContain('N7 不在 N4 的会期内');
  });

  it('says who is called to the smaller meeting only, and of a shared room', async () => {
    const $ = await session('en');
    const said = await $(
      'notice new Group --parent N4 --at "2026-12-10 15:00" --until 16:00 --place 大礼堂 --host 段明远 --to 孙强',
    );
    expect(said).toContain('孙强: called to N6, but not to N4');
    expect(said).toContain('clash with N5: 段明远, 大礼堂');
    expect(await $('notice edit N6 --to 魏子衡')).not.toContain('called to N6');
  });

  it('holds for the meetings within the smaller one too', async () => {
    const $ = await session();
    await $(
      'notice new 主席团 --parent N5 --at "2026-12-10 14:30" --until 15:00 --place 大礼堂 --host 段明远 --to 魏子衡',
    );
    expect(await clashes($)).toEqual([]);
  });

  it('is named when the larger one is cancelled, with all that was made for it', async () => {
    const $ = await session();
    await $('checklist new 征求议题 --each 甲、乙 --asks 议题 --for N4');
    const { err } = await $.try('notice cancel N4 --reason 防汛');
    expect(err).toContain('为 N4 而设、仍未了结：N5 预备会、L1 征求议题。不再需要的请用 office 删除、office 通知 取消');
    expect((await $.try('notice cancel N5 --reason 防汛')).err).not.toContain('仍未了结');
  });

  it('stays behind when the larger one is postponed, and the command is named', async () => {
    const $ = await session();
    const said = await $('notice postpone N4 --at "2026-12-11 9:00"');
    expect(said).toContain('N5 仍在原时间；如需一并顺延：office 通知 延期 N5 --时间 "2026-12-11 14:00"');
    expect((await $.json('show N5')).record.start).toContain('12-10T14:00');
    expect(said).toContain('N5 不在 N4 的会期内');
  });

  it('moves along with --along, or when a terminal is told so, in one step', async () => {
    const $ = await session();
    await $(
      'notice new 主席团 --parent N5 --at "2026-12-10 14:30" --until 15:00 --place 大礼堂 --host 段明远 --to 魏子衡',
    );
    await $('notice postpone N4 --at "2026-12-11 9:00" --along');
    const starts = async () => [
      (await $.json('show N5')).record.start.slice(5, 16),
      (await $.json('show N6')).record.start.slice(5, 16),
    ];
    expect(await starts()).toEqual(['12-11T14:00', '12-11T14:30']);
    expect(await clashes($)).toEqual([]);
    await $('undo');
    expect(await starts()).toEqual(['12-10T14:00', '12-10T14:30']);
    await $.atTerminal('notice postpone N4 --at "2026-12-11 9:00"', [['会中会（N5）一并顺延吗', 'y', KEY.enter]]);
    expect(await starts()).toEqual(['12-11T14:00', '12-11T14:30']);
    await $('undo');
    await $.atTerminal('notice postpone N4 --at "2026-12-11 9:00"', [['会中会（N5）一并顺延吗', KEY.enter]]);
    expect(await starts()).toEqual(['12-10T14:00', '12-10T14:30']);
  });
});

/** A plenary session of the county, and the office's own meeting in it: systems.md §5. */
const plenary = async (lang: 'en' | 'zh' = 'zh'): Promise<Office> => {
  const $ = office('2026-11-23 08:30', lang);
  for (const n of [1, 2])
    await $(`notice new 例会${n} --at "11-25 ${9 + n}:00" --for 30m --place ${n}楼 --host 某${n} --to 某某${n}`);
  await $('event new 县委全会 --level superior --at "2026-12-01 9:00" --for 180m --people 罗景和');
  await $('notice new 主任会议 --at "2026-12-01 10:00" --place 三楼 --host 罗景和 --to 段明远');
  return $;
};
const orders = async ($: Office): Promise<readonly Item[]> =>
  (await $.json('today')).items.filter(({ because }: Item) => because.includes('superior'));

describe('a meeting that clashes with a superior’s', () => {
  it('is told to give way, once, until that is settled', async () => {
    const $ = await plenary();
    const [order, ...others] = await orders($);
    expect(others).toEqual([]);
    expect(order).toMatchObject({
      id: 'N3',
      action: '让路：县委全会（罗景和）',
      importance: 3,
      due: expect.stringMatching(/^2026-11-30T17:30/),
    });
    expect(await $('why N3')).toContain('E1 为上级安排：改期、换人或上门汇报；商定后：office 通知 商定 N3 结果 --');
    $.at('2026-11-26 08:30');
    expect(await $('today')).not.toContain('已商定');
    expect(await $('notice settle N3 已汇报，罗主任参加全会，本会由段明远主持 --with E1 --to 县委办')).toContain(
      'N3 与 E1 商定，已向县委办汇报：已汇报，罗主任参加全会，本会由段明远主持',
    );
    expect(await orders($)).toEqual([]);
    expect(await $('today')).toMatch(/撞车 .*E1 × N3.*罗景和 +已商定/);
    expect(await $('show N3')).toContain('与 E1 商定，已向县委办汇报');
  });

  it('is told so before its own deadline for answers, and in English', async () => {
    const $ = await plenary('en');
    await $('notice edit N3 --reply-by "2026-11-27 12:00"');
    expect(await orders($)).toMatchObject([
      {
        action: 'Give way to 县委全会 (罗景和)',
        due: expect.stringMatching(/^2026-11-27T12/),
      },
    ]);
    await $('undo --of N3');
    await $('notice settle N3 "Duan presides" --with E1 --how substitute');
    expect(await $('show N3')).toContain('settled with E1, somebody else: Duan presides');
    $.at('2026-11-26 08:30');
    expect(await clashes($)).toEqual(['E1 × N3 12-01T10:00 罗景和 settled']);
  });

  it('is told anew once it was moved into another clash, and no more once the clash is gone', async () => {
    const $ = await plenary();
    await $('notice settle N3 已汇报 --with E1');
    await $('notice postpone N3 --at "2026-12-01 11:00"');
    expect(await orders($)).toHaveLength(1);
    await $('notice postpone N3 --at "2026-12-01 15:00"');
    expect(await orders($)).toEqual([]);
  });

  it('takes one level for all meetings of an imported calendar, and keeps it at the next import', async () => {
    const $ = await plenary();
    await $('event edit E1 --level own');
    expect(await orders($)).toEqual([]);
    const file = join($.folder, '..', 'county.ics');
    const write = (hour: string, sequence: number): void =>
      writeFileSync(
        file,
        [
          ...['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//test//EN', 'X-WR-CALNAME:县委', 'BEGIN:VEVENT', 'UID:a1'],
          ...['DTSTAMP:20261101T000000Z', `SEQUENCE:${sequence}`, `DTSTART:20261201T${hour}0000`, 'DURATION:PT1H'],
          ...['SUMMARY:常委会议', 'END:VEVENT', 'END:VCALENDAR', ''],
        ].join('\r\n'),
      );
    write('10', 0);
    await $(`calendar import ${file} --of 罗景和 --level superior`);
    expect(await orders($)).toMatchObject([{ id: 'N3', action: '让路：常委会议（罗景和）' }]);
    write('11', 1);
    await $(`calendar import ${file}`);
    expect(await orders($)).toHaveLength(1);
    expect(await $('show E2')).toMatch(/级别 +上级/);
  });

  it('has no winner among equals, nor over a room', async () => {
    const $ = await plenary();
    await $('notice edit N3 --level superior');
    expect(await orders($)).toEqual([]);
    await $('notice edit N3 --level own');
    expect(await orders($)).toHaveLength(1);
    await $('notice edit N3 --host 魏子衡 --place 礼堂');
    await $('event edit E1 --place 礼堂');
    expect(await orders($)).toEqual([]);
  });

  it.each([
    ['notice settle N3 好 --with E9', 1, 'noSuchRecord'],
    ['notice settle N3 好 --with N3', 1, 'ruleViolated'],
    ['notice settle N3 好', 2, 'missingValue'],
    ['notice settle N3 --with E1', 2, 'missingValue'],
    ['notice settle N3 好 --with E1 --how 吵架', 2, 'badValue'],
  ])('%s is refused', async (line, exit, code) => {
    const $ = await plenary();
    const { code: left, err } = await $.try(`${line} --json`);
    expect([left, JSON.parse(err).error.code]).toEqual([exit, code]);
  });
});
