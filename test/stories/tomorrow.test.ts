import { stripVTControlCharacters } from 'node:util';
import { describe, expect, it } from 'vitest';
import { widthOf } from '../../src/terminal/width.ts';
import { type Office, office } from '../world.fixture.ts';

// The meetings of the next day on the morning page: they stand there also when everybody has answered and nothing is left to do.

const MEMBERS = '罗景和、段明远、魏子衡、张国栋、马春梅';

/** A desk on a Thursday with a meeting of the standing committee on Friday, to which everybody has answered. */
const answered = async (lang: 'en' | 'zh'): Promise<Office> => {
  const $ = office('2026-11-23 09:00', lang);
  await $(
    `notice new 县人大常委会第十二次会议 --at "2026-11-27 9:00" --until 12:00 --place 大礼堂 --host 罗景和 --to ${MEMBERS} --observer 乙院长`,
  );
  await $('notice send N1');
  await $('notice reply N1 罗景和、段明远、魏子衡、乙院长 来');
  await $('notice reply N1 张国栋 leave --reason 住院');
  await $('notice reply N1 马春梅 leave --reason 学习');
  $.at('2026-11-26 08:30');
  return $;
};

describe.each(['zh', 'en'] as const)('a meeting of tomorrow (%s)', (lang) => {
  const say = <T>(zh: T, en: T): T => (lang === 'zh' ? zh : en);

  it('stands on the page with its hour, its place, and who comes, although nobody has to do anything', async () => {
    const $ = await answered(lang);
    expect((await $.json('today')).items).toEqual([]);
    const page = await $('today');
    expect(page).toContain(
      say(
        '日程  无定时安排\n  明天 09:00  N1  县人大常委会第十二次会议  应到5、请假2  大礼堂\n',
        'Schedule  nothing with a fixed hour\n  tomorrow 09:00  N1  县人大常委会第十二次会议  5 called, 2 on leave  大礼堂\n',
      ),
    );
    expect((await $.json('today')).coming).toMatchObject([
      { id: 'N1', place: '大礼堂', called: { all: 5, leave: 2, declined: 0, open: 0 } },
    ]);
    // Two days before nothing is said of it, and on its day it stands in the schedule alone.
    $.at('2026-11-25 08:30');
    expect(await $('today')).not.toContain('大礼堂');
    $.at('2026-11-27 08:30');
    expect(await $('today')).toMatch(/ 09:00–12:00 +N1 /);
    expect((await $.json('today')).coming).toEqual([]);
  });

  it('is that of the next working day before a weekend, and fits beside a long title', async () => {
    const $ = await answered(lang);
    await $(
      `notice new ${'关于进一步做好冬季安全生产工作的'.repeat(2)}会议 --at "2026-11-30 14:30" --place 县政务中心三楼会议室 --host 罗景和 --to ${MEMBERS}`,
    );
    $.at('2026-11-27 12:30');
    expect(await $('today')).not.toContain('14:30');
    await $('notice send N2');
    const { shown } = await $.atTerminal('today', []);
    const line =
      stripVTControlCharacters(shown)
        .split('\n')
        .find((one) => one.includes('14:30')) ?? '';
    expect(line).toMatch(say(/^ {2}11-30 周一 14:30 {2}N2 {2}关于/, /^ {2}Mon 11-30 14:30 {2}N2 {2}关于/));
    expect(line).toContain(say('应到5、未复5', '5 called, 5 open'));
    expect(widthOf(line.trimEnd())).toBeLessThanOrEqual(80);
    $.at('2026-11-29 10:00');
    expect(await $('today')).toMatch(say(/明天 14:30 +N2/, /tomorrow 14:30 +N2/));
  });

  it('is one of two at most, the more important first, and not one within another', async () => {
    const $ = await answered(lang);
    const later = (title: string, hour: string, rest = ''): Promise<string> =>
      $(`notice new ${title} --at "2026-11-27 ${hour}" --place 二楼 --host 段明远 --to 李娜 ${rest}`);
    await later('碰头会', '8:30');
    await later('学习会', '10:00');
    await later('党组会', '15:00');
    await later('分组审议', '9:30', '--parent N1');
    for (const id of ['N2', 'N3', 'N4', 'N5']) await $(`notice send ${id}`);
    expect((await $.json('today')).coming.map(({ id }: { id: string }) => id)).toEqual(['N2', 'N1', 'N3', 'N4']);
    const page = await $('today');
    expect(page).toMatch(say(/明天 09:00 +N1 .*\n {2}明天 15:00 +N4/, /tomorrow 09:00 +N1 .*\n {2}tomorrow 15:00 +N4/));
    expect(page).toContain(say('另有 2 场会：office 今日 2026-11-27', '2 more meetings: office today 2026-11-27'));
    expect(await $('today 2026-11-27')).toMatch(/N2[\s\S]*N1[\s\S]*N3/);
  });
});
