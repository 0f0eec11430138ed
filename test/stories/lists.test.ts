import { describe, expect, it } from 'vitest';
import { type Office, office } from '../world.fixture.ts';

const NOW = '2026-11-23 08:30';

const withNotice = async (): Promise<Office> => {
  const $ = office(NOW, 'zh');
  for (const name of ['王强', '李娜', '陈静', '吴敏', '赵磊']) await $(`person new ${name}`);
  await $(
    'notice new 例会 --at "11-25 9:00" --place 三楼 --host 王强 --to 李娜、陈静 --agenda 听取汇报 --agenda 讨论预算',
  );
  return $;
};

type Someone = { readonly name: string; readonly observer: boolean };
const called = async ($: Office): Promise<readonly string[]> =>
  (await $.json('show N1')).record.called.map(({ name, observer }: Someone) => (observer ? `(${name})` : name));

describe('a list on edit', () => {
  it.each([
    ['--to +吴敏 -陈静', ['李娜', '吴敏']],
    ['--to=+吴敏 -陈静', ['李娜', '吴敏']],
    ['--to "+吴敏 -陈静"', ['李娜', '吴敏']],
    ['--to +吴敏、赵磊', ['李娜', '陈静', '吴敏', '赵磊']],
    ['--to +吴敏，-陈静', ['李娜', '吴敏']],
    ['--to ＋吴敏 －陈静', ['李娜', '吴敏']],
    ['--to -陈静 --to +吴敏', ['李娜', '吴敏']],
    ['--to +P4 -P3', ['李娜', '吴敏']],
    ['--to "+吴　敏" "-陈 静"', ['李娜', '吴敏']],
    ['--to +李娜', ['李娜', '陈静']],
    ['--to +吴敏 -陈静 --place 四楼', ['李娜', '吴敏']],
    ['--to +吴敏 --observer +赵磊', ['李娜', '陈静', '吴敏', '(赵磊)']],
    ['--observer +陈静', ['李娜', '(陈静)']],
    ['--to 吴敏', ['吴敏']],
  ])('%s', async (typed, expected) => {
    const $ = await withNotice();
    await $(`edit N1 ${typed}`);
    expect(await called($)).toEqual(expected);
  });

  it('says whom it added and dropped, also where it is replaced', async () => {
    const $ = await withNotice();
    expect(await $('edit N1 --to +吴敏 -陈静')).toContain('参会：加上 吴敏；去掉 陈静');
    expect(await $('edit N1 --to 赵磊')).toContain('参会：加上 赵磊；去掉 李娜、吴敏');
  });

  it('keeps the answers of those who stay', async () => {
    const $ = await withNotice();
    await $('notice send N1');
    await $('notice reply N1 李娜 yes');
    await $('edit N1 --to +吴敏 -陈静');
    const { record } = await $.json('show N1');
    expect(record.called.map(({ name, state }: { name: string; state: string }) => [name, state])).toEqual([
      ['李娜', 'coming'],
      ['吴敏', 'notTold'],
    ]);
  });

  it('of writing takes one item a value, and finds it by a part of its words', async () => {
    const $ = await withNotice();
    await $('edit N1 --agenda "+审议报告，部署工作" -预算');
    expect((await $.json('show N1')).record.agenda).toEqual(['听取汇报', '审议报告，部署工作']);
    await $('edit N1 --material +汇报稿=李娜@11-24 --material +预算表');
    await $('edit N1 --material +预算表=陈静 -汇报稿');
    expect((await $.json('show N1')).record.materials).toMatchObject([{ title: '预算表', owner: '陈静' }]);
  });

  it('is changed in every drawer', async () => {
    const $ = await withNotice();
    await $('followup new 报送材料 --lead 李娜 --with 陈静');
    await $('edit F1 --with +吴敏 -陈静');
    expect((await $.json('show F1')).record.coHandlers).toEqual(['吴敏']);
    await $('edit P1 --role +领导 +委员');
    await $('edit P1 --role -委员 +司机');
    expect((await $.json('show P1')).record.roles).toEqual(['leader', 'driver']);
    await $('car new 京A12345 --date 年检=2027-01-10 --date 保险=2027-03-01');
    await $('edit C1 --date -年检 +交强险=2027-02-01');
    expect((await $.json('show C1')).record.dates.map(({ what }: { what: string }) => what)).toEqual([
      '交强险',
      '保险',
    ]);
    await $('event new 座谈会 --at "11-26 9:00" --people 李娜、陈静');
    await $('edit E1 --people -李娜 +吴敏');
    expect((await $.json('show E1')).record.people).toEqual(['陈静', '吴敏']);
  });

  it('refuses to take away what is not there, and a mixture with and without signs', async () => {
    const $ = await withNotice();
    const absent = await $.try('edit N1 --to -吴敏');
    expect([absent.code, absent.err]).toEqual([1, expect.stringContaining('“吴敏”不在其中\n现有：李娜、陈静')]);
    const mixed = await $.try('edit N1 --to +吴敏 --to 赵磊');
    expect([mixed.code, mixed.err]).toEqual([2, expect.stringContaining('“赵磊”前面没有写 + 或 -')]);
    const loose = await $.try('edit N1 --to +吴敏 赵磊');
    expect(loose.code).toBe(2);
    const all = await $.try('edit N1 --to -李娜 -陈静');
    expect([all.code, all.err]).toEqual([2, expect.stringContaining('参会人员不能为空')]);
    expect(await called($)).toEqual(['李娜', '陈静']);
  });

  it('still has its other options, and help', async () => {
    const $ = await withNotice();
    expect(JSON.parse((await $.try('edit N1 --to +吴敏 -陈静 --json')).out).changed.called).toBeDefined();
    expect(await $('edit N1 --to +赵磊 -h')).toContain('--参会 +甲 -乙');
  });
});
