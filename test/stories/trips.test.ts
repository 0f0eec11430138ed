import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { linesOfDocx, xmlOfDocx } from '../docx.fixture.ts';
import { office } from '../world.fixture.ts';

const MONDAY = '2026-11-23 08:30';

const desk = async (lang: 'en' | 'zh' = 'zh', at = MONDAY) => {
  const $ = office(at, lang);
  await $('person new 老赵 --role driver --phone 13800001111');
  for (const [plate, driver] of [
    ['冀E12345', '老赵'],
    ['冀E12346', '老钱'],
    ['冀E12347', '老孙'],
  ] as const)
    await $(`car new ${plate} --seats 5 --driver ${driver}`);
  return $;
};

const trip = (user: string, at: string, more = '') =>
  `trip new ${user} --at "${at}" --to 城关镇 --purpose 调研 ${more}`;

const threeTrips = async () => {
  const $ = await desk();
  await $(trip('段明远', '11-25 8:00-12:00'));
  await $(trip('王红梅', '11-25 9:00-11:00'));
  await $(trip('李强', '11-25 9:30-17:00'));
  return $;
};

/** A desk on which a person has used a part of this year's budget. */
const spent = async (yuan: string, budget = '12000') => {
  const $ = await desk();
  await $(`person new 段明远 --car-budget ${budget}`);
  await $(trip('段明远', '2026-11-23 06:00', '--for 1h'));
  await $('trip out T1 --km 45209 --at 6:00');
  await $(`trip back T1 --km 45210 --at 7:00 --other ${yuan}`);
  return $;
};

