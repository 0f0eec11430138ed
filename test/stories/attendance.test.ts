import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { office } from '../world.fixture.ts';

// The standing committee's year of systems.md, 4: who came, who is warned, and whose resignation is suggested.

const DAYS = [
  '2026-02-26',
  '2026-04-23',
  '2026-06-25',
  '2026-08-27',
  '2026-10-29',
  '2026-12-24',
  '2027-02-25',
] as const;
const NTH = ['一', '二', '三', '四', '五', '六', '七'] as const;
type Office = ReturnType<typeof office>;

/** The meeting of that number, written and sent a week before. */
const meeting = async ($: Office, n: number, to: string, more = '') => {
  const day = DAYS[n - 1] ?? '';
  $.at(`${day.slice(0, 8)}${String(Number(day.slice(8)) - 7).padStart(2, '0')} 09:00`);
  const { err } = await $.try(
    `notice new 县人大常委会第${NTH[n - 1]}次会议 --at "${day} 09:00-11:30" --place 会议室 --host 罗景和 --to ${to} ${more}`,
  );
  await $(`notice send N${n}`);
  return err;
};

const held = ($: Office, n: number, said: string) => {
  $.at(`${DAYS[n - 1]} 15:00`);
  return $.try(`notice held N${n} --minutes 见卷 ${said}`);
};

it('the year of the example: warnings one step before, suggestions with the chairman to be asked, over the archive', async () => {
  const $ = office('2026-02-19 09:00', 'zh');
  await $('config set late-counts 2');
  const said = [
    '--absent 甲 --late 丙',
    '--absent 乙 --late 丙',
    '--absent 甲,乙',
    '',
    '--absent 甲',
    '--absent 丁',
    '--absent 丁',
  ];
  const opened: string[][] = [];
  for (const [at, one] of said.entries()) {
    const n = at + 1;
    const note = await meeting($, n, '甲,乙,丙,丁,戊', '--observer 列甲');
    // More than two months after the one before by the calendar, as 06-25 after 04-23.
    expect(note.includes('已超过两个月')).toBe([3, 4, 5, 7].includes(n));
    if (n === 4) await $('notice reply N4 甲 leave --reason 住院 --approved-by 罗景和');
    const { out } = await held($, n, one);
    opened.push(
      [...out.matchAll(/(提醒|建议劝退)[ ：](.)[^\n]*/g)].map(([, kind = '', name = '']) => `${kind}${name}`),
    );
    // What was opened is closed, so that the desk carries nothing along.
    for (const [, id, kind] of out.matchAll(/(F\d+) (提醒|建议劝退)/g))
      await $(`done ${id} --result 已谈话 ${kind === '提醒' ? '' : '--decide 主任已口头同意'}`);
  }
  expect(opened).toEqual([
    ['提醒甲'],
    ['提醒乙'],
    ['提醒甲', '建议劝退乙'],
    [],
    ['建议劝退甲'],
    ['提醒丁'],
    ['建议劝退丁'],
  ]);
  const titles = (await $.json('followup list --all')).records.map(({ title }: { title: string }) => title);
  expect(titles).toEqual(
    expect.arrayContaining([
      '提醒 甲：再缺 1 次即达劝退线',
      '建议劝退：乙（连续2次无故缺席 N2、N3）',
      '建议劝退：甲（一年3次无故缺席 N1、N3、N5）',
      '建议劝退：丁（连续2次无故缺席 N6、N7）',
    ]),
  );
  const { series } = await $.json('notice attendance --year 2026');
  expect(series).toHaveLength(1);
  expect(series[0].sessions.map(({ id }: { id: string }) => id)).toEqual(['N1', 'N2', 'N3', 'N4', 'N5', 'N6']);
  const [jia, , bing] = series[0].members;
  expect(jia).toMatchObject({ name: '甲', called: 6, present: 2, excused: 1, absent: 3, consecutive: 0 });
  expect([jia.rate, jia.rateWithoutLeave]).toEqual([33.3, 40]);
  expect(bing).toMatchObject({ name: '丙', late: 2, present: 6 });
  expect(series[0].observers).toMatchObject([{ name: '列甲', present: 6 }]);
  const page = await $('notice attendance --year 2026');
  expect(page).toContain('2/6 33.3%');
  expect(page).toContain('2/5 40.0%');
  expect(page).toMatch(/甲 +×√×假×√/);
  for (const line of page.split('\n'))
    expect([...line].reduce((w, c) => w + (c > '\u2e80' ? 2 : 1), 0)).toBeLessThanOrEqual(80);
  expect((await $.json('notice attendance 丁')).series[0].members).toMatchObject([
    { name: '丁', called: 7, consecutive: 2 },
  ]);
  const file = join($.folder, '出席.csv');
  expect((await $.try(`notice attendance --series 主席团会议 --out ${file}`)).code).toBe(1);
  await $(`notice attendance --series 常委会会议 --year 2026 --out ${file}`);
  expect(readFileSync(file, 'utf8')).toContain('甲,×,√,×,假,×,√,6,2,1,3');
});

