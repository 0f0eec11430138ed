import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { office } from '../world.fixture.ts';

const LEADERS = ['段明远', '罗景和', '王红梅', '李志强', '赵敏', '孙立', '周海', '吴桐'];
const SURNAMES = '赵钱孙李周吴郑冯陈褚卫蒋沈韩杨';
const GIVEN = ['国栋', '明华', '秀英', '建业'];
const VETERANS = [...SURNAMES].flatMap((surname) => GIVEN.map((given) => surname + given));
const FRIDAYS = ['10-09', '10-23', '11-06', '11-20', '12-04', '12-18'];

/** An office with 8 leaders, 3 cars and 60 retired cadres, a page every two weeks and a magazine every two months. */
const desk = async () => {
  const $ = office('2026-10-08 08:30', 'zh');
  await $(`person new ${LEADERS.join('、')} --role leader`);
  await $('person edit 段明远 --car-budget 12000');
  for (const half of [VETERANS.slice(0, 30), VETERANS.slice(30)])
    await $(`person new ${half.join('、')} --role veteran`);
  await $(`person edit ${VETERANS[0]} --phone 13800001111`);
  for (const [plate, driver] of [
    ['冀E12345', '老赵'],
    ['冀E12346', '老钱'],
    ['冀E12347', '老孙'],
  ])
    await $(`car new ${plate} --seats 25 --driver ${driver}`);
  await $('routine new 民声专版 --every 两周周五 --from 10-09 --no 97 --owner 宣传科');
  await $('routine new 《人大建设》 --every 双月15日 --no 121');
  await $('routine new 老干部体检 --every 每季度首月10日 --starts 清单 --each 老干部 --steps 通知,接,检,送');
  return $;
};

it('runs through a quarter: nobody is left out, no issue is dropped, and every car is accounted for', async () => {
  const $ = await desk();

  // The check-up: a list of 60, a tour with three cars, one in hospital, and one who joins later.
  await $('routine start R3');
  expect((await $.json('show L1')).record.lines).toHaveLength(60);
  for (const n of [0, 1, 2]) {
    const [first, ...others] = VETERANS.slice(n * 20, n * 20 + 19);
    const tour = `--at "10-09 7:${30 + n}" --for 90m --to 县医院 --purpose 体检 --ref L1`;
    await $(`trip new ${first} ${tour} --passengers ${others.join('、')}`);
  }
  await $(`show L1 --out ${$.folder}/接送.csv`);
  const tour = readFileSync(`${$.folder}/接送.csv`, 'utf8').trim().split('\r\n');
  expect(tour).toHaveLength(61);
  expect(tour[1]).toBe(`冀E12345,老赵,10-09 07:30,${VETERANS[0]},,138****1111,`);
  expect(tour.filter((line) => line.startsWith('未派车'))).toHaveLength(3);
  $.at('2026-10-09 17:00');
  for (const [n, km] of [
    [1, 40],
    [2, 52],
    [3, 38],
  ] as const) {
    await $(`trip out T${n} --km 1000 --at ${6 + n}:30`);
    await $(`trip back T${n} --km ${1000 + km} --at ${8 + n}:00`);
  }
  const [ill = '', ...well] = VETERANS;
  await $(`tick L1 ${well.join(' ')} --all`);
  await $(`skip L1 ${ill} --reason 住院 --instead 上门体检=王大夫@10-16`);
  await $('person new 何秀兰 --role veteran');
  expect(await $('today')).toContain('名单外 1 人：何秀兰');
  expect((await $.try('done L1')).err).toContain(`还有 1 项：${ill} 上门体检 10-16`);
  await $('add L1 何秀兰');
  await $('tick L1 上门 何秀兰 --all');
  expect(await $('done L1')).toContain('应到 61、办完 60、另行 1、免 0、未落实 0');

  // A leader's trips are charged to the budget.
  $.at('2026-11-25 07:50');
  await $('trip new 段明远 --at "11-25 8:00-12:00" --to 城关镇 --purpose 调研 --car C1');
  await $('trip out T4 --km 1040');
  $.at('2026-11-25 12:00');
  const back = await $.try('trip back T4 --km 1132 --toll 20 --other 9500');
  expect(back.out).toContain('92公里 × 1.20 = 110.40，另记 9520.00，共 9630.40 元');
  expect(back.err).toContain('段明远 包干经费已用 9630.40/12000.00 元（80.3%）');
  expect((await $.try('car edit C2 --state 处置')).code).toBe(0);
  expect(await $('trip ledger --month 2026-10')).toMatch(/冀E12345 小计 +40 +0.00 +48.00\n冀E12346/);

  // The page: the third issue was forgotten, and is made up for two weeks later.
  for (const friday of FRIDAYS.filter((one) => one !== '11-06')) {
    $.at(`2026-${friday} 16:00`);
    if (friday === '11-20') expect(await $('today')).toContain('补办 1 期：民声专版第99期');
    if (friday === '11-20') await $('done R1 --result 补出');
    await $('done R1 --result 见报');
  }
  for (const day of ['10-15', '12-15']) {
    $.at(`2026-${day} 16:00`);
    await $('done R2 --result 已寄出');
  }
  // New Year's Day is a Friday: its issue comes out the day before.
  $.at('2026-12-31 08:30');
  expect(await $('today')).toContain('办：民声专版第103期');
  await $('done R1 --result 见报');
  const { days } = await $.json('routine list --from 2026-10-01 --to 2026-12-31');
  const plan = (id: string) => days.filter((day: Record<string, unknown>) => day['id'] === id);
  expect(plan('R1').map(({ n, state }: Record<string, unknown>) => `${n} ${state}`)).toEqual(
    [97, 98, 99, 100, 101, 102, 103].map((n) => `${n} done`),
  );
  expect(plan('R2').map(({ n, date }: Record<string, unknown>) => `${n} ${date}`)).toEqual([
    ...['121 2026-10-15', '122 2026-12-15'],
  ]);
  await $(`routine list --from 2026-10-01 --to 2026-12-31 --out ${$.folder}/安排.csv`);
  const paper = readFileSync(`${$.folder}/安排.csv`, 'utf8').trim().split('\r\n');
  expect(paper.slice(0, 2)).toEqual([
    '日期,事项,期次,负责人,完成情况',
    '2026年10月9日 周五,民声专版,第97期,宣传科,已办：见报',
  ]);
  expect(paper).toHaveLength(11);
  expect(
    (await $.json('today --limit 50')).items.filter(({ because }: { because: string[] }) =>
      because.includes('overdue'),
    ),
  ).toEqual([]);
});
