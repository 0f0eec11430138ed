import { expect, it } from 'vitest';
import { KEY } from '../../src/terminal/terminal.fixture.ts';
import { type Office, office } from '../world.fixture.ts';

const { enter, eraseLine } = KEY;

/** A desk with one meeting of a series: a hall, six people, agenda, a paper, a line and lead times. */
const eighth = async (lang: 'en' | 'zh' = 'zh'): Promise<Office> => {
  const $ = office('2026-11-23 08:30', lang);
  await $(
    'notice new 县人大常委会第八次会议 --at "12-03 9:00" --until 12:00 --place 大礼堂 --host 罗景和 --to 罗景和、段明远、魏子衡、张国栋、曹阳 --observer 乙院长 --agenda 听取报告 --agenda 人事任免 --material "汇报稿=段明远@12-01 12:00" --remind "1d 16:30" --doc-number 8 --mark urgent',
  );
  await $('add N1 "桌牌=魏子衡@-1d 17:00"');
  await $('tick N1 1');
  return $;
};
const record = async ($: Office, id: string) => (await $.json(`show ${id}`)).record;

it('a notice like another takes what stays, counts the ordinal on, and has its own dates', async () => {
  const $ = await eighth();
  await $('notice send N1');
  const said = await $('notice new --like N1 --at "2027-02-04 14:00"');
  expect(said).toContain('N2 已拟：县人大常委会第九次会议  2027年2月4日（星期四）下午2:00–5:00');
  expect(said).toContain('照 N1：参会 5 人，列席 1 人，议程 2 项，材料 1 份，事项 1 项');
  const n = await record($, 'N2');
  expect(n).toMatchObject({
    ...{ place: '大礼堂', host: '罗景和', agenda: ['听取报告', '人事任免'], remind: '1d 16:30' },
    ...{ docNumber: null, mark: null, issuedAt: null, events: [] },
    materials: [{ title: '汇报稿', owner: '段明远', due: expect.stringContaining('2027-02-02T12:00:00') }],
    lines: [{ text: '桌牌', owner: '魏子衡', doneAt: null }],
  });
  expect(n.called).toHaveLength(6);
  expect(new Set(n.called.map(({ state }: { state: string }) => state))).toEqual(new Set(['notTold']));
  await $('notice new --like N1 --at "2027-03-04 9:00" --for 60m --to 曹阳 --agenda 通报情况 --material "通报=曹阳"');
  expect(await record($, 'N3')).toMatchObject({
    title: '县人大常委会第十次会议',
    end: expect.stringContaining('2027-03-04T10:00'),
    called: [{ name: '曹阳' }, { name: '乙院长', observer: true }],
    agenda: ['通报情况'],
    materials: [{ title: '通报' }],
  });
});

it('a typed title stays, and an unknown notice is refused before anything is asked', async () => {
  const $ = await eighth('en');
  expect(await $('notice new "Board, 8th meeting" --like N1 --at "2027-02-04 9:00"')).toContain(
    'like N1: 5 called, 1 as observers, 2 on the agenda, 1 paper, 1 line',
  );
  expect((await record($, 'N2')).title).toBe('Board, 8th meeting');
  expect((await $.try('notice new --like N9 --at "2027-02-04 9:00"')).code).toBe(1);
  expect((await $.try('notice new --like N1')).err).toContain('--at WHEN');
});

it('a terminal offers the last one of the series, and then asks only for what is new', async () => {
  const $ = await eighth();
  const { code, shown } = await $.atTerminal('notice new 县人大常委会第九次会议', [
    ['? 仿照 (N1)', enter],
    ['? 开始', '2027-2-4 9:00', enter],
    ['? 回执时限 (2027-02-03 17:30)', enter],
    ['? 联系人', enter],
    ['保存吗', enter],
  ]);
  expect(code).toBe(0);
  for (const part of ['罗景和、段明远、魏子衡、张国栋、曹阳', '照 N1：']) expect(shown).toContain(part);
  expect((await record($, 'N2')).called).toHaveLength(6);
});

it('a terminal lets the offer be erased, and lets what was taken be changed', async () => {
  const $ = await eighth();
  await $.atTerminal('notice new 县人大常委会第九次会议 --place 二楼 --host 罗景和 --to 曹阳', [
    ['? 仿照 (N1)', eraseLine, enter],
    ...['? 开始', '? 结束', '? 列席', '? 回执时限', '? 议程', '? 材料', '? 联系人', '保存吗'].map(
      (sign): [string, ...string[]] => [sign, ...(sign === '? 开始' ? ['2027-2-4 9:00', enter] : [enter])],
    ),
    ['套用模板', 'n', enter],
  ]);
  expect((await record($, 'N2')).called).toHaveLength(1);
  await $.atTerminal('notice new --like N1', [
    ['? 开始', '2027-3-4 9:00', enter],
    ['? 回执时限', enter],
    ['? 联系人', enter],
    ['保存吗', 'n', enter],
    ['? 标题 (县人大常委会第十次会议)', enter],
    ['? 仿照 (N1)', enter],
    ['? 开始 (2027-3-4 9:00)', enter],
    ['? 时长 (180m)', enter],
    ['? 地点 (大礼堂)', '三楼', enter],
    ['? 主持人 (罗景和)', enter],
    ['? 参会', enter],
    ['? 列席 (乙院长)', enter],
    ['? 回执时限', enter],
    ['? 类别', enter],
    ['? 联系人', enter],
    ['保存吗', enter],
  ]);
  expect(await record($, 'N3')).toMatchObject({
    ...{ title: '县人大常委会第十次会议', place: '三楼', agenda: ['听取报告', '人事任免'] },
    materials: [{ title: '汇报稿' }],
  });
});

it.each([
  [
    'notice new 【紧急】防汛会商会 --at 15:00 --until 16:00 --place 三楼 --host 甲 --to 乙 --observer 丙 --agenda 汛情',
    'N1',
    'urgent',
  ],
  ['followup new 特急：报送受灾情况 --source own --due 17:00 --lead 甲', 'F1', 'flash'],
])('a mark in the title is offered: %s', async (line, id, mark) => {
  const $ = office('2026-11-23 08:30', 'zh');
  expect(await $(line)).toContain(`标题中有急办字样。要标明：office`);
  await $(`rm ${id}`);
  const second = id.replace('1', '2');
  const rest = id === 'N1' ? [['? 材料', enter]] : [];
  const last = id === 'N1' ? [['? 联系人', enter]] : [];
  const missing = id === 'N1' ? line.replace(' --place 三楼', '') : line.replace('特急：报送受灾情况 ', '');
  const { shown } = await $.atTerminal(missing, [
    ...(id === 'N1'
      ? [
          ['? 地点', '三楼', enter],
          ['? 回执时限', enter],
        ]
      : [['? 标题', '特急：报送受灾情况', enter]]),
    ...rest,
    ['标记', enter],
    ...last,
    ['保存吗', enter],
  ] as [string, ...string[]][]);
  expect((await record($, second)).mark).toBe(mark);
  expect(shown).not.toContain('标题中有急办字样');
});
