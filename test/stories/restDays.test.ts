import { describe, expect, it } from 'vitest';
import { office } from '../world.fixture.ts';

/** A desk on a Monday with a record of each kind that can be moved. */
const laidOut = async (lang: 'en' | 'zh') => {
  const $ = office('2026-11-23 08:30', lang);
  await $('person new 李娜');
  await $('followup new 报送材料 --due 2026-11-27');
  await $('followup new 清理档案');
  await $('notice new 会议 --at "2026-11-26 9:00" --place 三楼 --host 王主任 --to 李娜,张伟');
  await $('event new 全县大会 --at "2026-11-25 9:00"');
  await $('visitor expect 王建国 --at "2026-11-25 9:00"');
  await $('duty set 2026-11-28 --officer 李娜 --leader 王主任');
  await $('duty set 2026-12-02 --officer 张伟 --leader 陈主任');
  await $('car new 冀E12345 --date 交强险=2026-12-01');
  return $;
};
const laid = { zh: laidOut('zh'), en: laidOut('en') };
const begun = async (lang: 'en' | 'zh') => (await laid[lang]).copy();

/** Each command that stores a day, without the day. */
const STORING: readonly { readonly line: readonly string[]; readonly before?: string; readonly after?: string }[] = [
  { line: ['followup', 'new', '采购', '--due'] },
  { line: ['followup', 'edit', 'F2', '--due'] },
  { line: ['followup', 'extend', 'F1', '--reason', '等回函', '--due'] },
  { line: ['snooze', 'F2', '--until'] },
  { line: ['notice', 'new', '座谈会', '--place', '三楼', '--host', '王主任', '--to', '张伟', '--at'], after: ' 9:00' },
  { line: ['notice', 'edit', 'N1', '--at'], after: ' 9:00' },
  { line: ['notice', 'postpone', 'N1', '--at'], after: ' 9:00' },
  { line: ['visitor', 'expect', '赵敏', '--at'], after: ' 9:00' },
  { line: ['visitor', 'in', '赵敏', '--followup', '回复', '--due'] },
  { line: ['event', 'new', '现场会', '--at'], after: ' 9:00' },
  { line: ['event', 'edit', 'E1', '--at'], after: ' 9:00' },
  { line: ['duty', 'set', '--officer', '赵敏', '--leader', '王主任', '--'] },
  { line: ['duty', 'edit', 'D2', '--date'] },
  { line: ['person', 'leave', '李娜', '--from', '2026-12-04', '--to'] },
  { line: ['car', 'edit', 'C1', '--date'], before: '年检=' },
  { line: ['car', 'renew', 'C1', '交强险'] },
];

describe('a stored day on which nobody works is said', () => {
  it.each(STORING)('by $line', async ({ line, before = '', after = '' }) => {
    for (const [lang, weekend, holiday] of [
      ['zh', '2026年12月5日 周六 是周末', '2027年10月1日 周五 是法定节假日（国庆节）'],
      ['en', '2026-12-05 is on a weekend', '2027-10-01 is a public holiday: National Day'],
    ] as const)
      for (const [day, said] of [
        ['2026-12-05', weekend],
        ['2027-10-01', holiday],
        ['2026-12-04', null],
      ] as const) {
        const $ = await begun(lang);
        const { code, err } = await $.try([...line, `${before}${day}${after}`]);
        expect([lang, day, code]).toEqual([lang, day, 0]);
        if (said === null)
          expect(err).not.toMatch(
            /(?:12月4日|12-04).{0,4}(?: 是周末| 是法定节假日| is on a weekend| is a public holiday)/,
          );
        else expect(err).toContain(said);
      }
  });

  it('by a swap of shifts', async () => {
    const $ = await begun('zh');
    expect((await $.try('duty swap D1 D2')).err).toMatch(/2026年11月28日 周六 是周末/);
    expect((await $.try('duty swap D2 --with 赵敏')).err).not.toMatch(/是周末/);
  });

  it('by a leave, for its first day too', async () => {
    const $ = await begun('zh');
    expect((await $.try('person leave 李娜 --from 2026-12-05 --to 2026-12-08')).err).toContain(
      '2026年12月5日 周六 是周末',
    );
  });

  it('not by looking at it', async () => {
    const $ = await begun('zh');
    for (const line of [
      'today --date 2026-12-05',
      'week --date 2026-12-05',
      'duty who 2026-12-05',
      'duty list --from 2026-12-05',
    ])
      expect((await $.try(line)).err).not.toContain('是周末');
  });
});
