import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { office } from '../world.fixture.ts';

/** Commands that compute with days before and after the present one. */
const COMMANDS = [
  'today',
  'week',
  'jot 收拾库房',
  'followup new 报送材料 --due today',
  'followup list --from yesterday --to tomorrow',
  'duty plan --from today --to today --officers 张伟,李娜 --leaders 王主任,陈主任',
  'duty plan --from today --to +3d --officers 张伟,李娜 --leaders 王主任,陈主任 --dry-run',
  'duty set today --officer 张伟 --leader 王主任',
  'duty who',
  'duty list',
  'visitor in 王建国 --kind petition --purpose 征地',
  'visitor inside',
  'visitor sweep',
  'notice new 会议 --at today --place 三楼 --host 王主任 --to 张伟,李娜',
  'notice text N1',
  'person new 张伟',
  'person leave 张伟 --from today --to today --reason 公休',
  'today --date tomorrow',
  'week --date yesterday',
  'why F1',
  'snooze F1 --until tomorrow',
  'remind --dry-run',
  'calendar export',
  'export',
  'purge --dry-run',
  'log',
  'doctor',
  'undo',
];

describe('a clock at an end of the calendar', () => {
  const clocks = [
    '9999-12-31T23:59:59',
    '9999-12-31T08:30:00',
    '9999-12-28T08:30:00',
    '0100-01-01T00:00:00',
    '0100-01-04T09:00:00',
  ];

  it.each(clocks)('at %s every command ends in an answer or a refusal', async (now) => {
    const $ = office(now, 'zh');
    for (const line of COMMANDS) {
      // An error of programming is thrown on and fails the test.
      const { code, out, err } = await $.try(line);
      expect([line, [0, 1, 2].includes(code)]).toEqual([line, true]);
      expect(`${line} ${out}${err}`).not.toMatch(/NaN|undefined|\b1\d{4}-\d\d-\d\d/);
    }
    expect(await $.try('doctor')).toMatchObject({ code: 0 });
  });

  it('is refused beyond the end, with what is to be set right', async () => {
    const { code, err } = await office('9999-12-31T23:59:59-09:00', 'zh', { TZ: 'Asia/Shanghai' }).try('today');
    expect([code, err.includes('OFFICE_NOW')]).toEqual([2, true]);
  });
});

/** Changes the file of the desk by hand, as another program may. */
const byHand = ($: ReturnType<typeof office>, change: (desk: Record<string, object[]>) => void): void => {
  const file = join($.folder, 'desk.json');
  const desk = JSON.parse(readFileSync(file, 'utf8'));
  change(desk);
  delete desk.seal;
  writeFileSync(file, JSON.stringify(desk));
  rmSync(join($.folder, 'desk.note'), { force: true });
};

describe('a record at an end of the calendar', () => {
  it.each(['9999-12-31 23:30', '9999-12-31 09:00'])(
    'due, met and on duty at %s is listed, exported and kept',
    async (when) => {
      const $ = office('2026-11-23 08:30', 'zh');
      const day = when.slice(0, 10);
      await $.try(['followup', 'new', '报送材料', '--due', when]);
      await $.try(['visitor', 'expect', '王建国', '--at', when]);
      await $(`duty set ${day} --officer 张伟 --leader 王主任`);
      await $.try(['notice', 'new', '会议', '--at', when, '--place', '三楼', '--host', '王主任', '--to', '张伟,李娜']);
      await $.try(['event', 'new', '全县大会', '--at', when]);
      await $(`car new 冀E12345 --date 交强险=${day}`);
      const lines = [
        `today --date ${day}`,
        `week --date ${day}`,
        'today',
        'notice text N1',
        'why F1',
        'calendar export',
        'remind --dry-run',
      ];
      for (const line of [...lines, 'duty list', 'car list', 'show N1', 'show D1', 'show E1']) {
        const { code, out, err } = await $.try(line);
        expect([line, code]).toEqual([line, 0]);
        expect(`${line} ${out}${err}`).not.toMatch(/NaN|undefined|\b1\d{4}-?\d\d-?\d\d/);
      }
      expect(await $('doctor')).toContain('没有发现问题');
      for (const now of ['9999-12-31 08:00', '9999-12-31 23:59']) {
        $.at(now);
        for (const line of lines) expect([line, (await $.try(line)).code]).toEqual([line, 0]);
      }
    },
  );

  it('is refused beyond the end, as is everything that ends there', async () => {
    const $ = office('2026-11-23 08:30', 'zh');
    for (const line of [
      'followup new 材料 --due 10000-01-01',
      'followup new 材料 --due +9999999d',
      'week --date 10000-01-01',
    ])
      expect([line, (await $.try(line)).code]).toEqual([line, 2]);
  });
});

describe('a number at its end', () => {
  const begun = async () => {
    const $ = office('2026-11-23 08:30', 'zh');
    await $('jot 收拾库房');
    return $;
  };

  it('is the last id of a drawer; the next one is refused, and nothing is written', async () => {
    const $ = await begun();
    byHand($, (desk) => Object.assign(desk, { counters: { F: 999_999_998 } }));
    expect(await $('jot 订报刊')).toContain('F999999999');
    expect(await $('show F999999999')).toContain('订报刊');
    const { code, err } = await $.try('jot 买笔');
    expect([code, err.includes('编号 F… 已用尽')]).toEqual([1, true]);
    expect((await $.json('followup list')).records).toHaveLength(2);
    expect(await $('doctor')).toContain('没有发现问题');
    await $('undo');
    expect((await $.json('followup list')).records).toHaveLength(1);
  });

  it.each([
    ['a counter', { counters: { F: 1_000_000_000 } }],
    ['a counter that is not exact', { counters: { F: 2 ** 53 } }],
    ['a counter below nothing', { counters: { F: -1 } }],
    ['a revision', { revision: 1e12 }],
    ['a revision that is not exact', { revision: 2 ** 53 }],
  ])('is not believed beyond it: %s', async (_, over) => {
    const $ = await begun();
    byHand($, (desk) => Object.assign(desk, over));
    expect(await $.try('today')).toMatchObject({ code: 3, out: '' });
    expect(await $.try('jot 订报刊')).toMatchObject({ code: 3, out: '' });
  });

  it('is the last revision of a desk; the next change is refused', async () => {
    const $ = await begun();
    byHand($, (desk) => Object.assign(desk, { revision: 999_999_999_999 }));
    expect((await $.try('today')).code).toBe(0);
    expect(await $.try('jot 订报刊')).toMatchObject({ code: 1, out: '' });
    expect((await $.json('followup list')).records).toHaveLength(1);
  });

  it('is no id of a record beyond it', async () => {
    const $ = await begun();
    byHand($, (desk) => Object.assign(desk['followups']?.[0] ?? {}, { id: 'F1000000000' }));
    expect(await $.try('today')).toMatchObject({ code: 3, out: '' });
  });
});