describe('a trip', () => {
  it('takes a free car; without one it says which is free first, and when', async () => {
    const $ = await threeTrips();
    expect((await $.json('trip list')).records.map(({ car }: { car: string }) => car)).toEqual(['C1', 'C2', 'C3']);
    const { out, err } = await $.try(trip('赵敏', '11-25 10:00-12:00'));
    expect(out).toContain('T4 已登记：赵敏');
    expect(err).toContain('无车：最早 C2 11:00');
    const [item] = (await $.json('today')).items;
    expect(item).toMatchObject({ id: 'T4', action: '派车', title: '赵敏 11-25 10:00（无车）', importance: 3 });
    expect(item.due).toContain('2026-11-24T16:30');
    expect(item.because).toContain('noCar');
    const moved = await $.try(['edit', 'T4', '--at', '11-25 11:00', '--for', '2h']);
    expect(moved.out).toContain('冀E12346  老钱');
    expect(moved.err).not.toContain('撞车');
    expect((await $.json('today')).items).toEqual([]);
  });

  it('takes the car with the fewest kilometres of the month', async () => {
    const $ = await desk();
    for (const [n, km] of [
      [1, 90],
      [2, 40],
      [3, 70],
    ] as const) {
      await $(trip('段明远', '2026-11-23 06:00', `--for 1h --car C${n}`));
      await $(`trip out T${n} --km 1000 --at 6:00`);
      await $(`trip back T${n} --km ${1000 + km} --at 7:00`);
    }
    expect((await $.json(trip('段明远', '11-25 8:00'))).record.car).toBe('C2');
    expect((await $.json(trip('段明远', '12-02 8:00'))).record.car).toBe('C1');
  });

  it('keeps its car until it is back, not until the planned end', async () => {
    const $ = await threeTrips();
    $.at('2026-11-25 07:55');
    expect(await $('trip out T1 --km 45210')).toContain('已出车');
    $.at('2026-11-25 11:55');
    await $('trip new 孙立 --at 12:30 --for 1h --to 城里 --purpose 取件 --car C1');
    expect(await $('today')).not.toContain('T1 × T4');
    $.at('2026-11-25 12:05');
    const today = await $('today');
    expect(today).toMatch(/撞车 T1 × T4 {2}12:30 {2}老赵、冀E12345/);
    expect(today).toContain('用车超期未回：T1 段明远→城关镇');
    const item = (await $.json('today')).items.find(({ id }: { id: string }) => id === 'T1');
    expect(item.because).toEqual(expect.arrayContaining(['flash', 'notBack', 'overrun']));
    expect((await $.try('trip out T4 --km 45300')).err).toContain('office 派车 回车 T1');
    $.at('2026-11-25 13:20');
    expect(await $('trip back T1 --km 45302 --toll 20')).toContain('92公里 × 1.20 = 110.40，另记 20.00，共 130.40 元');
    expect(await $('today')).not.toContain('T1 × T4');
    expect((await $.json('show T1')).record).toMatchObject({ cents: 13_040, kmOut: 45_210, kmBack: 45_302 });
  });

  it('that is over asks for its return until the close of the day', async () => {
    const $ = await threeTrips();
    $.at('2026-11-25 13:00');
    const item = (await $.json('today')).items.find(({ id }: { id: string }) => id === 'T1');
    expect(item).toMatchObject({ action: '登记回车里程', title: 'T1 段明远→城关镇', importance: 2 });
    expect(item.due).toContain('2026-11-25T17:30');
    // Nobody recorded that it went out, which comes first: the command that is named can be typed.
    expect(await $('why T1')).toMatch(/office 出车 T1 --里程 \S+ --出车时间 时间[\s\S]*未登记出车/);
    const known = $.copy();
    await known('出车 T1 --里程 45210 --出车时间 "2026-11-25 08:00"');
    expect(await known('why T1')).toContain('office 回车 T1 --里程');
    await known('回车 T1 --里程 45302');
    $.at('2026-11-26 09:00');
    expect(await $('today')).toContain('登记回车里程：T1');
  });

  it('says so when a car goes out on another day than planned', async () => {
    const $ = await threeTrips();
    $.at('2026-11-24 08:00');
    expect((await $.try('trip out T1 --km 45210')).err).toContain('T1 原定 11-25 周三 08:00 出车，登记为 今天 08:00');
    await $('undo');
    $.at('2026-11-25 07:40');
    expect((await $.try('trip out T1 --km 45210')).err).not.toContain('原定');
  });

  it('is cancelled or refused with a reason, and its car is free again', async () => {
    const $ = await threeTrips();
    expect((await $.try('trip cancel T1')).code).toBe(2);
    await $('trip cancel T1 --reason 活动延期');
    expect((await $.json(trip('赵敏', '11-25 10:00-12:00'))).record.car).toBe('C1');
    expect((await $.try('request T4 可否 --to 罗景和')).err).toContain('要先请示的：office 派车 修改 T4 --请示 姓名');
    await $('trip refuse T4 --reason 无车可派');
    expect((await $.try('inform T4 已报 --to 县委办')).err).toContain('T4 的状态：未批\n另行用车：office 派车 新建');
    expect((await $.try('trip out T4 --km 1')).err).toContain('T4 的状态：未批');
    expect((await $.try('trip edit T1 --purpose 检查')).code).toBe(1);
    $.at('2026-11-25 09:00');
    await $('trip out T2 --km 10');
    expect((await $.try('trip cancel T2 --reason 不去了')).err).toContain('已经出车');
  });

  it('is refused what cannot be: a counter that goes back, a car in repair, a driver in two places', async () => {
    const $ = await threeTrips();
    await $('trip out T1 --km 45210');
    expect((await $.try('trip back T1 --km 45210')).err).toContain('里程不能从 45210 到 45210');
    expect((await $.try('trip back T2 --km 5')).err).toContain('office 派车 出车 T2');
    expect(await $.try('trip out T1 --km 45210')).toMatchObject({
      ...{ code: 1, err: expect.stringContaining('登记回车：office 派车 回车 T1 --里程 里程') },
    });
    await $('car edit C3 --state 维修');
    expect((await $.try(trip('赵敏', '11-27 8:00', '--car C3'))).err).toContain('正在维修或已停用');
    expect((await $.try(trip('赵敏', '11-27 8:00', '--car 京A1'))).code).toBe(1);
    expect((await $.try(trip('赵敏', '11-25 9:00', '--car C1 --driver 老钱'))).err).toMatch(/撞车：老钱/);
    expect((await $.try(trip('赵敏', '11-27 9:00-8:00'))).code).not.toBe(0);
  });

  it('says that the counter differs from the last return by more than two kilometres', async () => {
    const $ = await spent('1');
    await $(trip('段明远', '11-23 9:00', '--for 1h --car C1'));
    expect((await $.try('trip out T2 --km 45212')).err).not.toContain('相差');
    await $('undo');
    expect((await $.try('trip out T2 --km 45213')).err).toContain('相差 3 公里');
    await $('undo');
    await $('config set car-gap 5');
    expect((await $.try('trip out T2 --km 45213')).err).not.toContain('相差');
  });

  it('on a holiday needs a reason', async () => {
    const $ = await desk('zh', '2026-09-20 08:30');
    const refused = await $.try(trip('段明远', '2026-10-01 8:00'));
    expect(refused).toMatchObject({ code: 1, out: '' });
    expect(refused.err).toContain('--节假日原因');
    await $(trip('段明远', '2026-10-01 8:00', '--holiday-reason 防汛'));
    expect((await $.json('show T1')).record.holidayReason).toBe('防汛');
  });

  it('stands in the schedule with its driver, in the calendar, and reminds the driver', async () => {
    const $ = await threeTrips();
    expect(await $('today --date 2026-11-25')).toMatch(/08:00–12:00 +T1 +冀E12345 段明远→城关镇 +老赵/);
    expect(await $('calendar export')).toMatch(/SUMMARY:派车：冀E12345 段明远→城关镇/);
    $.at('2026-11-24 18:01');
    expect(await $('remind --dry-run')).toContain('08:00 出车：冀E12345 段明远→城关镇');
  });

  it('asks for another car when its own goes into repair, and takes one when it is edited', async () => {
    const $ = await threeTrips();
    await $('car edit C1 --state 维修');
    expect(await $('today')).toContain('派车：段明远 11-25 08:00（无车）');
    await $('trip cancel T3 --reason 不去了');
    expect((await $.json('edit T1 --remark 换车')).record.car).toBe('C3');
    expect(await $('today')).not.toContain('派车：');
  });

  it('keeps its car from being disposed of until it is over', async () => {
    const $ = await threeTrips();
    const refused = await $.try('car edit C1 --state 处置');
    expect(refused).toMatchObject({ code: 1, out: '' });
    expect(refused.err).toContain('C1 还有未了结的事项要用：T1 段明远');
    expect(await $.try('rm C1')).toMatchObject({ code: 1, err: expect.stringContaining('要用：T1 段明远') });
    await $('trip edit T1 --at "11-26 8:00"');
    await $('trip cancel T1 --reason 改期');
    expect(await $('car edit C1 --state 处置')).toContain('在用 → 处置');
  });

  it('clashes with a meeting that needs its car', async () => {
    const $ = await threeTrips();
    const meeting = 'notice new 现场会 --at "11-25 9:00" --place 工地 --host 王主任 --to 李四 --car 冀E·12345';
    expect((await $.try(meeting)).err).toMatch(/T1.*冀E12345/);
  });

  it('speaks English', async () => {
    const $ = await desk('en');
    const made = await $('trip new Duan --at "2026-11-25 8:00" --for 4h --to Chengguan --purpose visit --car C1');
    expect(made).toMatch(/T1 entered: Duan.*冀E12345/);
    const { err } = await $.try('trip new Li --at "2026-11-25 9:00" --to Town --purpose visit');
    expect(err).not.toContain('No car is free');
    await $('trip new Li --at "2026-11-25 9:00" --to Town --purpose visit');
    expect((await $.try('trip new Wu --at "2026-11-25 9:00" --to Town --purpose visit')).err).toContain(
      'No car is free: the first is C1 12:00',
    );
    expect(await $('today')).toContain('Find a car: Wu 11-25 09:00 (none free)');
    await $('trip out T1 --km 100');
    expect(await $('trip back T1 --km 110 --at "2026-11-25 12:00"')).toContain(
      '10 km × 1.20 = 12.00, costs 0.00: 12.00 yuan',
    );
  });
});

