import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';

const MONDAY = '2026-11-23 08:30';

/** The nouns of which the daily commands below write records. */
const OPENED = ['notices', 'duty', 'visitors', 'followups', 'people'];

/** The file of each noun that stays closed, by its drawer, as the cabinet names it. */
const CLOSED = [
  ...readFileSync(join(import.meta.dirname, '../src/drawers/cabinet.ts'), 'utf8').matchAll(
    /import\('\.\/(.+)'\)\)\.(\w+),/g,
  ),
].flatMap(([, file = '', drawer = '']) => (OPENED.includes(drawer) ? [] : [{ file, drawer }]));

const nobody = Object.fromEntries(CLOSED.map(({ drawer }) => [drawer, 0]));

/** How often the code of each noun was run. */
const ran: Record<string, number> = { ...nobody };
for (const { file, drawer } of CLOSED)
  vi.doMock(`../src/drawers/${file}`, (load) => {
    ran[drawer] = (ran[drawer] ?? 0) + 1;
    return load();
  });
// Loaded only now, so that every noun is loaded through what counts it.
const { wholeTree } = await import('../src/cli/doors.ts');
const { office } = await import('./world.fixture.ts');

describe('a noun of which the desk has no records', () => {
  it('costs the daily commands nothing: its code is not run', async () => {
    const $ = office(MONDAY, 'zh');
    const said = [
      'person new 李娜 --role staff',
      'visitor in 赵敏 --purpose 送材料 --followup 回复 --due 2026-11-27',
      'notice new 主任会议 --at "2026-12-02 9:00" --place 三楼会议室 --host 张伟 --to 李娜 --car 冀E12345',
      'jot 订报刊',
      'today',
      'week',
      'why F1',
      'search 李娜',
      'followup list --all',
      'remind --dry-run',
      'undo',
    ];
    for (const line of said) await $(line);
    expect(CLOSED.length).toBeGreaterThan(8);
    expect(ran).toEqual(nobody);
    await $('car new 冀E12345 --date 交强险=2026-12-01');
    expect(ran).toEqual({ ...nobody, cars: 1 });
    expect(await $('today')).toContain('续保：冀E12345 交强险');
  });

  it('is heard from as soon as there is a record, also one that a hand put there', async () => {
    const $ = office(MONDAY, 'zh');
    await $('car new 冀E12345 --date 交强险=2026-12-01');
    const file = join($.folder, 'desk.json');
    const desk = JSON.parse(readFileSync(file, 'utf8'));
    delete desk.counters.C;
    desk.cars[0].plate = '冀E99999';
    delete desk.seal;
    writeFileSync(file, JSON.stringify(desk));
    rmSync(join($.folder, 'desk.note'), { force: true });
    expect(await $('today')).toContain('续保：冀E99999');
    desk.cars[0].seats = 'seven';
    writeFileSync(file, JSON.stringify(desk));
    expect(await $.try('today')).toMatchObject({ code: 3, out: '' });
  });

  it('is searched in the archive too, though none of its records is on the desk', async () => {
    const $ = office('2026-11-01 08:30', 'zh');
    await $('event new 全县大会 --at "2026-11-02 9:00" --people 王主任');
    $.at('2026-11-20 08:30');
    await $('jot 订报刊');
    expect((await $.json('event list')).records).toEqual([]);
    expect(await $('search 全县大会')).toContain('E1');
  });

  it('can be asked about on a desk that has nothing yet', async () => {
    const { drawers, verbsOf } = await wholeTree();
    const lines = drawers.flatMap((drawer) =>
      verbsOf(drawer)
        .filter(({ args, options }) =>
          [...Object.values(args), ...Object.values(options)].every((one) => !one.required),
        )
        .map(({ name }) => `${drawer.noun} ${name}`),
    );
    expect(lines).toEqual(expect.arrayContaining(['duty who', 'visitor inside', 'car list']));
    const plan = 'duty plan --from today --to +3d --officers 张伟,李娜 --leaders 王主任,陈主任 --dry-run';
    // An error of programming is thrown on and fails the test.
    for (const line of [...lines, plan]) expect([0, 1, 2]).toContain((await office(MONDAY, 'zh').try(line)).code);
    expect((await office(MONDAY, 'zh').try(plan)).code).toBe(0);
  });

  it('takes up what another noun opens for it', async () => {
    const $ = office(MONDAY, 'zh');
    await $('visitor in 赵敏 --followup 回复用地手续 --due 2026-11-27');
    expect(await $('today')).toContain('回复用地手续');
  });
});

describe('a card', () => {
  const related = async ($: ReturnType<typeof office>, id: string): Promise<unknown> =>
    (await $.json(`show ${id}`))['related'];

  it('names what points at its record, whatever is asleep, on the desk and in the archive', async () => {
    const $ = office('2026-10-12 08:30', 'zh');
    await $('doc in 关于报送材料的通知 --from 市委办 --due 2026-10-16');
    await $('doc instruction W1 请综合科办理 --by 王主任 --lead 综合科');
    const [made] = (await related($, 'W1')) as readonly string[];
    expect(made).toBe('F1');
    $.at('2026-10-13 08:30');
    await $('today');
    expect(await related($, 'W1')).toEqual(['F1']);
    await $('done F1 --result 已办');
    $.at('2026-11-23 08:30');
    await $('jot 订报刊');
    expect((await $.json('followup list')).records).toHaveLength(1);
    expect(await related($, 'W1')).toEqual(['F1']);
    rmSync(join($.folder, 'desk.note'));
    expect(await related($, 'W1')).toEqual(['F1']);
  });
});

describe('a week', () => {
  it('is the same on a Monday, and of a week to come on any day, whatever is asleep', async () => {
    const $ = office('2026-11-20 08:30', 'zh');
    await $('car new 冀E12345 --date 交强险=2026-12-03');
    await $('contract new 物业合同 --party 某公司 --ends 2026-12-18');
    await $('event new 全县大会 --at "2026-12-01 9:00" --people 王主任');
    await $('doc in 关于报送材料的通知 --from 市委办 --due 2026-11-26');
    await $('visitor in 赵敏');
    await $('visitor out 赵敏');
    await $('jot 订报刊');
    const weeks = ['week', 'week 下周', 'week 上周', 'week --of 王主任', 'week 下周 --json'];
    for (const at of ['2026-11-23 08:30', '2026-11-25 16:00', '2026-11-29 09:00', '2026-11-30 09:00']) {
      $.at(at);
      await $('visitor in 孔庆和');
      await $('visitor out 孔庆和');
      const read = async () => Promise.all(weeks.map((line) => $(line)));
      const noted = await read();
      rmSync(join($.folder, 'desk.note'));
      expect(await read()).toEqual(noted);
      expect(noted[0]).toContain('来访 ');
    }
    expect(await $('week')).toContain('全县大会');
    expect(await $('week')).toContain('来访 1 批 1 人');
  });
});
