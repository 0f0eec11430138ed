import { expect, it } from 'vitest';
import { office } from '../world.fixture.ts';

// 请示、报告 owed on single lines (systems.md, 3 and 11).

type Item = { readonly id: string; readonly action: string; readonly because: readonly string[]; readonly due: string };
const orders = async ($: ReturnType<typeof office>, id: string): Promise<readonly (readonly string[])[]> =>
  (await $.json('today')).items
    .filter((item: Item) => item.id === id)
    .map(({ action, because, due }: Item) => [action, because.at(-1) ?? '', due ?? '']);

it('a line is not ticked before whoever has to be asked or told about it was', async () => {
  const $ = office('2026-11-23 08:30', 'zh');
  await $('notice new 常委会 --at "11-27 9:00" --place 三楼 --host 罗景和 --to 段明远');
  await $('add N1 发通知=王芳@-3d --ask 罗景和');
  await $('add N1 桌牌=王芳@-3d');
  await $('add N1 通稿=王芳@+1wd --inform 县委办');
  expect(await $('show N1')).toMatch(/1 发通知 .*请示 罗景和/);
  expect(await orders($, 'N1')).toContainEqual([
    '请示 罗景和（发通知）',
    'owesRequest',
    expect.stringContaining('2026-11-24'),
  ]);
  expect(await orders($, 'N1')).toContainEqual(['催办 1 项：桌牌', 'lines', expect.stringContaining('2026-11-24')]);
  const refused = await $.try('tick N1 发通知');
  expect(refused).toMatchObject({
    code: 1,
    err: expect.stringMatching(/“发通知”须先请示 罗景和[\s\S]*office 请示 N1 内容 --事项 1 --请示 罗景和/),
  });
  await $('request N1 通知可否发出 --to 罗景和 --line 发通知');
  expect(await orders($, 'N1')).toContainEqual(['催领批示（发通知）', 'waitsForInstruction', expect.anything()]);
  expect((await $.try('tick N1 1')).err).toContain('“发通知”待 罗景和 批示');
  // Only to have read it settles nothing.
  await $('instruction N1 阅 --by 罗景和');
  expect((await $.try('tick N1 1')).code).toBe(1);
  await $('instruction N1 同意 --by 罗景和');
  expect(await $('show N1')).not.toContain('罗景和 批示');
  expect(await $('tick N1 1')).toContain('已勾：发通知');
  expect((await $.try('tick N1 3')).err).toContain('“通稿”须先报告 县委办');
  await $('inform N1 已电告 --to 县委办 --via phone --line 3');
  await $('tick N1 3');
  expect(await orders($, 'N1')).toContainEqual(['补书面报告 县委办（通稿）', 'oralOnly', expect.anything()]);
  await $('inform N1 --to 县委办 --via letter --line 3');
  expect(await orders($, 'N1')).not.toContainEqual(['补书面报告 县委办（通稿）', 'oralOnly', expect.anything()]);
  const { lines } = (await $.json('show N1')).record;
  expect(lines[0].gates).toMatchObject([{ kind: 'ask', to: '罗景和', text: '通知可否发出', answer: '同意' }]);
  // A template is copied with what it owes, not with the answers.
  await $('checklist save N1 --as 常委会');
  await $('checklist new 会务 --due 12-01');
  await $('add L2 --template 常委会');
  expect((await $.try('tick L2 发通知')).err).toContain('须先请示 罗景和');
  await $('skip L2 发通知 --reason 并入公文');
});

it('a meeting stays on the list until what was told by phone is confirmed in writing, however long ago it was', async () => {
  const $ = office('2026-11-23 08:30', 'zh');
  await $('notice new 常委会 --at "11-27 9:00" --place 三楼 --host 罗景和 --to 段明远');
  await $('notice send N1');
  await $('notice reply N1 段明远 coming');
  await $('add N1 通稿=王芳@+1wd --inform 县委办');
  await $('inform N1 已电告 --to 县委办 --via phone --line 1');
  await $('tick N1 1');
  $.at('2026-11-27 15:00');
  await $('notice held N1 --minutes 见纪要');
  const owed = ['补书面报告 县委办（通稿）', 'oralOnly', expect.anything()];
  for (const morning of ['2026-11-30 08:30', '2027-01-25 08:30', '2027-03-01 08:30']) {
    $.at(morning);
    // The first write of a day lets records rest.
    await $('jot 开门');
    expect(await orders($, 'N1')).toEqual([owed]);
  }
  await $('inform N1 --to 县委办 --via letter --line 1');
  expect(await orders($, 'N1')).toEqual([]);
});

it('names the line where several wait, and leaves the record’s own gates alone', async () => {
  const $ = office('2026-11-23 08:30', 'en');
  await $('followup new "Mend the roof" --due 2026-11-27 --ask "Luo Jinghe"');
  await $('add F1 Tender=Li@2026-11-25 --ask "Luo Jinghe"');
  await $('add F1 Contract=Li@2026-11-26 --ask "Luo Jinghe"');
  expect(await orders($, 'F1')).toContainEqual(['Ask Luo Jinghe (Tender, Contract)', 'owesRequest', expect.anything()]);
  await $('instruction F1 Agreed --by "Luo Jinghe"');
  await $('notice new Session --at "11-27 9:00" --place Hall --host Luo --to Li');
  await $('add N1 Notice=Li@2026-11-25 --ask "Luo Jinghe"');
  expect(await $('rehearse N1')).toMatch(/Notice .*ask Luo Jinghe/i);
  expect((await $.json('rehearse N1')).film[0]).toMatchObject({ owed: [{ kind: 'ask', to: 'Luo Jinghe' }] });
  await $('rm N1');
  expect((await $.try('tick F1 Tender')).err).toContain('“Tender”: Luo Jinghe has to be asked first');
  expect((await $.try('instruction F1 Agreed --by "Luo Jinghe"')).err).toContain('Name the line: --line 1');
  await $('instruction F1 Agreed --by "Luo Jinghe" --line Tender');
  expect(await $('tick F1 Tender')).toContain('ticked: Tender');
  expect((await $.try('request F1 --line Contract --decide "small sum"')).code).toBe(0);
  await $('tick F1 Contract');
  const notice = 'notice new Meeting --at "11-27 9:00" --place Hall --host Luo --to Li';
  await $(notice);
  expect((await $.try('inform N2 Done --to Office')).err).toContain('No line of N2 waits for that');
  await $('incident new Fire --place Works --learned "11-23 8:00"');
  expect((await $.try('add X1 Water=Li --inform Office')).err).toContain('owe no reports');
});