it('corrected attendance names what to close; whoever was never told is counted neither way; a substitute does not vote', async () => {
  const $ = office('2026-02-19 09:00', 'en');
  await meeting($, 1, '甲,乙');
  await $('notice edit N1 --to +丙');
  await $('notice reply N1 乙 substitute --by 己');
  const first = await held($, 1, '--absent 甲');
  expect(first.out).toContain('Warn 甲: 1 more absence reaches the limit');
  expect(first.out).toContain('Warn 乙');
  expect(first.err).toContain('丙');
  const id = /(F\d+)[^\n]*Warn 甲/.exec(first.out)?.[1];
  expect((await $.json(`show ${id}`)).record.due).toContain('2026-02-27T17:30:00');
  expect((await $.try('notice held N1 --minutes Again')).out).not.toContain('Warn');
  const corrected = await $.try('notice held N1 --present 甲');
  expect(corrected.err).toContain(`so ${id} no longer holds`);
  const { members } = (await $.json('notice attendance')).series[0];
  expect(members.find(({ name }: { name: string }) => name === '丙')).toMatchObject({
    called: 0,
    unknown: 1,
    rate: null,
  });
  expect(members.find(({ name }: { name: string }) => name === '乙')).toMatchObject({ absent: 1 });
  expect((await $.try('notice reply N1 乙 yes')).code).toBe(1);
});

it('a suggestion waits for the chairman; the limits, the people and the approval of leave are settings', async () => {
  const $ = office('2026-02-19 09:00', 'zh');
  await $('config set absence-consecutive 1');
  await $('config set leave-approval on');
  await meeting($, 1, '甲,乙');
  expect((await $.try('notice reply N1 乙 yes --approved-by 罗景和')).code).toBe(2);
  await $('notice reply N1 乙 leave --reason 出差');
  const { out } = await held($, 1, '--absent 甲');
  expect(out).toContain('建议劝退：甲（连续1次无故缺席 N1）');
  expect(out).toContain('建议劝退：乙（连续1次无故缺席 N1）');
  const { record } = await $.json('show F1');
  expect(record).toMatchObject({ importance: 4, ref: 'N1', gates: [{ kind: 'ask', to: '罗景和', settledAt: null }] });
  expect(record.due).toContain('2026-03-02T17:30:00');
  expect(await $('today')).toContain('请示 罗景和：建议劝退：甲');
  expect((await $.try('done F1 --result 已办')).err).toContain('尚未请示 罗景和');
  // A meeting that neither the law prescribes nor a series or quorum counts is left alone.
  $.at('2026-02-26 16:00');
  await $('notice new 安全生产会议 --at "2026-02-26 16:30" --place 会议室 --host 罗景和 --to 甲');
  await $('notice send N2');
  $.at('2026-02-26 19:00');
  expect(await $('notice held N2 --absent 甲')).not.toContain('劝退');
  await $('config set absence-members 常委');
  expect((await $.try('config set absence-yearly 99')).code).not.toBe(0);
});

it('members who have not said that they come are asked about before the quorum; a long gap is said', async () => {
  const $ = office('2026-02-19 09:00', 'zh');
  const names = (count: number) => Array.from({ length: count }, (_, n) => `委员${String(n + 1).padStart(3, '0')}`);
  await meeting($, 1, names(29).join(','), '--quorum half');
  await $(`notice reply N1 ${names(14).join(',')} yes`);
  const quorum = async () =>
    (await $.json('today')).items.find(({ because }: { because: readonly string[] }) => because.includes('quorum'));
  expect(await quorum()).toBeUndefined();
  $.at('2026-02-24 09:00');
  expect(await quorum()).toMatchObject({
    action: '确认人数不足：14/29，须 15 人',
    importance: 3,
    due: expect.stringContaining('2026-02-25T17:30:00'),
  });
  await $('notice reply N1 委员015 yes');
  expect(await quorum()).toBeUndefined();
  expect(await $('show N1')).toContain('过半数，须 15 人');
  const late = 'notice new 县人大常委会第二次会议 --at "2026-04-27 9:00" --place 会议室 --host 罗景和 --to 甲';
  expect((await $.try(late)).err).toContain('距上次 N1（2026-02-26）已超过两个月');
});