describe('the car budget', () => {
  it('is charged with kilometres and costs, and a note is given at eighty percent', async () => {
    const $ = await spent('9498.80');
    expect(await $('trip ledger 段明远')).toMatch(/段明远 +12000.00 +9500.00 +9500.00 +2500.00 +79.2%/);
    await $(trip('段明远', '11-23 8:30', '--for 4h --car C1'));
    await $('trip out T2 --km 45210');
    $.at('2026-11-23 12:30');
    const { out, err } = await $.try('trip back T2 --km 45302 --toll 20');
    expect(out).toContain('共 130.40 元');
    expect(err).toContain('段明远 包干经费已用 9630.40/12000.00 元（80.3%）');
    const { accounts } = await $.json('trip ledger');
    expect(accounts).toEqual([
      { name: '段明远', budget: 1_200_000, used: 963_040, inMonth: 963_040, left: 236_960, percent: '80.3%' },
    ]);
  });

  it('used up: the next trip owes a request, and does not go out before the instruction', async () => {
    const $ = await spent('11998.80');
    const made = await $.try(trip('段明远', '11-25 8:00'));
    expect(made.err).toContain('包干经费已用完');
    expect((await $.json('today')).items).toMatchObject([
      { id: 'T2', action: '请示', because: expect.arrayContaining(['owesRequest']) },
    ]);
    expect((await $.try('trip out T2 --km 45210')).err).toContain('须有批示才能出车');
    await $('trip request T2 防汛检查用车 --to 罗景和');
    expect(await $('today')).toContain('催领批示：段明远');
    await $('trip instruction T2 同意 --by 罗景和');
    expect((await $.json('today')).items).toEqual([]);
    expect(await $('show T2')).toContain('批示 罗景和：同意');
    expect((await $.try('trip request T2 再请示 --to 罗景和')).code).toBe(1);
    expect(await $('trip out T2 --km 45210')).toContain('已出车');
  });

  it('is shared to the cent', async () => {
    const $ = await desk();
    for (const name of ['甲一', '乙二', '丙三']) await $(`person new ${name} --car-budget 1000`);
    await $(trip('甲一', '2026-11-23 06:00', '--for 1h --charge 甲一、乙二、丙三'));
    await $('trip out T1 --km 1 --at 6:00');
    await $('config set car-charge actual');
    await $('trip back T1 --km 2 --at 7:00 --other 100');
    const { accounts } = await $.json('trip ledger');
    expect(accounts.map(({ used }: { used: number }) => used)).toEqual([3334, 3333, 3333]);
  });

  it('stays with the person when a namesake comes', async () => {
    const $ = await spent('9500');
    await $('person new 段明远 --org 财政局 --car-budget 500');
    expect(await $('trip ledger')).toMatch(/（P2）.* 9501.20[\s\S]*（财政局） +500.00 +0.00/);
  });

  it('is one account under a new name, and one for each of two namesakes', async () => {
    const $ = await spent('9500');
    await $('person edit 段明远 --name 段鸣远');
    expect(await $('trip ledger 段鸣远')).toMatch(/段鸣远 +12000.00 +9501.20/);
    await $('person new 段鸣远 --org 财政局 --car-budget 500');
    expect(await $('trip ledger')).toMatch(/（P2）.* 9501.20[\s\S]*（财政局） +500.00 +0.00/);
    await $(trip('段鸣远（财政局）', '2026-11-23 08:00', '--for 1h'));
    expect((await $.json('show T2')).record.charge).toEqual([{ name: '段鸣远（财政局）', share: 1 }]);
  });

  it('is off for those who have none, and never pays for emergencies', async () => {
    const $ = await desk();
    expect((await $.json(trip('李强', '11-25 8:00'))).record.charge).toEqual([{ name: null, share: 1 }]);
    expect((await $.try('trip ledger 李强')).err).toContain('office 人员 修改 李强 --包干经费 金额');
    expect((await $.try('trip ledger')).err).toContain('本年还没有人有包干经费');
    await $('person new 段明远 --car-budget 12000');
    expect((await $.json(trip('段明远', '11-26 8:00'))).record.charge).toEqual([{ name: '段明远', share: 1 }]);
    const urgent = 'trip new 段明远 --at "11-27 8:00" --to 河堤 --purpose 防汛应急 --charge 段明远';
    expect((await $.json(urgent)).record.charge).toEqual([{ name: null, share: 1 }]);
  });

  it('changed in the middle of the year counts from then on, and its history stays; each year has its own', async () => {
    const $ = await spent('5998.80');
    await $('person edit 段明远 --car-budget 6000');
    expect((await $.json('trip ledger')).accounts).toMatchObject([{ budget: 600_000, percent: '100.0%' }]);
    expect((await $.json('person show P2')).record.carBudgets).toMatchObject([
      { cents: 1_200_000 },
      { cents: 600_000 },
    ]);
    await $('person edit 段明远 --car-budget 2027=20000');
    expect((await $.json('trip ledger')).accounts).toMatchObject([{ budget: 600_000 }]);
    expect((await $.try('person edit 段明远 --car-budget 很多')).code).toBe(2);
    expect((await $.try('person edit 段明 --car-budget 1')).code).toBe(2);
    const acrossYears = trip('段明远', '2026-12-31 22:00', '--for 4h --holiday-reason 值守');
    expect((await $.json(acrossYears)).record.isOverBudget).toBe(true);
    expect((await $.json(trip('段明远', '2027-01-04 8:00'))).record.isOverBudget).toBe(false);
  });

  it('counts trips that have gone to the archive', async () => {
    const $ = await spent('11998.80');
    $.at('2026-12-30 08:30');
    await $('jot 年终');
    expect((await $.json('trip list')).records).toEqual([]);
    expect((await $.json('trip ledger')).accounts).toMatchObject([{ used: 1_200_000 }]);
    expect((await $.json(trip('段明远', '12-31 8:00'))).record.isOverBudget).toBe(true);
  });
});

