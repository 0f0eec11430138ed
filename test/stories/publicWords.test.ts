import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { httpSink } from '../../src/reminders/ways/ways.fixture.ts';
import { office } from '../world.fixture.ts';

/** Marks that were typed somewhere and must come out nowhere that others read. */
const MARKS = [
  '李举报',
  '收受',
  '强占',
  '赵申诉',
  '青石村',
  '88210',
  '13812345678',
  '138 1234 5678',
  '0571-87654321',
  '钱某受贿',
  '会上交办',
  '机密',
  '周上访',
  '侵占水库',
  '红旗村',
  '13912345678',
];

/** Everything about petitions and every telephone, typed into each noun that takes such a thing. */
const ENTERED = [
  'person new 张三 --phone 13812345678 --role staff',
  'person new 孙司机 --phone 88210 --role staff',
  'visitor in 李举报 --kind petition --purpose 举报副县长张某收受50万元 --org 青石村 --phone 13812345678 --first-contact 王办 --remark 青石村来',
  'visitor expect 赵申诉 --at "2026-12-08 15:00" --kind petition --purpose 反映强占耕地 --host 张三',
  'followup new 反映强占林地问题 --source petition --due "2026-12-08 17:00" --lead 王办',
  'followup new 送李举报材料 --due "2026-12-08 16:00" --lead 王办',
  'followup new 转钱某受贿材料 --ref V1 --due "2026-12-08 16:30"',
  'followup feedback F1 举报副县长张某收受一事已谈话',
  'followup new "回电 88210 或 0571-87654321" --due "2026-12-08 16:00"',
  'notice new 周例会 --at "2026-12-08 10:00" --for 60m --place 二楼 --host 张三 --to 张三 --remark "请假打 138 1234 5678，李举报不参加"',
  'notice send N1',
  'followup new 会上交办的信访 --ref N1 --source petition --due "2026-12-08 16:00"',
  'followup new 会议任务甲 --ref N1 --due "2026-12-08 16:00"',
] as const;

const CHANNELS = {
  wecom: 'wecom-url',
  dingtalk: 'dingtalk-url',
  feishu: 'feishu-url',
  webhook: 'webhook-url',
} as const;

/** Lines that are refused, because what is classified may not be entered at all. */
const CLASSIFIED = [
  'followup new 机密★1年文件 --due "2026-12-08 17:00"',
  'jot 机密★3年材料',
  'visitor in 周 --purpose 送机密★1年文件',
  'notice new 机密★1年会议 --at "2026-12-08 10:00" --for 60m --place 二楼 --host 张三 --to 张三',
  'duty log 收到机密★1年电报',
] as const;

/** Petitions that come in by files: an old visitors' book, and a calendar of somebody else. */
const fromFiles = async ($: ReturnType<typeof office>): Promise<void> => {
  const book = join($.folder, '..', 'book.csv');
  writeFileSync(
    book,
    '姓名,单位,事由,类别,来访时间,电话\n周上访,红旗村,反映侵占水库,信访,2026-11-20 09:00,13912345678\n',
  );
  await $(`visitor import ${book}`);
  const calendar = join($.folder, '..', 'theirs.ics');
  const event =
    'BEGIN:VEVENT\r\nUID:1\r\nDTSTAMP:20261120T000000Z\r\nDTSTART:20261208T060000Z\r\nDTEND:20261208T070000Z\r\n';
  writeFileSync(
    calendar,
    `BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:x\r\n${event}SUMMARY:接待周上访\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n`,
  );
  await $(`calendar import ${calendar}`);
};

const desk = async (lang: 'en' | 'zh') => {
  const sink = await httpSink(() => ({ body: { errcode: 0, code: 0 } }));
  const $ = office('2026-11-23 09:00', lang);
  for (const line of ENTERED) await $(line);
  await fromFiles($);
  for (const line of CLASSIFIED) expect((await $.try(line)).code, line).toBe(1);
  for (const [name, setting] of Object.entries(CHANNELS)) await $(`config set ${setting} ${sink.url}/${name}`);
  await $('config set remind-morning 08:30');
  await $(`config set remind-channels stdout,${Object.keys(CHANNELS).join(',')}`);
  return { $, sink };
};

const marksIn = (words: string): readonly string[] => MARKS.filter((mark) => words.includes(mark));

describe.each(['zh', 'en'] as const)('what others read (%s)', (lang) => {
  it('has no petitioner, no accusation and no telephone by any channel, and the clerk’s own words have', async () => {
    const { $, sink } = await desk(lang);
    let own = '';
    for (const now of ['2026-12-07 17:00', '2026-12-08 08:31', '2026-12-08 14:40', '2026-12-09 09:00']) {
      $.at(now);
      own += await $('remind');
      if (now.startsWith('2026-12-07'))
        await $('duty log 李举报又来电说钱某受贿 --caller 李举报 --phone 0571-87654321');
    }
    for (const name of Object.keys(CHANNELS)) {
      const read = sink.taken.filter(({ url }) => url === `/${name}`).map(({ text }) => text);
      expect(read.length, name).toBeGreaterThan(3);
      expect(marksIn(read.join('\n')), name).toEqual([]);
      // People of the office and other matters, even of the same meeting, are said as they are.
      for (const said of ['来访办理', '王办', '会议任务甲']) expect(read.join('\n')).toContain(said);
    }
    expect(marksIn(own)).toEqual(expect.arrayContaining(['李举报', '收受', '强占', '赵申诉']));
  });

  it('has none of them in an exported calendar, whole, as a folder or with its past', async () => {
    const { $ } = await desk(lang);
    const file = join($.folder, 'x.ics');
    const folder = join($.folder, 'calendar');
    const shown = await $('calendar export');
    await $(`calendar export --out ${file}`);
    await $(`calendar export --dir ${folder}`);
    $.at('2027-01-20 09:00');
    const past = await $('calendar export --from 2026-11-01');
    const written = readdirSync(folder).map((name) => readFileSync(join(folder, name), 'utf8'));
    for (const text of [shown, past, readFileSync(file, 'utf8'), ...written]) {
      // Long lines of a calendar are folded (RFC 5545, 3.1).
      expect(marksIn(text.replace(/\r?\n[ \t]/g, ''))).toEqual([]);
    }
    expect(shown).toContain('来访办理');
  });
});