it('by the days of sessions: a third of the year in Henan, half of it without illness in Beijing', async () => {
  const $ = office('2026-02-19 09:00', 'zh');
  await $('config set absence-days henan');
  await $('config set absence-consecutive 0');
  await $('config set absence-yearly 0');
  const session = async (n: number, day: string, until: string, said: string) => {
    $.at(`${day.slice(0, 8)}01 09:00`);
    await $(
      `notice new 常委会第${NTH[n - 1]}次会议 --at "${day} 9:00" --until "${until} 17:00" --place 厅 --host 罗景和 --to 甲,乙`,
    );
    await $(`notice send N${n}`);
    $.at(`${until} 18:00`);
    return $(`notice held N${n} --minutes 见卷 ${said}`);
  };
  // Two days of the seven that the year comes to at least: one more is over a third.
  expect(await session(1, '2026-02-26', '2026-02-27', '--absent 甲')).toContain('提醒 甲：再缺 1 天即达劝退线');
  expect(await session(2, '2026-04-23', '2026-04-24', '--absent 甲')).toContain('建议劝退：甲（一年缺会4天 N1、N2）');
  // 乙 is ill: Henan counts the days, Beijing does not.
  await $('config set absence-days beijing');
  $.at('2026-06-01 09:00');
  await $(
    'notice new 常委会第三次会议 --at "2026-06-25 9:00" --until "2026-06-29 17:00" --place 厅 --host 罗景和 --to 甲,乙',
  );
  await $('notice send N3');
  await $('notice reply N3 乙 leave --reason 住院');
  $.at('2026-06-29 18:00');
  expect(await $('notice held N3 --minutes 见卷')).not.toContain('劝退');
  const [{ sessions, countsDays, members }] = (await $.json('notice attendance --year 2026')).series;
  expect([countsDays, sessions[2].days.length]).toEqual([true, 3]);
  expect(members).toMatchObject([
    { name: '甲', called: 7, present: 3, absent: 4, rate: 42.9 },
    { name: '乙', called: 7, present: 4, excused: 3 },
  ]);
  expect(await $('notice attendance --year 2026')).toMatch(/N3 2026-06-25 .*，3 天/);
  // Thursday, Friday and Monday: nobody sat at the weekend. A sitting that was recorded by itself says who was there on its day.
  $.at('2026-06-29 19:00');
  await $('notice new 常委会第三次会议 --at "2026-06-29 19:30" --parent N3 --place 厅 --host 罗景和 --to 乙');
  await $('notice send N4');
  $.at('2026-06-29 22:00');
  await $('notice held N4 --minutes 见卷');
  expect((await $.json('notice attendance 乙 --year 2026')).series[0].members).toMatchObject([
    { present: 5, excused: 2 },
  ]);
});

it('the ledger in English on a screen of 80 columns breaks no name and no share', async () => {
  const $ = office('2026-02-19 09:00', 'en');
  await meeting($, 1, '"Duan Mingyuan","Wei Ziheng"');
  await held($, 1, '--absent "Wei Ziheng"');
  const { shown } = await $.atTerminal('notice attendance', []);
  for (const whole of ['Sessions', 'Mingyuan', '100.0%', 'leave']) expect(shown).toContain(whole);
});

it('a member who was renamed between two sessions is one person, with the absences of both', async () => {
  const $ = office('2026-02-19 09:00', 'zh');
  await $('person new 王芳、张伟 --role member');
  await meeting($, 1, '王芳,张伟');
  await held($, 1, '--absent 王芳');
  await $('done F1 --result 已提醒');
  expect(await $('person edit P1 --name 王方')).toContain('别名：加上 王芳');
  await meeting($, 2, '王方,张伟');
  expect((await held($, 2, '--absent 王芳')).out).toContain('建议劝退：王方（连续2次无故缺席 N1、N2）');
  expect((await $.json('notice attendance')).series[0].members).toMatchObject([
    { name: '王方', called: 2, absent: 2, consecutive: 2 },
    { name: '张伟', called: 2, present: 2 },
  ]);
  // A namesake in another office has missed nothing.
  await $('person new 张伟 --org 财政局 --role member');
  expect((await $.json('notice attendance')).series[0].members).toMatchObject([
    { name: '王方', absent: 2 },
    { name: '张伟（P2）', called: 2, present: 2 },
  ]);
  // Named as before: the former name stands aside, and the other one takes its place.
  await $('person edit P1 --name 王芳');
  expect((await $.json('show P1')).record).toMatchObject({ name: '王芳', aliases: ['王方'] });
});
