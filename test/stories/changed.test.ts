import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { wholeTree } from '../../src/cli/doors.ts';
import { inLang } from '../../src/core/text.ts';
import { everyNoun } from '../../src/drawers/cabinet.ts';
import type { Noun } from '../../src/drawers/kit/noun.ts';
import { type Office, office } from '../world.fixture.ts';

const MONDAY = '2026-11-23 08:30';

/** A desk with a record in every drawer. */
const desk = async (lang: 'en' | 'zh'): Promise<Office> => {
  const $ = office(MONDAY, lang);
  for (const line of [
    'notice new 主任会议 --at "2026-12-02 9:00" --place 三楼 --host 张伟 --to 李娜、王芳 --agenda 一 --agenda 二 --material 稿件=李娜@2026-12-01',
    'duty set 2026-11-24 --officer 李娜 --leader 张伟',
    'visitor in 何平 --org 省人大 --kind business',
    'followup new 报送总结 --lead 综合科',
    'person new 李娜 --phone 13800138000 --role staff',
    'event new 县里会 --at "2026-11-27 9:00"',
  ])
    await $(line);
  return $;
};

describe('an edit says what it changed, from what to what', () => {
  it.each([
    [
      'edit N1 --to 李娜、吴敏 --observer 王芳 --place 五楼 --kind activity --agenda 二 --agenda 一 --importance critical',
      [
        '类别：会议 → 活动',
        '地点：三楼 → 五楼',
        '参会：加上 吴敏、王芳（列席）；去掉 王芳',
        '议程：一、二 → 二、一',
        '重要程度：— → 重大',
      ],
      [
        'Kind: meeting → activity',
        'Place: 三楼 → 五楼',
        'Called: added 吴敏, 王芳 (observer); dropped 王芳',
        'Agenda: 一, 二 → 二, 一',
        'Importance: — → critical',
      ],
    ],
    [
      'edit N1 --material 稿件=吴敏 --agenda 一 --agenda 二 --agenda 三',
      ['议程：加上 三', '材料：稿件（李娜、2026年12月1日 周二 17:30 前） → 稿件（吴敏）'],
      ['Agenda: added 三', 'Materials: 稿件 (李娜, by Tue 2026-12-01 17:30) → 稿件 (吴敏)'],
    ],
    [
      'edit D1 --shift day --officer 王芳',
      ['班次：全天 → 白班', '结束：2026年11月25日 周三 08:30 → 2026年11月24日 周二 17:30', '值班员：李娜 → 王芳'],
      ['Shift: full → day', 'End: Wed 2026-11-25 08:30 → Tue 2026-11-24 17:30', 'Duty officer: 李娜 → 王芳'],
    ],
    [
      'edit V1 --count 3 --phone 13912345678 --org - --remark 二楼',
      ['单位：省人大 → —', '人数：1 → 3', '电话：— → 139****5678', '备注：— → 二楼'],
      ['Unit: 省人大 → —', 'Headcount: 1 → 3', 'Phone: — → 139****5678', 'Remark: — → 二楼'],
    ],
    [
      'edit F1 --due 2026-12-04 --with 甲、乙 --source superior --mark urgent',
      ['时限：— → 2026年12月4日 周五 17:30', '会办：加上 甲、乙', '来源：本室 → 上级交办', '紧急标记：— → 加急'],
      ['Due: — → Fri 2026-12-04 17:30', 'Co-handlers: added 甲, 乙', 'Source: own → superior body', 'Mark: — → urgent'],
    ],
    [
      'edit P1 --phone 13900138000 --role leader --role driver --title 主任',
      ['职务：— → 主任', '身份：加上 领导、司机；去掉 工作人员', '电话：138****8000 → 139****8000'],
      ['Title: — → 主任', 'Roles: added leader, driver; dropped staff', 'Phone: 138****8000 → 139****8000'],
    ],
    [
      'edit E1 --at "2026-11-27 10:00" --people 李娜',
      ['人员：加上 李娜', '时间：2026年11月27日（星期五）上午9:00–10:30 → 2026年11月27日（星期五）上午10:00–11:30'],
      ['People: added 李娜', 'When: Friday, 27 November 2026, 9:00–10:30 → Friday, 27 November 2026, 10:00–11:30'],
    ],
  ])('%s', async (line, zh, en) => {
    for (const [lang, said] of [
      ['zh', zh],
      ['en', en],
    ] as const) {
      const lines = (await (await desk(lang))(line)).split('\n').filter((one) => one.startsWith('  '));
      expect(lines).toEqual(said.map((one) => `  ${one}`));
    }
  });

  it('and shows phones in full to whoever may see them', async () => {
    expect(await (await desk('zh'))('edit P1 --phone 13900138000 --reveal')).toContain(
      '电话：13800138000 → 13900138000',
    );
  });

  it('in JSON by field, each value as the record has it', async () => {
    const $ = await desk('zh');
    const { record, changed } = await $.json('edit F1 --due 2026-12-04 --with 甲、乙');
    expect(changed).toEqual({ due: { from: null, to: record.due }, coHandlers: { from: [], to: ['甲', '乙'] } });
    expect(record.due).toMatch(/^2026-12-04T17:30:00[+-]\d\d:\d\d$/);
    const { changed: phone } = await $.json('edit P1 --phone 13900138000');
    expect(phone).toEqual({ phone: { from: '138****8000', to: '139****8000' } });
  });

  it('and only that nothing differs where it was given what stands there, which writes nothing', async () => {
    const $ = await desk('zh');
    const stands = readFileSync(join($.folder, 'desk.json'));
    $.at('2026-11-23 09:30');
    expect(await $('edit F1 --lead 综合科')).toBe('F1 内容没有变化：报送总结\n');
    expect(await $('edit F1 --lead 综合科 --lang en')).toBe('F1 nothing differs from before: 报送总结\n');
    expect((await $.json('edit F1 --lead 综合科')).changed).toEqual({});
    expect(readFileSync(join($.folder, 'desk.json'))).toEqual(stands);
    expect(await $('edit D1 --officer 李娜')).toBe('D1 内容没有变化：2026-11-24 张伟 / 李娜\n');
  });

  it('writes the records of several in which something differs', async () => {
    const $ = await desk('zh');
    await $('duty set 2026-11-26 --officer 王芳 --leader 张伟');
    $.at('2026-11-23 09:30');
    expect(await $('edit D1 D2 --officer 李娜')).toMatch(
      /^D1 内容没有变化：.*\nD2 已更正：.*\n {2}值班员：王芳 → 李娜\n/,
    );
    const { record } = await $.json('show D1');
    expect(record.updatedAt).toBe(record.createdAt);
  });

  it('says nothing of whether something differs in what is withheld', async () => {
    const $ = await desk('zh');
    await $('visitor in 某人 --kind petition --nature accusation --purpose 反映问题');
    const guess = await $('edit V2 --purpose 反映问题');
    expect(guess).toBe((await $('edit V2 --purpose 反映别的')).replace('别的', '问题'));
    expect(guess).not.toContain('没有变化');
  });

  it('keeps a passage of several lines on one', async () => {
    const $ = await desk('zh');
    await $.try(['edit', 'V1', '--purpose', '送材料\n并座谈']);
    expect(await $('edit V1 --purpose 座谈')).toContain('  事由：送材料 并座谈 → 座谈\n');
  });

  it('in every drawer, those of registers by their own examples', async () => {
    const $ = await desk('zh');
    const tree = await wholeTree();
    const exampleOf = (drawer: Noun, name: string): string => {
      const typed = tree.verbsOf(drawer).find((verb) => verb.name === name)?.examples?.[0]?.typed ?? '';
      return inLang(typed, 'zh').replace(/^office /, '');
    };
    const editOf: Readonly<Record<string, string>> = {
      ...{ notices: '--place 二楼', duty: '--officer 王芳', visitors: '--org 省委', followups: '--remark 抓紧' },
      ...{ people: '--title 主任', events: '--place 县里' },
    };
    for (const drawer of await everyNoun()) {
      const { name, letter, fieldLabels } = drawer;
      const own = editOf[name];
      if (own === undefined) await $(exampleOf(drawer, name === 'documents' ? 'in' : 'new'));
      const line = own === undefined ? exampleOf(drawer, 'edit') : `edit ${letter}1 ${own}`;
      const again = line.replace(new RegExp(`\\b${letter}\\d+\\b`), `${letter}1`);
      const { changed } = await $.json(again);
      expect(Object.keys(changed).length, line).toBeGreaterThan(0);
      for (const field of Object.keys(changed)) expect(Object.keys(fieldLabels), line).toContain(field);
      const written = await $.json('log');
      expect((await $.json(again)).changed, line).toEqual({});
      expect(await $.json('log'), line).toEqual(written);
    }
  });
});