describe('papers', () => {
  it('the trips of a month are published car by car, on the screen and in files that are never overwritten', async () => {
    const $ = await spent('30');
    const month = await $('trip ledger --month 2026-11');
    for (const said of ['11', '11月', '本月']) expect(await $(`trip ledger --month ${said}`)).toBe(month);
    expect(month).toContain('2026年11月公务用车公示表');
    expect(month).toMatch(/冀E12345 +11-23 06:00 +段明远 +调研 +城关镇 +1 +0.00 +31.20/);
    expect(await $('trip ledger --month 2026-10')).toContain('没有记录');
    await $(`trip ledger --month 2026-11 --out ${$.folder}.csv`);
    expect(readFileSync(`${$.folder}.csv`, 'utf8')).toContain('冀E12345,11-23 06:00,段明远,调研,城关镇,1,0.00,31.20');
    expect((await $.try(`trip ledger --month 2026-11 --out ${$.folder}.csv`)).code).toBe(1);
    expect((await $.try(`trip ledger --out ${$.folder}.pdf`)).code).toBe(2);
    await $(`trip ledger --out ${$.folder}.txt`);
    expect(readFileSync(`${$.folder}.txt`, 'utf8')).toContain('段明远\t12000.00\t31.20');
  });

  it('the dispatch slip is written with what is known, and blanks for the rest', async () => {
    const $ = await threeTrips();
    await $(`trip show T1 --out ${$.folder}.txt`);
    const slip = readFileSync(`${$.folder}.txt`, 'utf8');
    expect(slip).toContain('派车单  T1');
    expect(slip).toMatch(/车号：冀E12345[\s\S]*驾驶员：老赵[\s\S]*起止里程：_+ – _+[\s\S]*用车人签字：/);
    expect((await $.try(`trip show T1 --out ${$.folder}.xlsx`)).code).toBe(2);
    expect(existsSync(`${$.folder}.xlsx`)).toBe(false);
    await $(`trip show T1 --out ${$.folder}.docx`);
    const cells = linesOfDocx(`${$.folder}.docx`);
    expect(cells.slice(cells.indexOf('车号'), cells.indexOf('车号') + 4)).toEqual([
      '车号',
      '冀E12345',
      '驾驶员',
      '老赵',
    ]);
    expect(cells.slice(cells.indexOf('回车时间'))[1]).toBe('');
    // Half a sheet, A5 on its side, without a page number.
    expect(xmlOfDocx(`${$.folder}.docx`)).toMatch(/<w:pgSz w:w="11906" w:h="8391" w:orient="landscape"/);
    expect(xmlOfDocx(`${$.folder}.docx`)).not.toContain('w:footerReference');
  });
});

