import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { linesOfDocx } from '../docx.fixture.ts';
import { office } from '../world.fixture.ts';

// 请示、报告 (systems.md, 11): who has to be asked or told before something is closed.

const MONDAY = '2026-11-23 08:30';

type Item = { readonly id: string; readonly action: string; readonly because: readonly string[]; readonly due: string };
const orders = async ($: ReturnType<typeof office>): Promise<readonly (readonly string[])[]> =>
  (await $.json('today')).items.map(({ action, because, due }: Item) => [action, because.at(-1) ?? '', due ?? '']);

it('whoever has to be told is told before it is closed', async () => {
  const $ = office(MONDAY, 'zh');
  const { record } = await $.json('followup new 重大项目调整 --inform 县委办 --due 2026-11-27');
  expect(record.gates).toMatchObject([{ kind: 'inform', to: '县委办', by: null, settledAt: null }]);
  const [first] = (await $.json('today')).items;
  expect(first).toMatchObject({ id: 'F1', action: '报告 县委办', importance: 3 });
  expect(first.because).toEqual(expect.arrayContaining(['owesReport', 'urgent']));
  expect(first.due).toContain('2026-11-23T09:30:00');
  expect(await $('show F1')).toContain('报告 县委办');
  expect(await $.try('done F1 --result 已办')).toMatchObject({
    code: 1,
    err: expect.stringMatching(/尚未报告 县委办[\s\S]*office 报告 F1 报告内容 --向谁 县委办/),
  });
  // The wrong body was told: what is owed stays owed.
  expect((await $.try('inform F1 已电告 --to 县政府办')).err).toContain('仍须报告：县委办');
  expect((await $.try('done F1 --result 已办')).code).toBe(1);
  await $('inform F1 已送书面报告 --to 县委办 --via letter');
  expect(await orders($)).toEqual([['办理', 'dueLater', expect.stringContaining('2026-11-27')]]);
  expect(await $('done F1 --result 已办')).toContain('已办结');
  // Undoing the report brings the gate back.
  await $('undo');
  await $('undo');
  expect((await $.try('done F1 --result 已办')).code).toBe(1);
  expect((await $.json('show F1')).record.gates).toHaveLength(2);
});

it.each(['zh', 'en'] as const)(
  'an extension after the date, or beyond that of a sender, is asked for (%s)',
  async (lang) => {
    const say = <T>(zh: T, en: T): T => (lang === 'zh' ? zh : en);
    const $ = office(MONDAY, lang);
    await $('followup new 通报 --lead 财政局 --due 2026-11-25');
    await $('followup new 总结 --lead 财政局 --due 2026-11-25');
    // In time, and nobody else's date: the reason is enough.
    await $('followup extend F1 --due 2026-11-26 --reason 数据未齐');
    expect((await $.json('show F1')).record.gates).toEqual([]);
    $.at('2026-11-27 09:00');
    const late = await $.try('followup extend F1 --due 2026-12-10 --reason 数据未齐');
    expect(late.err).toContain(
      say('逾期后延期须经批准，尚无人批准：office 请示 F1', 'has to be approved. Nobody approved it yet'),
    );
    expect(await $.try('done F1 --result 已报')).toMatchObject({
      ...{ code: 1, err: expect.stringContaining(say('尚未请示', 'needs an instruction first')) },
    });
    await $('instruction F1 同意延期 --by 罗景和');
    await $('done F1 --result 已报');
    await $('followup extend F2 --due 2026-12-10 --reason 数据未齐 --approved-by 罗景和');
    await $('done F2 --result 已报');
    await $('doc in 关于报送预算的通知 --from 省人大办公厅 --due 2026-12-04');
    await $('doc hand W1 财政局');
    expect((await $.try('followup extend F3 --due 2026-12-04T18:00 --reason 太忙')).err).toContain(
      say('12月4日 周五 17:30 是来文单位定的时限', 'Fri 2026-12-04 17:30 is the date of the sender'),
    );
    // A second extension owes no second instruction.
    await $('followup extend F3 --due 2026-12-20 --reason 太忙');
    expect((await $.json('show F3')).record.gates).toMatchObject([{ kind: 'ask', to: null }]);
    expect((await $.try('done F3 --result 已报')).code).toBe(1);
    await $('request F3 --decide 已电话商来文单位同意');
    await $('done F3 --result 已报');
  },
);

it.each(['zh', 'en'] as const)('a request and a report have a draft on paper (%s)', async (lang) => {
  const say = <T>(zh: T, en: T): T => (lang === 'zh' ? zh : en);
  const $ = office(MONDAY, lang);
  await $('config set office 县人大办');
  await $('doc in 关于追加经费的请示 --from 城关镇');
  const [request, report] = [`${$.folder}-请示.txt`, `${$.folder}-报告.docx`];
  await $(`request W1 可否追加 --to 罗景和 --out "${request}"`);
  expect(readFileSync(request, 'utf8').split('\n')).toEqual(
    expect.arrayContaining([
      say('关于追加经费的请示', 'Request: 关于追加经费的请示'),
      say('罗景和：', '罗景和:'),
      say('二、请示事项：可否追加', '2. What is asked: 可否追加'),
      say('妥否，请批示。', 'Your instruction is asked for.'),
      '县人大办',
      say('2026年11月23日', '2026-11-23'),
    ]),
  );
  await $(`inform W1 已追加 --to 县委办 --out "${report}"`);
  expect(linesOfDocx(report)).toEqual(
    expect.arrayContaining([say('特此报告。', 'This is reported herewith.'), say('县委办：', '县委办:')]),
  );
  // Nothing is recorded if the paper cannot be written, and no paper is written of what cannot be asked.
  const { revision } = (await $.json('log')).entries[0];
  expect((await $.try(`request W1 再问 --to 罗景和 --out "${request}"`)).code).toBe(1);
  expect((await $.try('request W1 再问 --to 罗景和 --out 请示.pdf')).code).toBe(2);
  expect((await $.try(`request W1 --decide 急 --out "${request}" --force`)).code).toBe(2);
  expect((await $.json('log')).entries[0].revision).toBe(revision);
  await $('visitor in 李举报 --nature accusation --purpose 收受');
  await $(`request V1 可否转纪委 --to 罗景和 --out "${request}" --force`);
  expect(readFileSync(request, 'utf8')).not.toMatch(/李举报|收受|可否转纪委/);
  await $(`request V1 可否转纪委 --to 罗景和 --out "${request}" --force --reveal`);
  expect(readFileSync(request, 'utf8')).toContain('可否转纪委');
  for (const file of [request, report]) rmSync(file);
});

it('a report by phone is confirmed in writing on the next working day', async () => {
  const $ = office(MONDAY, 'zh');
  await $('followup new 重大项目调整 --inform "县委办@2026-11-23 16:00" --due 2026-11-27');
  expect(await orders($)).toContainEqual(['报告 县委办', 'owesReport', expect.stringContaining('T16:00:00')]);
  expect((await $.try('inform F1 已口头报告 --to 县委办 --via phone')).err).toContain('前补书面报告');
  const written = ['补书面报告', 'oralOnly', expect.stringContaining('2026-11-24T17:30:00')];
  expect(await orders($)).toContainEqual(written);
  // Closed before the paper was sent: the paper becomes a matter of its own.
  expect(await $('done F1 --result 已办')).toContain('F2');
  expect((await $.json('show F2')).record).toMatchObject({ title: '补书面报告 县委办：重大项目调整', ref: 'F1' });
  await $('undo');
  await $('inform F1 书面报告已送 --to 县委办 --via letter');
  expect(await orders($)).toHaveLength(1);
  expect((await $.json('done F1 --result 已办')).opened).toEqual([]);
});