it('a trip may have somebody to be asked and to be told from the start, and goes out after that', async () => {
  const $ = office('2026-11-23 08:30', 'zh');
  await $('car new 冀E12345 --km 45000');
  await $('trip new 段明远 --at "11-25 8:00" --to 城关镇 --purpose 调研 --ask 罗景和 --inform 县委办');
  const [asked, told] = (await $.json('show T1')).record.gates;
  expect([asked, told]).toMatchObject([
    { kind: 'ask', to: '罗景和', settledAt: null },
    { kind: 'inform', to: '县委办', settledAt: null },
  ]);
  expect((await $.json('today')).items.map(({ action }: { action: string }) => action)).toEqual(
    expect.arrayContaining(['请示 罗景和', '报告 县委办']),
  );
  expect((await $.try('trip out T1 --km 45010')).err).toContain('T1 尚未请示 罗景和');
  await $('request T1 可否去 --to 罗景和');
  await $('instruction T1 同意 --by 罗景和');
  expect((await $.try('trip out T1 --km 45010')).err).toContain('尚未报告 县委办');
  await $('trip edit T1 --inform -县委办');
  await $('trip out T1 --km 45010');
  expect((await $.json('show T1')).record.kmOut).toBe(45010);
});

it.each(['zh', 'en'] as const)('lists are written with the comma of the language (%s)', async (lang) => {
  const $ = office('2026-11-23 08:30', lang);
  await $('car new 冀E12345');
  await $('trip new Ma --at "2026-11-23 9:00" --to Town --purpose visit --inform "County office" --inform Bureau');
  const [told] = (await $('show T1')).split('\n').filter((line) => line.includes('County office'));
  expect(told).not.toContain(lang === 'zh' ? ', ' : '、');
  for (const body of ['County office', 'Bureau']) await $(`inform T1 told --to "${body}" --via letter`);
  await $('trip out T1 --km 100');
  await $('trip back T1 --km 110 --toll 20 --parking 5');
  expect(await $('show T1')).toContain(lang === 'zh' ? '路桥 20.00、停车 5.00\n' : 'tolls 20.00, parking 5.00\n');
});