it('whoever has to be asked is asked, answers, or the office decides with a reason', async () => {
  const $ = office(MONDAY, 'en');
  await $('followup new "Move the hall" --ask "Luo Jinghe, Wei Ziheng" --due 2026-11-27');
  expect(await orders($)).toEqual([['Ask Luo Jinghe', 'owesRequest', expect.stringContaining('2026-11-27')]]);
  expect((await $.try('done F1 --result Done')).err).toContain('F1: Luo Jinghe has not been asked yet');
  expect((await $.try('request F1 --to "Luo Jinghe"')).code).toBe(2);
  await $('request F1 "May we?" --to "Luo Jinghe"');
  await $('request F1 "May we?" --to "Wei Ziheng"');
  expect(await orders($)).toEqual([['Fetch the instruction', 'waitsForInstruction', expect.anything()]]);
  expect((await $.json('show F1')).record.events.map(({ kind }: { kind: string }) => kind)).toEqual([
    'request',
    'request',
  ]);
  const deputy = await $.try('instruction F1 Agreed --by "Duan Mingyuan"');
  expect(deputy).toMatchObject({ code: 1, err: expect.stringContaining('--for "Luo Jinghe"') });
  expect((await $.try('instruction F1 Agreed --by "Duan Mingyuan" --for "Luo Jinghe"')).err).toContain(
    'Duan Mingyuan answered for Luo Jinghe',
  );
  expect((await $.try('instruction F1 Noted --by "Wei Ziheng"')).err).toContain('only says that it was read');
  expect((await $.try('done F1 --result Done')).code).toBe(1);
  await $('done F1 --result Done --decide "The hall floods tonight"');
  expect(await $('show F1')).toContain('decided here: The hall floods tonight');
  expect(await $('log F1')).toContain('--decide');
  expect((await $.try('request F1 Again --to "Wei Ziheng"')).err).toContain('closed already');
});

it('those who are owed are corrected by edit, and a decision can come before the end', async () => {
  const $ = office(MONDAY, 'zh');
  await $('followup new 更换会场 --ask 罗景和 --inform 县委办');
  expect(await $('edit F1 --ask 魏子衡 --inform +市人大办@2026-11-24')).toContain('请示 魏子衡');
  const owed = async () =>
    (await $.json('show F1')).record.gates.map(({ kind, to }: { kind: string; to: string }) => [kind, to]);
  expect(await owed()).toEqual([
    ['inform', '县委办'],
    ['ask', '魏子衡'],
    ['inform', '市人大办'],
  ]);
  await $('edit F1 --inform -');
  expect((await $.try('followup request F1 --decide')).code).toBe(2);
  expect(await $('request F1 --decide 授权范围内')).toContain('自行决定');
  expect(await $.try('request F1 --decide 再定')).toMatchObject({
    code: 1,
    err: expect.stringContaining('不需要请示'),
  });
  expect(await $('done F1 --result 已换')).toContain('已办结');
});

it('a desk of an earlier version is read as it is', async () => {
  const $ = office(MONDAY, 'zh');
  await $('followup new 用车 --due 2026-11-27');
  await $('request F1 可否 --to 王主任');
  const file = join($.folder, 'desk.json');
  const desk = JSON.parse(readFileSync(file, 'utf8'));
  delete desk.followups[0].gates;
  delete desk.seal;
  writeFileSync(file, JSON.stringify(desk));
  rmSync(join($.folder, 'desk.note'), { force: true });
  expect(await orders($)).toEqual([['催领批示', 'waitsForInstruction', expect.anything()]]);
  expect((await $.try('done F1 --result 已办')).err).toContain('批示登记之前不能办结');
  await $('instruction F1 同意 --by 王主任');
  expect(await $('done F1 --result 已办')).toContain('已办结');
});

it('at a terminal, what is missing is asked for, and whether “阅” means yes', async () => {
  const $ = office(MONDAY, 'zh');
  await $('followup new 用车');
  const asked = await $.atTerminal('request F1', [
    ['请示事项', '可否', '\r'],
    ['请示', '王主任', '\r'],
  ]);
  expect(asked).toMatchObject({ code: 0, shown: expect.stringContaining('已向 王主任 请示') });
  const read = await $.atTerminal('instruction F1 阅 --by 王主任', [['是否表示同意', 'y', '\r']]);
  expect(read.code).toBe(0);
  expect(await $('done F1 --result 已办')).toContain('已办结');
});

it('a trip has gates too', async () => {
  const $ = office(MONDAY, 'zh');
  await $('person new 老赵 --role driver');
  await $('car new 冀E12345 --seats 5 --driver 老赵');
  await $('person new 段明远 --car-budget 0');
  await $('trip new 段明远 --at "11-25 8:00" --to 城关镇 --purpose 调研');
  await $('inform T1 已电话报告 --to 县委办 --via phone');
  expect((await orders($)).map(([action]) => action)).toEqual(expect.arrayContaining(['请示', '补书面报告']));
  await $('request T1 --decide 防汛紧急');
  expect(await $('show T1')).toContain('自行决定：防汛紧急');
  $.at('2026-11-25 08:00');
  await $('trip out T1 --km 100');
  $.at('2026-11-25 11:00');
  expect(await $('trip back T1 --km 120')).toContain('补书面报告 县委办：段明远→城关镇');
});

it.each([
  [
    'zh',
    '尚未请示 罗景和',
    '尚未报告 县委办',
    'office 请示 F1 内容 --请示 罗景和；有权决定的：office 请示 F1 --拍板 理由',
  ],
  ['en', 'has not been asked yet', '县委办 has not been told yet', 'office request F1 --decide REASON'],
] as const)('what holds a record is named before anything is asked for (%s)', async (lang, ask, inform, way) => {
  const $ = office(MONDAY, lang);
  await $('followup new 更换会场 --ask 罗景和');
  await $('visitor in 王建国 --kind petition --inform 县委办');
  await $('incident new 仓库起火 --to 县委值班室');
  await $('doc in 关于防汛的通知 --from 县政府 --ask 罗景和');
  await $('person new 段明远 --car-budget 0');
  await $('car new 冀E12345 --seats 5 --driver 老赵');
  await $('trip new 段明远 --at "11-25 8:00" --to 城关镇 --purpose 调研 --ask 罗景和');
  const held = { out: '', code: 1, err: expect.stringContaining(ask) };
  const commands = ['done F1', 'doc reply W1', 'doc hand W1', 'doc file W1'];
  for (const line of commands) expect(await $.try(line)).toMatchObject(held);
  expect((await $.try('done F1')).err).toContain(way);
  for (const line of ['done V1', 'visitor answer V1'])
    expect(await $.try(line)).toMatchObject({ code: 1, err: expect.stringContaining(inform) });
  expect(await $.try('done X1')).toMatchObject({ code: 1, err: expect.stringContaining('县委值班室') });
  expect(await $.try('trip out T1')).toMatchObject({ code: 1, err: expect.stringContaining('T1') });
  await $('notice new 主任会议 --at "2026-12-02 9:00" --place 三楼 --host 张伟 --to 李娜');
  await $('notice cancel N1 --reason 改期');
  for (const line of ['notice postpone N1', 'notice settle N1'])
    expect(await $.try(line)).toMatchObject({ code: 1, err: expect.stringMatching(/N1 (已取消|was cancelled)/) });
  // Nothing is asked at a terminal either, and a decision of the office itself counts.
  expect(await $.atTerminal('done F1', [])).toMatchObject({ code: 1, shown: expect.stringContaining(ask) });
  expect(await $.try('done F1 --decide 授权范围内')).toMatchObject({ code: 2, err: expect.stringContaining('--') });
  await $('done F1 --decide 授权范围内 --result 已换');
  expect((await $.try('done F1')).code).toBe(1);
});

it.each([
  { lang: 'zh', body: '县委办公室', text: '报告内容', asked: '内容', said: '批示内容' },
  { lang: 'en', body: 'County Party Office', text: 'TEXT', asked: 'TEXT', said: 'TEXT' },
] as const)(
  'a refusal names a line that can be typed as it stands, in $lang',
  async ({ lang, body, text, asked, said }) => {
    const $ = office(MONDAY, lang);
    const hint = async (line: string): Promise<string> => {
      const { code, err } = await $.try(line);
      expect(code).toBe(1);
      return /office ([^\n;；]*)/.exec(err)?.[1] ?? '';
    };
    await $(`followup new Hall --ask "${body}" --inform "${body}"`);
    const request = await hint('done F1 --result ok');
    expect(request).toContain(asked);
    await $(request);
    await $((await hint('done F1 --result ok')).replace(lang === 'zh' ? '姓名' : 'NAME', `"${body}"`));
    const inform = await hint('done F1 --result ok');
    expect(inform).toContain(text);
    await $(inform);
    await $('done F1 --result ok');
    const events = (await $.json('show F1')).record.events.map(({ text: told }: { text?: string }) => told);
    expect(events).toEqual([asked, said, text, undefined]);
    await $('followup new Line');
    await $(`add F2 Tender --ask "${body}" --inform "${body}"`);
    await $(await hint('tick F2 1'));
    await $(await hint('tick F2 1'));
    await $(await hint('tick F2 1'));
    await $('tick F2 1');
  },
);
